//! What documents mean by schemas, written for a validator that takes JSON Schema to the letter: the type that keywords are for,
//! formats that are checked, and tags.

use serde_json::{Map, Value, json};

/// What documents show and don't ask.
const DATA: [&str; 5] = ["example", "examples", "default", "enum", "const"];
const PATTERNS: [(&str, &str); 17] = [
    ("byte", "^[0-9A-Za-z+/]*={0,2}$"),
    ("base64", "^[0-9A-Za-z+/]*={0,2}$"),
    ("base64url", "^[0-9A-Za-z_-]*={0,2}$"),
    ("decimal", "^[+-]?[0-9]*\\.?[0-9]+([eE][+-]?[0-9]+)?$"),
    ("duration", "^P([0-9.,]+[YMDWHS]|T[0-9.,]+[HMS])+$"),
    ("email", "^[^@]+@[^@]+$"),
    ("hostname", "^[0-9a-zA-Z.-]{1,254}$"),
    ("uri", "^[A-Za-z][A-Za-z0-9+.-]*:"),
    ("char", "^[\\s\\S]$"),
    ("date-time-local", "^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?$"),
    ("time-local", "^[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?$"),
    ("http-date", "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ -~]+$"),
    ("media-range", "^[!#-'*+.0-9A-Z^-z|~-]+/[!#-'*+.0-9A-Z^-z|~-]+([ \\t]*;.*)?$"),
    ("sf-binary", "^:[0-9A-Za-z+/]*={0,2}:$"),
    ("sf-boolean", "^\\?[01]$"),
    ("sf-string", "^\"([ !#-\\[\\]-~]|\\\\[\"\\\\])*\"$"),
    ("sf-token", "^[A-Za-z*][!#-'*+.:/0-9A-Z^-z|~-]*$"),
];

/// Writes out the types and tags of the schemas of a document.
pub fn types(root: &mut Value) {
    let whole = root.clone();
    let is_early = !whole.get("openapi").and_then(Value::as_str).is_some_and(|version| version.starts_with("3.1"));
    if is_early {
        walk(root, &mut |schema| mark(schema, &whole));
    }
    walk(root, &mut |schema| {
        if let Some(Value::Array(required)) = schema.get_mut("required") {
            // An empty name is a slip.
            required.retain(|name| name != "");
        }
        if is_early {
            implied(schema);
        }
        contradiction(schema);
        containers(schema, &whole);
        tags(schema, &whole);
    });
}

/// Writes out what the formats of a document ask.
pub fn formats(root: &mut Value) {
    walk(root, &mut |schema| {
        let format = schema.get("format").or_else(|| schema.get("contentEncoding")).and_then(Value::as_str);
        let Some(format) = format.map(str::to_owned) else { return };
        let range = match format.as_str() {
            "int8" => (json!(i8::MIN), json!(i8::MAX)),
            "int16" => (json!(i16::MIN), json!(i16::MAX)),
            "int32" => (json!(i32::MIN), json!(i32::MAX)),
            "int64" => (json!(i64::MIN), json!(i64::MAX)),
            "uint8" => (json!(0), json!(u8::MAX)),
            "uint16" => (json!(0), json!(u16::MAX)),
            "uint32" => (json!(0), json!(u32::MAX)),
            "uint64" => (json!(0), json!(u64::MAX)),
            _ => {
                if let Some((_, pattern)) = PATTERNS.iter().find(|(name, _)| *name == format) {
                    add(schema, json!({ "pattern": pattern }));
                }
                return;
            }
        };
        // Of values of other types a format says nothing (JSON Schema Validation 2020-12, section 7.1).
        let whole = json!({"type": "integer", "minimum": range.0, "maximum": range.1});
        add(schema, json!({"if": {"type": "number"}, "then": whole}));
    });
}

fn walk(value: &mut Value, change: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| walk(item, change)),
        Value::Object(members) => {
            let inner = members.iter_mut().filter(|(name, _)| !DATA.contains(&name.as_str()));
            inner.for_each(|(_, member)| walk(member, change));
            change(members);
        }
        _ => {}
    }
}

