//! Documents that are mixed of what each part of the runtime is for.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::case::Case;

const PIECES: &str = include_str!("parts.yaml");

/// The pieces of each document. They are so chosen that of each two parts, one document has the one without the other, where
/// it doesn't need that: a test of `runtimes.rs` compares them with what the cases have.
const MIXED: [&[&str]; 6] = [
    &["digest", "schema", "servers", "sign_in"],
    &["aws_sigv4", "downloads", "schema", "servers", "uploads", "uuid"],
    &["downloads", "oauth", "sign_in", "signatures", "uploads", "xml"],
    &["oauth", "pattern", "schema", "uploads", "uuid", "xml"],
    &["downloads", "pattern", "servers", "uuid", "xml"],
    &["aws_sigv4", "digest", "pattern", "signatures"],
];

/// A document with every piece.
pub fn with_every_part() -> Case {
    case("every_part", None)
}

/// Documents with some pieces each.
pub fn mixed() -> Vec<Case> {
    MIXED.iter().enumerate().map(|(index, chosen)| case(&format!("mixed_{index}"), Some(chosen))).collect()
}

fn case(name: &str, chosen: Option<&[&str]>) -> Case {
    let pieces: BTreeMap<String, Value> = serde_yaml::from_str(PIECES).unwrap();
    let mut document = json!({ "openapi": "3.1.0", "info": { "title": "Parts", "version": "1" } });
    let pieces = pieces.into_iter().filter(|(part, _)| chosen.is_none_or(|chosen| chosen.contains(&part.as_str())));
    pieces.for_each(|(_, piece)| add(&mut document, piece));
    Case::of_text(name, &document.to_string())
}

/// Adds the members of an object to another, at any depth.
fn add(whole: &mut Value, piece: Value) {
    match (whole, piece) {
        (Value::Object(whole), Value::Object(piece)) => {
            piece.into_iter().for_each(|(name, value)| add(whole.entry(name).or_insert(Value::Null), value));
        }
        (whole, piece) => *whole = piece,
    }
}
