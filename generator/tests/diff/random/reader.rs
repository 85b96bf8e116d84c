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
const READ: [&str; 11] =
    ["date-time", "date", "time", "uuid", "ipv4", "ipv6", "byte", "int8", "int16", "int32", "int64"];

/// Takes out of a document what no reader asks.
pub fn reader(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(reader),
        Value::Object(members) => {
            let is_schema = !members.get("type").is_some_and(Value::is_object);
            members
                .iter_mut()
                .filter(|(name, _)| !matches!(name.as_str(), "enum" | "const"))
                .for_each(|(_, member)| reader(member));
            if is_schema {
                schema(members);
            }
        }
        _ => {}
    }
}

fn schema(members: &mut Map<String, Value>) {
    for keyword in IGNORED {
        // A member of this name is no keyword.
        if members.get(keyword).is_some_and(|argument| !is_schema_of_a_member(keyword, argument)) {
            members.remove(keyword);
        }
    }
    if members.get("format").and_then(Value::as_str).is_some_and(|format| !READ.contains(&format)) {
        members.remove("format");
    }
    if members.get("additionalProperties") == Some(&Value::Bool(false)) {
        members.remove("additionalProperties");
    }
    for keyword in ["oneOf", "anyOf"] {
        let null = json!({"type": "null"});
        let branches = members.get(keyword).and_then(Value::as_array);
        // An alternative that isn't known is kept as JSON.
        if branches.is_some_and(|branches| branches.iter().filter(|branch| **branch != null).count() > 1) {
            members.remove(keyword);
        } else if let Some(only) = members.remove(keyword) {
            members.insert("anyOf".to_owned(), only);
        }
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
