//! Content: media types and their schemas.

use super::Reader;
use super::media_type::{is_range, is_watch, kind, rank, sent};
use crate::document::{Node, Version};
use crate::model::{Body, BodyKind, Encoding, Origin, Payload, Rules, Style, Type};
use crate::schema::MergedSchema;
use crate::types::docs;

impl<'d> Reader<'d> {
    /// The body of an operation's request.
    pub(super) fn body(&mut self, node: &Node<'d>, origin: &dyn Fn(&str) -> Origin) -> Option<Body> {
        let entry = node.get("requestBody")?;
        let body = self.follow(&entry)?;
        let mut kinds = self.payloads(&body, &|| origin("request"), true);
        if kinds.is_empty() {
            body.get("content")?;
            kinds.push(bytes("application/octet-stream"));
        }
        Some(Body { required: body.bool("required") == Some(true), docs: docs(&body), kinds })
    }

    /// The payloads of a `content`, the most precise kind first, each kind once.
    pub(super) fn payloads(&mut self, owner: &Node<'d>, origin: &dyn Fn() -> Origin, outgoing: bool) -> Vec<Payload> {
        let Some(content) = owner.get("content") else { return Vec::new() };
        let mut found: Vec<(String, BodyKind, Node<'d>)> = Vec::new();
        for (media_type, node) in content.members().filter(|(media_type, _)| !media_type.starts_with("x-")) {
            let kind = match kind(media_type) {
                BodyKind::Json if is_range(media_type) && self.is_raw(node.get("schema").as_ref()) => BodyKind::Bytes,
                kind => kind,
            };
            found.push((media_type.to_owned(), kind, node));
        }
        found.sort_by_key(|(media_type, kind, _)| rank(media_type, *kind));
        let mut payloads: Vec<Payload> = Vec::new();
        let mut typed: Option<Node<'d>> = None;
        for (media_type, kind, node) in found {
            if let Some(known) = payloads.iter_mut().find(|known| known.kind == kind) {
                // Bytes are bytes, and text that comes is text.
                if kind == BodyKind::Bytes || (kind == BodyKind::Text && !outgoing) {
                    known.also.push(media_type);
                    continue;
                }
                self.note(
                    &node,
                    format!("`{media_type}` is a further way to write the same kind of content"),
                    "the first is used",
                );
                continue;
            }
            if kind == BodyKind::Xml && (outgoing || payloads.is_empty()) {
                // A schema that is the same word by word is of the same type.
                let same =
                    typed.as_ref().filter(|typed| node.get("schema").is_some_and(|own| own.value() == typed.value()));
                let known = same.and(payloads.first()).map(|payload| payload.ty.clone());
                let media_type = if outgoing { sent(media_type, kind) } else { media_type };
                let mut payload = self.types.xml_payload(media_type, &node, known, origin);
                if outgoing && payload.xml.is_some() {
                    payload.rules = self.body_rules(node.get("schema").as_ref(), &payload.ty);
                }
                payloads.push(payload);
                continue;
            }
            typed = typed.or_else(|| node.get("schema").filter(|_| kind == BodyKind::Json));
            payloads.push(self.payload(media_type, kind, &node, origin, outgoing));
        }
        payloads
    }

    fn payload(
        &mut self,
        media_type: String,
        kind: BodyKind,
        node: &Node<'d>,
        origin: &dyn Fn() -> Origin,
        outgoing: bool,
    ) -> Payload {
        let item = node.get("itemSchema");
        if let Some(item) = item.as_ref().filter(|_| kind == BodyKind::Multipart) {
            self.note(item, "`itemSchema` is of each part, and parts have no names then", "any parts are taken");
        }
        let schema = match kind {
            BodyKind::Multipart if item.is_some() => None,
            _ => item.or_else(|| node.get("schema")),
        };
        let typed = matches!(
            kind,
            BodyKind::Json | BodyKind::Form | BodyKind::Multipart | BodyKind::EventStream | BodyKind::JsonLines
        );
        let watched = self.watch_event(&media_type);
        let schema = watched.or(schema);
        let mut ty = match (&schema, typed) {
            (Some(schema), true) => self.types.schema(schema, origin()),
            (None, true) => Type::Json,
            (_, false) if kind == BodyKind::Bytes => Type::Binary,
            (_, false) => Type::String,
        };
        let mut kind = kind;
        if kind == BodyKind::Json && matches!(ty.not_null(), Type::Binary) {
            kind = BodyKind::Bytes;
        }
        if matches!(kind, BodyKind::Form | BodyKind::Multipart) && !outgoing {
            self.note(node, format!("an answer in `{media_type}`"), "it is bytes");
            kind = BodyKind::Bytes;
        }
        if kind == BodyKind::Form
            && !matches!(self.types.resolve(&ty), Type::Named(_) | Type::Map(_) | Type::JsonObject | Type::Json)
        {
            self.note(node, "a form has members, and this schema is no object", "the body is given as it is sent");
            kind = if self.types.resolve(&ty) == Type::Binary { BodyKind::Bytes } else { BodyKind::Text };
            ty = Type::String;
        }
        if kind == BodyKind::Bytes {
            ty = Type::Binary;
        }
        if kind == BodyKind::Json {
            self.types.keep_content_examples(node, &ty);
        }
        let is_checked = outgoing && typed && kind != BodyKind::Bytes;
        let rules = self.body_rules(schema.as_ref().filter(|_| is_checked), &ty);
        let example = (kind == BodyKind::Json && !outgoing).then(|| self.types.first_example(node)).flatten();
        let mut encoding = self.encodings(node, kind);
        if let Some(schema) = schema.as_ref().filter(|_| kind == BodyKind::Multipart) {
            self.find_raw_parts(schema, &mut encoding);
        }
        let media_type = if outgoing { sent(media_type, kind) } else { media_type };
        Payload { media_type, also: Vec::new(), kind, ty, rules, encoding, example, xml: None }
    }

    /// The schema of each line of a Kubernetes watch; the document has a list there.
    fn watch_event(&self, media_type: &str) -> Option<Node<'d>> {
        // Hardly any is: the document's schemas aren't gone through for each content.
        if !is_watch(media_type) {
            return None;
        }
        let schemas = self.document().root().path(&["components", "schemas"])?;
        let named = |(name, _): &(&str, Node<'d>)| *name == "WatchEvent" || name.ends_with(".WatchEvent");
        schemas.members().find(named).map(|(_, schema)| schema)
    }

    /// Whether a schema has no type, so that only a media type describes the content: raw bytes (OpenAPI 3.1, section
    /// 4.8.14.2).
    fn is_raw(&mut self, schema: Option<&Node<'d>>) -> bool {
        schema.is_none_or(|schema| raw_type(&self.types.merged(std::slice::from_ref(schema))).is_some())
    }

    /// Finds the parts of a multipart body that are raw bytes. Before 3.1 those alone are that have `format: binary`.
    fn find_raw_parts(&mut self, schema: &Node<'d>, encodings: &mut Vec<Encoding>) {
        if matches!(self.document().version(), Version::Swagger2 | Version::V30) {
            return;
        }
        let merged = self.types.merged(std::slice::from_ref(schema));
        for (name, parts) in &merged.properties {
            let part = self.types.merged(parts);
            let is_list = part.json_types_or_implied() == ["array"] && part.prefix_items.is_none();
            let part = if is_list && !part.items.is_empty() { self.types.merged(&part.items) } else { part };
            let Some(media_type) = raw_type(&part) else { continue };
            let media_type = Some(media_type).filter(|media_type| !media_type.is_empty());
            match encodings.iter_mut().find(|encoding| encoding.name == *name) {
                Some(encoding) if encoding.style == Style::Json && media_type.is_none() => {}
                Some(encoding) => {
                    encoding.binary = true;
                    encoding.content_type = encoding.content_type.take().or(media_type);
                }
                None => encodings.push(Encoding {
                    name: (*name).to_owned(),
                    style: Style::Form,
                    explode: true,
                    allow_reserved: false,
                    styled: false,
                    content_type: media_type,
                    binary: true,
                }),
            }
        }
    }

    /// The form of the members of a form: its Encoding Objects.
    fn encodings(&self, node: &Node<'d>, kind: BodyKind) -> Vec<Encoding> {
        // OpenAPI 3.0 has styles for URL-encoded forms alone (section 4.7.15.1); Swagger 2.0 has them for both.
        let is_styled = kind != BodyKind::Multipart || *self.document().version() != Version::V30;
        let entry = node.get("encoding");
        let each = entry.iter().flat_map(Node::members).map(|(name, encoding)| {
            let has = |key: &&str| encoding.get(key).is_some();
            let styled = is_styled && ["style", "explode", "allowReserved"].iter().any(has);
            let style = encoding.str("x-typecase-style").or(encoding.str("style")).filter(|_| is_styled);
            let style = match style {
                Some("spaceDelimited") => Style::SpaceDelimited,
                Some("pipeDelimited") => Style::PipeDelimited,
                Some("tabDelimited") => Style::TabDelimited,
                Some("deepObject") => Style::DeepObject,
                _ if encoding.str("contentType").is_some_and(|kind| kind.contains("json")) => Style::Json,
                _ => Style::Form,
            };
            Encoding {
                name: name.to_owned(),
                style,
                explode: encoding.bool("explode").filter(|_| is_styled).unwrap_or(style.is_usually_exploded()),
                allow_reserved: styled && encoding.bool("allowReserved") == Some(true),
                styled,
                content_type: encoding.str("contentType").map(str::to_owned),
                binary: false,
            }
        });
        each.collect()
    }

    /// The rules of a body as a whole.
    fn body_rules(&mut self, schema: Option<&Node<'d>>, ty: &Type) -> Rules {
        schema.map_or_else(Rules::default, |schema| self.types.rules_at(schema, ty))
    }
}

/// The media type of raw bytes that a schema describes; empty where it has none, `None` where the schema describes
/// something else.
fn raw_type(schema: &MergedSchema<'_>) -> Option<String> {
    let find = |key: &str| schema.parts.iter().find_map(|part| part.str(key));
    let shaped = !schema.choices.is_empty() || !schema.values.is_empty() || schema.constant.is_some();
    if shaped || find("contentEncoding").is_some() || !matches!(schema.format, None | Some("binary")) {
        return None;
    }
    let media_type = find("contentMediaType");
    match (schema.json_types_or_implied().as_slice(), media_type) {
        ([], _) | (["string"], Some(_)) => Some(media_type.unwrap_or_default().to_owned()),
        _ => None,
    }
}

/// Bytes of a media type.
pub(super) fn bytes(media_type: &str) -> Payload {
    Payload {
        media_type: media_type.to_owned(),
        also: Vec::new(),
        kind: BodyKind::Bytes,
        ty: Type::Binary,
        rules: Rules::default(),
        encoding: Vec::new(),
        example: None,
        xml: None,
    }
}
