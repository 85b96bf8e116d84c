//! Settings that name parts of the document: whether those are there.

use crate::config::nearest;
use crate::document::{FileId, Node};
use crate::finding::{Finding, Place, Severity};
use crate::lower::Context;
use crate::model::Type;

impl Context<'_> {
    /// The type that the user wants in the place of a schema.
    pub(crate) fn replacement(&mut self, node: &Node<'_>) -> Option<Type> {
        if self.options.replace.is_empty() || node.file() != FileId(0) {
            return None;
        }
        let ty = self.options.replace.get(node.pointer())?.clone();
        self.replaced.insert(node.pointer().to_owned());
        Some(ty)
    }

    /// Tells of settings that speak of nothing in the document.
    pub(crate) fn check_settings(&mut self) {
        let missing: Vec<&String> = self.options.replace.keys().filter(|key| !self.replaced.contains(*key)).collect();
        let schemas = self.document.root().path(&["components", "schemas"]);
        let known: Vec<String> =
            schemas.iter().flat_map(Node::members).map(|(_, node)| node.pointer().to_owned()).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        let mut findings: Vec<Finding> = missing
            .iter()
            .map(|key| {
                unknown("replace", &format!("#{key}"), "schema", nearest(key, &known).map(|key| format!("#{key}")))
            })
            .collect();
        let ids: Vec<&str> = self.api.operations.iter().map(|operation| operation.id.as_str()).collect();
        let missing = self.options.paging.keys().filter(|id| !ids.contains(&id.as_str()));
        findings.extend(missing.map(|id| unknown("paging", id, "operation", nearest(id, &ids).map(str::to_owned))));
        let tags: Vec<&str> = self.api.tags.iter().map(|tag| tag.name.as_str()).collect();
        let missing = self.options.tags.keys().filter(|tag| !tags.contains(&tag.as_str()));
        findings.extend(missing.map(|tag| unknown("tags", tag, "tag", nearest(tag, &tags).map(str::to_owned))));
        findings.into_iter().for_each(|finding| self.add_finding(finding));
    }
}

/// The finding about a setting of something that isn't there.
pub(crate) fn unknown(setting: &str, key: &str, what: &str, meant: Option<String>) -> Finding {
    Finding {
        severity: Severity::Warning,
        place: Place { file: FileId(0), pointer: String::new() },
        message: format!("`{setting}` speaks of `{key}`, but the document has no such {what}"),
        instead: meant
            .map_or_else(|| "passed over".to_owned(), |meant| format!("passed over; did you mean `{meant}`?")),
    }
}
