//! Schemas, each merged with all that holds beside it: the keywords of JSON Schema and OpenAPI, and nothing of Rust.

mod family;
mod keywords;
mod merge;
mod references;
mod sensitive;
pub(crate) mod validate;

use std::rc::Rc;

use crate::document::{Document, Node};
use crate::finding::{Finding, Place};
use crate::hash::HashMap;

pub(crate) use family::{Families, has_choice};
pub(crate) use keywords::{is_shaping, shapes_data};
pub(crate) use merge::{
    ImpliedType, MergedSchema, admits_null, branches_beside_null, declares_null, implied_type, spelled,
};
pub(crate) use references::{References, behind_references, only_reference, target_of};
pub(crate) use sensitive::is_marked_sensitive;

/// Schemas that hold at once, merged, and the findings on them.
type Merged<'d> = (Rc<MergedSchema<'d>>, Rc<[Finding]>);

/// The schemas of a document. Each is merged once.
pub(crate) struct Schemas<'d> {
    /// The references of the document, to schemas and to anything else.
    pub(crate) references: References<'d>,
    /// Which named schemas extend each other.
    pub(crate) families: Families<'d>,
    /// The schemas that were merged so far, with the findings on each, by the addresses of the nodes that hold at once.
    merged: HashMap<Vec<usize>, Merged<'d>>,
    /// Whether a schema that was referred to is sensitive.
    sensitive: HashMap<Place, bool>,
}

impl<'d> Schemas<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        Self {
            references: References::new(document),
            families: Families::new(document),
            merged: HashMap::default(),
            sensitive: HashMap::default(),
        }
    }

    /// The document that has the schemas.
    pub(crate) fn document(&self) -> &'d Document {
        self.references.document()
    }

    /// Schemas that hold at once, merged, and the findings on them.
    pub(crate) fn merged(&mut self, parts: &[Node<'d>]) -> Merged<'d> {
        let key = parts.iter().map(address).collect();
        let known = self.merged.entry(key).or_insert_with(|| {
            let (merged, findings) = merge::merge(&mut self.references, &mut self.families, parts);
            (Rc::new(merged), findings.into())
        });
        known.clone()
    }

    /// Whether a schema that was merged so far is of a number that may stand as a string of digits.
    pub(crate) fn read_digits(&self) -> bool {
        self.merged.values().any(|(merged, _)| merged.reads_digits)
    }
}

/// The key of a node: the address of its value, which the document has once.
pub(crate) fn address(node: &Node<'_>) -> usize {
    std::ptr::from_ref(node.value()).addr()
}
