//! `--only` and `[select]`: a crate for a part of a document.

use crate::support::Place;

const DOCUMENT: &str = r##"openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: "https://zoo.example"}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: pets/list
      tags: [Pets]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
    delete:
      operationId: pets/clear
      tags: [Pets]
      responses: {"204": {description: ok}}
  /keepers/{id}:
    get:
      operationId: keepers/get
      tags: [People]
      security: [{token: []}]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Keeper"}}}}
webhooks:
  fed:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Meal"}}}}
      responses: {"200": {description: ok}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
    token: {type: http, scheme: bearer}
  schemas:
    Pet: {type: object, properties: {name: {$ref: "#/components/schemas/Name"}}}
    Name: {type: object, properties: {first: {type: string}}}
    Keeper: {type: object, properties: {name: {$ref: "#/components/schemas/Name"}, odd: {type: nothing}}}
    Meal: {type: object, properties: {grams: {type: integer}}}
    Unused: {type: object, properties: {x: {type: string}}}
"##;

fn place() -> Place {
    let place = Place::new();
    place.write("zoo.yaml", DOCUMENT);
    place
}

/// The files of a crate's types, and what its client can be given.
fn contents(place: &Place) -> (Vec<String>, bool, bool) {
    let types = place.tree().into_keys().filter_map(|path| path.strip_prefix("out/src/types/").map(str::to_owned));
    let client = place.read("out/src/client.rs");
    (types.filter(|name| name != "mod.rs").collect(), client.contains("fn api_key"), client.contains("fn bearer_token"))
}

#[test]
fn what_no_selected_operation_needs_is_left_out() {
    let place = place();
    place.run("generate zoo.yaml --out out --only pets/*").expect(0).says(&["2: 2 full", "types       2"]);
    assert_eq!(contents(&place), (vec!["name.rs".to_owned(), "pet.rs".to_owned()], true, false));
    place.run("check zoo.yaml --out out --only pets/*").expect(0);
    place.run("check zoo.yaml --out out").expect(1);
    assert!(place.read("out/typecase.lock").contains("select.only = [\"pets/*\"]"));
    // A finding about what isn't selected is none.
    let report = place.run("report zoo.yaml --format json").expect(0).out;
    assert!(report.contains("Keeper/properties/odd"), "{report}");
    let report = place.run("report zoo.yaml --format json --only tag:Pets").expect(0).out;
    assert!(!report.contains("Keeper") && report.contains("\"total\": 2"), "{report}");
}

#[test]
fn selecting_more_later_moves_no_name() {
    let place = place();
    place.run("generate zoo.yaml --out out --only keepers/*").expect(0);
    let keeper = place.read("out/src/types/keeper.rs");
    place.run("generate zoo.yaml --out out").expect(0);
    assert_eq!(place.read("out/src/types/keeper.rs"), keeper);
    let (types, key, token) = contents(&place);
    assert_eq!((types.len(), key, token), (5, true, true));
}

#[test]
fn the_configuration_selects_by_method_tag_and_webhook() {
    let place = place();
    place.write("typecase.toml", "[select]\nonly = ['GET /**', 'webhook:f*']\nexcept = ['tag:People']\n");
    place.run("generate zoo.yaml --out out").expect(0).says(&["1: 1 full"]);
    assert_eq!(contents(&place).0, ["meal.rs", "name.rs", "pet.rs"]);
    // The command line's patterns take the place of `only`; `except` stays.
    place.run("generate zoo.yaml --out out --only /**").expect(0).says(&["2: 2 full"]);
    place.write("typecase.toml", "[select]\nonyl = ['x']\n");
    place.run("generate zoo.yaml --out out").expect(2).says(&["`select.onyl`", "did you mean `only`?"]);
    place.write("typecase.toml", "[select]\nonly = ['tag:']\n");
    place.run("generate zoo.yaml --out out").expect(2).says(&["matches nothing"]);
}

#[test]
fn a_pattern_that_matches_nothing_is_an_error_with_a_suggestion() {
    let place = place();
    for (given, meant) in
        [("pet/*", "pets/*"), ("tag:Pet", "tag:Pets"), ("/pet", "/pets"), ("webhook:feed", "webhook:fed")]
    {
        let run = place.run(&format!("generate zoo.yaml --out out --only {given}")).expect(1);
        run.says(&[&format!("`{given}` selects nothing"), &format!("did you mean `{meant}`?")]);
    }
    assert!(!place.exists("out"));
}

#[test]
fn a_diff_is_of_what_is_selected_in_either_document() {
    let place = place();
    let old = DOCUMENT.replace("grams: {type: integer}", "grams: {type: string}").replace("pets/clear", "pets/wipe");
    place.write("old.yaml", &old);
    let verdict = |arguments: &str| place.run(&format!("diff old.yaml zoo.yaml --fail-on any{arguments}"));
    verdict("").expect(1);
    verdict(" --only keepers/*").expect(0);
    verdict(" --only pets/wipe").expect(1);
    verdict(" --only pets/nothing").expect(1).says(&["selects nothing"]);
}
