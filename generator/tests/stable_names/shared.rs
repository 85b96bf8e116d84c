//! Inline schemas of one shape are one type, and stay one whatever comes: see "Shared types" in docs/configuration.md.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typecase::config::Config;
use typecase::diff::rust::{self, Places};
use typecase::diff::{Changes, Level, Side};
use typecase::document::Document;
use typecase::generate::{Generated, generate};

/// The crate of a document that shares.
fn set(document: &Value, locked: &BTreeMap<String, String>) -> Generated {
    let loaded = Document::from_text("api.json", document.to_string()).unwrap();
    let config = Config { name: Some("api".to_owned()), share: Some(true), ..Config::default() };
    generate(&loaded.document, &config, locked).unwrap()
}

/// A document whose operations each have these for the parameter `state`, and for the body that they answer.
fn document(operations: &[(&str, Value, Value)]) -> Value {
    let path = |(name, state, body): &(&str, Value, Value)| {
        let operation = json!({
            "operationId": format!("list_{name}"),
            "parameters": [{ "name": "state", "in": "query", "schema": state }],
            "responses": { "200": { "description": "Fine.", "content": { "application/json": { "schema": body } } } },
        });
        (format!("/{name}"), json!({ "get": operation }))
    };
    let paths: serde_json::Map<String, Value> = operations.iter().map(path).collect();
    json!({ "openapi": "3.1.0", "info": { "title": "API", "version": "1" }, "paths": paths })
}

fn state(values: &[&str]) -> Value {
    json!({ "type": "string", "enum": values })
}

fn owner(members: &[&str]) -> Value {
    let members: serde_json::Map<String, Value> =
        members.iter().map(|name| ((*name).to_owned(), json!({ "type": "string" }))).collect();
    json!({ "type": "object", "properties": { "owner": { "type": "object", "properties": members } } })
}

const OWNER: [&str; 3] = ["id", "login", "url"];

