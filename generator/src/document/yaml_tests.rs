//! The two readers of YAML agree, except where listed here.

use std::path::{Path, PathBuf};

use super::yaml::values;
use super::{Value, tabs, text, yaml_events};

/// The YAML files of a folder and of those in it.
fn yaml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            yaml_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "yaml" || extension == "yml") {
            found.push(path);
        }
    }
}

/// The pointer of the first value that differs, the order of members considered.
fn differing(one: &Value, other: &Value) -> Option<String> {
    match (one, other) {
        (Value::Array(one), Value::Array(other)) if one.len() == other.len() => {
            let mut pairs = one.iter().zip(other).enumerate();
            pairs.find_map(|(index, (one, other))| Some(format!("/{index}{}", differing(one, other)?)))
        }
        (Value::Object(one), Value::Object(other)) if one.keys().eq(other.keys()) => {
            let mut pairs = one.iter().zip(other.values());
            pairs.find_map(|((key, one), other)| Some(format!("/{key}{}", differing(one, other)?)))
        }
        _ => (one != other).then(String::new),
    }
}

/// Texts that only the second reader can read, and why.
const SECOND_LOOK: [(&str, &str); 0] = [];

#[test]
fn they_agree_on_every_document() {
    let mut paths = Vec::new();
    yaml_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/features"), &mut paths);
    if let Some(corpus) = typecase_testing::shared("corpus") {
        yaml_files(&corpus, &mut paths);
    }
    let mut second = Vec::new();
    for path in paths {
        let mut text = text::read(&path, "").unwrap();
        if yaml_events::parse(&text).is_err() {
            text = tabs::spaced(&text).unwrap();
        }
        let events = yaml_events::parse(&text).unwrap();
        let Some(read) = values(&text) else {
            second.push(path.file_name().unwrap().to_string_lossy().into_owned());
            continue;
        };
        let path = path.display();
        assert_eq!(differing(&read.value, &events.value), None, "{path}");
        assert_eq!((read.duplicates, read.several), (events.duplicates, events.several), "{path}");
    }
    second.sort();
    assert_eq!(second, SECOND_LOOK.map(|(name, _)| name));
}

/// What the two readers make of a plain scalar.
fn both(scalar: &str) -> (Value, Value) {
    let text = format!("x: {scalar}\n");
    let first = |value: Value| value.get("x").cloned().unwrap();
    (first(values(&text).unwrap().value), first(yaml_events::parse(&text).unwrap().value))
}

#[test]
fn they_agree_on_scalars() {
    for scalar in [
        "",
        "~",
        "null",
        "Null",
        "nUll",
        "true",
        "False",
        "yes",
        "on",
        "0",
        "-0",
        "+1",
        "007",
        "-007",
        "1_000",
        "0x1F",
        "0o17",
        "0x",
        "0x+1",
        "1.",
        ".5",
        "-.5",
        "+.5",
        "1e3",
        "1E-3",
        "1e",
        "e1",
        ".",
        "+",
        "-.inf",
        ".INF",
        "+.inf",
        "infinity",
        "12:30",
        "2026-11-23",
        "1.2.3",
        "170141183460469231731687303715884105728",
        "'1'",
        "\"true\"",
        "'~'",
        "!str 5",
        "!!str 5",
        "!x {a: !y [1]}",
        "!x 'a'",
        "!!set {a}",
        "! 5",
        "a: b".strip_prefix("a: ").unwrap(),
        "&x y",
        "|\n a\n\n b\n",
        ">-\n a\n b\n",
        "\"a\\u00e9\\\n  b\"",
        "'a\n\n  b'",
        "[a, [b], {c: d}]",
        "{a, b: }",
        "a\tb",
        "a # b",
        "a#b",
        "http://x?y=[z]#",
    ] {
        let (read, events) = both(scalar);
        assert_eq!(read, events, "{scalar}");
    }
    // Numbers to the one, strings to the other: YAML 1.1 had the first two, and no version the third.
    for scalar in ["0b101", "-0x1F", "01.5"] {
        let (read, events) = both(scalar);
        assert!(read.as_number().is_some() && events.as_str() == Some(scalar), "{scalar}");
    }
}

#[test]
fn a_block_scalar_at_the_end_of_a_file_may_lack_its_line_break() {
    let text = "x: |\n  a";
    let x = |value: Value| value.get("x").and_then(Value::as_str).unwrap().to_owned();
    let (read, events) = (x(values(text).unwrap().value), x(yaml_events::parse(text).unwrap().value));
    assert_eq!((&*read, &*events), ("a", "a\n"));
}

#[test]
fn odd_texts_get_the_second_look() {
    let nested = |depth| format!("x:\n{}- 1\n", "- ".repeat(depth));
    assert!(values(&nested(100)).is_some());
    for text in [
        "x: 1e400\n",
        "x: {'<<': 1}\n",
        "x: a\u{2028}b\n",
        "%YAML 1.2\n---\nx: 1\n",
        "a: &a {b: 1, b: 2}\nc: *a\n",
        "x: a\u{7f}b\n",
        "x: [a,\n\tb]\n",
        &nested(200),
    ] {
        assert!(values(text).is_none(), "{text}");
        assert!(yaml_events::parse(text).is_ok(), "{text}");
    }
}
