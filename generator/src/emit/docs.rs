//! Docs: the document's prose as doc comments.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Emission;
use crate::emit::layout::literal::literal;
use crate::markdown::{doc_lines, plain};
use crate::model::{Bound, Docs, Literal, Origin, Rules, Shape, Type, TypeId};

/// Doc attributes for lines of Markdown that rustdoc accepts.
pub(crate) fn comment(lines: &[String]) -> TokenStream {
    let lines = lines.iter().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    quote!(#(#[doc = #lines])*)
}

/// The document's prose on something, and paragraphs of our own after it.
pub(crate) fn prose(docs: &Docs, fallback: &str, more: &[String]) -> Vec<String> {
    let title = docs.title.trim();
    let mut paragraphs: Vec<Vec<String>> = Vec::new();
    if !title.is_empty() && !same(title, &docs.description) {
        paragraphs.push(doc_lines(title));
    }
    paragraphs.push(doc_lines(&docs.description));
    if paragraphs.iter().all(Vec::is_empty) {
        // Our own words, perhaps with a link.
        paragraphs.push(fallback.lines().map(str::to_owned).collect());
    }
    paragraphs.extend(more.iter().map(|line| vec![line.clone()]));
    if let Some((text, url)) = &docs.external {
        let text = if text.is_empty() { "See also" } else { text.as_str() };
        paragraphs.push(doc_lines(&format!("{}: <{}>", text.trim_end_matches(['.', ':']), url.trim())));
    }
    paragraphs.retain(|lines| !lines.is_empty());
    paragraphs.join(&[String::new()][..])
}

impl Emission<'_> {
    /// The documentation of a type that the document doesn't describe: where it belongs. Empty where its name shows that already.
    pub(crate) fn fallback(&self, id: TypeId) -> String {
        let def = self.api.def(id);
        if let Some(output) = def.input_of {
            return format!("[`{}`], as requests have it.", self.type_name(output));
        }
        let method = |index: usize, incoming: bool| {
            let list = if incoming { &self.names.incoming } else { &self.names.operations };
            list.get(index).map(|names| names.method.clone()).unwrap_or_default()
        };
        match &def.origin {
            Origin::Component(name) if name == self.type_name(id) => String::new(),
            Origin::Component(name) => code(name).map(|name| format!("Schema {name}.")).unwrap_or_default(),
            // It belongs to several places, which name it.
            Origin::Shared(_) => String::new(),
            Origin::Inside(parent, role) => self.part_of(*parent, role),
            Origin::Operation { index, incoming: true, .. } => {
                format!("Part of the request `{}`.", method(*index, true))
            }
            Origin::Operation { index, incoming: false, role } => {
                let method = method(*index, false);
                let call = format!("[`{method}`](crate::Client::{method})");
                match role.trim_end_matches(['[', ']', '{', '}']) {
                    "request" => format!("The request body of {call}."),
                    "response" => format!("The response body of {call}."),
                    role => match self.api.operations[*index].parameters.iter().any(|parameter| parameter.name == role)
                    {
                        true => format!("The parameter {} of {call}.", code(role).unwrap_or_default()),
                        false => format!("The response body of {call}: {role}."),
                    },
                }
            }
        }
    }

    /// Where a type stands in the type around it. `role` is the name of a property or a word such as `base`; `[]` behind it
    /// is an item of an array, `{}` a value of a map.
    fn part_of(&self, parent: TypeId, role: &str) -> String {
        let whole = self.type_name(parent);
        let name = role.trim_end_matches(['[', ']', '{', '}']);
        let what = match role.get(name.len()..) {
            Some("") => "The type",
            Some("[]") => "An item",
            Some("{}") => "A value",
            _ => "A part",
        };
        let field = match &self.api.def(parent).shape {
            Shape::Struct(object) => object.fields.iter().position(|field| field.name == name),
            _ => None,
        };
        let field = field.and_then(|index| self.names.fields.get(&parent)?.get(index));
        match (field, what, name) {
            (Some(field), ..) => format!("{what} of [`{whole}::{field}`]."),
            (None, "An item" | "A value", "") => format!("{what} of [`{whole}`]."),
            (None, ..) => format!("A part of [`{whole}`]."),
        }
    }

    /// The documentation of a field that the document doesn't describe: the first sentence on its type, else its name in
    /// JSON.
    pub(crate) fn described_by_type(&self, ty: &Type, name: &str) -> String {
        let of_type = ty
            .named()
            .map(|id| self.api.def(id).input_of.unwrap_or(id))
            .map(|id| &self.api.def(id).docs)
            .filter(|_| matches!(ty.not_null(), Type::Named(_)));
        let sentence = of_type
            .map(|docs| plain(if docs.description.is_empty() { &docs.title } else { &docs.description }))
            .unwrap_or_default();
        let sentence = crate::markdown::escape(&sentence);
        if sentence.is_empty() { code(name).unwrap_or_default() } else { sentence }
    }
}

