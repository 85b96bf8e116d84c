//! Objects that have no members but those that their schemas describe or ask for, as clients send them.

use serde_json::{Map, Value, json};

/// How many schemas may be parts of each other.
const DEPTH: usize = 20;

/// Closes the objects of a document wherever a value stands. The parts of an `allOf` and the like aren't closed by themselves.
pub fn close(root: &mut Value, pointer: &str) {
    let whole = root.clone();
    walk(root, &whole);
    if let Some(schema) = root.pointer_mut(pointer).and_then(Value::as_object_mut) {
        close_one(schema, &whole);
    }
}

fn walk(value: &mut Value, whole: &Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, whole)),
        Value::Object(members) => {
            for (keyword, argument) in members {
                walk(argument, whole);
                match (keyword.as_str(), argument) {
                    ("properties" | "patternProperties", Value::Object(schemas)) => {
                        schemas.values_mut().filter_map(Value::as_object_mut).for_each(|own| close_one(own, whole));
                    }
                    ("prefixItems", Value::Array(schemas)) => {
                        schemas.iter_mut().filter_map(Value::as_object_mut).for_each(|own| close_one(own, whole));
                    }
                    ("items" | "additionalProperties", Value::Object(schema)) => close_one(schema, whole),
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

fn close_one(schema: &mut Map<String, Value>, whole: &Value) {
    let mut names: Vec<String> = Vec::new();
    let is_described = describes(schema, whole, &mut names, 0);
    if !is_described || schema.contains_key("unevaluatedProperties") {
        return;
    }
    let asked: Map<String, Value> = names.into_iter().map(|name| (name, Value::Bool(true))).collect();
    let asked = json!({ "properties": asked });
    match schema.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => parts.push(asked),
        None => _ = schema.insert("allOf".to_owned(), json!([asked])),
    }
    schema.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
}

/// Whether a schema describes members; the names that it requires are added.
fn describes(schema: &Map<String, Value>, whole: &Value, names: &mut Vec<String>, depth: usize) -> bool {
    if depth > DEPTH {
        return false;
    }
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    names.extend(required.filter_map(Value::as_str).map(str::to_owned));
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|text| whole.pointer(text.strip_prefix('#')?));
    let lists = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array()).flatten();
    let mut is_described = schema.get("properties").and_then(Value::as_object).is_some_and(|all| !all.is_empty());
    for part in lists.chain(target).filter_map(Value::as_object) {
        is_described |= describes(part, whole, names, depth + 1);
    }
    is_described
}
