//! Names that were given once stay, whatever comes into the document: after an update that puts a clash beside everything,
//! each line of code of the old crate is still there, in the same file.

mod branches;
mod fresh;
mod shared;
mod shared_failures;
mod split;
mod updates;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

fn set(document: &Value, locked: &BTreeMap<String, String>) -> Generated {
    let loaded = Document::from_text("api.json", document.to_string()).unwrap();
    generate(&loaded.document, &Config { name: Some("api".to_owned()), ..Config::default() }, locked).unwrap()
}

/// The lines of code of each type and operation.
fn code(generated: &Generated) -> BTreeMap<&String, BTreeSet<&str>> {
    let files = generated.files.iter().filter(|(path, _)| {
        (path.starts_with("src/types/") || path.starts_with("src/api/")) && !path.ends_with("/mod.rs")
    });
    files
        .map(|(path, text)| {
            let code = text.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("use "));
            (path, code.collect())
        })
        .collect()
}

fn assert_kept(old: &Generated, new: &Generated) {
    let after = code(new);
    for (path, lines) in code(old) {
        let Some(after) = after.get(path) else { panic!("{path} is gone") };
        let lost: Vec<_> = lines.difference(after).collect();
        assert!(lost.is_empty(), "{path} has lost {lost:#?}\nit is now {}", new.files[path]);
    }
    for (key, name) in old.names.iter().filter(|(key, _)| !key.ends_with("/~order")) {
        let now = new.names.get(key);
        assert!(now.is_none_or(|now| now == name), "{key}: {name} is now {now:?}");
    }
}

/// Other texts that make the same name.
fn clashes(text: &str) -> Vec<String> {
    use heck::{ToKebabCase, ToLowerCamelCase, ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};
    let all = [
        text.to_upper_camel_case(),
        text.to_lower_camel_case(),
        text.to_kebab_case(),
        text.to_snake_case(),
        text.to_shouty_snake_case(),
        format!("{text}_"),
    ];
    all.into_iter().filter(|other| other != text && !other.is_empty()).collect()
}

/// Puts clashes beside all properties, values and parameters.
fn crowd(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(crowd),
        Value::Object(members) => {
            members.values_mut().for_each(crowd);
            if let Some(Value::Object(properties)) = members.get_mut("properties") {
                let names: Vec<String> = properties.keys().cloned().collect();
                for clash in names.iter().flat_map(|name| clashes(name)) {
                    properties.entry(clash).or_insert_with(|| json!({ "type": "boolean" }));
                }
            }
            if let Some(Value::Array(values)) = members.get_mut("enum")
                && values.iter().all(|value| value.as_str().is_some_and(|text| text.len() > 1))
            {
                let known: Vec<String> = values.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect();
                for clash in known.iter().flat_map(|text| clashes(text)).map(Value::from) {
                    if !values.contains(&clash) {
                        values.insert(0, clash);
                    }
                }
            }
            if let Some(Value::Array(parameters)) = members.get_mut("parameters") {
                let known: Vec<String> =
                    parameters.iter().filter_map(|given| given["name"].as_str().map(str::to_owned)).collect();
                for clash in known.iter().flat_map(|name| clashes(name)) {
                    parameters.insert(0, json!({ "name": clash, "in": "query", "schema": { "type": "boolean" } }));
                }
            }
        }
        _ => {}
    }
}

/// Puts clashes beside all named schemas, operations and security schemes.
fn crowd_names(document: &mut Value) {
    let crowd = |members: &mut Map<String, Value>, new: &Value| {
        let names: Vec<String> = members.keys().cloned().collect();
        names.iter().flat_map(|name| clashes(name)).for_each(|clash| {
            members.entry(clash).or_insert_with(|| new.clone());
        });
    };
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        crowd(schemas, &json!({ "type": "object", "properties": { "new": { "type": "boolean" } } }));
    }
    let Some(paths) = document["paths"].as_object_mut() else { return };
    let ids = paths.values().flat_map(|item| item.as_object().into_iter().flat_map(Map::values));
    let ids: Vec<(String, Value)> = ids
        .filter_map(|operation| Some((operation["operationId"].as_str()?.to_owned(), operation["tags"].clone())))
        .collect();
    for (index, (id, tags)) in ids.into_iter().enumerate() {
        for (further, clash) in clashes(&id).into_iter().enumerate() {
            let mut operation = json!({ "operationId": clash, "responses": { "200": { "description": "Fine." } } });
            if tags.is_array() {
                operation["tags"] = tags.clone();
            }
            paths.insert(format!("/0/{index}/{further}"), json!({ "get": operation }));
        }
    }
}

