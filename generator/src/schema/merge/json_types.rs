//! The JSON types that a schema admits, and the words that documents have for them.

use indexmap::IndexSet;

use super::merged_schema::MergedSchema;
use crate::document::{Node, Value};

/// The JSON types, as JSON Schema names them, without `null`.
pub(crate) const JSON_TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

impl<'d> MergedSchema<'d> {
    /// Whether some JSON type satisfies both a node and what was merged so far.
    pub(crate) fn agrees_with(&self, node: &Node<'d>) -> bool {
        match (&self.json_types, declared_types(node)) {
            (Some(known), Some(declared)) => {
                known.is_empty() || declared.is_empty() || !common(known, &declared).is_empty()
            }
            _ => true,
        }
    }

    /// Narrows the JSON types to those that a node declares; where none is left, those known before stay.
    pub(crate) fn take_json_types(&mut self, node: &Node<'d>) {
        let Some(declared) = declared_types(node) else { return };
        let word = node.str("type").filter(|kind| !JSON_TYPES.contains(kind));
        // A format in the place of a type.
        self.format = self.format.or_else(|| word.and_then(meant_format).map(|(_, format)| format));
        match &mut self.json_types {
            Some(known) if known.is_empty() || declared.is_empty() => *known = IndexSet::new(),
            Some(known) => {
                let both = common(known, &declared);
                if !both.is_empty() {
                    *known = both;
                }
            }
            None => self.json_types = Some(declared),
        }
    }
}

/// The JSON types that a node declares by itself, without `null`; none where it declares none that can be read.
pub(crate) fn declared_types<'d>(node: &Node<'d>) -> Option<IndexSet<&'d str>> {
    let declared = node.get("type")?;
    match declared.value() {
        // What Kubernetes calls a string may as well be a number.
        Value::String(_) if node.str("format") == Some("int-or-string") => Some(["integer", "string"].into()),
        Value::String(kind) if &**kind == "null" => Some(IndexSet::new()),
        Value::String(kind) => {
            let known = JSON_TYPES.iter().copied().find(|known| *known == &**kind).or_else(|| meant_type(kind))?;
            Some(std::iter::once(known).collect())
        }
        Value::Array(json_types) => {
            Some(json_types.iter().filter_map(Value::as_str).filter(|kind| JSON_TYPES.contains(kind)).collect())
        }
        _ => None,
    }
}

/// The JSON types that are in both of two lists: an integer is a number too.
fn common<'d>(known: &IndexSet<&'d str>, declared: &IndexSet<&'d str>) -> IndexSet<&'d str> {
    let within =
        |kind: &str, list: &IndexSet<&str>| list.contains(kind) || (kind == "integer" && list.contains("number"));
    let narrower = known.iter().filter(|kind| within(kind, declared));
    declared.iter().filter(|kind| within(kind, known)).chain(narrower).copied().collect()
}

/// The JSON type that a word means which isn't one, but which documents write all the same.
pub(crate) fn meant_type(kind: &str) -> Option<&'static str> {
    let kind = kind.trim().to_ascii_lowercase();
    match kind.as_str() {
        "int" | "long" | "short" | "bigint" | "integer" => Some("integer"),
        "decimal" | "number" => Some("number"),
        "bool" | "boolean" => Some("boolean"),
        "str" | "text" | "string" | "char" => Some("string"),
        "list" | "set" | "array" => Some("array"),
        "object" | "map" | "dict" | "hashmap" => Some("object"),
        _ => meant_format(&kind).map(|(json_type, _)| json_type),
    }
}

/// Formats of strings that documents write in the place of a type.
const STRINGS: [&str; 15] = [
    "date-time",
    "date",
    "time",
    "duration",
    "uuid",
    "uri",
    "url",
    "uri-reference",
    "iri",
    "ipv4",
    "ipv6",
    "hostname",
    "email",
    "byte",
    "binary",
];

/// The type and the format that a format in the place of a type means.
fn meant_format(kind: &str) -> Option<(&'static str, &'static str)> {
    const INTEGERS: [&str; 8] = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];
    let kind = kind.trim().to_ascii_lowercase();
    let kind = match kind.as_str() {
        "datetime" | "timestamp" => "date-time",
        "guid" => "uuid",
        "password" => return Some(("string", "password")),
        "float" => return Some(("number", "float")),
        "double" => return Some(("number", "double")),
        other => other,
    };
    let one_of = |formats: &[&'static str]| formats.iter().copied().find(|format| *format == kind);
    one_of(&STRINGS).map(|format| ("string", format)).or_else(|| one_of(&INTEGERS).map(|format| ("integer", format)))
}

/// The JSON type of a scalar.
pub(crate) fn scalar_type(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(_) => Some(if value.as_i128().is_some() { "integer" } else { "number" }),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// Whether a format is one of strings.
pub(crate) fn is_string_format(format: &str) -> bool {
    STRINGS.contains(&format) || matches!(format, "password" | "string" | "regex")
}

pub(crate) fn is_integer_format(format: &str) -> bool {
    matches!(format, "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" | "unix-time")
}
