//! Keywords that are compared as they stand, with everything that they refer to in its place.

use super::read::Schemas;
use crate::document::{Node, Value};

/// How deep a keyword is read.
const DEPTH: usize = 8;
/// How long it may be, in bytes.
const TEXT: usize = 20_000;

impl<'d> Schemas<'d> {
    /// A keyword's argument with what it refers to in its place.
    pub(super) fn written(&self, argument: &Node<'d>) -> String {
        let json = self.expanded(argument, DEPTH).to_string();
        if json.len() > TEXT { json.chars().take(TEXT).collect() } else { json }
    }

    fn expanded(&self, node: &Node<'d>, depth: usize) -> serde_json::Value {
        let Some(depth) = depth.checked_sub(1) else { return node.value().to_json() };
        let target = node.str("$ref").and_then(|reference| self.document.resolve(node, reference).ok());
        if let Some(target) = target {
            return self.expanded(&target, depth);
        }
        match node.value() {
            Value::Object(_) => {
                let prose = ["description", "title", "example", "examples", "$comment"];
                let members =
                    node.members().filter(|(name, value)| !(prose.contains(name) && value.as_str().is_some()));
                members.map(|(name, value)| (name.to_owned(), self.expanded(&value, depth))).collect()
            }
            Value::Array(_) => node.elements().map(|element| self.expanded(&element, depth)).collect(),
            other => other.to_json(),
        }
    }
}
