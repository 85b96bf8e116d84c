//! What code that was built from a schema asks of what it reads: JSON types, members that have to be there, and formats that
//! have a type of their own; no bounds, no patterns, no lists of values.

use serde_json::{Map, Value, json};

const IGNORED: [&str; 26] = [
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "not",
    "if",
    "then",
    "else",
    "contains",
    "minContains",
    "maxContains",
    "propertyNames",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedProperties",
    "unevaluatedItems",
];
/// How many parts of parts are read.
const DEPTH: usize = 6;
const READ: [&str; 11] =
    ["date-time", "date", "time", "uuid", "ipv4", "ipv6", "byte", "int8", "int16", "int32", "int64"];

/// Takes out of a document what no reader asks.
pub fn reader(root: &mut Value) {
    let whole = root.clone();
    in_one(root, &whole);
    read(root);
}

/// Puts what the parts of each `allOf` refer to in their place. What was put there is left as it is: it may lead back to itself.
fn in_one(value: &mut Value, whole: &Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| in_one(item, whole)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| in_one(member, whole));
            parts(members, whole, DEPTH);
        }
        _ => {}
    }
}

fn read(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(read),
        Value::Object(members) => {
            let is_schema = !members.get("type").is_some_and(Value::is_object);
            members
                .iter_mut()
                .filter(|(name, _)| !matches!(name.as_str(), "enum" | "const"))
                .for_each(|(_, member)| read(member));
            if is_schema {
                schema(members);
            }
        }
        _ => {}
    }
}

/// The members of all parts are fields of one struct, and what is left over is kept as JSON.
fn parts(members: &mut Map<String, Value>, whole: &Value, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else { return };
    for part in members.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        let target = part["$ref"].as_str().and_then(|reference| whole.pointer(reference.strip_prefix('#')?));
        let is_alone =
            part.as_object().is_some_and(|part| part.keys().all(|key| key == "$ref" || key.starts_with("x-")));
        if let Some(target) = target.filter(|_| is_alone) {
            *part = target.clone();
        }
        if let Some(part) = part.as_object_mut() {
            part.remove("patternProperties");
            part.remove("additionalProperties");
            parts(part, whole, depth);
        }
    }
}

fn schema(members: &mut Map<String, Value>) {
    let least = tuple(members);
    for keyword in IGNORED {
        // A member of this name is no keyword.
        if members.get(keyword).is_some_and(|argument| !is_schema_of_a_member(keyword, argument)) {
            members.remove(keyword);
        }
    }
    members.extend(least.map(|least| ("minItems".to_owned(), json!(least))));
    if members.get("format").and_then(Value::as_str).is_some_and(|format| !READ.contains(&format)) {
        members.remove("format");
    }
    others(members);
    for keyword in ["oneOf", "anyOf"] {
        let null = json!({"type": "null"});
        let branches = members.get(keyword).and_then(Value::as_array);
        // An alternative that isn't known is kept as JSON.
        if branches.is_some_and(|branches| branches.iter().filter(|branch| **branch != null).count() > 1) {
            members.remove(keyword);
            members.remove("type");
        } else if let Some(only) = members.remove(keyword) {
            members.insert("anyOf".to_owned(), only);
        }
    }
    let types = members.get("type").and_then(Value::as_array);
    if types.is_some_and(|types| types.iter().filter(|kind| **kind != "null").count() > 1) {
        members.remove("type");
    }
    let constant = members.remove("const").map(|value| vec![value]);
    let listed = members.get("enum").and_then(Value::as_array).cloned();
    if let Some(values) = constant.or(listed) {
        members.remove("enum");
        let mut kinds: Vec<&str> = values.iter().map(kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let kinds = json!({ "type": kinds });
        match members.get_mut("allOf").and_then(Value::as_array_mut) {
            Some(parts) => parts.push(kinds),
            None => _ = members.insert("allOf".to_owned(), json!([kinds])),
        }
    }
}

/// How many items a tuple needs.
fn tuple(members: &Map<String, Value>) -> Option<u64> {
    let first = members.get("prefixItems").and_then(Value::as_array)?.len() as u64;
    Some(first.min(members.get("minItems").and_then(Value::as_u64)?))
}

/// The type of the values of the map that has the members without a property: any JSON, where patterns and
/// `additionalProperties` would have several.
fn others(members: &mut Map<String, Value>) {
    let others = members.remove("additionalProperties");
    let Some(Value::Object(patterns)) = members.remove("patternProperties") else {
        members.extend(others.filter(Value::is_object).map(|others| ("additionalProperties".to_owned(), others)));
        return;
    };
    let mut all: Vec<Value> = patterns.into_values().chain(others.filter(Value::is_object)).collect();
    all.dedup();
    if let [only] = all.as_slice() {
        members.insert("additionalProperties".to_owned(), only.clone());
    }
}

/// Keywords whose argument is a schema are taken out all the same: none of the names that are used here is one of them.
fn is_schema_of_a_member(keyword: &str, argument: &Value) -> bool {
    let takes_schema = matches!(
        keyword,
        "not"
            | "if"
            | "then"
            | "else"
            | "contains"
            | "propertyNames"
            | "dependentRequired"
            | "dependentSchemas"
            | "dependencies"
            | "unevaluatedProperties"
            | "unevaluatedItems"
    );
    !takes_schema && argument.is_object()
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
