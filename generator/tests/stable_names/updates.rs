//! Updates that move things, and names that stay.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

use crate::set;

fn with(pointer: &str, document: &Value, change: impl FnOnce(&mut Value)) -> Value {
    let mut changed = document.clone();
    change(changed.pointer_mut(pointer).unwrap());
    changed
}

#[test]
fn a_second_credential_leaves_the_first_its_name() {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": {},
        "security": [{ "b_key": [] }],
        "components": { "securitySchemes": { "b_key": { "type": "apiKey", "in": "header", "name": "X-Key" } } }
    });
    let document = with("/paths", &document, |paths| {
        paths["/a"] = json!({ "get": { "operationId": "a", "responses": { "204": { "description": "Done." } } } });
    });
    let old = set(&document, &BTreeMap::new());
    assert!(old.files["src/client.rs"].contains("pub fn api_key("), "{}", old.files["src/client.rs"]);
    let changed = with("/components/securitySchemes", &document, |schemes| {
        schemes["a_key"] = json!({ "type": "apiKey", "in": "query", "name": "key" });
    });
    let changed = with("", &changed, |root| root["security"] = json!([{ "b_key": [], "a_key": [] }]));
    let new = set(&changed, &old.names);
    let client = &new.files["src/client.rs"];
    assert!(client.contains("pub fn api_key(") && client.contains("pub fn a_key("), "{client}");
    assert_eq!(new.names["#/~credential/b_key"], "api_key");
}

#[test]
fn a_type_that_comes_to_be_shared_keeps_its_name() {
    let price = json!({ "title": "Price", "type": "object", "properties": { "amount": { "type": "integer" } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": {},
        "components": { "schemas": { "Order": { "type": "object", "properties": { "total": price } } } }
    });
    let alone = set(&document, &BTreeMap::new());
    assert_eq!(alone.names["#/components/schemas/Order/properties/total"], "Price");
    let shared = with("/components/schemas", &document, |schemas| {
        schemas["Article"] = json!({ "type": "object", "properties": { "price": price } });
    });
    let shared = set(&shared, &alone.names);
    assert_eq!(shared.names["#/~title/Price"], "Price");
    assert!(!shared.names.contains_key("#/components/schemas/Order/properties/total"));
    let back = set(&document, &shared.names);
    assert_eq!(back.names["#/components/schemas/Order/properties/total"], "Price");
    assert_eq!(back.files, alone.files);
}

#[test]
fn a_string_that_comes_to_be_a_schema_keeps_its_name() {
    let sid = json!({ "type": "string", "pattern": "^CA[0-9a-f]{32}$" });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": {},
        "components": { "schemas": { "Call": { "type": "object", "properties": { "call_sid": sid } } } }
    });
    let inline = set(&document, &BTreeMap::new());
    assert!(inline.files.contains_key("src/types/call_sid.rs"));
    let named = with("/components/schemas", &document, |schemas| schemas["CallSid"] = sid.clone());
    let named = set(&named, &inline.names);
    assert_eq!(named.names["#/components/schemas/CallSid"], "CallSid");
    assert!(named.files["src/types/call.rs"].contains("Option<CallSid>"));
}

#[test]
fn the_struct_of_what_is_required_keeps_its_name() {
    let members: Vec<String> = ('a'..='h').map(String::from).collect();
    let properties: Map<String, Value> =
        members.iter().map(|name| (name.clone(), json!({ "type": "string" }))).collect();
    let body = json!({ "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Order" } } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { "/orders": { "post": {
            "operationId": "order", "requestBody": body, "responses": { "204": { "description": "Done." } }
        } } },
        "components": { "schemas": { "Order": { "type": "object", "required": members, "properties": properties } } }
    });
    let taken =
        with("/components/schemas", &document, |schemas| schemas["OrderRequired"] = json!({ "type": "object" }));
    let is_kept = |name: &str, old: &Generated, new: &Generated| {
        assert!(old.files["src/types/order.rs"].contains(&format!("pub struct {name} {{")), "{old:#?}");
        assert_eq!(old.files["src/types/order.rs"], new.files["src/types/order.rs"]);
    };

    let first = set(&document, &BTreeMap::new());
    let second = set(&taken, &first.names);
    is_kept("OrderRequired", &first, &second);
    assert_eq!(second.names["#/components/schemas/OrderRequired"], "OrderRequired2");

    let first = set(&taken, &BTreeMap::new());
    let second = set(&document, &first.names);
    is_kept("OrderRequiredFields", &first, &second);
    assert_eq!(first.names["#/components/schemas/OrderRequired"], "OrderRequired");
}

