//! Schemas without `type`: whether they mean the type that their keywords are for, or leave all others alone.

use crate::document::{Document, Node, Value, Version, pointer};
use crate::finding::Place;

/// Which keywords imply the type of a schema without `type`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum ImpliedType {
    /// All of them: `minLength` alone means a string, `properties` alone an object.
    #[default]
    OfAnyKeyword,
    /// Those of objects and arrays; those of scalars leave other types alone.
    OfContainers,
    /// None: every keyword leaves values of other types alone, as JSON Schema has it.
    Never,
}

/// The dialect that a document has to name for its schemas to be read to the letter.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Which keywords imply a type: from 3.1 on, schemas are JSON Schema.
pub(crate) fn implied_type(document: &Document, node: &Node<'_>) -> ImpliedType {
    match document.version() {
        Version::Swagger2 | Version::V30 => ImpliedType::OfAnyKeyword,
        _ if names_dialect(document, node) => ImpliedType::Never,
        _ => ImpliedType::OfContainers,
    }
}

/// Whether the document, or a schema around a node, names JSON Schema's own dialect.
fn names_dialect(document: &Document, node: &Node<'_>) -> bool {
    let Some(root) = document.node(&Place { file: node.file(), pointer: String::new() }) else { return false };
    let mut at = root.value();
    let mut dialect = root.str("jsonSchemaDialect");
    for segment in pointer::segments(node.pointer()).into_iter().flatten() {
        let Some(next) = at.step(&segment) else { break };
        at = next;
        dialect = at.get("$schema").and_then(Value::as_str).or(dialect);
    }
    dialect.is_some_and(|dialect| dialect.trim_end_matches('#') == DIALECT)
}
