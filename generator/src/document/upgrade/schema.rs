//! Schemas: what Swagger 2.0 spells differently.

use super::object;
use crate::document::{Object, Value};

/// Members that only a schema has.
pub(super) const MARKS: [&str; 7] = ["type", "properties", "allOf", "enum", "items", "additionalProperties", "$ref"];

/// A schema in the new shape. Only the value of `discriminator` moves.
pub(super) fn upgrade(old: &Value) -> Value {
    match old {
        Value::Object(members) => Value::Object(members_of(members)),
        other => other.clone(),
    }
}

fn members_of(old: &Object) -> Object {
    let is_file = old.get("type").and_then(Value::as_str) == Some("file");
    let mut new: Object = old
        .iter()
        .map(|(key, value)| match (key, value) {
            ("x-nullable", value) if !old.contains_key("nullable") => ("nullable", value.clone()),
            ("discriminator", Value::String(_)) => (key, object([("propertyName", value.clone())])),
            ("type", _) if is_file => (key, "string".into()),
            ("items", Value::Array(elements)) => (key, Value::Array(elements.iter().map(upgrade).collect())),
            ("items" | "additionalProperties" | "not", value) => (key, upgrade(value)),
            ("properties" | "patternProperties" | "definitions", Value::Object(schemas)) => {
                (key, Value::Object(schemas.iter().map(|(name, schema)| (name, upgrade(schema))).collect()))
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(schemas)) => {
                (key, Value::Array(schemas.iter().map(upgrade).collect()))
            }
            (key, value) => (key, value.clone()),
        })
        .collect();
    if is_file {
        new.insert("format", "binary");
    }
    new
}
