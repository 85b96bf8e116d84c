//! Whether a value may be `null`, in all the spellings that documents have for it.

use super::merged_schema::is_meant_as_choice;
use crate::document::{Document, Node, Value};
use crate::finding::Finding;
use crate::schema::keywords::shapes_type;

/// The greatest depth to which a chain of `oneOf` and `$ref` is followed to find out whether it may be null.
const NULL_DEPTH: usize = 32;

/// Whether a node itself admits `null`, in any of the spellings.
pub(crate) fn declares_null(node: &Node<'_>) -> bool {
    let type_says = match node.get("type").map(|types| types.value()) {
        Some(Value::String(kind)) => &**kind == "null",
        Some(Value::Array(kinds)) => kinds.iter().any(|kind| kind.as_str() == Some("null")),
        _ => false,
    };
    let enum_says =
        node.get("enum").is_some_and(|list| list.elements().any(|value| matches!(value.value(), Value::Null)));
    let const_says = node.get("const").is_some_and(|value| matches!(value.value(), Value::Null));
    type_says || enum_says || const_says || node.bool("nullable") == Some(true) || node.bool("x-nullable") == Some(true)
}

/// Whether a schema admits `null`, itself or by what it refers to.
pub(crate) fn admits_null(document: &Document, node: &Node<'_>) -> bool {
    admits_null_within(document, node, NULL_DEPTH)
}

fn admits_null_within(document: &Document, node: &Node<'_>, depth: usize) -> bool {
    if depth == 0 {
        return false;
    }
    if declares_null(node) {
        return true;
    }
    if node.get("type").is_some() {
        return false;
    }
    if let Some(reference) = node.reference() {
        return document.resolve(node, reference).is_ok_and(|target| admits_null_within(document, &target, depth - 1));
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(list) = node.get(key) {
            return list.elements().any(|branch| admits_null_within(document, &branch, depth / 2));
        }
    }
    if let Some(list) = node.get("items").filter(|items| is_meant_as_choice(node, items)) {
        return list.elements().any(|branch| admits_null_within(document, &branch, depth / 2));
    }
    node.get("allOf").is_some_and(|all| {
        let restricts =
            |part: &Node<'_>| part.reference().is_some() || shapes_type(part) || part.get("allOf").is_some();
        let mut parts = all.elements().filter(restricts).peekable();
        parts.peek().is_some() && parts.all(|part| admits_null_within(document, &part, depth / 2))
    })
}

/// The keywords of a branch that has nothing but `nullable`.
const NULL_FLAG: [&str; 3] = ["nullable", "title", "description"];

/// Whether a branch itself admits `null` alone.
fn says_null_alone(node: &Node<'_>) -> bool {
    let kind = node.get("type");
    let only = |value: &Value| match value {
        Value::String(kind) => &**kind == "null",
        Value::Array(kinds) => kinds.len() == 1 && kinds.first().and_then(|kind| kind.as_str()) == Some("null"),
        _ => false,
    };
    let null = |value: Node<'_>| matches!(value.value(), Value::Null);
    let listed = node.get("enum").is_some_and(|list| list.elements().count() == 1 && list.elements().all(null));
    // By the specification `nullable` without `type` has no effect; whoever writes such a branch means `null`.
    let flagged = node.bool("nullable") == Some(true) && node.members().all(|(key, _)| NULL_FLAG.contains(&key));
    flagged || kind.is_some_and(|kind| only(kind.value())) || listed || node.get("const").is_some_and(null)
}

/// Whether a branch is an object of any members, or null: OData's way to let a reference beside it be null.
fn is_any_object_or_null(node: &Node<'_>) -> bool {
    const KEYWORDS: [&str; 4] = ["type", "nullable", "title", "description"];
    let object = match node.get("type").map(|kind| kind.value()) {
        Some(Value::String(kind)) => &**kind == "object" && node.bool("nullable") == Some(true),
        Some(Value::Array(kinds)) => {
            let mut kinds: Vec<&str> = kinds.iter().filter_map(Value::as_str).collect();
            kinds.sort_unstable();
            kinds == ["null", "object"]
        }
        _ => false,
    };
    object && node.members().all(|(key, _)| KEYWORDS.contains(&key))
}

/// Whether a branch admits `null` alone, itself or by what it refers to.
fn is_null_only(document: &Document, branch: &Node<'_>) -> bool {
    let mut at = branch.clone();
    for _ in 0..NULL_DEPTH {
        if says_null_alone(&at) {
            return true;
        }
        let next = at.reference().and_then(|reference| document.resolve(&at, reference).ok());
        match next {
            Some(target) => at = target,
            None => return false,
        }
    }
    false
}

/// The branches of a choice that admit more than `null`, and a finding where one that does is passed over.
pub(crate) fn branches_beside_null<'d>(document: &Document, list: &Node<'d>) -> (Vec<Node<'d>>, Option<Finding>) {
    let mut branches: Vec<Node<'d>> = list.elements().filter(|branch| !is_null_only(document, branch)).collect();
    let flag = branches.iter().position(is_any_object_or_null);
    let (Some(flag), [one, other]) = (flag, branches.as_slice()) else { return (branches, None) };
    if one.reference().is_none() && other.reference().is_none() {
        return (branches, None);
    }
    let flag = branches.remove(flag);
    let message = "an object of any members that may be null, beside a reference";
    (branches, Some(Finding::note(flag.place(), message, "read as null alone")))
}
