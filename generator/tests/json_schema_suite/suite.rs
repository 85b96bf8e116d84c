//! The files of the suite: schemas, and instances that are valid or not.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;
use serde_json::value::RawValue;

/// A schema with its instances.
pub struct Group {
    /// The file that it is from, without its ending, relative to the folder of the draft.
    pub file: String,
    pub description: String,
    /// The name of its component.
    pub name: String,
    /// The schema as it stands in an OpenAPI document, or why it isn't set.
    pub schema: Result<Value, &'static str>,
    /// The instances: their text on one line, and whether the schema admits them.
    pub instances: Vec<(String, bool)>,
}

#[derive(Deserialize)]
struct Written {
    description: String,
    schema: Value,
    tests: Vec<Instance>,
}

#[derive(Deserialize)]
struct Instance {
    data: Box<RawValue>,
    valid: bool,
}

/// The suite's folder for draft 2020-12, beside the checkout.
pub fn folder() -> Option<PathBuf> {
    typecase_testing::shared("json-schema-test-suite/tests/draft2020-12")
}

/// Every schema of the suite.
pub fn groups(folder: &Path) -> Vec<Group> {
    let mut groups = Vec::new();
    for (part, prefix) in [("", ""), ("optional", "optional/"), ("optional/format", "optional/format/")] {
        let mut paths: Vec<PathBuf> =
            fs::read_dir(folder.join(part)).unwrap().map(|path| path.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
        paths.sort();
        for path in paths {
            let file = format!("{prefix}{}", path.file_stem().unwrap().to_str().unwrap());
            let written: Vec<Written> = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
            for Written { description, schema, tests } in written {
                let name = format!("S{:03}", groups.len());
                let schema = settable(schema, &name);
                let text = |data: Box<RawValue>| data.get().replace(['\n', '\r'], " ");
                let instances = tests.into_iter().map(|test| (text(test.data), test.valid)).collect();
                groups.push(Group { file: file.clone(), description, name, schema, instances });
            }
        }
    }
    groups
}

/// A schema as a component of a document, its references rewritten to where it stands then; or why it can't be one.
fn settable(mut schema: Value, name: &str) -> Result<Value, &'static str> {
    if schema.is_boolean() {
        return Err("`true` and `false` describe no data");
    }
    match schema.get("$schema").and_then(Value::as_str) {
        None | Some("https://json-schema.org/draft/2020-12/schema") => {}
        Some(_) => return Err("another dialect, with a `$schema` and a `$vocabulary` of its own"),
    }
    rewrite(&mut schema, name, true)?;
    Ok(schema)
}

fn rewrite(value: &mut Value, name: &str, is_root: bool) -> Result<(), &'static str> {
    match value {
        Value::Array(items) => items.iter_mut().try_for_each(|item| rewrite(item, name, false)),
        Value::Object(members) => {
            if members.contains_key("$dynamicRef") || members.contains_key("$dynamicAnchor") {
                return Err("`$dynamicRef` depends on the value that is validated");
            }
            if members.get("$id").is_some_and(Value::is_string) && !is_root {
                return Err("`$id` makes another document of a part, with a base URI of its own");
            }
            for (key, member) in members.iter_mut() {
                match (key.as_str(), member) {
                    ("const" | "enum" | "default" | "examples", _) => {}
                    ("$ref", Value::String(reference)) => *reference = moved(reference, name)?,
                    ("$anchor", Value::String(anchor)) => *anchor = format!("{name}{anchor}"),
                    (_, member) => rewrite(member, name, false)?,
                }
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// A reference within a schema, as one within the document that the schema is a component of.
fn moved(reference: &str, name: &str) -> Result<String, &'static str> {
    match reference.strip_prefix('#') {
        Some("") => Ok(format!("#/components/schemas/{name}")),
        Some(pointer) if pointer.starts_with('/') => Ok(format!("#/components/schemas/{name}{pointer}")),
        Some(anchor) => Ok(format!("#{name}{anchor}")),
        None => Err("references to other documents by URI are refused"),
    }
}
