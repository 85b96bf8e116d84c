//! The keywords of a schema that types can't express, as a JSON Schema without references.

mod compile;
mod pattern;

use serde_json::{Map, Value as Json};

use super::merge::MergedSchema;
use crate::document::{Document, Node};
use compile::{Compiler, DEPTH};

pub(crate) use compile::UNEVALUATED;
pub(crate) use pattern::{is_checkable, regex};

/// Keywords that mean something only together.
pub(crate) const CONDITION: [&str; 3] = ["if", "then", "else"];
pub(crate) const CONTAINS: [&str; 3] = ["contains", "minContains", "maxContains"];
pub(crate) const MEMBERS: [&str; 3] = ["properties", "patternProperties", "additionalProperties"];
pub(crate) const DEPENDENT: [&str; 3] = ["dependentRequired", "dependentSchemas", "dependencies"];
pub(crate) const ITEMS: [&str; 2] = ["prefixItems", "items"];

/// The keywords by which a value is validated. Those in one group have a meaning only together.
pub(crate) const UNITS: [&[&str]; 25] = [
    &UNEVALUATED,
    &["type", "nullable"],
    &["enum", "nullable"],
    &["const"],
    &["minimum", "exclusiveMinimum"],
    &["maximum", "exclusiveMaximum"],
    &["multipleOf"],
    &["minLength"],
    &["maxLength"],
    &["pattern"],
    &ITEMS,
    &CONTAINS,
    &["minItems"],
    &["maxItems"],
    &["uniqueItems"],
    &MEMBERS,
    &["required"],
    &["propertyNames"],
    &DEPENDENT,
    &["minProperties"],
    &["maxProperties"],
    &["not"],
    &CONDITION,
    &["anyOf"],
    &["oneOf"],
];

/// Whether a keyword of a schema is checked before a value is sent.
pub(crate) fn is_validated(document: &Document, owner: &Node<'_>, keyword: &str) -> bool {
    let unit = UNITS.iter().find(|unit| unit.contains(&keyword));
    unit.is_some_and(|unit| Compiler::new(document).keywords(owner, unit, DEPTH).is_some())
}

/// Some keywords of all nodes of a schema, as far as they can be checked.
pub(crate) fn compiled(document: &Document, merged: &MergedSchema<'_>, units: &[&[&str]]) -> Vec<Map<String, Json>> {
    let mut assertions: Vec<Map<String, Json>> = Vec::new();
    for node in &merged.parts {
        let compiled = |unit: &&[&str]| Compiler::new(document).keywords(node, unit, DEPTH);
        // `unevaluatedProperties` and `unevaluatedItems` come with all other keywords.
        let whole = units.iter().find(|unit| **unit == UNEVALUATED).and_then(compiled);
        let units = if whole.is_some() { &[] } else { units };
        let mut own = whole.unwrap_or_default();
        for unit in units.iter().filter_map(compiled) {
            // Two keywords may become the same one: a choice of one is written as its branch.
            match unit.keys().any(|keyword| own.contains_key(keyword)) {
                true => assertions.push(unit),
                false => own.extend(unit),
            }
        }
        if !own.is_empty() && !assertions.contains(&own) {
            assertions.push(own);
        }
    }
    assertions
}

/// A list of alternatives, each as a schema; none where that can't be checked.
pub(crate) fn alternatives(document: &Document, list: &Node<'_>) -> Option<Json> {
    Compiler::new(document).list(list, DEPTH)
}
