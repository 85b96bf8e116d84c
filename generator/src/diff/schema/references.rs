//! What a schema refers to.

use super::case::{Case, Kind};
use super::{Schemas, keywords};
use crate::document::{Node, Version};

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

/// Keywords by which a schema, or a part of it, says what a value is.
const TYPED: [&str; 6] = ["type", "allOf", "oneOf", "anyOf", "enum", "const"];

impl<'d> Schemas<'d> {
    /// The node that a schema is a reference to, by any number of steps, or its own.
    pub(crate) fn target(&self, node: &Node<'d>) -> Node<'d> {
        self.document.target(node)
    }

    /// Whether a document is of a version before OpenAPI 3.1, whose schemas aren't JSON Schema to the letter.
    pub(super) fn is_early(&self) -> bool {
        matches!(self.document.version(), Version::Swagger2 | Version::V30)
    }

    /// What a node asks by its own keywords, but for the members that have to be there. Before OpenAPI 3.1, a type beside a reference to a schema of other types counts
    /// for nothing: `{$ref: Amount, type: number}` is an `Amount`.
    pub(super) fn keywords(&self, node: &Node<'d>) -> Case {
        let mut case = keywords::but_required(node);
        if self.is_early() && case.kinds.is_some() && node.reference().is_some() {
            let target = keywords::but_required(&self.target(node));
            if target.kinds.is_some() && case.kinds().is_disjoint(&target.kinds()) {
                (case.kinds, case.integer) = (None, false);
            }
        }
        case
    }

    /// The type that the keywords of a schema are for which says none: an object where they are for members, an array where they
    /// are for items, and before OpenAPI 3.1 a string or a number where they are for one.
    pub(super) fn implied(&self, node: &Node<'d>) -> Option<Kind> {
        if node.get("type").is_some() {
            return None;
        }
        let target = if node.reference().is_some() { self.target(node) } else { node.clone() };
        let has = |keywords: &[&str]| keywords.iter().any(|keyword| target.get(keyword).is_some());
        let is_typed = has(&TYPED);
        match () {
            () if is_typed || target.reference().is_some() => None,
            () if has(&["properties", "required", "additionalProperties", "patternProperties"]) => Some(Kind::Object),
            () if has(&["items", "prefixItems"]) => Some(Kind::Array),
            () if self.is_early() => keywords::implied(&keywords::but_required(&target)),
            () => None,
        }
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
