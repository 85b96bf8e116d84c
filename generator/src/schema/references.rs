//! References followed to what they mean, each once, however many others lead through it.

use std::collections::HashMap;

use crate::document::Node;
use crate::lower::Context;

/// Where a reference leads.
#[derive(Clone, Debug)]
pub(crate) enum Followed<'d> {
    To(Node<'d>),
    /// A reference on the way leads nowhere, for a reason.
    Nowhere(Node<'d>, String),
    /// It leads to this reference, which leads back to itself.
    Back(String),
}

impl<'d> Context<'d> {
    /// Follows a `$ref` through any chain to what it means; `None`, with a finding, where it leads nowhere.
    pub(crate) fn follow(&mut self, node: &Node<'d>) -> Option<Node<'d>> {
        self.report_bad_reference(node);
        if node.reference().is_none() {
            return Some(node.clone());
        }
        match self.end_of_chain(node) {
            Followed::To(target) => return Some(target),
            Followed::Nowhere(at, reason) => self.weaken(&at, reason, "read as if nothing were said"),
            Followed::Back(reference) => {
                let message = format!("`$ref: {reference}` leads back to itself");
                self.weaken(node, message, "read as if nothing were said");
            }
        }
        None
    }

    /// Follows a chain, and remembers where each of its references leads.
    fn end_of_chain(&mut self, node: &Node<'d>) -> Followed<'d> {
        let mut at = node.clone();
        let mut passed: Vec<Node<'d>> = Vec::new();
        let mut seen = HashMap::new();
        let end = loop {
            let Some(reference) = at.reference() else { break Followed::To(at) };
            if let Some(known) = self.followed.get(&at.place()) {
                break known.clone();
            }
            if at.str("$ref").is_none() {
                let keyword = if at.get("$dynamicRef").is_some() { "$dynamicRef" } else { "$recursiveRef" };
                self.note(&at, format!("`{keyword}` depends on the schema that leads to it"), "read as `$ref`");
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
                        self.note(&at, message, format!("read as `#{}`, which it evidently means", place.pointer));
                    }
                    at = target;
                }
                Err(error) => break Followed::Nowhere(at, error.to_string()),
            }
        };
        // A chain of one reference is no shorter for being known.
        for part in passed.into_iter().rev().skip(usize::from(matches!(end, Followed::To(_)))) {
            self.followed.insert(part.place(), end.clone());
        }
        end
    }
}
