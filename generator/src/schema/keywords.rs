//! Which keywords of a schema shape data, and which only describe it.

use crate::document::Node;

/// Keywords that don't change which values a schema admits, except for `null`.
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

/// Whether a node has a keyword that restricts values.
pub(crate) fn shapes_data(node: &Node<'_>) -> bool {
    node.members().any(|(key, _)| is_shaping(key))
}

/// Whether a node has a keyword that restricts values without a condition.
pub(crate) fn shapes_type(node: &Node<'_>) -> bool {
    node.members().any(|(key, _)| is_shaping(key) && !matches!(key, "not" | "if" | "then" | "else"))
}

pub(crate) fn is_shaping(key: &str) -> bool {
    !ANNOTATIONS.contains(&key) && !key.starts_with("x-")
}
