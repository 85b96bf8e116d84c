//! Swagger 2.0 comes out in the shape of OpenAPI 3.0, and findings still speak of the document as it is written.

use serde_json::{Value as Json, json};
use typecase::document::{Document, FileId, Node, Version};
use typecase::finding::Place;

const SPEC: &str = "
swagger: '2.0'
info: {title: t, version: '1'}
host: api.example.com
basePath: /v1/
schemes: [http, https]
consumes: [application/json, application/xml]
produces: [application/json]
paths:
  /pets/{id}:
    parameters:
      - {name: id, in: path, required: true, type: integer, format: int64, minimum: 1}
      - $ref: '#/parameters/Trace'
    put:
      parameters:
        - {name: pet, in: body, required: true, description: The pet., schema: {$ref: '#/definitions/Pet'}}
        - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi, x-nullable: true}
        - {name: a, in: query, type: array, items: {type: string}}
        - {name: b, in: query, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: c, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: d, in: query, type: array, items: {type: string}, collectionFormat: tsv}
        - {name: e, in: header, type: array, items: {type: string}, collectionFormat: ssv}
      responses:
        200:
          description: ok
          headers: {X-Rate: {type: integer, description: left}}
          schema: {$ref: '#/definitions/Pet'}
          examples: {application/json: {name: Rex}}
        404: {$ref: '#/responses/Missing'}
    post:
      consumes: [multipart/form-data]
      parameters:
        - {name: photo, in: formData, type: file, required: true, description: A picture.}
        - $ref: '#/parameters/Notes'
        - {name: q, in: query, type: string}
      schemes: [https]
      produces: [image/png]
      responses: {200: {description: ok, schema: {type: file}}, default: {description: bad, schema: {$ref: '#/paths/~1pets~1%7Bid%7D/put/parameters/0/schema'}}}
definitions:
  Pet:
    type: object
    discriminator: kind
    properties: {kind: {type: string}, name: {type: string, x-nullable: true}, friend: {$ref: '#/definitions/Pet'}}
  Cat: {allOf: [{$ref: '#/definitions/Pet'}, {properties: {photo: {type: file}}}]}
parameters:
  Trace: {name: trace, in: header, type: string}
  Notes: {name: notes, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
responses:
  Missing: {description: gone, schema: {type: string}}
securityDefinitions:
  basic: {type: basic, description: b}
  key: {type: apiKey, in: header, name: X-Key}
  app: {type: oauth2, flow: application, tokenUrl: https://t, scopes: {read: r}}
  code: {type: oauth2, flow: accessCode, authorizationUrl: https://a, tokenUrl: https://t, x-more: 1}
security: [{basic: []}]
";

fn document(text: &str) -> Document {
    Document::from_text("spec", text.to_owned()).unwrap().document
}

fn at<'d>(document: &'d Document, pointer: &str) -> Node<'d> {
    document.resolve(&document.root(), &format!("#{pointer}")).unwrap()
}

fn json_at(pointer: &str) -> Json {
    at(&document(SPEC), pointer).value().to_json()
}

#[test]
fn the_root_and_its_servers() {
    let document = document(SPEC);
    assert_eq!(document.version(), &Version::Swagger2);
    let root = document.root();
    let keys: Vec<&str> = root.members().map(|(key, _)| key).collect();
    assert_eq!(keys, ["openapi", "info", "paths", "security", "servers", "components"]);
    assert_eq!(
        json_at("/servers"),
        json!([{"url": "https://api.example.com/v1"}, {"url": "http://api.example.com/v1"}])
    );
    assert_eq!(json_at("/paths/~1pets~1{id}/post/servers"), json!([{"url": "https://api.example.com/v1"}]));
    let servers = |more: &str| {
        at(&self::document(&format!("swagger: '2.0'\n{more}")), "/servers/0/url").as_str().map(str::to_owned)
    };
    assert_eq!(servers("").as_deref(), Some("/"));
    assert_eq!(servers("basePath: v2\n").as_deref(), Some("/v2"));
    assert_eq!(servers("host: h\n").as_deref(), Some("https://h"));
    assert_eq!(servers("host: http://h/\nbasePath: /x\n").as_deref(), Some("http://h/x"));
}

#[test]
fn parameters_and_their_styles() {
    let put = json_at("/paths/~1pets~1{id}/put/parameters");
    let array = json!({"type": "array", "items": {"type": "string"}});
    assert_eq!(
        put,
        json!([
            {"name": "tags", "in": "query", "schema": {"type": "array", "items": {"type": "string"}, "nullable": true}, "style": "form", "explode": true},
            {"name": "a", "in": "query", "schema": array, "style": "form", "explode": false},
            {"name": "b", "in": "query", "schema": array, "style": "spaceDelimited", "explode": false},
            {"name": "c", "in": "query", "schema": array, "style": "pipeDelimited", "explode": false},
            {"name": "d", "in": "query", "schema": array, "style": "form", "explode": false, "x-typecase-style": "tabDelimited"},
            {"name": "e", "in": "header", "schema": array, "style": "simple", "explode": false, "x-typecase-style": "spaceDelimited"},
        ])
    );
    assert_eq!(
        json_at("/paths/~1pets~1{id}/parameters"),
        json!([
            {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "format": "int64", "minimum": 1}},
            {"$ref": "#/components/parameters/Trace"},
        ])
    );
    assert_eq!(
        json_at("/components/parameters"),
        json!({"Trace": {"name": "trace", "in": "header", "schema": {"type": "string"}}})
    );
}

