//! The snippets of docs/embedding.md, in the order in which they stand there.

use crate::place::Place;

const DOCS: &str = include_str!("../../../docs/embedding.md");

const DOCUMENT: &str = r#"openapi: 3.1.0
info: {title: Petstore, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /pets:
    get:
      operationId: pets/list
      responses: {"200": {description: The pets, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
"#;

/// The blocks of code in a language.
pub fn blocks(language: &str) -> Vec<String> {
    typecase_testing::blocks(DOCS, language)
}

#[test]
fn every_command_and_every_setting_does_what_is_said() {
    let (commands, settings) = (blocks("sh"), blocks("toml"));
    let [generate, module, runtime] = &commands[..] else { panic!("{commands:?}") };
    let [as_module, shared, import, profile] = &settings[..] else { panic!("{settings:?}") };
    let place = Place::new(&[("app/openapi.yaml", DOCUMENT), ("openapi.yaml", DOCUMENT), ("common.yaml", DOCUMENT)]);
    place.run("app", generate, 0);

    // A module needs of its crate what a crate of the document has.
    let manifest = place.read("petstore-client/Cargo.toml");
    let needed = &manifest[manifest.find("[features]").unwrap()..];
    place.write("app/Cargo.toml", &format!("[package]\nname = \"app\"\nversion = \"0.1.0\"\n{needed}"));
    module.lines().for_each(|command| _ = place.run("app", command, 0));
    place.write("app/typecase.toml", as_module);
    place.run("app", "typecase check", 0);

    runtime.lines().for_each(|command| _ = place.run("", command, 0));
    place.write("typecase.toml", &format!("spec = \"openapi.yaml\"\nout = \"client\"\n{shared}\n"));
    place.run("", "typecase generate", 0);
    assert!(place.read("client/Cargo.toml").contains("acme-api-runtime = { path = \"../api-runtime\""));

    place.write("typecase.toml", &format!("{shared}\n{import}\n"));
    let using = DOCUMENT.replace("type: string", "$ref: \"common.yaml#/components/schemas/Pet\"");
    place.write("pets.yaml", &using);
    place.write(
        "common.yaml",
        &format!(
            "{DOCUMENT}components: {{schemas: {{Pet: {{type: object, properties: {{name: {{type: string}}}}}}}}}}\n"
        ),
    );
    place.run("", "typecase generate", 0);
    assert!(place.read("pets/src/types/mod.rs").contains("pub use acme_common::types::Pet;"));

    let profile: toml::Table = profile.parse().unwrap();
    assert!(profile["profile"]["dev"]["build-override"]["opt-level"].is_integer());
}