#[test]
fn clashes_move_nothing() {
    let mut document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Shop", "version": "1" },
        "paths": {
            "/orders/{orderId}": { "get": {
                "operationId": "getOrder",
                "tags": ["Orders"],
                "parameters": [
                    { "name": "orderId", "in": "path", "required": true, "schema": { "type": "string" } },
                    { "name": "X-Request-Id", "in": "header", "schema": { "type": "string" } },
                    { "name": "with_lines", "in": "query", "schema": { "type": "boolean" } }
                ],
                "responses": { "200": { "description": "It.", "content": { "application/json": {
                    "schema": { "$ref": "#/components/schemas/order-state" } } } } }
            } },
            "/orders": { "post": {
                "operationId": "create_order",
                "tags": ["Orders"],
                "requestBody": { "content": {
                    "application/json": { "schema": { "$ref": "#/components/schemas/Order" } },
                    "application/x-www-form-urlencoded": { "schema": { "$ref": "#/components/schemas/Order" } }
                } },
                "responses": { "201": { "description": "Made.", "content": { "application/json": { "schema": {
                    "type": "object", "properties": { "orderId": { "type": "string" }, "_links": { "type": "object", "properties": { "self": { "type": "string" } } } }
                } } } } }
            } }
        },
        "components": { "schemas": {
            "Order": { "type": "object", "additionalProperties": { "type": "integer" }, "properties": {
                "dateCreated": { "type": "string" }, "total_price": { "type": "number" }, "type": { "type": "string" },
                "@id": { "type": "string" }, "line-items": { "type": "array", "items": { "type": "object", "properties": { "a": { "type": "string" } } } },
                "callSid": { "type": "string", "pattern": "^CA[0-9a-f]{32}$" }
            } },
            "order-state": { "type": "string", "enum": ["in-progress", "DONE", "not_yet", "wasLost", "Odd One"] },
            "Plain": { "type": "string", "enum": ["busy", "free"] },
            "Either": { "oneOf": [{ "$ref": "#/components/schemas/Order" }, { "type": "string" }, { "type": "integer", "title": "Count" }] }
        } }
    });
    let old = set(&document, &BTreeMap::new());
    crowd(&mut document);
    let second = set(&document, &old.names);
    assert_kept(&old, &second);
    crowd_names(&mut document);
    let third = set(&document, &second.names);
    assert_kept(&old, &third);
    assert_kept(&second, &third);
    let again = set(&document, &third.names);
    assert_eq!(third.files, again.files, "the lock says all names");
    assert_eq!(third.names, again.names);
}

#[test]
fn the_home_document_keeps_its_names_in_a_crowd() {
    let home = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/participants.yaml");
    let mut document: Value = serde_yaml::from_str(&std::fs::read_to_string(home).unwrap()).unwrap();
    let old = set(&document, &BTreeMap::new());
    crowd(&mut document);
    crowd_names(&mut document);
    assert_kept(&old, &set(&document, &old.names));
}

/// New crates leave the names of the standard library alone; the lock of an older one has no word of that.
#[test]
fn only_older_crates_have_variants_and_builders_of_the_standard_library_s_names() {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { "/a": { "get": { "operationId": "copy", "responses": { "204": { "description": "Done." } } } } },
        "components": { "schemas": { "Level": { "type": "string", "enum": ["none", "some_more"] } } }
    });
    let new = set(&document, &BTreeMap::new());
    assert!(new.files["src/types/level.rs"].contains("        NoneValue = \"none\",\n"));
    assert!(new.files["src/api/a.rs"].contains("    CopyRequest {\n"));
    let mut older = new.names.clone();
    older.retain(|key, _| key != "#/~std-names" && !key.contains("/~value/") && !key.ends_with("/~builder"));
    let kept = set(&document, &older);
    assert!(kept.files["src/types/level.rs"].contains("        None = \"none\",\n"));
    assert!(kept.files["src/api/a.rs"].contains("    Copy {\n"));
    for each in [new, kept] {
        assert_eq!(set(&document, &each.names).files, each.files);
    }
}

#[test]
fn a_lock_can_name_nothing_that_is_no_name() {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { "/a": { "get": { "operationId": "a", "tags": ["T"], "responses": { "204": { "description": "Done." } } } } },
        "components": { "schemas": { "Order": { "type": "object", "properties": { "fooBar": { "type": "string" } } } } }
    });
    let plain = set(&document, &BTreeMap::new());
    for odd in ["a::b", "r#fn", "1a", "-", "Self", "self", "crate", "_", "String", "é", "A b", "", "fn"] {
        let hostile: BTreeMap<String, String> =
            plain.names.keys().filter(|key| *key != "#/info/title").map(|key| (key.clone(), odd.to_owned())).collect();
        let generated = set(&document, &hostile);
        for (path, text) in generated.files.iter().filter(|(path, _)| path.ends_with(".rs")) {
            assert!(syn::parse_file(text).is_ok(), "{odd}: {path}\n{text}");
        }
    }
}

#[test]
fn real_updates_keep_every_name() {
    let Some(history) = typecase_testing::shared("history") else { return };
    for document in std::fs::read_dir(history).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        let mut revisions: Vec<PathBuf> =
            std::fs::read_dir(&document).unwrap().map(|entry| entry.unwrap().path()).collect();
        revisions.sort();
        let mut last: Option<Generated> = None;
        for revision in revisions {
            let names = last.as_ref().map(|last| last.names.clone()).unwrap_or_default();
            let loaded = Document::load(&revision).unwrap();
            let generated = generate(&loaded.document, &Config::default(), &names).unwrap();
            for (key, name) in names.iter().filter(|(key, _)| !key.ends_with("/~order")) {
                let now = generated.names.get(key);
                assert!(now.is_none_or(|now| now == name), "{}: {key}: {name} is now {now:?}", revision.display());
            }
            last = Some(generated);
        }
    }
}