/// Issues, pulls and gists, which share what they have.
fn base() -> [(&'static str, Value, Value); 3] {
    ["issues", "pulls", "gists"].map(|name| (name, state(&["open", "closed"]), owner(&OWNER)))
}

fn verdict(old: &Generated, new: &Generated) -> Level {
    let places = Places { old: &old.names, new: &new.names };
    Changes::sorted(rust::compare(&old.files, &new.files, places)).verdict(Side::Rust)
}

/// The names of types in a crate.
fn types(generated: &Generated) -> Vec<&str> {
    let files = generated.files.iter().filter(|(path, _)| path.starts_with("src/types/"));
    let lines = files.flat_map(|(_, text)| text.lines());
    let names = lines.filter_map(|line| line.strip_prefix("pub struct ").or_else(|| line.strip_prefix("pub enum ")));
    let mut names: Vec<&str> = names.map(|name| name.trim_end_matches([' ', '{'])).collect();
    names.sort_unstable();
    names
}

/// The code of the operations.
fn operations_of(generated: &Generated) -> String {
    generated.files.iter().filter(|(path, _)| path.starts_with("src/api/")).map(|(_, text)| text.as_str()).collect()
}

fn new(operations: &[(&str, Value, Value)]) -> Generated {
    set(&document(operations), &BTreeMap::new())
}

#[test]
fn one_shape_is_one_type_whatever_its_order_and_prose() {
    let mut operations = base();
    operations[1].1 = json!({ "type": "string", "description": "Which pulls.", "enum": ["closed", "open"] });
    let first = new(&operations);
    assert_eq!(types(&first), ["OwnerResponse", "OwnerResponseOwner", "State"]);
    operations.reverse();
    let reversed = new(&operations);
    assert_eq!(first.names, reversed.names);
    assert!(operations_of(&first).contains("Which pulls."), "the prose of a place stays at the place");
}

#[test]
fn a_value_more_in_one_place_is_a_minor_change_and_is_refused_elsewhere() {
    let old = new(&base());
    let mut operations = base();
    operations[2].1 = state(&["open", "closed", "starred"]);
    let changed = set(&document(&operations), &old.names);
    assert_eq!(verdict(&old, &changed), Level::Minor);
    assert_eq!(types(&changed), types(&old));
    let lost: Vec<_> = old.names.iter().filter(|(key, name)| changed.names.get(*key) != Some(name)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    let api = operations_of(&changed);
    let rules: Vec<&str> = api.lines().filter(|line| line.contains("schema(")).collect();
    assert_eq!(rules.len(), 2, "{api}");
    assert!(rules.iter().all(|rule| rule.contains(r#"{"enum":["open","closed"]}"#)), "{rules:?}");
    assert_eq!(set(&document(&operations), &changed.names).files, changed.files);
}

#[test]
fn an_object_that_differs_is_a_type_of_its_own_and_the_others_keep_theirs() {
    let old = new(&base());
    let mut operations = base();
    operations[0].2 = owner(&["id", "login"]);
    let changed = set(&document(&operations), &old.names);
    assert_eq!(
        types(&changed),
        ["ListIssuesResponse", "ListIssuesResponseOwner", "OwnerResponse", "OwnerResponseOwner", "State"]
    );
    assert_eq!(changed.files["src/types/owner_response.rs"], old.files["src/types/owner_response.rs"]);
    assert_eq!(set(&document(&operations), &changed.names).files, changed.files);
}

#[test]
fn what_all_places_get_is_minor_and_keeps_their_type() {
    let old = new(&base());
    let operations = base().map(|(name, state, _)| (name, state, owner(&["id", "login", "url", "since"])));
    let changed = set(&document(&operations), &old.names);
    assert_eq!((verdict(&old, &changed), types(&changed)), (Level::Minor, types(&old)));
}

#[test]
fn any_place_may_go_and_another_may_come() {
    let old = new(&base());
    for gone in 0..3 {
        let mut operations = base().to_vec();
        operations.remove(gone);
        operations.insert(0, ("releases", state(&["open", "closed"]), owner(&OWNER)));
        let changed = set(&document(&operations), &old.names);
        assert_eq!(types(&changed), types(&old));
        for file in ["state", "owner_response"] {
            let path = format!("src/types/{file}.rs");
            assert_eq!(changed.files[&path], old.files[&path]);
        }
    }
}

#[test]
fn an_inline_copy_of_a_named_schema_is_that_schema() {
    let mut document = document(&base());
    document["components"] = json!({ "schemas": { "Owner": owner(&OWNER)["properties"]["owner"] } });
    assert_eq!(types(&set(&document, &BTreeMap::new())), ["Owner", "OwnerResponse", "State"]);
}

#[test]
fn what_is_shared_keeps_its_name_as_a_named_schema() {
    let old = new(&base());
    let reference = json!({ "$ref": "#/components/schemas/State" });
    let mut document = document(&base().map(|(name, _, body)| (name, reference.clone(), body)));
    document["components"] = json!({ "schemas": { "State": state(&["open", "closed"]) } });
    let changed = set(&document, &old.names);
    assert_eq!(types(&changed), types(&old));
    assert_eq!(verdict(&old, &changed), Level::None);
}

/// Issues, pulls and gists that are made by a body with a list of values inside of it.
fn made(lists: [&[&str]; 3]) -> Value {
    let mut document = document(&base());
    for (name, values) in ["issues", "pulls", "gists"].into_iter().zip(lists) {
        let members = json!({ "title": { "type": "string" }, "text": { "type": "string" }, "mode": state(values) });
        let schema = json!({ "type": "object", "properties": members });
        let body = json!({ "content": { "application/json": { "schema": schema } } });
        let done = json!({ "204": { "description": "Done." } });
        document["paths"][format!("/{name}")]["post"] =
            json!({ "operationId": format!("make_{name}"), "requestBody": body, "responses": done });
    }
    document
}

/// How many places take values that aren't checked there.
fn unchecked(generated: &Generated) -> usize {
    let message = "another place of its type takes more values than it does";
    generated.findings.iter().filter(|finding| finding.message == message).count()
}

#[test]
fn a_value_more_inside_of_a_shared_object_is_a_minor_change_and_may_be_sent() {
    const MODES: [&str; 2] = ["fast", "slow"];
    const MORE: [&str; 3] = ["fast", "slow", "idle"];
    let old = set(&made([&MODES, &MODES, &MODES]), &BTreeMap::new());
    assert_eq!(types(&old), ["MakeRequest", "MakeRequestMode", "OwnerResponse", "OwnerResponseOwner", "State"]);
    for lists in [[&MORE[..], &MODES, &MODES], [&MODES, &MODES, &MORE]] {
        let changed = set(&made(lists), &old.names);
        assert_eq!((verdict(&old, &changed), types(&changed)), (Level::Minor, types(&old)));
        assert!(
            !changed.files.values().any(|text| text.contains("schema(")),
            "one of the places takes any of the values"
        );
        assert_eq!(unchecked(&changed), 2);
    }
    let changed = set(&made([&MORE, &MORE, &MORE]), &old.names);
    assert_eq!((verdict(&old, &changed), unchecked(&changed)), (Level::Minor, 0));
}

#[test]
fn a_value_more_in_a_copy_of_a_named_list_is_a_minor_change_and_is_refused_elsewhere() {
    let named = |values: &[&str], copy: &[&str]| {
        let mut document = document(&base());
        let reference = json!({ "$ref": "#/components/schemas/State" });
        for (name, schema) in [("issues", &reference), ("pulls", &reference), ("gists", &state(copy))] {
            document["paths"][format!("/{name}")]["get"]["parameters"][0]["schema"] = schema.clone();
        }
        document["components"] = json!({ "schemas": { "State": state(values) } });
        document
    };
    let old = set(&named(&["open", "closed"], &["open", "closed"]), &BTreeMap::new());
    assert_eq!(types(&old), ["OwnerResponse", "OwnerResponseOwner", "State"]);
    let changed = set(&named(&["open", "closed"], &["open", "closed", "starred"]), &old.names);
    assert_eq!((verdict(&old, &changed), types(&changed)), (Level::Minor, types(&old)));
    assert_eq!(operations_of(&changed).matches(r##"schema(r#"{"enum":["open","closed"]}"#)"##).count(), 2);
    let changed = set(&named(&["open", "closed", "starred"], &["open", "closed"]), &old.names);
    assert_eq!((verdict(&old, &changed), types(&changed)), (Level::Minor, types(&old)));
    assert_eq!(operations_of(&changed).matches(r##"schema(r#"{"enum":["open","closed"]}"#)"##).count(), 1);
    // Something else stands there now.
    let changed = set(&named(&["open", "closed"], &["new", "old"]), &old.names);
    assert_eq!(types(&changed).len(), 4);
}

#[test]
fn the_types_of_one_place_keep_their_names_where_one_of_them_is_shared() {
    let states = ["open", "closed", "new"];
    let mut document = document(&base().map(|(name, _, body)| (name, state(&states), body)));
    let schemas = json!({
        "Issue": { "type": "object", "properties": { "state": state(&states) } },
        // The second type of the place of the first: what both lists have.
        "OldIssue": { "allOf": [
            { "$ref": "#/components/schemas/Issue" },
            { "type": "object", "properties": { "state": state(&["open", "closed", "gone"]) } },
        ] },
    });
    document["components"] = json!({ "schemas": schemas });
    let first = set(&document, &BTreeMap::new());
    assert_eq!(types(&first), ["Issue", "OldIssue", "OldIssueState", "OwnerResponse", "OwnerResponseOwner", "State"]);
    let again = set(&document, &first.names);
    assert_eq!(again.names, first.names);
    assert!(again.files == first.files);
}

/// A crate from before any type was shared.
fn unshared() -> Generated {
    configured(Some(false), &BTreeMap::new())
}

fn configured(share: Option<bool>, locked: &BTreeMap<String, String>) -> Generated {
    let loaded = Document::from_text("api.json", document(&base()).to_string()).unwrap();
    let config = Config { name: Some("api".to_owned()), share, ..Config::default() };
    generate(&loaded.document, &config, locked).unwrap()
}

#[test]
fn a_new_crate_shares_and_one_of_before_keeps_its_types_until_its_user_wants_it_otherwise() {
    let old = unshared();
    assert_eq!(types(&old).len(), 9);
    assert_eq!(configured(None, &old.names).files, old.files);
    let new = configured(None, &BTreeMap::new());
    let shares = configured(Some(true), &old.names);
    assert_eq!(types(&shares), ["OwnerResponse", "OwnerResponseOwner", "State"]);
    assert_eq!(types(&shares), types(&new));
    assert_eq!(configured(None, &shares.names).files, shares.files);
    assert_eq!(types(&configured(Some(false), &shares.names)).len(), 9);
}
