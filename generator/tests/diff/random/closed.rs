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
            asked(members);
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

/// What a schema requires is described where the schema holds.
fn asked(schema: &mut Map<String, Value>) {
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    let names: Map<String, Value> =
        required.filter_map(Value::as_str).map(|name| (name.to_owned(), Value::Bool(true))).collect();
    if names.is_empty() {
        return;
    }
    let names = json!({ "properties": names });
    match schema.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => parts.push(names),
        None => _ = schema.insert("allOf".to_owned(), json!([names])),
    }
}

fn close_one(schema: &mut Map<String, Value>, whole: &Value) {
    if describes(schema, whole, 0) && !schema.contains_key("unevaluatedProperties") {
        schema.insert("unevaluatedProperties".to_owned(), Value::Bool(false));
    }
}

/// Whether a schema describes members.
fn describes(schema: &Map<String, Value>, whole: &Value, depth: usize) -> bool {
    if depth > DEPTH {
        return false;
    }
    let target = schema.get("$ref").and_then(Value::as_str).and_then(|text| whole.pointer(text.strip_prefix('#')?));
    let lists = ["allOf", "anyOf", "oneOf"].into_iter().filter_map(|keyword| schema.get(keyword)?.as_array()).flatten();
    let is_described = |all: &Map<String, Value>| all.values().any(|schema| *schema != true);
    schema.get("properties").and_then(Value::as_object).is_some_and(is_described)
        || lists.chain(target).filter_map(Value::as_object).any(|part| describes(part, whole, depth + 1))
}
