//! Which keywords of a schema shape data, and which only describe it.

use crate::document::Node;

/// Keywords that say something about a schema without changing what it admits, or whether it may be null.
const ANNOTATIONS: [&str; 24] = [
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "nullable",
    "xml",
    "$comment",
    "$ref",
    "$dynamicRef",
    "$recursiveRef",
    "allOf",
    "summary",
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$defs",
    "definitions",
];

/// Whether a node says anything that shapes data.
pub(crate) fn shapes_data(node: &Node<'_>) -> bool {
    node.members().any(|(key, _)| is_shaping(key))
}

/// Whether a node says anything of the types that a value may have.
pub(crate) fn shapes_type(node: &Node<'_>) -> bool {
    node.members().any(|(key, _)| is_shaping(key) && !matches!(key, "not" | "if" | "then" | "else"))
}

pub(crate) fn is_shaping(key: &str) -> bool {
    !ANNOTATIONS.contains(&key) && !key.starts_with("x-")
}