#[test]
fn arguments_keep_their_order() {
    let text = |parameters: &str, required: &str, properties: &str| {
        format!(
            "openapi: 3.1.0\ninfo: {{title: Shop, version: '1'}}\npaths:\n  /orders/{{id}}:\n    post:\n      operationId: order\n\
             \x20     parameters: [{parameters}]\n      requestBody: {{content: {{application/json: {{schema: {{$ref: '#/components/schemas/Order'}}}}}}}}\n\
             \x20     responses: {{'204': {{description: Done.}}}}\n\
             components: {{schemas: {{Order: {{type: object, required: [{required}], properties: {{{properties}}}}}}}}}\n"
        )
    };
    let (b, a) = ["b/c", "a"]
        .map(|name| format!("{{name: {name}, in: header, required: true, schema: {{type: string}}}}"))
        .into();
    let id = "{name: id, in: path, required: true, schema: {type: string}}";
    let set = |text: &str, locked: &BTreeMap<String, String>| {
        let loaded = Document::from_text("api.yaml", text.to_owned()).unwrap();
        generate(&loaded.document, &Config::default(), locked).unwrap()
    };
    let string = "{type: string}";
    let first = text(&format!("{b}, {a}, {id}"), "to, from", &format!("to: {string}, from: {string}"));
    let turned = text(&format!("{id}, {a}, {b}"), "from, to", &format!("from: {string}, to: {string}"));
    let further = text(id, "at, from, to", &format!("at: {string}, from: {string}, to: {string}"));

    let old = set(&first, &BTreeMap::new());
    let order = &old.files["src/types/order.rs"];
    assert!(order.contains("new(to: impl Into<String>, from: impl Into<String>)"), "{order}");
    let orders = &old.files["src/api/orders.rs"];
    assert!(orders.contains("order(&self, id: &str, b_c: &str, a: &str)"), "{orders}");
    let new = set(&turned, &old.names);
    assert_eq!(old.files, new.files);
    assert_eq!(old.names, new.names);
    let further = set(&further, &new.names);
    assert_eq!(further.names["#/components/schemas/Order/~order"], "to/from/at");
}

#[test]
fn an_operation_at_another_path_keeps_its_names() {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { "/orders": { "get": { "operationId": "listOrders", "tags": ["Orders"], "responses": { "200": {
            "description": "All.", "content": { "application/json": { "schema": {
                "type": "object", "properties": { "state": { "type": "string", "enum": ["open", "done"] } }
            } } }
        } } } } }
    });
    let old = set(&document, &BTreeMap::new());
    let moved = with("/paths", &document, |paths| {
        let item = paths.as_object_mut().unwrap().remove("/orders").unwrap();
        paths["/v2/orders"] = item;
    });
    let new = set(&moved, &old.names);
    assert_eq!(new.files["src/types/list_orders.rs"], old.files["src/types/list_orders.rs"]);
    assert!(new.files["src/api/orders.rs"].contains("pub fn list_orders(&self)"), "{}", new.files["src/api/orders.rs"]);
}