#[test]
fn bodies_and_forms() {
    let pet = json!({"schema": {"$ref": "#/components/schemas/Pet"}});
    assert_eq!(
        json_at("/paths/~1pets~1{id}/put/requestBody"),
        json!({"required": true, "description": "The pet.", "x-name": "pet", "content": {"application/json": pet, "application/xml": pet}})
    );
    assert_eq!(
        json_at("/paths/~1pets~1{id}/post/requestBody"),
        json!({"required": true, "content": {"multipart/form-data": {
            "schema": {"type": "object", "required": ["photo"], "properties": {
                "photo": {"type": "string", "format": "binary", "description": "A picture."},
                "notes": {"type": "array", "items": {"type": "string"}},
            }},
            "encoding": {"notes": {"style": "pipeDelimited", "explode": false}},
        }}})
    );
    let text = "swagger: '2.0'\nconsumes: [application/json]\npaths:\n  /a:\n    parameters: [{name: x, in: formData, type: string}]\n    post: {responses: {}}\n";
    let document = document(text);
    assert_eq!(at(&document, "/paths/~1a/parameters").value().to_json(), json!([]));
    let content = at(&document, "/paths/~1a/post/requestBody/content");
    assert_eq!(content.members().map(|(key, _)| key).collect::<Vec<_>>(), ["application/x-www-form-urlencoded"]);
}

#[test]
fn of_a_body_and_a_form_the_operations_own_is_sent() {
    let text = "swagger: '2.0'\npaths:\n  /a:\n    parameters: [{name: b, in: body}]\n    post: {parameters: [{name: x, in: formData}]}\n    put: {parameters: [{name: b, in: body}, {name: x, in: formData}]}\n";
    let document = document(text);
    let body = |at: &Node<'_>| at.members().next().map(|(media_type, _)| media_type.to_owned()).unwrap();
    assert_eq!(body(&at(&document, "/paths/~1a/post/requestBody/content")), "application/x-www-form-urlencoded");
    assert_eq!(body(&at(&document, "/paths/~1a/put/requestBody/content")), "application/json");
    // The field can't be sent, and stays where a finding can tell of it.
    assert_eq!(at(&document, "/paths/~1a/put/parameters/0").str("in"), Some("formData"));
}

#[test]
fn responses_schemas_and_security() {
    assert_eq!(
        json_at("/paths/~1pets~1{id}/put/responses"),
        json!({
            "200": {
                "description": "ok",
                "headers": {"X-Rate": {"description": "left", "schema": {"type": "integer"}}},
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "example": {"name": "Rex"}}},
            },
            "404": {"$ref": "#/components/responses/Missing"},
        })
    );
    assert_eq!(
        json_at("/paths/~1pets~1{id}/post/responses/200/content"),
        json!({"image/png": {"schema": {"type": "string", "format": "binary"}}})
    );
    assert_eq!(
        json_at("/components/responses/Missing/content"),
        json!({"application/json": {"schema": {"type": "string"}}})
    );
    assert_eq!(json_at("/components/schemas/Pet/discriminator"), json!({"propertyName": "kind"}));
    assert_eq!(json_at("/components/schemas/Pet/properties/name"), json!({"type": "string", "nullable": true}));
    assert_eq!(
        json_at("/components/schemas/Cat/allOf/1/properties/photo"),
        json!({"type": "string", "format": "binary"})
    );
    assert_eq!(
        json_at("/components/securitySchemes"),
        json!({
            "basic": {"type": "http", "scheme": "basic", "description": "b"},
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "app": {"type": "oauth2", "flows": {"clientCredentials": {"tokenUrl": "https://t", "scopes": {"read": "r"}}}},
            "code": {"type": "oauth2", "x-more": 1, "flows": {"authorizationCode": {"authorizationUrl": "https://a", "tokenUrl": "https://t", "scopes": {}}}},
        })
    );
}

#[test]
fn references_lead_to_where_their_targets_moved() {
    let document = document(SPEC);
    let schema = at(&document, "/paths/~1pets~1{id}/post/responses/default/content/image~1png/schema");
    let target = document.resolve(&schema, schema.reference().unwrap()).unwrap();
    assert_eq!(target.pointer(), "/paths/~1pets~1{id}/put/requestBody/content/application~1json/schema");
    let pet = document.resolve(&target, target.reference().unwrap()).unwrap();
    assert_eq!(pet.pointer(), "/components/schemas/Pet");
    let wrong = document.resolve(&schema, "#/components/schemas/Pett").unwrap_err().to_string();
    assert_eq!(wrong, "`#/definitions/Pett` names a place that does not exist; did you mean `#/definitions/Pet`?");
}

