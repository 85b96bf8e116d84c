//! Schemas without `type`: whether they mean the type that their keywords are for, or leave all others alone.

use super::context::Context;
use crate::document::{Node, Value, Version};
use crate::finding::Place;

/// How far a schema without `type` is open for values that its keywords aren't for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Openness {
    /// It means the type that its keywords are for.
    #[default]
    Closed,
    /// Keywords of scalars leave other types alone; those of objects and arrays mean these.
    Scalars,
    /// All keywords leave other types alone.
    All,
}

/// The dialect that a document has to name for its schemas to be read to the letter.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

impl<'d> Context<'d> {
    /// How far a schema without `type` is open: from 3.1 on, schemas are JSON Schema.
    pub(super) fn openness(&self, node: &Node<'d>) -> Openness {
        match self.document.version() {
            Version::Swagger2 | Version::V30 => Openness::Closed,
            _ if self.is_to_the_letter(node) => Openness::All,
            _ => Openness::Scalars,
        }
    }

    /// Whether a schema is for objects or arrays, and leaves all other values alone, null too.
    pub(super) fn is_open(&mut self, node: &Node<'d>) -> bool {
        node.get("type").is_none()
            && self.openness(node) == Openness::All
            && self.view(std::slice::from_ref(node)).is_open()
    }

    /// Whether the document, or a schema around a node, names JSON Schema's own dialect.
    fn is_to_the_letter(&self, node: &Node<'d>) -> bool {
        let Some(root) = self.document.node(&Place { file: node.file(), pointer: String::new() }) else { return false };
        let mut at = root.value();
        let mut dialect = root.str("jsonSchemaDialect");
        for segment in node.pointer().split('/').skip(1) {
            let Some(next) = at.step(&segment.replace("~1", "/").replace("~0", "~")) else { break };
            at = next;
            dialect = at.get("$schema").and_then(Value::as_str).or(dialect);
        }
        dialect.is_some_and(|dialect| dialect.trim_end_matches('#') == DIALECT)
    }
}
