use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::{ConfigError, ConfigFile, Options, Paging, Part, Polling, Spec, Time, document_path, fields};

const SAMPLE: &str = r##"
time = "chrono"
strict = true
derive = ["PartialEq"]
[dependencies]
money = { path = "../money", features = ["eur"] }
schemars = "1"
[tags]
"Account Info" = "accounts"

[[document]]
spec = "pets.yaml"
out = "../pets"
name = "pet-store"
overlays = ["fix.yaml"]
[document.rename]
"#/components/schemas/Pet" = "Animal"
[document.replace]
"#/components/schemas/Money" = "my_crate::Money<u64>"
[document.paging]
listPets = { items = "data", next = "meta.next", token = "PageToken" }

[[document]]
spec = "tags.yaml"
time = "time"
map = "index"
features = "never"
unknown_fields = "keep"
tests = true
"##;

fn parse(text: &str) -> Result<ConfigFile, ConfigError> {
    ConfigFile::parse(Path::new("conf/typecase.toml"), text)
}

fn messages(text: &str) -> Vec<String> {
    match parse(text) {
        Err(error) => error.to_string().lines().map(str::to_owned).collect(),
        Ok(file) => panic!("{text} was taken: {file:?}"),
    }
}

#[test]
fn an_entry_stands_over_the_defaults() {
    let jobs = parse(SAMPLE).expect("the sample is right").jobs();
    let [pets, tags] = jobs.as_slice() else { panic!("{jobs:?}") };
    assert_eq!((pets.config.time, tags.config.time), (Time::Chrono, Time::Time));
    assert!(pets.config.strict && tags.config.strict);
    assert_eq!(tags.config.tags["Account Info"], "accounts");
    assert_eq!(pets.out.as_deref(), Some(Path::new("pets")));
    assert_eq!(pets.spec, Spec::File(PathBuf::from("conf/pets.yaml")));
    assert_eq!(pets.config.overlays, [PathBuf::from("conf/fix.yaml")]);
    assert_eq!(pets.config.document, "conf/pets.yaml");
    assert_eq!((tags.out.as_ref(), tags.config.document.as_str()), (None, "tags.yaml"));
    let entries: Vec<String> =
        pets.config.entries().into_iter().map(|(key, value)| format!("{key} = {value}")).collect();
    assert_eq!(
        entries[0..4],
        [
            r#"dependencies."money" = { path = "../money", features = ["eur"] }"#,
            r#"dependencies."schemars" = "1""#,
            r#"derive = ["PartialEq"]"#,
            r#"name = "pet-store""#
        ]
    );
    toml::from_str::<toml::Table>(&entries.join("\n")).expect("the lock's configuration is TOML");
}

#[test]
fn every_problem_is_told_with_place_and_suggestion() {
    assert_eq!(
        messages("strct = true\n\n[[document]]\nspec = 'a'\nnmae = 'x'\n[document.paging.list]\nitem = 'x'\n"),
        [
            "conf/typecase.toml:1:1: `strct`: this key is not known; did you mean `strict`?",
            "conf/typecase.toml:5:1: `document[0].nmae`: this key is not known; did you mean `name`?",
            "conf/typecase.toml:7:1: `document[0].paging.list.item`: this key is not known; did you mean `items`?",
        ]
    );
    for (text, start) in [
        ("x = ", "conf/typecase.toml:1:"),
        ("\ntime = 'joda'", "conf/typecase.toml:2:8: `time`: unknown variant `joda`, expected one of `jiff`"),
        ("[rename]\na = 'fn'", "conf/typecase.toml:2:5: `rename.a`: \"fn\" is not a Rust name"),
        ("name = '3d'", "conf/typecase.toml:1:8: `name`: \"3d\" is not a package name"),
        ("derive = ['a b']", "conf/typecase.toml:1:10: `derive`: \"a b\" is not a Rust path"),
        ("dependencies = { x = 1 }", "conf/typecase.toml:1:22: `dependencies.x`: a dependency is a version"),
        (
            "dependencies = { x = { vresion = '1' } }",
            "conf/typecase.toml:1:22: `dependencies.x`: unknown field `vresion`",
        ),
        ("document = 1", "conf/typecase.toml:1:12: `document`: is not a list of tables"),
        ("[[document]]\nout = 'x'", "conf/typecase.toml:1:1: `document[0]`: has no `spec`"),
        ("out = 'x'\n[[document]]\nspec = 'x'", "conf/typecase.toml:1:1: `out`: is of one document"),
        (
            "totally_different = 1",
            "conf/typecase.toml:1:1: `totally_different`: this key is not known; the keys here are `spec`",
        ),
    ] {
        let all = messages(text);
        assert!(all.len() == 1 && all[0].starts_with(start), "{text}: {all:#?}");
    }
}