#[test]
fn places_map_back_to_the_document_as_it_is_written() {
    let document = document(SPEC);
    let pet = "/paths/~1pets~1{id}";
    let cases = [
        ("/openapi", "/swagger".to_owned()),
        ("/servers/0/url", "/host/0/url".to_owned()),
        ("/components/schemas/Pet/properties/name/nullable", "/definitions/Pet/properties/name/nullable".to_owned()),
        ("/components/parameters/Trace/schema/type", "/parameters/Trace/type".to_owned()),
        (
            "/components/responses/Missing/content/application~1json/schema/type",
            "/responses/Missing/schema/type".to_owned(),
        ),
        ("/components/securitySchemes/app/flows", "/securityDefinitions/app/flows".to_owned()),
        ("/paths/~1pets~1{id}/parameters/0/schema/minimum", format!("{pet}/parameters/0/minimum")),
        ("/paths/~1pets~1{id}/put/parameters/0/schema/items/type", format!("{pet}/put/parameters/1/items/type")),
        ("/paths/~1pets~1{id}/put/requestBody/description", format!("{pet}/put/parameters/0/description")),
        (
            "/paths/~1pets~1{id}/put/requestBody/content/application~1xml/schema/$ref",
            format!("{pet}/put/parameters/0/schema/$ref"),
        ),
        (
            "/paths/~1pets~1{id}/post/requestBody/content/multipart~1form-data/schema/properties/photo/type",
            format!("{pet}/post/parameters/0/type"),
        ),
        ("/paths/~1pets~1{id}/post/parameters/0/schema", format!("{pet}/post/parameters/2")),
        (
            "/paths/~1pets~1{id}/put/responses/200/content/application~1json/example/name",
            format!("{pet}/put/responses/200/examples/application~1json/name"),
        ),
        (
            "/paths/~1pets~1{id}/put/responses/200/headers/X-Rate/schema/type",
            format!("{pet}/put/responses/200/headers/X-Rate/type"),
        ),
        ("/paths/~1pets~1{id}/post/servers/0", format!("{pet}/post/schemes/0")),
    ];
    for (new, old) in cases {
        let place = Place { file: FileId::MAIN, pointer: new.to_owned() };
        assert_eq!(document.original(&place).pointer, old, "{new}");
    }
    let place = Place { file: FileId::MAIN, pointer: format!("{pet}/put/requestBody/content/application~1json") };
    let positions = document.positions(&[place]);
    let line = SPEC.lines().position(|line| line.contains("name: pet")).unwrap() + 1;
    assert_eq!((positions[0].line, positions[0].column), (line, 11));
}

#[test]
fn files_that_a_swagger_document_refers_to_are_upgraded_too() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write(
        "spec.yaml",
        "swagger: '2.0'\npaths:\n  /a: {$ref: 'paths.yaml#/a'}\n  /b:\n    post:\n      parameters: [{$ref: 'more.yaml#/parameters/Body'}]\n      \
         responses: {200: {$ref: 'more.yaml#/responses/Ok'}}\n",
    );
    write(
        "paths.yaml",
        "a:\n  get:\n    parameters: [{name: n, in: query, type: string}]\n    responses: {200: {description: d, schema: {$ref: 'schemas.yaml#/P'}}}\n",
    );
    write("schemas.yaml", "P: {type: object, properties: {schema: {type: string, x-nullable: true}}}\n");
    write(
        "more.yaml",
        "parameters: {Body: {name: b, in: body, schema: {$ref: 'schemas.yaml#/P'}}}\nresponses: {Ok: {description: d, schema: {type: string}}}\n",
    );
    let document = Document::load(&folder.path().join("spec.yaml")).unwrap().document;
    let follow = |node: &Node<'_>| {
        let target = document.resolve(node, node.reference().unwrap()).unwrap();
        (format!("{}#{}", document.file_name(target.file()), target.pointer()), target.value().to_json())
    };
    let a = document.resolve(&document.root(), "paths.yaml#/a").unwrap();
    assert_eq!(
        a.path(&["get", "parameters"]).unwrap().value().to_json(),
        json!([{"name": "n", "in": "query", "schema": {"type": "string"}}])
    );
    let schema = a.path(&["get", "responses", "200", "content", "application/json", "schema"]).unwrap();
    assert_eq!(
        follow(&schema),
        (
            "schemas.yaml#/P".into(),
            json!({"type": "object", "properties": {"schema": {"type": "string", "nullable": true}}})
        )
    );
    let post = at(&document, "/paths/~1b/post");
    let body = post.path(&["requestBody", "content", "application/json", "schema"]).unwrap();
    assert_eq!(follow(&body).0, "schemas.yaml#/P");
    let ok = post.path(&["responses", "200"]).unwrap();
    let (place, value) = follow(&ok);
    assert_eq!(place, "more.yaml#/components/responses/Ok");
    assert_eq!(value, json!({"description": "d", "content": {"application/json": {"schema": {"type": "string"}}}}));
}
