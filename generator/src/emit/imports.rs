//! Imports: what the items of a file need.

use std::collections::BTreeSet;

use proc_macro2::{Spacing, TokenStream, TokenTree};

use super::file::Item;

/// The identifiers that stand by themselves, not behind another path: the first of each path, with `::` behind it where
/// the path goes on.
fn bare_idents(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let mut behind_path = false;
    let mut first = None;
    for token in tokens {
        let (is_colon, is_joint) = match &token {
            TokenTree::Punct(punct) => (punct.as_char() == ':', punct.spacing() == Spacing::Joint),
            _ => (false, false),
        };
        if let Some(first) = first.take() {
            found.insert(if is_colon && is_joint { format!("{first}::") } else { first });
        }
        match token {
            TokenTree::Group(group) => bare_idents(group.stream(), found),
            TokenTree::Ident(ident) if !behind_path => first = Some(ident.to_string()),
            TokenTree::Punct(_) | TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        behind_path = is_colon && (behind_path || is_joint);
    }
    found.extend(first);
}

/// The imports that the items of a file need, by the names that stand in them.
pub(super) fn imports(items: &[Item]) -> Vec<Item> {
    let text: String = items
        .iter()
        .map(|item| match item {
            Item::Tokens(tokens) => tokens.to_string(),
            Item::Text(text) => text.clone(),
        })
        .collect::<Vec<_>>()
        .join(" ");
    let (mut named, mut in_text) = (BTreeSet::new(), BTreeSet::new());
    for item in items {
        match item {
            Item::Tokens(tokens) => bare_idents(tokens.clone(), &mut named),
            // What isn't Rust is told where the file is formatted.
            Item::Text(text) => bare_idents(text.parse().unwrap_or_default(), &mut in_text),
        }
    }
    let uses_module = |name: &str| [&named, &in_text].iter().any(|found| found.contains(&format!("{name}::")));
    let uses_item = |name: &str| named.contains(name) || named.contains(&format!("{name}::"));
    let has = |mark: &str| text.contains(mark);
    let mut names = vec!["Client", "Mode", "Operation"];
    let others = ["Checked", "FormPart", "Paging", "Param", "Part", "Style", "Upload"];
    names.extend(others.iter().filter(|name| uses_item(name)));
    names.push("reply");
    names.extend(uses_module("xml").then_some("xml"));
    names.sort_by_key(|name| (name.chars().all(char::is_lowercase), *name));
    let mut uses = String::from("use http::Method;\n\n");
    if has("Result < Self , DecodeError >") {
        uses.push_str("use crate::runtime::json::DecodeError;\n");
    }
    let checked = |rest: &str| rest.split_once(',').is_some_and(|(_, rules)| rules.trim_start().starts_with("& ["));
    if has(". rules (& [") || text.split("Checked (").skip(1).any(checked) {
        uses.push_str("use crate::runtime::rules::*;\n");
    }
    uses.push_str(&format!("use crate::runtime::{{{}}};\n", names.join(", ")));
    let own: Vec<&str> = ["runtime", "servers", "types"].into_iter().filter(|name| uses_module(name)).collect();
    match own.as_slice() {
        [] => {}
        [only] => uses.push_str(&format!("use crate::{only};\n")),
        several => uses.push_str(&format!("use crate::{{{}}};\n", several.join(", "))),
    }
    vec![Item::Text(uses)]
}