#[test]
fn settings_are_those_of_the_entry_of_the_same_file() {
    let file = parse(SAMPLE).expect("the sample is right");
    let of = |spec: &str| file.settings_for(&Spec::File(spec.into()));
    assert_eq!(of("conf/../conf/pets.yaml").name.map(String::from).as_deref(), Some("pet-store"));
    assert_eq!(
        of("other.yaml"),
        Options {
            spec: None,
            ..parse("time = 'chrono'\nstrict = true\nderive = ['PartialEq']\ntags = { 'Account Info' = 'accounts' }\n[dependencies]\nschemars = '1'\nmoney = { path = '../money', features = ['eur'] }")
                .expect("right")
                .defaults
        }
    );
    let single = parse("spec = 'a.yaml'\nname = 'a'\ntime = 'time'").expect("right");
    let other = single.settings_for(&Spec::File("b.yaml".into()));
    assert_eq!((other.name, other.time), (None, Some(Time::Time)));
    assert_eq!(single.jobs().len(), 1);
}

#[test]
fn document_paths_are_the_same_on_every_machine() {
    let path = |spec: &str, out: &str| document_path(&Spec::File(spec.into()), Some(Path::new(out)));
    assert_eq!(path("spec/a.yaml", "generated"), "spec/a.yaml");
    assert_eq!(path("spec/a.yaml", "crates/generated"), "../spec/a.yaml");
    assert_eq!(path("crate/spec/a.yaml", "crate"), "spec/a.yaml");
    assert_eq!(path("/no/such/place/a.yaml", "/elsewhere/x/y"), "a.yaml");
    assert_eq!(document_path(&Spec::Stdin, Some(Path::new("x"))), "<stdin>");
}

/// The published schema, and the structs that read the file, are two lists of the same keys.
#[test]
fn the_schema_agrees_with_the_structs() {
    let schema: Value =
        serde_json::from_str(include_str!("../../schema/typecase.schema.json")).expect("the schema is JSON");
    let keys = |pointer: &str| -> BTreeSet<String> {
        schema.pointer(pointer).and_then(Value::as_object).expect(pointer).keys().cloned().collect()
    };
    let known = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    let options = known(fields::of::<Options>());
    assert!(options.contains("unknown_fields"), "the listener hears the names");
    assert_eq!(keys("/$defs/settings/properties"), options);
    assert_eq!(keys("/$defs/document/properties"), options);
    assert_eq!(keys("/properties"), options.iter().cloned().chain(["document".to_owned()]).collect());
    assert_eq!(keys("/$defs/paging/properties"), known(fields::of::<Paging>()));
    assert_eq!(keys("/$defs/polling/properties"), known(fields::of::<Polling>()));
    let listed = schema.pointer("/$defs/settings/properties/parts/items/enum").and_then(Value::as_array);
    let parts: Vec<Value> = Part::ALL.iter().map(|part| part.name().into()).collect();
    assert_eq!(listed, Some(&parts));
    // Each value that the schema lists can be read, and the schema's defaults are those of the structs.
    for (key, setting) in schema["$defs"]["settings"]["properties"].as_object().expect("settings") {
        for value in setting["enum"].as_array().into_iter().flatten() {
            parse(&format!("{key} = {value}")).unwrap_or_else(|error| panic!("{error}"));
        }
        if let Some(default) = setting.get("default") {
            let config = parse(&format!("{key} = {default}")).expect("a default is a value").defaults.into_config();
            assert!(config.entries().is_empty(), "{key} = {default} isn't the default");
        }
    }
}

#[test]
fn a_sample_is_valid_by_the_schema_and_a_misspelt_one_is_not() {
    let schema: Value =
        serde_json::from_str(include_str!("../../schema/typecase.schema.json")).expect("the schema is JSON");
    let validator = jsonschema::validator_for(&schema).expect("the schema is a schema");
    let json = |text: &str| toml::from_str::<Value>(text).expect("TOML");
    if let Err(error) = validator.validate(&json(SAMPLE)) {
        panic!("{error} at {}", error.instance_path());
    }
    for wrong in [
        "strct = true",
        "time = 'joda'",
        "[[document]]\nout = 'x'",
        "[paging.x]\nitems = 'x'",
        "[paging.x]\noff = true\nnext = 'x'",
    ] {
        assert!(!validator.is_valid(&json(wrong)), "{wrong}");
    }
}
