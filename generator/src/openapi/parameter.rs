//! Parameters of the path, the query, the headers and the cookies.

use super::Reader;
use crate::document::Node;
use crate::model::{Operation, Origin, Parameter, ParameterPlace, Rules, Shape, Style, Type};
use crate::schema::is_marked_sensitive;
use crate::types::docs;

/// Headers that the specification leaves to other parts of a document (OpenAPI 3.1, section 4.8.12.2).
const OTHERS: [&str; 3] = ["accept", "content-type", "authorization"];

impl<'d> Reader<'d> {
    /// The parameters of an operation: those of its path item, overridden by its own.
    pub(super) fn parameters(
        &mut self,
        path: &str,
        item: &Node<'d>,
        node: &Node<'d>,
        origin: &dyn Fn(&str) -> Origin,
    ) -> Vec<Parameter> {
        let mut found: Vec<Parameter> = Vec::new();
        for owner in [item, node] {
            for entry in owner.get("parameters").iter().flat_map(Node::elements) {
                let Some(node) = self.follow(&entry) else { continue };
                let Some(parameter) = self.parameter(&node, origin) else { continue };
                let same = |known: &Parameter| known.place == parameter.place && known.is_called(&parameter.name);
                match found.iter_mut().find(|known| same(known)) {
                    Some(known) => *known = parameter,
                    None => found.push(parameter),
                }
            }
        }
        self.report_repeated(path, node, &found);
        self.match_path(path, node, found)
    }

    /// Notes a query in a path that names a parameter once more.
    fn report_repeated(&mut self, path: &str, node: &Node<'d>, found: &[Parameter]) {
        let Some((_, query)) = path.split('#').next().and_then(|path| path.split_once('?')) else { return };
        for name in query.split('&').filter_map(|pair| pair.split('=').next()).filter(|name| !name.is_empty()) {
            if found.iter().any(|known| known.place == ParameterPlace::Query && known.name == name) {
                let message = format!("`{name}` stands in the query of the path, and is a parameter too");
                self.note(node, message, "both are sent where the parameter is set");
            }
        }
    }

    fn parameter(&mut self, node: &Node<'d>, origin: &dyn Fn(&str) -> Origin) -> Option<Parameter> {
        let name = node.str("name").unwrap_or_default().to_owned();
        let place = match node.str("in") {
            Some("path") => ParameterPlace::Path,
            Some("query" | "querystring") => ParameterPlace::Query,
            Some("header") => ParameterPlace::Header,
            Some("cookie") => ParameterPlace::Cookie,
            other => {
                let other = other.unwrap_or("nowhere");
                self.weaken(node, format!("a parameter in `{other}`"), "the parameter is left out");
                return None;
            }
        };
        if name.is_empty() {
            self.weaken(node, "a parameter without a name", "the parameter is left out");
            return None;
        }
        if place == ParameterPlace::Header && OTHERS.contains(&name.to_ascii_lowercase().as_str()) {
            self.note(
                node,
                format!("the header `{name}` is not for parameters to set"),
                "it follows from the body, the answers and the credentials",
            );
            return None;
        }
        let (schema, json) = parameter_schema(node);
        let role = origin(&name);
        let (ty, rules) = match &schema {
            Some(schema) => self.types.type_and_rules(schema, role),
            None => (Type::String, Rules::default()),
        };
        if node.str("in") == Some("querystring") && !self.is_form(node, &ty) {
            self.weaken(node, "a query string that is no form of named values", "the parameter is left out");
            return None;
        }
        self.report_media_type(node, &ty);
        let (style, explode) = self.style(node, place, json);
        let text = |ty: Type| if matches!(ty.not_null(), Type::Binary) { Type::String } else { ty };
        Some(Parameter {
            required: place == ParameterPlace::Path || node.bool("required") == Some(true),
            default: schema.as_ref().and_then(|schema| schema.get("default")).map(|default| default.value().to_json()),
            private: is_marked_sensitive(node) || schema.as_ref().is_some_and(|schema| self.types.is_sensitive(schema)),
            allow_reserved: node.bool("allowReserved") == Some(true),
            docs: docs(node),
            ty: text(ty.not_null().clone()),
            name,
            place,
            rules,
            style,
            explode,
        })
    }

    /// Whether a whole query string is written as a form, whose values have names.
    fn is_form(&self, node: &Node<'d>, ty: &Type) -> bool {
        let content = node.get("content");
        let first = content.iter().flat_map(Node::members).next();
        let form = first.is_some_and(|(media_type, _)| media_type.starts_with("application/x-www-form-urlencoded"));
        let named = match self.types.resolve(ty) {
            Type::Map(_) | Type::Json | Type::JsonObject => true,
            Type::Named(id) => !matches!(
                self.types.shape_of(id),
                Shape::Enum(_) | Shape::FixedString(_) | Shape::Tuple(..) | Shape::Alias(..)
            ),
            _ => false,
        };
        form && named
    }

    /// Warns of a value that has a media type other than JSON, and is more than a text.
    fn report_media_type(&mut self, node: &Node<'d>, ty: &Type) {
        if let Some(media_type) = text_type(node).filter(|_| node.str("in") != Some("querystring"))
            && self.is_structured(ty)
        {
            let message = format!("a value in `{media_type}` that isn't one text");
            self.weaken(node, message, "it is written as if it had no media type");
        }
    }

