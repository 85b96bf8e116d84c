//! Sections of an operation's docs for what isn't in its types: headers and links of its answers.

use std::collections::BTreeMap;

use crate::markdown::{escape, plain};
use crate::model::{Docs, Operation, Outcome};

use crate::emit::docs::code;

/// The sections, each a heading and a list; none where the document has neither headers nor links.
pub(crate) fn sections(operation: &Operation, headers: &BTreeMap<String, String>) -> Vec<String> {
    let mut sections = Vec::new();
    let linked = |name: &str| {
        let constant = headers.get(&name.to_ascii_lowercase());
        code(name).map(|name| match constant {
            Some(constant) => format!("[{name}](crate::headers::{constant})"),
            None => name,
        })
    };
    let headers = items(
        operation,
        |outcome| outcome.headers.iter().map(|(name, _, docs)| (name.as_str(), docs)).collect(),
        linked,
    );
    if !headers.is_empty() {
        sections.extend(["# Response headers".to_owned(), headers.join("\n")]);
    }
    let links =
        items(operation, |outcome| outcome.links.iter().map(|(name, docs)| (name.as_str(), docs)).collect(), code);
    if !links.is_empty() {
        sections.extend(["# Links".to_owned(), links.join("\n")]);
    }
    sections
}

/// The headers or links of all answers, each name once.
fn items<'a>(
    operation: &'a Operation,
    of: impl Fn(&'a Outcome) -> Vec<(&'a str, &'a Docs)>,
    shown: impl Fn(&str) -> Option<String>,
) -> Vec<String> {
    let mut items: Vec<String> = Vec::new();
    for (name, docs) in operation.success.iter().chain(&operation.failure).flat_map(of) {
        let Some(name) = shown(name) else { continue };
        let text = escape(&plain(&docs.description));
        let item = if text.is_empty() { format!("* {name}") } else { format!("* {name}: {text}") };
        if !items.contains(&item) {
            items.push(item);
        }
    }
    items
}
