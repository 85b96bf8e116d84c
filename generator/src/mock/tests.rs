use serde_json::{Value as Json, json};

use super::{Answered, Asked, Mock};
use crate::document::Document;

const DOCUMENT: &str = r"
openapi: 3.0.3
info: {title: Rooms, version: '1'}
servers: [{url: 'https://api.example.com/{stage}/', variables: {stage: {default: v1}}}]
security: [{key: []}, {token: []}]
paths:
  /rooms/{id}:
    parameters:
    - {name: id, in: path, required: true, schema: {type: integer, maximum: 99}}
    get:
      parameters:
      - {name: tags, in: query, schema: {type: array, items: {enum: [a, b]}}}
      - {name: X-Trace, in: header, required: true, schema: {type: string, minLength: 2}}
      responses:
        '404': {description: None, content: {text/plain: {schema: {type: string}, example: none}}}
        '410':
          description: Gone
          content: {application/json: {schema: {type: object}, examples: {gone: {$ref: '#/components/examples/Gone'}}}}
        '200':
          description: A room
          headers: {X-Left: {required: true, schema: {type: integer, minimum: 3}}}
          content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}
    put:
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/Room'}}}
      responses: {'204': {description: Done}}
  /rooms/newest:
    get:
      security: []
      responses:
        '200':
          description: A room
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Room'}
              examples:
                wrong: {value: {size: big}}
                right: {$ref: '#/components/examples/Seven'}
                other: {value: {size: 8}}
  /files/{name}.txt:
    get:
      security: []
      responses: {'2XX': {description: Text, content: {text/plain: {schema: {type: string}}}}}
  /locked:
    get:
      security: [{key: []}, {password: []}]
      responses: {'204': {description: Done}}
components:
  examples:
    Gone: {value: {since: 1999}}
    Seven: {value: {size: 7}}
  securitySchemes:
    password: {type: http, scheme: Digest}
    key: {type: apiKey, in: query, name: key}
    token: {type: http, scheme: bearer}
  schemas:
    Room:
      type: object
      required: [size]
      properties:
        size: {type: integer, minimum: 1}
        state: {enum: [open, closed]}
        guests: {type: array, items: {$ref: '#/components/schemas/Guest'}}
        parent: {$ref: '#/components/schemas/Room'}
    Guest:
      type: object
      properties: {name: {type: string, minLength: 1}, password: {type: string, writeOnly: true}}
";

fn answer(request: &str, headers: &[(&str, &str)], body: &str) -> Answered {
    let (method, target) = request.split_once(' ').unwrap();
    let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let asked = Asked { method: method.to_owned(), target: target.to_owned(), headers, body: body.into() };
    let document = Document::from_text("rooms.yaml", DOCUMENT.to_owned()).unwrap().document;
    let mut mock = Mock::new(&document);
    let first = mock.answer(&asked);
    assert_eq!(first, mock.answer(&asked), "the same request has the same answer");
    first
}

fn json(answered: &Answered) -> Json {
    serde_json::from_slice(&answered.body).unwrap()
}

const WELL: [(&str, &str); 2] = [("authorization", "Bearer x"), ("x-trace", "ab")];

#[test]
fn an_answer_is_made_of_the_schema_where_there_is_no_example() {
    for target in ["GET /v1/rooms/5", "GET /rooms/5?tags=a&tags=b", "GET /v1/rooms/5?tags=a,b"] {
        let answered = answer(target, &WELL, "");
        assert_eq!(answered.status, 200, "{}", String::from_utf8_lossy(&answered.body));
        let room = json(&answered);
        assert!(room["size"].as_i64().unwrap() >= 1 && room["state"] == "open", "{room}");
        assert!(room["guests"][0]["name"].is_string() && room["parent"]["size"].is_i64(), "{room}");
        assert!(!room.to_string().contains("password"), "{room}");
        let left = answered.headers.iter().find(|(name, _)| name == "x-left").unwrap();
        assert!(left.1.parse::<i64>().unwrap() >= 3);
    }
}

#[test]
fn an_example_goes_before_if_its_schema_allows_it_or_if_it_is_asked_for() {
    assert_eq!(json(&answer("GET /rooms/newest", &[], "")), json!({"size": 7}));
    assert_eq!(json(&answer("GET /rooms/newest", &[("prefer", "example=other")], "")), json!({"size": 8}));
    let none = answer("GET /rooms/5", &[WELL[0], WELL[1], ("prefer", "respond-async, code=404")], "");
    assert_eq!((none.status, none.body.as_slice()), (404, b"none".as_slice()));
    let gone = answer("GET /rooms/5", &[WELL[0], WELL[1], ("prefer", "example=gone")], "");
    assert_eq!((gone.status, json(&gone)), (410, json!({"since": 1999})));
    assert_eq!(answer("GET /rooms/newest", &[("prefer", "code=500")], "").status, 501);
    assert_eq!(answer("HEAD /rooms/newest", &[], "").status, 200);
    let text = answer("GET /files/a%20b.txt", &[], "");
    assert_eq!((text.status, text.headers[0].1.as_str()), (200, "text/plain"));
}