/// Asks for something more, all of which holds.
fn add(schema: &mut Map<String, Value>, more: Value) {
    match schema.get_mut("allOf").and_then(Value::as_array_mut) {
        Some(parts) => parts.push(more),
        None => _ = schema.insert("allOf".to_owned(), json!([more])),
    }
}

/// What a schema is marked with whose type another part of an `allOf` may say.
const TYPED_ELSEWHERE: &str = "x-typed-elsewhere";

/// Marks the schemas of members that several parts of an `allOf` have.
fn mark(schema: &mut Map<String, Value>, whole: &Value) {
    let Some(parts) = schema.get_mut("allOf").and_then(Value::as_array_mut).filter(|parts| parts.len() > 1) else {
        return;
    };
    let names = |part: &Value| -> Vec<String> {
        let target = part["$ref"].as_str().and_then(|reference| whole.pointer(reference.strip_prefix('#')?));
        let members = target.unwrap_or(part)["properties"].as_object();
        members.into_iter().flat_map(Map::keys).cloned().collect()
    };
    let all: Vec<String> = parts.iter().flat_map(names).collect();
    for part in parts {
        let members = part.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten();
        for (_, member) in members.filter(|(name, _)| all.iter().filter(|other| other == name).count() > 1) {
            walk(member, &mut |inner| _ = inner.insert(TYPED_ELSEWHERE.to_owned(), Value::Bool(true)));
        }
    }
}

/// The type of a scalar that has none, before OpenAPI 3.1.
fn implied(schema: &mut Map<String, Value>) {
    if schema.contains_key(TYPED_ELSEWHERE) {
        return;
    }
    let has = |names: &[&str]| names.iter().any(|name| schema.get(*name).is_some_and(|said| !said.is_object()));
    if has(&["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const"]) || has(&["properties", "items", "name", "in"])
    {
        return;
    }
    let texts = ["uuid", "date", "date-time", "time", "email", "byte", "ipv4", "ipv6", "uri", "hostname"];
    let numbers = ["int32", "int64", "float", "double"];
    let format = schema.get("format").and_then(Value::as_str).unwrap_or_default();
    // A least length of nothing asks nothing.
    let has_length = has(&["maxLength"]) || schema.get("minLength").is_some_and(|length| *length != 0);
    let kind = match () {
        () if has_length || has(&["pattern"]) || texts.contains(&format) => "string",
        () if has(&["minimum", "maximum", "multipleOf"]) || numbers.contains(&format) => "number",
        () => return,
    };
    schema.insert("type".to_owned(), json!(kind));
}

/// Schemas with keywords for members or items and without a type are objects or arrays.
fn containers(schema: &mut Map<String, Value>, whole: &Value) {
    let is_typed = schema.contains_key("type");
    for (keyword, argument) in schema {
        match (keyword.as_str(), argument) {
            ("oneOf" | "anyOf", Value::Array(branches)) if !is_typed => {
                branches.iter_mut().for_each(|own| container(own, whole))
            }
            ("prefixItems", Value::Array(items)) => items.iter_mut().for_each(|own| container(own, whole)),
            ("properties" | "patternProperties", Value::Object(members)) => {
                members.values_mut().for_each(|own| container(own, whole))
            }
            ("schemas", Value::Object(schemas)) => {
                let parts = parts(whole);
                let is_whole = |name: &str| !parts.iter().any(|part| part.rsplit('/').next() == Some(name));
                schemas.iter_mut().filter(|(name, _)| is_whole(name)).for_each(|(_, own)| container(own, whole));
            }
            ("items" | "contains" | "additionalProperties", item) => container(item, whole),
            _ => {}
        }
    }
}

/// The references of the parts of each `allOf`, whose type another part may say.
fn parts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(items) => items.iter().flat_map(parts).collect(),
        Value::Object(members) => {
            let own = members.get("allOf").and_then(Value::as_array).into_iter().flatten();
            let own = own.filter_map(|part| part["$ref"].as_str());
            own.chain(members.values().flat_map(parts)).collect()
        }
        _ => Vec::new(),
    }
}

