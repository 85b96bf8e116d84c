//! Keywords that say what others say more plainly: they are read as these. So `unevaluatedItems: false` beside `prefixItems` is
//! `items: false`, and `if: {required: [a]}` with `then: {required: [b]}` is `dependentRequired: {a: [b]}`.

use std::collections::BTreeSet;

use super::case::Count;
use super::keywords;
use crate::document::{Node, Value};

/// Keywords beside which `unevaluatedItems` is no `items`: their schemas may speak of items.
const PARTS: [&str; 8] = ["allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas", "$ref", "contains"];

/// The schema of all items but those of a tuple.
pub(super) fn further_items<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    let items = node.get("items");
    let is_list = items.as_ref().is_some_and(|items| items.value().as_array().is_some());
    let unevaluated = || node.get("unevaluatedItems").filter(|_| has_plain_items(node));
    match items {
        Some(_) if is_list => node.get("additionalItems").or_else(unevaluated),
        items => items.or_else(unevaluated),
    }
}

/// Whether no part of a schema but its own keywords speaks of items.
pub(super) fn has_plain_items(node: &Node<'_>) -> bool {
    PARTS.iter().all(|keyword| node.get(keyword).is_none())
}

/// How many items there are by `contains`, where any item will do.
pub(super) fn contained(node: &Node<'_>) -> Option<Count> {
    let is_any = |schema: &Node<'_>| match schema.value() {
        Value::Bool(any) => *any,
        Value::Object(keywords) => keywords.is_empty(),
        _ => false,
    };
    node.get("contains").filter(is_any).map(|_| contained_count(node))
}

/// How many items of `contains` there are (JSON Schema Validation 2020-12, sections 6.4.4 and 6.4.5).
pub(super) fn contained_count(node: &Node<'_>) -> Count {
    let number = |key: &str| node.get(key).and_then(|count| count.value().as_u64());
    Count { min: number("minContains").unwrap_or(1), max: number("maxContains") }
}

/// The pattern of `propertyNames`, where it says which members `additionalProperties` is of.
pub(super) fn named_by<'n>(node: &'n Node<'_>) -> Option<&'n str> {
    let names = node.value().get("propertyNames")?;
    let is_alone = names.as_object().is_some_and(|keywords| keywords.len() == 1);
    let others = node.value().get("additionalProperties").is_some_and(|others| others.as_bool() != Some(false));
    let is_only = ["properties", "patternProperties"].iter().all(|keyword| node.value().get(keyword).is_none());
    names.get("pattern").and_then(Value::as_str).filter(|_| is_alone && others && is_only)
}

/// The members that a schema requires, where it asks nothing else of an object.
pub(super) fn only_required(node: &Node<'_>) -> Option<BTreeSet<String>> {
    let is_quiet = |(keyword, value): (&str, Node<'_>)| match keyword {
        "required" | "description" | "title" | "$comment" => true,
        "type" => value.value().as_str() == Some("object"),
        _ => false,
    };
    let required: BTreeSet<String> = keywords::names(node.value().get("required")).map(str::to_owned).collect();
    (!required.is_empty() && node.members().all(is_quiet)).then_some(required)
}

/// What a condition says that only asks for members: where there is one, there are others.
pub(super) fn dependent_by_condition(node: &Node<'_>) -> Option<(String, BTreeSet<String>)> {
    let condition = only_required(&node.get("if")?)?;
    let needed = only_required(&node.get("then")?)?;
    let mut names = condition.into_iter();
    match (names.next(), names.next()) {
        (Some(name), None) if node.get("else").is_none() => Some((name, needed)),
        _ => None,
    }
}

/// Whether a keyword says nothing where it stands, or is read as another.
pub(super) fn is_elsewhere(node: &Node<'_>, keyword: &str) -> bool {
    let has = |keyword: &str| node.get(keyword).is_some();
    match keyword {
        "if" => !has("then") && !has("else"),
        "then" | "else" => !has("if"),
        "contains" => contained(node).is_some() || contained_count(node) == Count::default(),
        "minContains" | "maxContains" => !has("contains") || contained(node).is_some(),
        "unevaluatedItems" => has_plain_items(node),
        "propertyNames" => named_by(node).is_some(),
        _ => false,
    }
}