#[test]
fn a_request_that_is_not_as_documented_is_told_why() {
    let told =
        |answered: &Answered| (answered.status, json(answered)["errors"][0].as_str().unwrap_or_default().to_owned());
    assert_eq!(answer("GET /nothing", &WELL, "").status, 404);
    let wrong_method = answer("DELETE /rooms/5", &WELL, "");
    assert_eq!(wrong_method.status, 405);
    assert!(wrong_method.headers.contains(&("allow".to_owned(), "GET, PUT".to_owned())));
    assert_eq!(answer("GET /rooms/5", &WELL[1..], "").status, 401);
    assert_eq!(answer("GET /rooms/5?key=k", &WELL[1..], "").status, 200);
    // A client sends no digest before it has a challenge.
    let challenged = answer("GET /locked", &[], "");
    assert_eq!(challenged.status, 401);
    let challenge = challenged.headers.iter().find(|(name, _)| name == "www-authenticate").map(|(_, value)| value);
    assert!(challenge.is_some_and(|value| value.starts_with("Digest realm=")), "{challenge:?}");
    assert_eq!(answer("GET /locked", &[("authorization", "Digest username=\"a\"")], "").status, 204);
    let wrong = |what: &str| (422, format!("{what} isn't what its schema describes"));
    assert_eq!(told(&answer("GET /rooms/100", &WELL, "")), wrong("the path parameter `id`"));
    assert_eq!(told(&answer("GET /rooms/x", &WELL, "")), wrong("the path parameter `id`"));
    assert_eq!(told(&answer("GET /rooms/5?tags=a&tags=c", &WELL, "")), wrong("the query parameter `tags`"));
    assert_eq!(
        told(&answer("GET /rooms/5", &WELL[..1], "")),
        (422, "the header parameter `X-Trace` is required".to_owned())
    );

    let put = |kind: &str, body: &str| answer("PUT /rooms/5", &[WELL[0], ("content-type", kind)], body);
    assert_eq!(put("application/json; charset=utf-8", r#"{"size":1}"#).status, 204);
    assert_eq!(put("application/json", "").status, 400);
    assert_eq!(put("application/json", "{").status, 400);
    assert_eq!(put("text/plain", "{}").status, 415);
    assert_eq!(told(&put("application/json", "{}")), wrong("#"));
    assert_eq!(told(&put("application/json", r#"{"size":1,"state":"new"}"#)), wrong("#/state"));
    let nested = r#"{"size":1,"parent":{"size":1,"guests":[{"name":"a"},{"name":""}]}}"#;
    assert_eq!(told(&put("application/json", nested)), wrong("#/parent/guests/1/name"));
}

#[test]
fn a_hostile_document_is_served() {
    // Each default has the next variable twice: written out again and again, they are 2⁴⁰ bytes.
    let variables: serde_json::Map<String, Json> = (0..40)
        .map(|index| (format!("v{index}"), json!({ "default": format!("{{v{0}}}{{v{0}}}", index + 1) })))
        .collect();
    let headers = json!({ "Transfer-Encoding": { "required": true, "schema": { "const": "chunked" } } });
    let responses =
        json!({ "700XX": { "description": "No status." }, "200": { "description": "Fine.", "headers": headers } });
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Hostile", "version": "1" },
        "servers": [{ "url": "https://api.example.com/{v0}", "variables": variables }],
        "paths": { "/a": { "get": { "responses": responses } } },
    });
    let document = Document::from_text("api.json", document.to_string()).unwrap().document;
    let asked = Asked { method: "GET".to_owned(), target: "/a".to_owned(), ..Asked::default() };
    let answered = Mock::new(&document).answer(&asked);
    assert_eq!((answered.status, answered.headers), (200, Vec::new()));
}

#[test]
fn hostile_requests_have_answers() {
    for request in
        ["GET ", "GET ?", "GET //", "GET /rooms/%", "GET /rooms/%FF", "GET /rooms/newest#x", "X \u{0}", "GET /v1"]
    {
        assert!(answer(request, &WELL, "").status >= 200, "{request}");
    }
    let deep = "[".repeat(100_000);
    assert_eq!(answer("PUT /rooms/5", &[WELL[0], ("content-type", "application/json")], &deep).status, 400);
}
