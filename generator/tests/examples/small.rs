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

/// A rounded quotient is whole where the fraction is as small as rounding makes it, however large the number.
#[test]
fn multiples_of_large_numbers_are_told_from_others() {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Counts", "version": "1.0.0" },
        "paths": {},
        "components": { "schemas": { "Counts": {
            "type": "object",
            "properties": {
                "whole": { "type": "number", "multipleOf": 1 },
                "tenth": { "type": "number", "multipleOf": 0.1 },
            },
            "examples": [{ "whole": 1e12, "tenth": 0.3 }, { "whole": 1_000_000_000_000.5 }],
        } } },
    });
    let loaded = Document::from_text("counts.json", document.to_string()).unwrap();
    let config = Config { name: Some("counts".to_owned()), tests: true, ..Config::default() };
    let found = generate(&loaded.document, &config, &BTreeMap::new()).unwrap().findings;
    let places: Vec<&str> = found.iter().map(|finding| &*finding.place.pointer).collect();
    assert_eq!(places, ["/components/schemas/Counts/examples/1"]);
}
