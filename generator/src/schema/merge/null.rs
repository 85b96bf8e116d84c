//! Whether a value may be `null`, in all the spellings that documents have for it.

use crate::document::{Node, Value};
use crate::lower::Context;
use crate::schema::is_meant_as_choice;

/// How deep a chain of `oneOf` and `$ref` is followed to find out whether it may be null.
pub(crate) const NULL_DEPTH: usize = 32;

impl<'d> Context<'d> {
    /// Whether a node itself says that it may be null, in any of the spellings.
    pub(crate) fn declares_null(&self, node: &Node<'d>) -> bool {
        let type_says = match node.get("type").map(|types| types.value()) {
            Some(Value::String(kind)) => &**kind == "null",
            Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind.as_str() == Some("null")),
            _ => false,
        };
        let enum_says =
            node.get("enum").is_some_and(|list| list.elements().any(|value| matches!(value.value(), Value::Null)));
        let const_says = node.get("const").is_some_and(|value| matches!(value.value(), Value::Null));
        type_says
            || enum_says
            || const_says
            || node.bool("nullable") == Some(true)
            || node.bool("x-nullable") == Some(true)
    }

    /// Whether a schema admits `null`, itself or by what it refers to.
    pub(crate) fn admits_null(&self, node: &Node<'d>, depth: usize) -> bool {
        if depth == 0 {
            return false;
        }
        if self.declares_null(node) {
            return true;
        }
        if node.get("type").is_some() {
            return false;
        }
        if let Some(reference) = node.reference() {
            return self.document.resolve(node, reference).is_ok_and(|target| self.admits_null(&target, depth - 1));
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(list) = node.get(key) {
                return list.elements().any(|branch| self.admits_null(&branch, depth / 2));
            }
        }
        if let Some(list) = node.get("items").filter(|items| is_meant_as_choice(node, items)) {
            return list.elements().any(|branch| self.admits_null(&branch, depth / 2));
        }
        node.get("allOf").is_some_and(|all| {
            let mut parts = all
                .elements()
                .filter(|part| part.reference().is_some() || super::merged_schema::shapes_type(part))
                .peekable();
            parts.peek().is_some() && parts.all(|part| self.admits_null(&part, depth / 2))
        })
    }
}

/// All that a branch says which has nothing but `nullable`.
const NULL_FLAG: [&str; 3] = ["nullable", "title", "description"];

/// Whether a branch admits `null` alone.
pub(crate) fn is_null_only(node: &Node<'_>) -> bool {
    let kind = node.get("type");
    let only = |value: &Value| match value {
        Value::String(kind) => &**kind == "null",
        Value::Array(kinds) => kinds.len() == 1 && kinds.first().and_then(|kind| kind.as_str()) == Some("null"),
        _ => false,
    };
    let null = |value: Node<'_>| matches!(value.value(), Value::Null);
    let listed = node.get("enum").is_some_and(|list| list.elements().count() == 1 && list.elements().all(null));
    // By the letter `nullable` without `type` says nothing; whoever writes a branch of it means `null`.
    let flagged = node.bool("nullable") == Some(true) && node.members().all(|(key, _)| NULL_FLAG.contains(&key));
    flagged || kind.is_some_and(|kind| only(kind.value())) || listed || node.get("const").is_some_and(null)
}
