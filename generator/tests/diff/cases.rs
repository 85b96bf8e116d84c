//! Changes of one document, one thing at a time, and the verdicts that they have to get.

use typecase::config::Config;
use typecase::diff::Level::{self, Major, Minor, None, Patch};
use typecase::diff::{Changes, Side, compare};
use typecase::document::Document;

/// The document that the cases change.
pub const BASE: &str = include_str!("base.yaml");

/// A case: its name, what is replaced by what, and the verdicts.
pub struct Case {
    pub name: &'static str,
    pub replace: &'static [(&'static str, &'static str)],
    pub http: Level,
    pub rust: Level,
}

const fn case(name: &'static str, replace: &'static [(&'static str, &'static str)], http: Level, rust: Level) -> Case {
    Case { name, replace, http, rust }
}

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    case("an operation is added", &[("  /things:\n", "  /more:\n    get: {operationId: more, responses: {\"204\": {description: x}}}\n  /things:\n")], Minor, Minor),
    case("an operation is removed", &[("    delete:\n      operationId: clearThings\n      security: []\n      responses: {\"204\": {description: Gone}}\n", "")], Major, Major),
    case("an operation has another id", &[("operationId: clearThings", "operationId: emptyThings")], None, Patch),
    case("a path parameter has another name", &[("/things/{id}", "/things/{thing}"), ("name: id, in: path", "name: thing, in: path")], None, Patch),
    case("an operation is deprecated", &[("operationId: clearThings", "deprecated: true\n      operationId: clearThings")], Patch, Patch),
    case("an operation has another tag", &[("operationId: clearThings", "tags: [bulk]\n      operationId: clearThings")], None, Major),
    case("an optional parameter is added", &[("        - {name: view", "        - {name: page, in: query, schema: {type: integer}}\n        - {name: view")], Minor, Minor),
    case("a required parameter is added", &[("        - {name: view", "        - {name: page, in: query, required: true, schema: {type: integer}}\n        - {name: view")], Major, Major),
    case("a parameter is removed", &[("        - {name: view, in: query, schema: {type: string}}\n", "")], Major, Major),
    case("a parameter becomes required", &[("{name: view, in: query,", "{name: view, in: query, required: true,")], Major, Major),
    case("a parameter of several types is text alone", &[("schema: {oneOf: [{type: integer}, {type: string}]}", "schema: {type: string}")], Major, Major),
    case("a parameter that was a list is one text", &[("{name: tags, in: query, schema: {type: array, items: {type: string}}}", "{name: tags, in: query, schema: {type: string}}")], Major, Major),
    case("a callback goes to another URL", &[("{$request.query.url}", "{$request.query.address}")], Major, None),
    case("a parameter moves", &[("{name: view, in: query", "{name: view, in: header")], Major, Patch),
    case("a parameter is written in another style", &[("{name: tags, in: query,", "{name: tags, in: query, explode: false,")], Major, Patch),
    case("a parameter has another type", &[("{name: view, in: query, schema: {type: string}", "{name: view, in: query, schema: {type: boolean}")], Major, Major),
    case("a parameter's bound is tightened", &[("minimum: 1", "minimum: 5")], Major, Patch),
    case("a parameter's bound is loosened", &[("minimum: 1", "minimum: 0")], Minor, Patch),
    case("a parameter has another default", &[("default: 10", "default: 20")], Minor, Patch),
    case("the body becomes required", &[("requestBody:\n", "requestBody:\n        required: true\n")], Major, Major),
    case("the body is removed", &[("      requestBody:\n        content: {application/json: {schema: {$ref: \"#/components/schemas/NewThing\"}}}\n", "")], Major, Major),
    case("a body is added", &[("operationId: clearThings", "operationId: clearThings\n      requestBody: {content: {application/json: {schema: {type: string}}}}")], Minor, Minor),
    case("a required body is added", &[("operationId: clearThings", "operationId: clearThings\n      requestBody: {required: true, content: {application/json: {schema: {type: string}}}}")], Major, Major),
    case("a media type is added", &[("{application/json: {schema: {$ref: \"#/components/schemas/NewThing\"}}", "{application/json: {schema: {$ref: \"#/components/schemas/NewThing\"}}, text/plain: {schema: {type: string}}")], Minor, Minor),
    case("the media type is another", &[("{application/json: {schema: {$ref: \"#/components/schemas/NewThing\"}}", "{text/plain: {schema: {type: string}}")], Major, Major),
    case("a success is added", &[("{\"204\": {description: Gone}}", "{\"204\": {description: Gone}, \"205\": {description: Gone too}}")], Minor, None),
    case("a success is removed", &[("{\"204\": {description: Gone}}", "{\"205\": {description: Gone}}")], Major, Patch),
    case("a failure is added", &[("{\"204\": {description: Gone}}", "{\"204\": {description: Gone}, \"400\": {description: Bad}}")], Minor, Patch),
    case("a failure is removed", &[("        \"404\":\n          description: No thing\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Problem\"}}}\n", "")], Minor, Major),
    case("a failure with a body is added", &[("responses: {\"204\": {description: Gone}}", "responses: {\"204\": {description: Gone}, default: {description: Bad, content: {application/json: {schema: {$ref: \"#/components/schemas/Problem\"}}}}}")], Minor, Major),
    case("an answer loses its body", &[("          description: No thing\n          content: {application/json: {schema: {$ref: \"#/components/schemas/Problem\"}}}\n", "          description: No thing\n")], Major, Major),
    case("a header is added", &[("{X-Rate: {schema: {type: integer}}", "{X-Rate: {schema: {type: integer}}, X-More: {schema: {type: integer}}")], Minor, Minor),
    case("a header has to be given", &[("{\"204\": {description: Known}}", "{\"204\": {description: Known, headers: {X-Seen: {required: true, schema: {type: integer}}}}}")], Major, None),
    case("a header is removed", &[("          headers: {X-Rate: {schema: {type: integer}}}\n", "")], Major, Major),
    case("another way to authenticate", &[("security: [{key: []}]", "security: [{key: []}, {basic: []}]")], Minor, Patch),
    case("one way to authenticate less", &[("security: [{key: []}]", "security: [{basic: []}]")], Major, Patch),
    case("a key's header is spelled otherwise", &[("name: X-Key", "name: x-key")], None, Patch),
    case("no authentication is needed", &[("security: [{key: []}]", "security: []")], Minor, Patch),
    case("authentication becomes required", &[("      security: []\n", "")], Major, Patch),
    case("a scheme has another name", &[("security: [{key: []}]", "security: [{token: []}]"), ("    key: {type: apiKey", "    token: {type: apiKey")], None, Patch),
    case("the server is no longer said", &[("servers: [{url: \"https://things.example\"}]\n", "")], Minor, Patch),
    case("the server is another", &[("https://things.example", "https://other.example")], Minor, Patch),
    case("a server is added", &[("{url: \"https://things.example\"}", "{url: \"https://things.example\"}, {url: \"https://b.example\"}")], Patch, Minor),
    case("the version is another", &[("version: \"1\"", "version: \"2\"")], Patch, None),
    case("a description is another", &[("description: The thing\n          headers", "description: That thing\n          headers")], Patch, None),

    case("a received property is added", &[("        id: {type: string}\n", "        id: {type: string}\n        new: {type: string}\n")], Minor, Minor),
    case("a received property is removed", &[("        share: {type: number}\n", "")], Major, Major),
    case("a received property becomes optional", &[("required: [id, size]", "required: [id]")], Major, Major),
    case("a received property becomes required", &[("required: [id, size]", "required: [id, size, share]")], Patch, Major),
    case("a received property becomes nullable", &[("size: {type: integer}", "size: {type: integer, nullable: true}")], Major, Major),
    case("a received property is no longer nullable", &[("note: {type: string, nullable: true}", "note: {type: string}")], Patch, None),
    case("a received integer becomes a number", &[("size: {type: integer}", "size: {type: number}")], Major, Major),
    case("a received number becomes an integer", &[("share: {type: number}", "share: {type: integer}")], Patch, Major),
    case("a received integer has a width", &[("size: {type: integer}", "size: {type: integer, format: int32}")], Patch, Major),
    case("a received string has a format", &[("note: {type: string, nullable: true}", "note: {type: string, format: date, nullable: true}")], Patch, Major),
    case("a received string loses its format", &[("at: {type: string, format: date-time}", "at: {type: string}")], Major, Major),
    case("a received value is added", &[("[red, green]", "[red, green, blue, black]")], Minor, Minor),
    case("a received value is removed", &[("[red, green]", "[red]")], Patch, Major),
    case("a received enum becomes a string", &[("Colour: {type: string, enum: [red, green]}", "Colour: {type: string}")], Minor, Major),
    case("a received union gets a discriminator", &[("{$ref: \"#/components/schemas/Cube\"}]}", "{$ref: \"#/components/schemas/Cube\"}], discriminator: {propertyName: kind}}")], Patch, Patch),
    case("a sent union gets a discriminator", &[("{$ref: \"#/components/schemas/Flat\"}]}", "{$ref: \"#/components/schemas/Flat\"}], discriminator: {propertyName: kind}}")], Major, Patch),
    case("a received union gets an alternative", &[("oneOf: [{$ref: \"#/components/schemas/Disc\"},", "oneOf: [{$ref: \"#/components/schemas/Flat\"}, {$ref: \"#/components/schemas/Disc\"},")], Minor, Minor),
    case("a received type is described", &[("        size: {type: integer}\n", "        size: {type: integer, description: How big it is}\n")], Patch, Patch),

    case("a sent property is added", &[("        rank: ", "        new: {type: string}\n        rank: ")], Minor, Minor),
    case("a required sent property is added", &[("required: [name, mass]", "required: [name, mass, new]"), ("        rank: ", "        new: {type: string}\n        rank: ")], Major, Major),
    case("a sent property is removed", &[("        rank: {type: integer, format: int32}\n", "")], Major, Major),
    case("a sent property becomes required", &[("required: [name, mass]", "required: [name, mass, rank]")], Major, Major),
    case("a sent property becomes optional", &[("required: [name, mass]", "required: [name]")], Minor, Major),
    case("a sent property becomes nullable", &[("rank: {type: integer,", "rank: {type: integer, nullable: true,")], Minor, Major),
    case("a sent property is no longer nullable", &[("label: {type: string, nullable: true}", "label: {type: string}")], Major, Major),
    case("a sent integer becomes a number", &[("mass: {type: integer}", "mass: {type: number}")], Minor, Major),
    case("a sent number becomes an integer", &[("price: {type: number}", "price: {type: integer}")], Major, Major),
    case("a sent string becomes a boolean", &[("label: {type: string, nullable: true}", "label: {type: boolean, nullable: true}")], Major, Major),
    case("a sent value is added", &[("[wood, iron]", "[wood, iron, glass]")], Minor, Minor),
    case("a sent value is removed", &[("[wood, iron]", "[wood]")], Major, Major),
    case("a sent string becomes an enum", &[("label: {type: string, nullable: true}", "label: {type: string, nullable: true, enum: [a, b]}")], Major, Major),
    case("a sent length is tightened", &[("maxLength: 10", "maxLength: 5")], Major, Patch),
    case("a sent length is no longer bound", &[(", maxLength: 10", "")], Minor, Patch),
    case("a sent pattern is another", &[("^[a-z]+$", "^[a-y]+$")], Major, Patch),
    case("a sent item is bounded", &[("items: {type: string}", "items: {type: string, maxLength: 3}")], Major, Patch),
    case("a sent body is bounded", &[("items: {type: integer}", "items: {type: integer}, maxItems: 3")], Major, Patch),
    case("a sent constant is another", &[("enum: [thing]", "enum: [object]")], Major, Patch),
    case("a sent constant becomes one of several", &[("enum: [thing]", "enum: [thing, object]")], Minor, Major),
    case("a sent constant becomes any string", &[("kind: {type: string, enum: [thing]}", "kind: {type: string}")], Minor, Patch),
    case("a parameter is limited to one value", &[("{name: view, in: query, schema: {type: string}", "{name: view, in: query, schema: {type: string, enum: [all]}")], Major, Patch),
    case("a parameter's items are limited to one value", &[("items: {type: string}", "items: {type: string, enum: [all]}")], Major, Patch),
    case("a sent property becomes read-only", &[("price: {type: number}", "price: {type: number, readOnly: true}")], Major, Major),
    case("a schema is spelled otherwise", &[("schemas/Extra", "schemas/EXTRA"), ("    Extra:", "    EXTRA:")], None, Patch),
    case("an inline array becomes a schema", &[("schema: {type: array, items: {type: integer}}", "schema: {$ref: \"#/components/schemas/Marks\"}"), ("    Weight:", "    Marks: {type: array, items: {type: integer}}\n    Weight:")], None, Minor),
    case("an alternative has another name", &[("schemas/Round", "schemas/Ball"), ("    Round:", "    Ball:")], None, Major),
    case("a sent union loses an alternative", &[(", {$ref: \"#/components/schemas/Flat\"}", "")], Major, Major),
    case("a sent attribute becomes an element", &[(", xml: {attribute: true}", "")], Major, Patch),
    case("other members are no longer sent", &[(", additionalProperties: {type: string}", "")], Major, Major),
    case("other members are no longer received", &[(", additionalProperties: {type: integer}", "")], Major, Major),
    case("other members are of any type", &[("additionalProperties: {type: integer}", "additionalProperties: true")], Major, Major),
    case("a scope is asked for", &[("\"marks:write\"]}]", "\"marks:write\", \"marks:read\"]}]")], Minor, None),
    case("a scope is no longer asked for", &[("[{grant: [\"marks:write\"]}]", "[{grant: []}]")], Patch, None),
    case("tokens come from another address", &[("things.example/token", "tokens.example/token")], Minor, Patch),
    case("a string holds another media type", &[("contentMediaType: text/plain", "contentMediaType: text/html")], Minor, None),
    case("a received object takes no other members", &[("Disc: {type: object,", "Disc: {type: object, additionalProperties: false,")], Patch, None),
    case("what stands around a reference changes", &[("type: string, nullable: true, allOf", "type: string, allOf")], Patch, None),
    case("an answer loses a media type that the client doesn't ask for", &[(", text/csv: {schema: {type: string}}", "")], Minor, None),
    case("other members are sent", &[("Flat: {type: object,", "Flat: {type: object, additionalProperties: true,")], Minor, Minor),
    case("a schema has another name", &[("schemas/Weight\"", "schemas/Burden\""), ("    Weight:", "    Burden:")], None, Major),
    case("a struct has another name", &[("schemas/Problem\"", "schemas/Failure\""), ("    Problem:", "    Failure:")], None, Major),
];

/// Reads a document and says what is wrong with it.
pub fn document(text: &str) -> Document {
    Document::from_text("api.yaml", text.to_owned()).unwrap_or_else(|error| panic!("{error}\n{text}")).document
}

pub fn changes(old: &str, new: &str) -> Changes {
    compare(&document(old), &document(new), &Config::default()).expect("both can be set")
}

impl Case {
    pub fn document(&self) -> String {
        self.replace.iter().fold(BASE.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{}: the base has no {from:?}", self.name);
            text.replace(from, to)
        })
    }
}

/// The changes as lines of a golden file.
pub fn lines(changes: &Changes) -> String {
    let line = |change: &typecase::diff::Change| {
        let side = if change.side == Side::Http { "http" } else { "rust" };
        let level = format!("{:?}", change.level).to_lowercase();
        format!("  {level} {side} [{}] {}: {}\n", change.path, change.subject, change.message)
    };
    changes.list.iter().map(line).collect()
}
