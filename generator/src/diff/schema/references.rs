//! What a schema refers to.

use super::Schemas;
use crate::document::Node;

/// How many references in a row are followed.
const DEPTH: usize = 8;

/// Keywords that say nothing of values.
const PROSE: [&str; 7] = ["title", "description", "example", "examples", "externalDocs", "$comment", "summary"];

/// A schema that another refers to, with what stands around the reference.
#[derive(Debug)]
pub(crate) struct Wrapped<'d> {
    /// The first schema that isn't a reference alone.
    pub(crate) first: Node<'d>,
    /// The schema behind every wrapper; the first where there is none.
    pub(crate) node: Node<'d>,
    /// What the wrappers say beside their references, keyword by keyword.
    pub(crate) around: Vec<String>,
}

impl<'d> Schemas<'d> {
    /// The node that a schema is a reference to, by any number of steps, or its own.
    pub(crate) fn target(&self, node: &Node<'d>) -> Node<'d> {
        self.document.target(node)
    }

    /// The node that a schema refers to, also where it is a part of its own: `{nullable: true, allOf: [{$ref: …}]}` refers to
    /// one schema, with more beside it.
    pub(crate) fn behind_wrappers(&self, node: &Node<'d>) -> Wrapped<'d> {
        let first = self.target(node);
        let mut wrapped = Wrapped { node: first.clone(), first, around: Vec::new() };
        for _ in 0..DEPTH {
            let parts = wrapped.node.get("allOf");
            let parts: Vec<Node<'d>> = parts.iter().flat_map(Node::elements).take(2).collect();
            let [only] = parts.as_slice() else { break };
            if only.reference().is_none() {
                break;
            }
            let beside = wrapped
                .node
                .members()
                .filter(|(key, _)| *key != "allOf" && !PROSE.contains(key) && !key.starts_with("x-"));
            wrapped.around.extend(beside.map(|(key, value)| format!("{key}: {}", value.value().to_json())));
            wrapped.node = self.target(only);
        }
        wrapped
    }
}
