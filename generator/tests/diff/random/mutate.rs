//! Random changes of schemas.

use fastrand::Rng;
use serde_json::{Map, Value, json};

use super::seeds::{NAMES, format, object, pattern, schema};

/// Changes one schema among those of a document, or one in it.
pub fn mutate(rng: &mut Rng, schemas: &mut Map<String, Value>) {
    let mut pointers = Vec::new();
    for (name, schema) in schemas.iter() {
        walk(schema, &format!("/{name}"), &mut pointers);
    }
    if pointers.is_empty() {
        return;
    }
    let pointer = &pointers[rng.usize(..pointers.len())];
    let mut all = Value::Object(std::mem::take(schemas));
    if let Some(place) = all.pointer_mut(pointer) {
        change(rng, place);
    }
    if let Value::Object(all) = all {
        *schemas = all;
    }
}

/// The pointers of all schemas in one.
fn walk(schema: &Value, at: &str, pointers: &mut Vec<String>) {
    let Some(object) = schema.as_object() else { return };
    pointers.push(at.to_owned());
    for (keyword, argument) in object {
        let at = format!("{at}/{keyword}");
        match (keyword.as_str(), argument) {
            ("items" | "additionalProperties" | "not" | "contains" | "propertyNames" | "if" | "then" | "else", _) => {
                walk(argument, &at, pointers)
            }
            ("properties" | "patternProperties", Value::Object(members)) => {
                for (name, member) in members {
                    walk(member, &format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), pointers);
                }
            }
            ("allOf" | "anyOf" | "oneOf" | "prefixItems", Value::Array(parts)) => {
                for (index, part) in parts.iter().enumerate() {
                    walk(part, &format!("{at}/{index}"), pointers);
                }
            }
            _ => {}
        }
    }
}

fn change(rng: &mut Rng, place: &mut Value) {
    match rng.usize(..12) {
        0 => {
            let keyword = ["oneOf", "anyOf", "allOf"][rng.usize(..3)];
            let mut parts = vec![place.take()];
            if rng.bool() {
                parts.push(schema(rng, 2));
            }
            *place = json!({ keyword: parts });
        }
        1 => *place = schema(rng, 2),
        // What stands beside a reference counts in some versions and not in others.
        _ if place.get("$ref").is_some() => {}
        2 | 3 => keyword_gone(rng, place),
        _ => keyword_changed(rng, place),
    }
}

fn keyword_gone(rng: &mut Rng, place: &mut Value) {
    let Some(object) = place.as_object_mut() else { return };
    let names: Vec<String> = object.keys().cloned().collect();
    if !names.is_empty() {
        let name = &names[rng.usize(..names.len())];
        match object.get_mut(name) {
            Some(Value::Object(members)) if name == "properties" && !members.is_empty() => {
                let gone = members.keys().nth(rng.usize(..members.len())).cloned().unwrap_or_default();
                members.remove(&gone);
            }
            Some(Value::Array(list)) if list.len() > 1 => _ = list.remove(rng.usize(..list.len())),
            _ => _ = object.remove(name),
        }
    }
}

fn keyword_changed(rng: &mut Rng, place: &mut Value) {
    let Some(object) = place.as_object_mut() else { return };
    let kind = object.get("type").and_then(Value::as_str).unwrap_or_default().to_owned();
    match kind.as_str() {
        "string" => text(rng, object),
        "integer" | "number" => number(rng, object),
        "array" => array(rng, object),
        "object" => of_object(rng, object),
        _ => any(rng, object),
    }
}

fn any(rng: &mut Rng, object: &mut Map<String, Value>) {
    let mut set = |keyword: &str, value: Value| _ = object.insert(keyword.to_owned(), value);
    match rng.usize(..7) {
        0 => set("nullable", json!(rng.bool())),
        1 => set("type", json!(["string", "null"])),
        2 => set("readOnly", json!(true)),
        3 => set("writeOnly", json!(true)),
        4 => set("not", schema(rng, 2)),
        5 => {
            set("if", object_or_schema(rng));
            set("then", object_or_schema(rng));
        }
        _ => {
            let more = schema(rng, 2);
            if let Some(Value::Array(list)) = ["oneOf", "anyOf", "allOf"]
                .iter()
                .find(|key| object.contains_key(**key))
                .copied()
                .and_then(|key| object.get_mut(key))
            {
                list.push(more);
            }
        }
    }
}

fn object_or_schema(rng: &mut Rng) -> Value {
    if rng.bool() { object(rng, 2) } else { schema(rng, 2) }
}

fn text(rng: &mut Rng, object: &mut Map<String, Value>) {
    let mut set = |keyword: &str, value: Value| _ = object.insert(keyword.to_owned(), value);
    match rng.usize(..9) {
        0 => set("minLength", json!(rng.u64(..4))),
        1 => set("maxLength", json!(rng.u64(1..14))),
        2 => set("pattern", json!(pattern(rng))),
        3 => set("format", json!(format(rng))),
        4 => set("enum", json!(["a", "b", "d"])),
        5 => set("const", json!("a")),
        6 => set("type", json!(["string", "null"])),
        7 => set("type", json!("integer")),
        _ => any(rng, object),
    }
}

fn number(rng: &mut Rng, object: &mut Map<String, Value>) {
    let mut set = |keyword: &str, value: Value| _ = object.insert(keyword.to_owned(), value);
    match rng.usize(..8) {
        0 => set("minimum", json!(rng.i64(-3..4))),
        1 => set("maximum", json!(rng.i64(2..14))),
        2 => set("multipleOf", json!(rng.i64(1..5))),
        3 => set("type", json!("number")),
        4 => set("type", json!("integer")),
        5 => set("type", json!(["integer", "string"])),
        6 => set("enum", json!([1, 2, 3])),
        _ => any(rng, object),
    }
}

fn array(rng: &mut Rng, object: &mut Map<String, Value>) {
    let mut set = |keyword: &str, value: Value| _ = object.insert(keyword.to_owned(), value);
    match rng.usize(..8) {
        0 => set("minItems", json!(rng.u64(..3))),
        1 => set("maxItems", json!(rng.u64(1..4))),
        2 => set("uniqueItems", json!(true)),
        3 => set("items", schema(rng, 2)),
        4 => set("prefixItems", json!([schema(rng, 2)])),
        5 => set("contains", schema(rng, 2)),
        _ => any(rng, object),
    }
}

fn of_object(rng: &mut Rng, object: &mut Map<String, Value>) {
    let name = NAMES[rng.usize(..NAMES.len())];
    let mut set = |keyword: &str, value: Value| _ = object.insert(keyword.to_owned(), value);
    match rng.usize(..11) {
        0 | 1 => {
            let properties = object.entry("properties").or_insert_with(|| json!({}));
            properties[name] = schema(rng, 2);
        }
        2 | 3 => {
            let required = object.entry("required").or_insert_with(|| json!([]));
            if let Some(list) = required.as_array_mut().filter(|list| !list.contains(&json!(name))) {
                list.push(json!(name));
            }
        }
        4 => set("additionalProperties", json!(false)),
        5 => set("additionalProperties", schema(rng, 2)),
        6 => set("minProperties", json!(rng.u64(..3))),
        7 => set("maxProperties", json!(rng.u64(1..4))),
        8 => set("patternProperties", json!({(pattern(rng)): schema(rng, 2)})),
        9 => set("dependentRequired", json!({"a": [name]})),
        _ => any(rng, object),
    }
}
