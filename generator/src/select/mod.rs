//! Which operations of a document are wanted: the `[select]` table of typecase.toml, and `--only`.
//!
//! A selection is plain data. The stage that reads operations asks it about each one; schemas, parameters, servers and
//! credentials that no selected operation needs are never read, so that nothing has to be removed later.

mod pattern;
mod unmatched;

use serde::Deserialize;

use crate::document::Node;

pub use pattern::Pattern;
pub use unmatched::Unmatched;
pub(crate) use unmatched::{unmatched, unmatched_in_both};

/// The operations and webhooks that a crate is generated for.
///
/// The default selects everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Select {
    /// What is taken: whatever one of these patterns matches. An empty list takes everything.
    pub only: Vec<Pattern>,
    /// What is left out of that: whatever one of these patterns matches.
    pub except: Vec<Pattern>,
}

/// What a pattern can match of an operation.
#[derive(Clone, Debug)]
pub(crate) struct Candidate<'a> {
    /// The `operationId`; for an operation without one, what it is called after its method and path.
    pub(crate) id: String,
    /// All tags that the operation lists, as the document spells them.
    pub(crate) tags: Vec<&'a str>,
    /// The method; its case doesn't count.
    pub(crate) method: String,
    /// The path, with its parameters in braces.
    pub(crate) path: String,
}

impl<'a> Candidate<'a> {
    /// What a pattern can match of the operation at a node.
    pub(crate) fn new(id: String, path: &str, method: &str, node: &Node<'a>) -> Self {
        let tags = node.get("tags");
        let tags = tags.iter().flat_map(Node::elements).filter_map(|tag| tag.value().as_str()).collect();
        // A document may leave the first slash out: it is read as if it stood there.
        Self { id, tags, method: method.to_owned(), path: format!("/{}", path.trim_start_matches('/')) }
    }
}

impl Select {
    /// This layer of settings laid over another: each list that says something replaces the one below.
    #[must_use]
    pub(crate) fn over(self, below: &Self) -> Self {
        let above = |above: Vec<Pattern>, below: &[Pattern]| if above.is_empty() { below.to_vec() } else { above };
        Self { only: above(self.only, &below.only), except: above(self.except, &below.except) }
    }

    /// Whether everything is selected.
    #[must_use]
    pub fn is_everything(&self) -> bool {
        self.only.is_empty() && self.except.is_empty()
    }

    /// Whether an operation is selected.
    pub(crate) fn takes(&self, operation: &Candidate<'_>) -> bool {
        self.decides(|pattern| pattern.matches(operation))
    }

    /// Whether a webhook is selected. Only patterns of webhooks speak of webhooks: where any other pattern says what to
    /// take, a webhook has to be named as well.
    pub(crate) fn takes_webhook(&self, name: &str) -> bool {
        self.decides(|pattern| pattern.matches_webhook(name))
    }

    fn decides(&self, matches: impl Fn(&Pattern) -> bool) -> bool {
        (self.only.is_empty() || self.only.iter().any(&matches)) && !self.except.iter().any(&matches)
    }

    /// Every pattern.
    fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        self.only.iter().chain(&self.except)
    }
}