/// Whether a title only repeats the start of the description.
fn same(title: &str, description: &str) -> bool {
    let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    plain(description).starts_with(&plain(title))
}

/// The rules as a sentence; none where there are no rules.
pub(crate) fn rules_sentence(rules: &Rules) -> Option<String> {
    let mut parts = Vec::new();
    parts.extend(rules.only.as_ref().map(|only| format!("always {}", shown(only))));
    parts.extend(range(
        "between",
        &[rules.minimum.map(number), rules.maximum.map(number)],
        ["at least", "at most"],
        "",
    ));
    parts.extend(rules.exclusive_minimum.map(|bound| format!("more than {}", number(bound))));
    parts.extend(rules.exclusive_maximum.map(|bound| format!("less than {}", number(bound))));
    parts.extend(rules.multiple_of.map(|by| format!("a multiple of {}", number(by))));
    let count = |count: Option<u64>| count.map(|count| count.to_string());
    parts.extend(range("", &[count(rules.min_length), count(rules.max_length)], ["at least", "at most"], "character"));
    parts.extend(range("", &[count(rules.min_items), count(rules.max_items)], ["at least", "at most"], "item"));
    parts.extend(range(
        "",
        &[count(rules.min_properties), count(rules.max_properties)],
        ["at least", "at most"],
        "member",
    ));
    if rules.unique_items {
        parts.push("each item once".to_owned());
    }
    if let Some(pattern) = rules.pattern.as_deref().filter(|pattern| is_code(pattern)) {
        parts.push(format!("matches `{pattern}`"));
    }
    let each = [("item", &rules.items), ("value", &rules.values)];
    parts.extend(each.iter().filter_map(|(what, rules)| {
        let sentence = rules_sentence(rules.as_deref()?)?;
        let mut chars = sentence.trim_end_matches('.').chars();
        Some(format!("each {what} {}{}", chars.next()?.to_ascii_lowercase(), chars.as_str()))
    }));
    // The types of a value follow from its Rust type.
    let telling = |schema: &&str| is_code(schema) && !says_type_alone(schema);
    if let Some(schema) = rules.schema.as_deref().filter(telling) {
        parts.push(format!("matches the schema `{schema}`"));
    }
    let sentence = parts.join("; ");
    let mut chars = sentence.chars();
    let first = chars.next()?;
    Some(format!("{}{}.", first.to_uppercase(), chars.as_str()))
}

/// Whether a schema restricts only the JSON types of a value.
fn says_type_alone(schema: &str) -> bool {
    let schema: Option<serde_json::Map<String, serde_json::Value>> = serde_json::from_str(schema).ok();
    schema.is_some_and(|schema| schema.keys().eq(["type"]))
}

/// A range in words.
fn range(word: &str, bounds: &[Option<String>; 2], alone: [&str; 2], unit: &str) -> Option<String> {
    let counted = |count: &str| match (unit, count) {
        ("", _) => count.to_owned(),
        (unit, "1") => format!("1 {unit}"),
        (unit, count) => format!("{count} {unit}s"),
    };
    match bounds {
        [Some(low), Some(high)] if low == high => Some(counted(low)),
        [Some(low), Some(high)] if word.is_empty() => Some(format!("{low} to {}", counted(high))),
        [Some(low), Some(high)] => Some(format!("{word} {low} and {}", counted(high))),
        [Some(low), None] => Some(format!("{} {}", alone[0], counted(low))),
        [None, Some(high)] => Some(format!("{} {}", alone[1], counted(high))),
        [None, None] => None,
    }
}

fn number(bound: Bound) -> String {
    match bound {
        Bound::Integer(bound) => bound.to_string(),
        // A row of zeros or of many digits is hard to read.
        Bound::Number(bound) if bound != 0.0 && !(1e-9..1e15).contains(&bound.abs()) => format!("{bound:e}"),
        Bound::Number(bound) => bound.to_string(),
    }
}

/// A text as inline code; nothing where it can't be.
pub(crate) fn code(text: &str) -> Option<String> {
    is_code(text).then(|| format!("`{text}`"))
}

/// A value of the document as inline code.
pub(crate) fn shown(value: &Literal) -> String {
    match value {
        Literal::String(text) => code(text).unwrap_or_else(|| format!("`{}`", literal(text).replace('`', "'"))),
        other => format!("`{other}`"),
    }
}

/// Whether a text can stand between backticks.
fn is_code(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 120
        && text.trim() == text
        && text.chars().all(|c| c != '`' && !c.is_control() && (c.is_ascii() || c.is_alphanumeric()))
}

/// A default as a sentence.
pub(crate) fn default_sentence(default: Option<&serde_json::Value>) -> Option<String> {
    let text = match default? {
        serde_json::Value::Null => return None,
        serde_json::Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    Some(format!("The API's default is {}.", code(&text)?))
}
