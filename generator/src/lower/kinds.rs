//! The JSON types that a schema admits, and the words that documents have for them.

use indexmap::IndexSet;

use super::view::View;
use crate::document::{Node, Value};

/// The JSON types, as JSON Schema names them, without `null`.
pub(super) const KINDS: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

impl<'d> View<'d> {
    /// Whether some JSON type satisfies both a node and what was merged so far.
    pub(super) fn agrees_with(&self, node: &Node<'d>) -> bool {
        match (&self.kinds, said_kinds(node)) {
            (Some(known), Some(said)) => known.is_empty() || said.is_empty() || !common(known, &said).is_empty(),
            _ => true,
        }
    }

    /// Narrows the JSON types to those that a node says; where none is left, those known before stay.
    pub(super) fn take_kinds(&mut self, node: &Node<'d>) {
        let Some(said) = said_kinds(node) else { return };
        if let Some(kind) = node.str("type").filter(|kind| is_string_format(kind) && meant(kind).is_some()) {
            // A format in the place of a type.
            self.format = self.format.or(Some(kind));
        }
        match &mut self.kinds {
            Some(known) if known.is_empty() || said.is_empty() => *known = IndexSet::new(),
            Some(known) => {
                let both = common(known, &said);
                if !both.is_empty() {
                    *known = both;
                }
            }
            None => self.kinds = Some(said),
        }
    }
}

/// The JSON types that a node says by itself, without `null`; none where it says nothing that can be read.
pub(super) fn said_kinds<'d>(node: &Node<'d>) -> Option<IndexSet<&'d str>> {
    let said = node.get("type")?;
    match said.value() {
        // What Kubernetes calls a string may as well be a number.
        Value::String(_) if node.str("format") == Some("int-or-string") => Some(["integer", "string"].into()),
        Value::String(kind) if &**kind == "null" => Some(IndexSet::new()),
        Value::String(kind) => {
            let known = meant(kind).or_else(|| KINDS.iter().copied().find(|known| *known == &**kind))?;
            Some(std::iter::once(known).collect())
        }
        Value::Array(kinds) => {
            Some(kinds.iter().filter_map(Value::as_str).filter(|kind| KINDS.contains(kind)).collect())
        }
        _ => None,
    }
}

/// The JSON types that are in both of two lists: an integer is a number too.
fn common<'d>(known: &IndexSet<&'d str>, said: &IndexSet<&'d str>) -> IndexSet<&'d str> {
    let within =
        |kind: &str, list: &IndexSet<&str>| list.contains(kind) || (kind == "integer" && list.contains("number"));
    let narrower = known.iter().filter(|kind| within(kind, said));
    said.iter().filter(|kind| within(kind, known)).chain(narrower).copied().collect()
}

/// The JSON type that a word means which isn't one, but which documents write all the same.
pub(super) fn meant(kind: &str) -> Option<&'static str> {
    match kind {
        "int" | "long" | "Integer" => Some("integer"),
        "float" | "double" | "decimal" => Some("number"),
        "bool" | "Boolean" => Some("boolean"),
        "str" | "text" | "String" => Some("string"),
        "list" => Some("array"),
        format if is_string_format(format) && format != "string" => Some("string"),
        _ => None,
    }
}

/// The JSON type of a scalar.
pub(super) fn scalar_kind(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(_) => Some("string"),
        Value::Bool(_) => Some("boolean"),
        Value::Number(_) => Some(if value.as_i128().is_some() { "integer" } else { "number" }),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

pub(super) fn is_string_format(format: &str) -> bool {
    const FORMATS: [&str; 18] = [
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
        "password",
        "string",
        "regex",
    ];
    FORMATS.contains(&format)
}

pub(super) fn is_integer_format(format: &str) -> bool {
    matches!(format, "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64" | "unix-time")
}
