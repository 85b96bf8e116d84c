//! Imports: what the items of a file need.

use std::collections::BTreeSet;

use proc_macro2::{Group, Literal, Spacing, TokenStream, TokenTree};

use crate::emit::layout::file::Item;

/// The identifiers that stand by themselves, not behind another path: the first of each path.
fn bare_idents(tokens: TokenStream, found: &mut BTreeSet<String>) {
    let mut behind_path = false;
    for token in tokens {
        match token {
            TokenTree::Group(group) => bare_idents(group.stream(), found),
            TokenTree::Ident(ident) if !behind_path => {
                found.insert(ident.to_string());
                continue;
            }
            TokenTree::Punct(punct) => {
                behind_path = punct.as_char() == ':' && (behind_path || punct.spacing() == Spacing::Joint);
                continue;
            }
            TokenTree::Ident(_) | TokenTree::Literal(_) => {}
        }
        behind_path = false;
    }
}

/// What is code in tokens, as text: literals, and so docs, may say anything.
pub(crate) fn code_of(tokens: TokenStream) -> String {
    without_literals(tokens).to_string()
}

fn without_literals(tokens: TokenStream) -> TokenStream {
    let blank = |tree: TokenTree| match tree {
        TokenTree::Group(group) => TokenTree::Group(Group::new(group.delimiter(), without_literals(group.stream()))),
        TokenTree::Literal(_) => TokenTree::Literal(Literal::u8_unsuffixed(0)),
        other => other,
    };
    tokens.into_iter().map(blank).collect()
}

/// Whether a path in code begins with this name: another's module may be called so too, further on in a path.
pub(crate) fn begins_path(code: &str, name: &str) -> bool {
    let begins = |(at, _)| {
        let before = code.get(..at).unwrap_or_default();
        !before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && !before.trim_end().ends_with("::")
    };
    code.match_indices(&format!("{name} ::")).any(begins)
}

/// The imports that the items of a file need, by the names that stand in them.
pub(crate) fn imports(items: &[Item]) -> Vec<Item> {
    let text: String = items
        .iter()
        .map(|item| match item {
            Item::Tokens(tokens) => code_of(tokens.clone()),
            Item::Text(text) => code_of(text.parse().unwrap_or_default()),
        })
        .collect::<Vec<_>>()
        .join(" ");
    let mut named = BTreeSet::new();
    for item in items {
        if let Item::Tokens(tokens) = item {
            bare_idents(tokens.clone(), &mut named);
        }
    }
    let uses_item = |name: &str| named.contains(name);
    let has = |mark: &str| text.contains(mark);
    let mut names = vec!["Client", "Mode", "Operation"];
    let others = ["Checked", "FormPart", "Paging", "Param", "Part", "Style", "Upload"];
    names.extend(others.iter().filter(|name| uses_item(name)));
    names.push("reply");
    names.extend(begins_path(&text, "xml").then_some("xml"));
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
    let own: Vec<&str> = ["runtime", "servers", "types"].into_iter().filter(|name| begins_path(&text, name)).collect();
    match own.as_slice() {
        [] => {}
        [only] => uses.push_str(&format!("use crate::{only};\n")),
        several => uses.push_str(&format!("use crate::{{{}}};\n", several.join(", "))),
    }
    vec![Item::Text(uses)]
}