fn container(schema: &mut Value, whole: &Value) {
    let target = schema["$ref"].as_str().and_then(|reference| whole.pointer(reference.strip_prefix('#')?)).cloned();
    let Some(schema) = schema.as_object_mut() else { return };
    let said = target.as_ref().and_then(Value::as_object).unwrap_or(schema);
    let kind = kind_of(said).filter(|_| !schema.contains_key("type"));
    // From OpenAPI 3.1 on, what says no type may be null.
    let is_early = whole["openapi"].as_str().is_none_or(|version| version.starts_with("3.0"));
    let ty = |kind| if is_early { json!(kind) } else { json!([kind, "null"]) };
    schema.extend(kind.map(|kind| ("type".to_owned(), ty(kind))));
}

/// The type that keywords for members or items are for, where a schema says none.
fn kind_of(schema: &Map<String, Value>) -> Option<&'static str> {
    const TYPED: [&str; 7] = ["type", "$ref", "allOf", "oneOf", "anyOf", "enum", "const"];
    if TYPED.iter().any(|name| schema.contains_key(*name)) {
        return None;
    }
    let has = |names: &[&str]| names.iter().any(|name| schema.get(*name).is_some_and(|value| !value.is_string()));
    match () {
        () if has(&["properties", "required", "additionalProperties"]) => Some("object"),
        () if has(&["items", "prefixItems"]) => Some("array"),
        () => None,
    }
}

/// A type of scalars that none of the values is of: what is listed counts.
fn contradiction(schema: &mut Map<String, Value>) {
    let Some(kind) = schema.get("type").and_then(Value::as_str) else { return };
    let fits = |value: &Value| match kind {
        "boolean" => value.is_boolean(),
        "integer" | "number" => value.is_number(),
        "string" => value.is_string(),
        _ => true,
    };
    let values = schema.get("enum").and_then(Value::as_array).into_iter().flatten().chain(schema.get("const"));
    let values: Vec<&Value> = values.collect();
    if !values.is_empty() && !values.iter().any(|value| fits(value)) {
        schema.remove("type");
    }
}

/// A discriminator of a choice between named schemas: the tag says which of them a value is.
fn tags(schema: &mut Map<String, Value>, root: &Value) {
    let discriminator = schema.get("discriminator").cloned().unwrap_or_default();
    let Some(property) = discriminator["propertyName"].as_str() else { return };
    let choice = ["oneOf", "anyOf"].into_iter().find(|key| schema.contains_key(*key));
    let Some(Value::Array(branches)) = choice.and_then(|key| schema.remove(key)) else { return };
    let target = |branch: &Value| root.pointer(branch["$ref"].as_str()?.strip_prefix('#')?).cloned();
    let stated = |branch: &Value| -> Vec<String> {
        let member = target(branch).unwrap_or_default()["properties"][property].clone();
        let values = member["enum"].as_array().cloned().unwrap_or_default().into_iter();
        values.chain(member.get("const").cloned()).filter_map(|value| value.as_str().map(str::to_owned)).collect()
    };
    let mut all: Vec<Value> = Vec::new();
    for branch in &branches {
        let reference = branch["$ref"].as_str().unwrap_or_default();
        let name = reference.rsplit('/').next().unwrap_or_default();
        let mapping = discriminator["mapping"].as_object().into_iter().flatten();
        let mapped = mapping.filter(|(_, to)| to.as_str().is_some_and(|to| to == reference || to == name));
        let mapped: Vec<String> = mapped.map(|(tag, _)| tag.clone()).collect();
        let tags = if !mapped.is_empty() { mapped } else { stated(branch) };
        if tags.is_empty() && name.is_empty() {
            // One that is written in its place needs no tag.
            all.push(branch.clone());
            continue;
        }
        let tags = if tags.is_empty() { vec![name.to_owned()] } else { tags };
        all.push(json!({"allOf": [branch, {"required": [property], "properties": {(property): {"enum": tags}}}]}));
    }
    add(schema, json!({ "anyOf": all }));
}
