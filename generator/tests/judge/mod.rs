//! The schemas of a document, judged by someone else's validator of JSON Schema.

use std::fmt::Write as _;

use jsonschema::{Registry, Validator};
use serde_json::{Map, Value, json};
use typecase::document::Document;

/// The schemas of a document, as JSON Schema of 2020-12.
pub struct Schemas {
    registry: Registry<'static>,
}

impl Schemas {
    /// The schemas of a document, after a change of the whole.
    pub fn changed(document: &Document, change: impl FnOnce(&mut Value)) -> Self {
        let mut root = document.root().value().to_json();
        change(&mut root);
        let old = !document.root().str("openapi").is_some_and(|version| version.starts_with("3.1"));
        upgrade(&mut root, old);
        let registry = Registry::new().add("urn:document", root).unwrap().prepare().unwrap();
        Self { registry }
    }

    /// The validator of the schema at a pointer; none where it is no schema.
    pub fn validator(&self, pointer: &str) -> Option<Validator> {
        self.validator_of_all(&[pointer])
    }

    /// The validator of the schemas at some pointers, all of them together.
    pub fn validator_of_all(&self, pointers: &[&str]) -> Option<Validator> {
        let parts: Vec<Value> = pointers.iter().map(|pointer| reference(pointer)).collect();
        let schema = json!({ "allOf": parts });
        let mut options = jsonschema::options().with_registry(&self.registry).should_validate_formats(true);
        for unchecked in ["uri", "email", "hostname", "regex", "duration"] {
            options = options.with_format(unchecked, |_| true);
        }
        options.should_ignore_unknown_formats(true).build(&schema).ok()
    }
}

/// A reference to the schema at a pointer.
fn reference(pointer: &str) -> Value {
    let escaped: String = pointer.bytes().fold(String::new(), |mut text, byte| {
        match byte {
            b'/' | b'~' | b'-' | b'_' | b'.' => text.push(byte.into()),
            byte if byte.is_ascii_alphanumeric() => text.push(byte.into()),
            byte => write!(text, "%{byte:02X}").unwrap(),
        }
        text
    });
    json!({ "$ref": format!("urn:document#{escaped}") })
}

/// Rewrites what OpenAPI 3.0 says in its own way, and what it has beside JSON Schema.
fn upgrade(value: &mut Value, old: bool) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| upgrade(item, old)),
        Value::Object(members) => {
            // Beside a reference of 3.0 nothing counts but what documents put there all the same.
            if old && members.get("$ref").is_some_and(Value::is_string) {
                members.retain(|name, _| name == "$ref" || name == "nullable");
            }
            for (name, member) in members.iter_mut() {
                if !matches!(name.as_str(), "example" | "examples" | "default" | "enum" | "const") {
                    upgrade(member, old);
                }
            }
            if old {
                exclusive(members, "exclusiveMinimum", "minimum");
                exclusive(members, "exclusiveMaximum", "maximum");
            }
            // A number of a format of integers is one (OpenAPI 3.1, section 4.4).
            let is_whole = |format: &Value| {
                let bits = format.as_str().and_then(|text| text.trim_start_matches('u').strip_prefix("int"));
                bits.is_some_and(|bits| ["8", "16", "32", "64"].contains(&bits))
            };
            if members.get("type").is_some_and(|kind| kind == "number") && members.get("format").is_some_and(is_whole) {
                members.insert("type".to_owned(), json!("integer"));
            }
            // Documents of every version say so.
            if members.get("nullable") == Some(&Value::Bool(true)) {
                nullable(members);
            }
        }
        _ => {}
    }
}

fn exclusive(members: &mut Map<String, Value>, flag: &str, bound: &str) {
    if let Some(Value::Bool(exclusive)) = members.get(flag).cloned() {
        members.remove(flag);
        if exclusive && let Some(bound) = members.remove(bound) {
            members.insert(flag.to_owned(), bound);
        }
    }
}

/// Lets null in, and leaves all schemas where pointers lead to them, as far as can be. Keywords for arrays and objects ask
/// nothing of null.
fn nullable(members: &mut Map<String, Value>) {
    members.remove("nullable");
    match members.get_mut("type") {
        Some(Value::Array(types)) => types.push(json!("null")),
        Some(name) => *name = json!([name, "null"]),
        None => {}
    }
    if let Some(Value::Array(values)) = members.get_mut("enum").filter(|list| !is_listed(list, &Value::Null)) {
        values.push(Value::Null);
    }
    let null = json!({ "type": "null" });
    if let Some(Value::Array(branches)) = members.get_mut("anyOf").filter(|list| !is_listed(list, &null)) {
        branches.push(null.clone());
    }
    // Of a `oneOf`, an alternative may be null already.
    let moved = ["const", "$ref", "allOf", "oneOf", "not", "if", "then", "else"];
    let moved = moved.iter().filter_map(|name| members.remove(*name).map(|value| ((*name).to_owned(), value)));
    let moved: Map<String, Value> = moved.collect();
    if !moved.is_empty() {
        members.insert("if".to_owned(), null);
        members.insert("else".to_owned(), Value::Object(moved));
    }
}

fn is_listed(list: &Value, value: &Value) -> bool {
    list.as_array().is_some_and(|list| list.contains(value))
}