    /// Whether a value may have items or members.
    fn is_structured(&self, ty: &Type) -> bool {
        match self.types.resolve(ty) {
            Type::Array(_) | Type::Map(_) | Type::Json | Type::JsonObject => true,
            Type::Named(id) => {
                matches!(self.types.shape_of(id), Shape::Struct(_) | Shape::Tuple(..) | Shape::Union(_))
            }
            _ => false,
        }
    }

    /// The style of a parameter (OpenAPI 3.1, section 4.8.12.3).
    fn style(&mut self, node: &Node<'d>, place: ParameterPlace, json: bool) -> (Style, bool) {
        if json {
            return (Style::Json, false);
        }
        let usual = match place {
            ParameterPlace::Path | ParameterPlace::Header => Style::Simple,
            ParameterPlace::Query | ParameterPlace::Cookie => Style::Form,
        };
        let style = match node.str("x-typecase-style").or(node.str("style")) {
            None => usual,
            Some("simple") => Style::Simple,
            Some("label") => Style::Label,
            Some("matrix") => Style::Matrix,
            Some("form") => Style::Form,
            Some("cookie") => Style::Cookie,
            Some("spaceDelimited") => Style::SpaceDelimited,
            Some("pipeDelimited") => Style::PipeDelimited,
            Some("tabDelimited") => Style::TabDelimited,
            Some("deepObject") => Style::DeepObject,
            Some(other) => {
                self.weaken(
                    node,
                    format!("the style `{other}` is none of OpenAPI's"),
                    "the place's usual style is used",
                );
                usual
            }
        };
        // Swagger 2.0 has any delimiter anywhere.
        let delimited = node.get("x-typecase-style").is_some();
        let fits = match place {
            ParameterPlace::Path | ParameterPlace::Header if delimited => true,
            ParameterPlace::Path => matches!(style, Style::Simple | Style::Label | Style::Matrix),
            ParameterPlace::Header => style == Style::Simple,
            ParameterPlace::Cookie => matches!(style, Style::Form | Style::Cookie),
            ParameterPlace::Query => !matches!(style, Style::Simple | Style::Label | Style::Matrix | Style::Cookie),
        };
        if !fits {
            self.note(node, "this style isn't one for this place", "the place's usual style is used");
            return (usual, usual == Style::Form);
        }
        (style, node.bool("explode").unwrap_or(style.is_usually_exploded()))
    }

    /// Brings path parameters into the order of the path, adds those that only the path has, and drops those that it lacks.
    fn match_path(&mut self, path: &str, node: &Node<'d>, mut found: Vec<Parameter>) -> Vec<Parameter> {
        let mut ordered = Vec::new();
        for name in placeholders(path) {
            let position = found.iter().position(|known| known.place == ParameterPlace::Path && known.name == name);
            match position {
                Some(position) => ordered.push(found.remove(position)),
                None if ordered.iter().any(|known: &Parameter| known.name == name) => {}
                None => {
                    self.note(
                        node,
                        format!("the path has `{{{name}}}`, but no parameter of that name"),
                        "it is a string",
                    );
                    ordered.push(path_string(name));
                }
            }
        }
        for parameter in found {
            if parameter.place == ParameterPlace::Path {
                self.note(
                    node,
                    format!("the parameter `{}` isn't in the path", parameter.name),
                    "the parameter is left out",
                );
            } else {
                ordered.push(parameter);
            }
        }
        ordered
    }
}

impl Operation {
    /// The parameters of a place.
    pub fn parameters_in(&self, place: ParameterPlace) -> impl Iterator<Item = &Parameter> {
        self.parameters.iter().filter(move |parameter| parameter.place == place)
    }
}

impl Parameter {
    /// Whether a name is its name; those of headers have no case (RFC 9110, section 5.1).
    fn is_called(&self, name: &str) -> bool {
        self.name == name || (self.place == ParameterPlace::Header && self.name.eq_ignore_ascii_case(name))
    }
}

/// A parameter's schema, and whether its value is written as JSON text.
fn parameter_schema<'d>(node: &Node<'d>) -> (Option<Node<'d>>, bool) {
    if let Some(schema) = node.get("schema") {
        return (Some(schema), false);
    }
    let content = node.get("content");
    let first = content.iter().flat_map(Node::members).next();
    match first {
        Some((media_type, content)) => (content.get("schema"), media_type.contains("json")),
        None => (None, false),
    }
}

/// The media type of a parameter whose `content` isn't JSON.
fn text_type<'d>(node: &Node<'d>) -> Option<&'d str> {
    let content = node.get("content").filter(|_| node.get("schema").is_none())?;
    let (media_type, _) = content.members().next()?;
    (!media_type.contains("json")).then_some(media_type)
}

/// The names between braces, each once, in the path's order.
fn placeholders(path: &str) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    let mut rest = path;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((name, more)) = after.split_once('}') else { break };
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
        rest = more;
    }
    names
}

fn path_string(name: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        place: ParameterPlace::Path,
        required: true,
        ty: Type::String,
        rules: Rules::default(),
        style: Style::Simple,
        explode: false,
        allow_reserved: false,
        docs: crate::model::Docs::default(),
        default: None,
        private: false,
    }
}
