//! Patterns that match nothing in a document: a misspelled one would leave out what was wanted without a word.

use super::pattern::Subject;
use super::{Candidate, Pattern, Select};
use crate::config::nearest;
use crate::document::{Document, Node};
use crate::openapi::{operation_name, operations_of};

/// A pattern that matches nothing, with what was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmatched {
    /// The pattern.
    pub pattern: String,
    /// A pattern that is spelled alike and matches something.
    pub meant: Option<String>,
}

impl std::fmt::Display for Unmatched {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` selects nothing: the document has no such operation or webhook", self.pattern)?;
        match &self.meant {
            Some(meant) => write!(f, "; did you mean `{meant}`?"),
            None => Ok(()),
        }
    }
}

/// The patterns that match nothing in a document.
pub(crate) fn unmatched(document: &Document, select: &Select) -> Vec<Unmatched> {
    if select.is_everything() {
        return Vec::new();
    }
    let everything = Everything::of(document);
    let missing = select.patterns().filter(|pattern| !everything.has(pattern));
    missing.map(|pattern| Unmatched { pattern: pattern.to_string(), meant: everything.nearest(pattern) }).collect()
}

/// The patterns that match nothing in either of two documents: what an update adds or removes may be selected.
pub(crate) fn unmatched_in_both(old: &Document, new: &Document, select: &Select) -> Vec<Unmatched> {
    let before = unmatched(old, select);
    unmatched(new, select).into_iter().filter(|new| before.iter().any(|old| old.pattern == new.pattern)).collect()
}

/// What a document has that patterns can match.
struct Everything<'d> {
    operations: Vec<Candidate<'d>>,
    webhooks: Vec<&'d str>,
}

impl<'d> Everything<'d> {
    fn of(document: &'d Document) -> Self {
        let root = document.root();
        let mut operations = Vec::new();
        for (path, item) in root.get("paths").iter().flat_map(Node::members) {
            let item = item.reference().and_then(|to| document.resolve(&item, to).ok()).unwrap_or(item);
            for (method, node) in operations_of(&item) {
                operations.push(Candidate::new(operation_name(path, &method, &node), path, &method, &node));
            }
        }
        let webhooks = [root.get("webhooks"), root.get("x-webhooks")];
        let webhooks = webhooks.iter().flatten().flat_map(Node::members).map(|(name, _)| name).collect();
        Self { operations, webhooks }
    }

    fn has(&self, pattern: &Pattern) -> bool {
        self.operations.iter().any(|operation| pattern.matches(operation))
            || self.webhooks.iter().any(|name| pattern.matches_webhook(name))
    }

    /// The pattern in this document's own words that is most alike: for `gits/*` where there is `git/get-tree`, `git/*`.
    fn nearest(&self, pattern: &Pattern) -> Option<String> {
        let ids = self.operations.iter().flat_map(|operation| [operation.id.clone(), group(&operation.id)]);
        let tags = self.operations.iter().flat_map(|operation| operation.tags.iter().map(|tag| (*tag).to_owned()));
        let known: Vec<String> = match pattern.subject() {
            Subject::IdOrTag => ids.chain(tags).collect(),
            Subject::Id => ids.map(|id| format!("id:{id}")).collect(),
            Subject::Tag => tags.map(|tag| format!("tag:{tag}")).collect(),
            Subject::Webhook => self.webhooks.iter().map(|name| format!("webhook:{name}")).collect(),
            Subject::Path(method) => self.paths(method.is_some()),
        };
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        nearest(pattern.as_str(), &known).map(str::to_owned)
    }

    /// Each path and all below its first segment, after a method where the pattern has one.
    fn paths(&self, with_method: bool) -> Vec<String> {
        let each = self.operations.iter().flat_map(|operation| {
            let first = operation.path.split('/').nth(1).unwrap_or_default();
            let method = if with_method { operation.method.to_ascii_uppercase() + " " } else { String::new() };
            [format!("{method}{}", operation.path), format!("{method}/{first}/**")]
        });
        each.collect()
    }
}

/// All that has the same first segment: `git/*` for `git/get-tree`.
fn group(id: &str) -> String {
    id.split_once('/').map_or_else(|| id.to_owned(), |(first, _)| format!("{first}/*"))
}
