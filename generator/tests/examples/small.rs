//! What is made of the examples of a small document.

use std::collections::BTreeMap;

use serde_json::json;
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{Generated, generate};

fn set(tests: bool) -> Generated {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Examples" },
        "components": {
            "schemas": {
                "Pet": {
                    "type": "object",
                    "required": ["name"],
                    "properties": { "name": { "type": "string", "maxLength": 5 } },
                    "examples": [
                        { "name": "Tom" },
                        { "name": "\"]); panic!(\u{202e}", "x": 1 },
                        { "name": "\"#\u{202e}", "a/b": 1 },
                        { "name": 7 },
                        null,
                    ],
                },
            },
        },
    });
    let loaded = Document::from_text("small.json", document.to_string()).unwrap();
    let config = Config { name: Some("small".to_owned()), tests, ..Config::default() };
    generate(&loaded.document, &config, &BTreeMap::new()).unwrap()
}

#[test]
fn examples_that_fit_become_tests_and_the_others_findings() {
    let set = set(true);
    let rows: Vec<&str> = set.files["tests/examples.rs"].lines().filter(|line| line.contains("types::Pet:")).collect();
    let expected = [
        "        sent types::Pet: \"#/components/schemas/Pet/examples/0\",",
        "        sent types::Pet: \"#/components/schemas/Pet/examples/2\" without [\"/a~1b\"],",
    ];
    assert_eq!(rows, expected);
    let data = &set.files["tests/examples/pet.json"];
    assert!(data.contains(r##""name": "\"#\u202e""##), "{data}");
    let findings: Vec<(&str, &str)> =
        set.findings.iter().map(|finding| (&*finding.place.pointer, &*finding.message)).collect();
    let unfit = "the example isn't what its schema describes: `/name` is not";
    let expected = [
        ("/components/schemas/Pet/examples/1", format!("{unfit} of 5 characters or less")),
        ("/components/schemas/Pet/examples/3", format!("{unfit} a string")),
    ];
    assert_eq!(findings, expected.each_ref().map(|(place, message)| (*place, &**message)));
}

#[test]
fn without_being_asked_for_nothing_is_made_of_them() {
    let set = set(false);
    assert!(set.findings.is_empty());
    assert!(!set.files.keys().any(|path| path.starts_with("tests/")));
}
