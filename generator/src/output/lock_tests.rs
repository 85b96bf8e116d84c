//! The lock: a written lock can be read, also with merge conflicts, and hostile ones are refused.

use std::collections::BTreeMap;

use super::{Lock, LockError, hash, is_inside};
use crate::config::Config;

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn what_is_written_is_toml_and_reads_back() {
    let names = map(&[("#/components/schemas/a\"b\\c\nd\u{7f}\u{1}é", "Odd"), ("other.yaml#/x", "list_pets")]);
    let lock = Lock { names, files: map(&[("src/lib.rs", "00")]) };
    let config = Config { name: Some("pets".into()), document: "spec/p.yaml".into(), ..Config::default() };
    let text = lock.to_text(&config);
    assert_eq!(Lock::parse(&text), Ok(lock.clone()));
    let table: toml::Table = toml::from_str(&text).expect("a lock is TOML");
    let names: BTreeMap<String, String> = table["names"].clone().try_into().expect("names");
    assert_eq!(names, lock.names);
    assert_eq!(table["configuration"]["name"].as_str(), Some("pets"));
    assert_eq!(table["document"]["path"].as_str(), Some("spec/p.yaml"));
}

#[test]
fn a_merge_conflict_keeps_the_names_of_both_sides() {
    let text = "version = 1\n<<<<<<< HEAD\ntool = \"1\"\n=======\ntool = \"2\"\n>>>>>>> theirs\n[names]\n\
        <<<<<<< HEAD\n\"#/a\" = \"Ours\"\n\"#/b\" = \"B\"\n||||||| base\n\"#/z\" = \"Gone\"\n=======\n\
        \"#/a\" = \"Theirs\"\n\"#/c\" = \"C\"\n>>>>>>> theirs\n\"#/d\" = \"D\"\n[files]\n\
        <<<<<<< HEAD\n\"a.rs\" = \"1\"\n=======\n\"a.rs\" = \"2\"\n\"b.rs\" = \"3\"\n>>>>>>> theirs\n";
    let lock = Lock::parse(text).expect("conflicts are an everyday thing");
    assert_eq!(lock.names, map(&[("#/a", "Ours"), ("#/b", "B"), ("#/c", "C"), ("#/d", "D")]));
    assert_eq!(lock.files, map(&[("a.rs", ""), ("b.rs", "3")]));
}

#[test]
fn hostile_locks_are_refused() {
    for path in [
        "",
        "/etc/passwd",
        "../x",
        "src/../../x",
        "a\\\\b",
        "C:/x",
        "a//b",
        "./a",
        "a/",
        ".git/config",
        "typecase.lock",
    ] {
        let text = format!("[files]\n\"{path}\" = \"00\"\n");
        assert!(matches!(Lock::parse(&text), Err(LockError::Path { line: 2, .. })), "{path:?}");
    }
    assert!(is_inside("src/types/r#type.rs") && is_inside(".github/workflows/ci.yml"));
    let name = "[names]\n\"#/a\" = \"A; fn evil() {}\"\n";
    assert_eq!(Lock::parse(name), Err(LockError::Line { line: 2 }));
    assert_eq!(Lock::parse("version = 2\n"), Err(LockError::Version { line: 1, version: "2".into() }));
    assert_eq!(Lock::parse("[files]\nhello\n"), Err(LockError::Line { line: 2 }));
}

#[test]
fn line_ends_do_not_count() {
    assert_eq!(hash(b"a\r\nb\r\n"), hash(b"a\nb\n"));
    assert_ne!(hash(b"a\rb"), hash(b"a\nb"));
    assert_ne!(hash(b"a\r"), hash(b"a"));
    assert_eq!(hash(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}