#[test]
fn a_schema_of_its_own_keeps_the_name_that_it_had_inline() {
    let size = json!({ "type": "object", "properties": { "width": { "type": "integer" } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" }, "paths": {},
        "components": { "schemas": { "Parcel": { "type": "object", "properties": { "size": size } } } }
    });
    let old = set(&document, &BTreeMap::new());
    assert!(old.files["src/types/parcel.rs"].contains("pub struct ParcelSize {"));
    let apart = with("/components/schemas", &document, |schemas| {
        schemas["ParcelSize"] = size.clone();
        schemas["Parcel"]["properties"]["size"] = json!({ "$ref": "#/components/schemas/ParcelSize" });
    });
    let new = set(&apart, &old.names);
    assert_eq!(new.names["#/components/schemas/ParcelSize"], "ParcelSize");
}

/// Whether tags are features is a promise: an operation more doesn't change it.
#[test]
fn what_was_decided_of_features_stays() {
    let paths = |count: usize| {
        let item = |index: usize| {
            let tag = if index.is_multiple_of(2) { "Odd" } else { "Even" };
            let answer = json!({ "204": { "description": "Done." } });
            (
                format!("/{index}"),
                json!({ "get": { "operationId": format!("get{index}"), "tags": [tag], "responses": answer } }),
            )
        };
        json!({
            "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
            "paths": (0..count).map(item).collect::<Map<String, Value>>()
        })
    };
    let has_features = |generated: &Generated| generated.files["Cargo.toml"].contains("even = []");
    let small = set(&paths(100), &BTreeMap::new());
    let large = set(&paths(101), &BTreeMap::new());
    assert!(!has_features(&small) && has_features(&large));
    assert!(!has_features(&set(&paths(101), &small.names)));
    assert!(has_features(&set(&paths(100), &large.names)));
}

#[test]
fn a_path_whose_parameter_is_called_otherwise_keeps_its_names() {
    let item = json!({ "type": "object", "properties": { "inner": { "type": "object", "properties": { "a": { "type": "string" } } } } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Shop", "version": "1" },
        "paths": { "/orders/{id}/lines/{line}": { "get": {
            "operationId": "get",
            "parameters": [
                { "name": "id", "in": "path", "required": true, "schema": { "type": "string" } },
                { "name": "line", "in": "path", "required": true, "schema": { "type": "string" } }
            ],
            "responses": { "200": { "description": "It.", "content": { "application/json": { "schema": item } } } }
        } } }
    });
    let old = set(&document, &BTreeMap::new());
    let text = document.to_string();
    let renamed: Value =
        serde_json::from_str(&text.replace("{id}", "{orderId}").replace("\"id\"", "\"orderId\"")).unwrap();
    let new = set(&renamed, &old.names);
    // How a parameter is spelled has lines of its own.
    let is_name = |key: &str| !key.contains("/~spelling/") && !key.ends_with("/~parameter");
    let names = |generated: &Generated| -> BTreeSet<String> {
        let names = generated.names.iter().filter(|(key, _)| is_name(key));
        names.map(|(_, name)| name.clone()).collect()
    };
    assert_eq!(names(&old), names(&new));
    assert!(new.files["src/client.rs"] == old.files["src/client.rs"]);
    // Two paths that look the same are no one's successor.
    let twice = with("/paths", &renamed, |paths| {
        let mut second = paths["/orders/{orderId}/lines/{line}"].clone();
        second["get"]["operationId"] = json!("other");
        paths["/orders/{other}/lines/{line}"] = second;
    });
    let both = set(&twice, &old.names);
    let methods: Vec<&String> = both
        .names
        .iter()
        .filter(|(key, _)| key.ends_with("/get") && key.starts_with("#/paths/"))
        .map(|(_, name)| name)
        .collect();
    assert_eq!(methods.iter().filter(|name| **name == "get").count(), 1, "{methods:?}");
}

#[test]
fn servers_keep_their_names() {
    let document =
        |servers: Value| json!({ "openapi": "3.2.0", "info": { "title": "A", "version": "1" }, "servers": servers });
    let variables = |default: &str| json!({ "region": { "default": default, "enum": ["eu", "us"] } });
    let eu = json!({ "url": "https://eu.example.com", "description": "Production" });
    let regional =
        json!({ "url": "https://{region}.api.example.com", "name": "Regional", "variables": variables("eu") });
    let old = set(&document(json!([eu, regional])), &BTreeMap::new());
    // Others come before them that would have the names, and they themselves are told otherwise.
    let told = json!({ "url": "https://eu.example.com", "description": "Europe" });
    let production = json!({ "url": "https://new.example.com", "description": "Production" });
    let region = json!({ "url": "https://{region}.new.example.com", "name": "Regional",
        "variables": { "region": { "default": "1", "enum": ["1"] } } });
    let new = set(&document(json!([production, region, regional, told])), &old.names);
    let lines = |generated: &Generated| -> BTreeSet<String> {
        let code = generated.files["src/servers.rs"].lines().map(str::trim);
        code.filter(|line| !line.starts_with("//") && !line.contains(" ALL: ")).map(str::to_owned).collect()
    };
    let (old, new) = (lines(&old), lines(&new));
    let lost: Vec<_> = old.difference(&new).collect();
    assert!(lost.is_empty(), "{lost:#?}\n{new:#?}");
    for line in ["pub fn production() -> Self {", "pub fn regional() -> Regional {", "pub enum Region {"] {
        assert!(old.contains(line), "{line}: {old:#?}");
    }
}
