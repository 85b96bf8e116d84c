//! References followed to what they mean, each once, however many others lead through it.

use super::keywords::{is_shaping, shapes_data};
use crate::document::{Document, Node};
use crate::finding::{Finding, Place};
use crate::hash::HashMap;

/// The references of a document, with where those led that were followed so far.
pub(crate) struct References<'d> {
    document: &'d Document,
    /// The target of each reference, by its place.
    followed: HashMap<Place, Followed<'d>>,
    /// The first schema behind each reference that is more than another reference.
    more_than_references: HashMap<Place, Node<'d>>,
}

/// The target of a reference.
#[derive(Clone, Debug)]
enum Followed<'d> {
    To(Node<'d>),
    /// A reference on the way leads nowhere, for a reason.
    Nowhere(Node<'d>, String),
    /// It leads to this reference, which leads back to itself.
    Back(String),
}

impl<'d> References<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        Self { document, followed: HashMap::default(), more_than_references: HashMap::default() }
    }

    /// The document that has the references.
    pub(crate) fn document(&self) -> &'d Document {
        self.document
    }

    /// Follows a `$ref` through any chain to what it means; `None`, with a finding, where it leads nowhere.
    pub(crate) fn follow(&mut self, node: &Node<'d>, findings: &mut Vec<Finding>) -> Option<Node<'d>> {
        findings.extend(malformed(node));
        if node.reference().is_none() {
            return Some(node.clone());
        }
        let (place, message) = match self.end_of_chain(node, findings) {
            Followed::To(target) => return Some(target),
            Followed::Nowhere(at, reason) => (at.place(), reason),
            Followed::Back(reference) => (node.place(), format!("`$ref: {reference}` leads back to itself")),
        };
        findings.push(Finding::warning(place, message, "read as if the reference weren't there"));
        None
    }

    /// Follows a schema's `$ref` to the first schema that is more than another's reference; `None`, with a finding, where it
    /// leads nowhere.
    pub(crate) fn follow_schema(&mut self, node: &Node<'d>, findings: &mut Vec<Finding>) -> Option<Node<'d>> {
        let last = self.follow(node, findings)?.place();
        let mut at = node.clone();
        let mut passed = Vec::new();
        let end = loop {
            if let Some(known) = self.more_than_references.get(&at.place()) {
                break known.clone();
            }
            passed.push(at.place());
            at = self.document.resolve(&at, at.reference()?).ok()?;
            if at.place() == last || only_reference(&at).is_none() {
                break at;
            }
        };
        self.more_than_references.extend(passed.into_iter().map(|place| (place, end.clone())));
        Some(end)
    }

    /// Follows a chain, and remembers where each of its references leads.
    fn end_of_chain(&mut self, node: &Node<'d>, findings: &mut Vec<Finding>) -> Followed<'d> {
        let mut at = node.clone();
        let mut passed: Vec<Node<'d>> = Vec::new();
        let mut seen = HashMap::default();
        let end = loop {
            let Some(reference) = at.reference() else { break Followed::To(at) };
            if let Some(known) = self.followed.get(&at.place()) {
                break known.clone();
            }
            if at.str("$ref").is_none() {
                let keyword = if at.get("$dynamicRef").is_some() { "$dynamicRef" } else { "$recursiveRef" };
                let message = format!("`{keyword}` depends on the schema that leads to it");
                findings.push(Finding::note(at.place(), message, "read as `$ref`"));
            }
            if let Some(first) = seen.insert(at.place(), passed.len()) {
                // Each reference of the circle leads back to itself.
                for part in passed.drain(first..) {
                    let own = Followed::Back(part.reference().unwrap_or_default().to_owned());
                    self.followed.insert(part.place(), own);
                }
                break Followed::Back(reference.to_owned());
            }
            passed.push(at.clone());
            match self.document.lead(&at, reference) {
                Ok((target, by_the_letter)) => {
                    if !by_the_letter {
                        let place = self.document.original(&target.place());
                        let message = format!("`{reference}` leads nowhere by the letter");
                        let instead = format!("read as `#{}`, which it evidently means", place.pointer);
                        findings.push(Finding::note(at.place(), message, instead));
                    }
                    at = target;
                }
                Err(error) => break Followed::Nowhere(at, error.to_string()),
            }
        };
        // A chain of one reference needs no entry.
        for part in passed.into_iter().rev().skip(usize::from(matches!(end, Followed::To(_)))) {
            self.followed.insert(part.place(), end.clone());
        }
        end
    }
}

/// The greatest number of references in a row, with nothing beside each.
const MAX_REFERENCES: usize = 32;

/// The schema that a branch refers to; `None` where it stands inline.
pub(crate) fn target_of<'d>(document: &'d Document, branch: &Node<'d>) -> Option<Node<'d>> {
    let target = document.resolve(branch, branch.str("$ref")?).ok()?;
    Some(behind_references(document, target))
}

/// The schema that a node is, or refers to with nothing beside the reference.
pub(crate) fn behind_references<'d>(document: &'d Document, node: Node<'d>) -> Node<'d> {
    let mut at = node;
    for _ in 0..MAX_REFERENCES {
        let Some(reference) = at.str("$ref").filter(|_| at.members().count() == 1) else { break };
        let Ok(target) = document.resolve(&at, reference) else { break };
        at = target;
    }
    at
}

/// A `$ref` that is no string.
pub(super) fn malformed(node: &Node<'_>) -> Option<Finding> {
    let reference = node.get("$ref").filter(|reference| reference.value().as_str().is_none())?;
    let kind = reference.value().kind_name();
    Some(Finding::warning(reference.place(), format!("`$ref` has to be a string, this is {kind}"), "passed over"))
}

/// A schema that is another by name, with nothing beside it that shapes data: that other's reference.
///
/// ```yaml
/// allOf:
///   - $ref: "#/components/schemas/Money"
/// description: What the call cost.
/// ```
pub(crate) fn only_reference<'d>(node: &Node<'d>) -> Option<Node<'d>> {
    // A type that is repeated beside the reference adds nothing to it.
    if node.members().any(|(key, _)| key != "type" && is_shaping(key)) {
        return None;
    }
    let all: Vec<Node<'d>> = node.get("allOf").map(|all| all.elements().collect()).unwrap_or_default();
    let shaping: Vec<&Node<'d>> = all
        .iter()
        .filter(|part| part.reference().is_some() || shapes_data(part) || part.get("allOf").is_some())
        .collect();
    match (node.reference(), shaping.as_slice()) {
        (Some(_), []) => Some(node.clone()),
        (None, [only]) if only.reference().is_some() || only.get("allOf").is_some() => only_reference(only),
        _ => None,
    }
}
