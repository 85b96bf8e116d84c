//! The same document over its own crate gives the same crate: `generate`, then `check`, is fresh, always.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use serde_json::{Value, json};
use typecase::config::Config;
use typecase::document::Document;
use typecase::generate::{generate, lock_lines};

/// What differs between a document's crate and the one that is made over it; none where nothing does.
fn stale(name: &str, document: &Document) -> Option<String> {
    let config = Config { name: Some("fresh-api".to_owned()), ..Config::default() };
    let first = generate(document, &config, &BTreeMap::new()).ok()?;
    let again = match generate(document, &config, &first.names) {
        Ok(again) => again,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let files = first.files.iter().filter(|(path, text)| again.files.get(*path) != Some(text)).map(|(path, _)| path);
    let lines = first.names.iter().filter(|(key, line)| again.names.get(*key) != Some(line)).map(|(key, _)| key);
    let differing: Vec<&String> = files.chain(lines).collect();
    (!differing.is_empty()).then(|| format!("{name}: {differing:?}"))
}

fn of(schemas: &Value) -> Document {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Fresh API", "version": "1" },
        "paths": {},
        "components": { "schemas": schemas },
    });
    Document::from_text("api.json", document.to_string()).unwrap().document
}

/// What has the same name in the lock: variants of one kind, values of the same spelling, and a reference to what is no schema.
#[test]
fn lines_of_the_lock_are_shared_by_none() {
    let ids = json!({ "anyOf": [
        { "type": "string" },
        { "type": "integer", "format": "uint64", "minimum": 0 },
        { "type": "integer", "format": "int64" },
    ] });
    let lists = json!({ "anyOf": [
        { "type": "array", "items": { "type": "number", "format": "float" } },
        { "type": "array", "items": { "type": "number", "format": "decimal" } },
    ] });
    let values = json!({ "enum": ["1", 1, true, "true", 1.5, "1.5"] });
    let title = json!({ "properties": { "title": { "$ref": "#/info/title" } } });
    for (name, schema) in [("ids", ids), ("lists", lists), ("values", values), ("title", title)] {
        assert_eq!(stale(name, &of(&json!({ "Thing": schema }))), None);
    }
}

/// The documents of a folder.
fn documents(folder: PathBuf) -> Vec<PathBuf> {
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut paths: Vec<PathBuf> =
        paths.filter(|path| path.extension().is_some_and(|end| end == "json" || end == "yaml")).collect();
    paths.sort();
    paths
}

/// What differs between the names of a document and those that are given over their own lock: all else in a crate follows from
/// the document and its names, and takes longer to write.
fn renamed(name: &str, document: &Document) -> Option<String> {
    let config = Config { name: Some("fresh-api".to_owned()), ..Config::default() };
    let first = lock_lines(document, &config, &BTreeMap::new()).ok()?;
    let again = match lock_lines(document, &config, &first) {
        Ok(again) => again,
        Err(error) => return Some(format!("{name}: {error}")),
    };
    let gone = first.iter().filter(|(key, line)| again.get(*key) != Some(line));
    let new = again.iter().filter(|(key, _)| !first.contains_key(*key));
    let differing: Vec<_> = gone.chain(new).collect();
    (!differing.is_empty()).then(|| format!("{name}: {differing:?}"))
}

#[test]
fn every_document_is_fresh_over_its_own_crate() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/features");
    let shared = ["corpus", "reports/cases"].into_iter().filter_map(typecase_testing::shared);
    let paths: Vec<PathBuf> = shared.chain([cases]).flat_map(documents).collect();
    let stale: Vec<String> = paths
        .par_iter()
        .filter_map(|path| {
            let loaded = Document::load(path).unwrap_or_else(|error| panic!("{error}"));
            renamed(&path.display().to_string(), &loaded.document)
        })
        .collect();
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}
