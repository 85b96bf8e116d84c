//! Types of requests beside those of answers: which types have them, and which keep to what they were.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

/// A new crate for no lines, else an update; `split` is the setting.
fn set_with(document: &Value, locked: &BTreeMap<String, String>, split: Option<bool>) -> Generated {
    let loaded = Document::from_text("openapi.json", document.to_string()).unwrap();
    generate(&loaded.document, &Config { split, ..Config::default() }, locked).unwrap()
}

fn set(document: &Value, locked: &BTreeMap<String, String>) -> Generated {
    set_with(document, locked, None)
}

/// Two operations that send and receive an order, whose one item is a pet.
fn document(pet: &Value) -> Value {
    let content = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } });
    let order = json!({ "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/Pet" } } });
    json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "servers": [{ "url": "https://shop.example" }],
        "paths": { "/orders": { "put": {
            "operationId": "putOrder",
            "requestBody": { "required": true, "content": content },
            "responses": { "200": { "description": "The order", "content": content } }
        } } },
        "components": { "schemas": { "Order": order, "Pet": pet } }
    })
}

fn pet(required: &[&str]) -> Value {
    json!({ "type": "object", "required": required, "properties": {
        "id": { "type": "integer", "readOnly": true }, "name": { "type": "string" }
    } })
}

const PLAIN: &[&str] = &["name"];
const READ_ONLY: &[&str] = &["id", "name"];

fn types(generated: &Generated) -> Vec<&str> {
    let mut types: Vec<&str> = generated
        .files
        .values()
        .flat_map(|text| text.lines())
        .filter_map(|line| line.strip_prefix("pub struct ")?.strip_suffix(" {"))
        .filter(|name| ["Pet", "Order", "Owner"].iter().any(|start| name.starts_with(start)))
        .collect();
    types.sort_unstable();
    types
}

#[test]
fn what_every_answer_has_and_no_request_makes_two_types_of_what_holds_it() {
    let crate_files = set(&document(&pet(READ_ONLY)), &BTreeMap::new()).files;
    assert!(crate_files["src/types/pet.rs"].contains("pub id: i64,"), "{}", crate_files["src/types/pet.rs"]);
    let calls = crate_files.values().find(|text| text.contains("pub fn put_order(")).unwrap();
    assert!(calls.contains("body: &types::OrderInput"), "{calls}");
    let one = set(&document(&pet(PLAIN)), &BTreeMap::new());
    assert_eq!(types(&one), ["Order", "Pet"]);
}

#[test]
fn a_type_that_only_requests_have_holds_types_of_requests() {
    let mut document = document(&pet(READ_ONLY));
    document["components"]["schemas"]["OrderAgain"] = document["components"]["schemas"]["Order"].clone();
    let again = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/OrderAgain" } } });
    document["paths"]["/again"] = json!({ "post": {
        "operationId": "again", "requestBody": { "content": again }, "responses": { "204": { "description": "Done." } }
    } });
    let generated = set(&document, &BTreeMap::new());
    assert_eq!(types(&generated), ["Order", "OrderAgain", "OrderInput", "Pet", "PetInput"]);
    let text = &generated.files["src/types/order_again.rs"];
    assert!(text.contains("pub pet: Option<PetInput>,"), "{text}");
}

#[test]
fn a_document_of_schemas_alone_has_one_type_for_each() {
    let mut document = document(&pet(READ_ONLY));
    document["paths"] = json!({});
    assert_eq!(types(&set(&document, &BTreeMap::new())), ["Order", "Pet"]);
}

#[test]
fn types_that_are_there_stay_as_they_are() {
    let (plain, read_only) = (document(&pet(PLAIN)), document(&pet(READ_ONLY)));
    let one = set(&plain, &BTreeMap::new());
    assert_eq!(types(&set(&read_only, &one.names)), ["Order", "Pet"]);
    let two = set(&read_only, &BTreeMap::new());
    assert_eq!(types(&two), ["Order", "OrderInput", "Pet", "PetInput"]);
    assert_eq!(types(&set(&plain, &two.names)), types(&two));
    assert_eq!(set(&read_only, &two.names).files, two.files);
}

#[test]
fn a_new_schema_has_two_types_unless_one_that_is_there_holds_it() {
    let one = set(&document(&pet(PLAIN)), &BTreeMap::new());
    let mut beside = document(&pet(PLAIN));
    beside["components"]["schemas"]["Owner"] = pet(READ_ONLY);
    let owner = json!({ "application/json": { "schema": { "$ref": "#/components/schemas/Owner" } } });
    beside["paths"]["/owners"] = json!({ "put": {
        "operationId": "putOwner", "requestBody": { "content": owner },
        "responses": { "200": { "description": "The owner", "content": owner } }
    } });
    assert_eq!(types(&set(&beside, &one.names)), ["Order", "Owner", "OwnerInput", "Pet"]);
    let mut within = beside.clone();
    within["components"]["schemas"]["Order"]["properties"]["owner"] = json!({ "$ref": "#/components/schemas/Owner" });
    assert_eq!(types(&set(&within, &one.names)), ["Order", "Owner", "Pet"]);
    // What has two types already goes before: a request can't be made of what answers have.
    let two = set(&beside, &one.names);
    assert_eq!(types(&set(&within, &two.names)), ["Order", "OrderInput", "Owner", "OwnerInput", "Pet"]);
}

#[test]
fn a_crate_of_before_has_one_type_for_each_until_its_user_wants_it_otherwise() {
    let document = document(&pet(READ_ONLY));
    let before = set_with(&document, &BTreeMap::new(), Some(false));
    assert_eq!(types(&before), ["Order", "Pet"]);
    assert!(before.files["src/types/pet.rs"].contains("id read_only,"), "{}", before.files["src/types/pet.rs"]);
    assert_eq!(set(&document, &before.names).files, before.files);
    let wanted = set_with(&document, &before.names, Some(true));
    assert_eq!(types(&wanted), ["Order", "OrderInput", "Pet", "PetInput"]);
    assert_eq!(types(&set_with(&document, &wanted.names, Some(false))), ["Order", "Pet"]);
}

#[test]
fn a_schema_that_is_called_as_a_type_of_requests_keeps_its_name() {
    let mut document = document(&pet(READ_ONLY));
    let two = set(&document, &BTreeMap::new());
    document["components"]["schemas"]["PetInput"] = json!({ "type": "object", "properties": {} });
    let new = set(&document, &BTreeMap::new());
    assert_eq!(new.names["#/components/schemas/PetInput"], "PetInput");
    assert_eq!(new.names["#/components/schemas/Pet/~input"], "PetInput2");
    assert_eq!(set(&document, &two.names).names["#/components/schemas/Pet/~input"], "PetInput");
}
