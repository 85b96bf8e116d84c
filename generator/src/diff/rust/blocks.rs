//! The blocks under types, which say how they meet JSON: what each kind of block brings.

use crate::hash::HashMap;
use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};

/// What a block brings.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// Traits and methods.
    pub(super) abilities: BTreeSet<String>,
    /// The names of properties, by field.
    pub(super) properties: BTreeMap<String, String>,
    /// All that it says after the type's name.
    pub(super) text: String,
}

/// The blocks of a file, by type.
#[derive(Clone, Debug, Default)]
pub(super) struct Blocks(HashMap<String, Block>);

/// What `open_enum!` brings to enums of strings, of integers and of other JSON.
pub(super) const OF_ENUMS: [(&str, &[&str]); 3] = [
    ("str", &["as_str()", "From<&str>", "From<String>", "FromStr", "Display", "AsRef<str>"]),
    ("i64", &["value()", "From<i64>", "Display"]),
    ("json", &["as_json()", "From<Json>", "Display"]),
];

/// What `fixed_string!` brings.
pub(super) const OF_FIXED_STRINGS: [&str; 11] = [
    "new()",
    "as_str()",
    "is_valid()",
    "FromStr",
    "TryFrom<&str>",
    "TryFrom<String>",
    "Display",
    "Debug",
    "AsRef<str>",
    "PartialEq<str>",
    "PartialEq<&str>",
];

/// What `server_variable!` brings.
pub(super) const OF_SERVER_VARIABLES: [&str; 3] = ["as_str()", "FromStr", "Display"];

impl Blocks {
    pub(super) fn of(items: &[syn::Item]) -> Self {
        let macros = items.iter().filter_map(|item| match item {
            syn::Item::Macro(item) => Some(&item.mac),
            _ => None,
        });
        Self(macros.filter_map(block).collect())
    }

    pub(super) fn get(&self, name: &str) -> Option<&Block> {
        self.0.get(name)
    }
}

fn block(mac: &syn::Macro) -> Option<(String, Block)> {
    let kind = mac.path.segments.last()?.ident.to_string();
    let mut tokens = mac.tokens.clone().into_iter();
    let TokenTree::Ident(name) = tokens.next()? else { return None };
    let rest: Vec<TokenTree> = tokens.collect();
    let text = super::print::spaced(&rest.iter().cloned().collect());
    let mut block = Block { text, ..Block::default() };
    let has = |word: &str| rest.iter().any(|token| matches!(token, TokenTree::Ident(ident) if ident == word));
    let mut brings = |abilities: &[&str]| block.abilities.extend(abilities.iter().map(|&name| name.to_owned()));
    match kind.as_str() {
        "open_enum" => OF_ENUMS.iter().filter(|(word, _)| has(word)).for_each(|(_, abilities)| brings(abilities)),
        "listed" if has("i64") => brings(OF_ENUMS[1].1),
        "listed" => brings(OF_ENUMS[0].1),
        "fixed_string" => brings(&OF_FIXED_STRINGS),
        "server_variable" => brings(&OF_SERVER_VARIABLES),
        "object" => {
            if has("debug") {
                brings(&["Debug"]);
            }
            if let Some(TokenTree::Group(body)) = rest.last() {
                block.properties = properties(body.stream());
            }
        }
        "large_object" => {
            brings(&["Debug", "PartialEq"]);
            if let Some(TokenTree::Group(body)) = rest.last() {
                block.properties = groups(body.stream()).flat_map(properties).collect();
            }
        }
        _ => {}
    }
    Some((name.to_string(), block))
}

/// The members `field` and `field = "property"`, with flags and rules behind them.
fn properties(tokens: TokenStream) -> BTreeMap<String, String> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let is = |token: &TokenTree, mark| matches!(token, TokenTree::Punct(punct) if punct.as_char() == mark);
    let member = |member: &[TokenTree]| {
        let [TokenTree::Ident(field), rest @ ..] = member else { return None };
        let field = field.to_string();
        let field = field.trim_start_matches("r#");
        let property = match rest {
            [equals, TokenTree::Literal(literal), ..] if is(equals, '=') => text(literal)?,
            _ => field.to_owned(),
        };
        Some((field.to_owned(), property))
    };
    tokens.split(|token| is(token, ',')).filter_map(member).collect()
}

/// The insides of `{ field, … }, { field, … }`, in which a large object has its members.
fn groups(tokens: TokenStream) -> impl Iterator<Item = TokenStream> {
    tokens.into_iter().filter_map(|token| match token {
        TokenTree::Group(group) => Some(group.stream()),
        _ => None,
    })
}

/// What a string literal says.
pub(super) fn text(literal: &proc_macro2::Literal) -> Option<String> {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Blocks, OF_ENUMS, OF_FIXED_STRINGS, OF_SERVER_VARIABLES};

    #[test]
    fn members_in_groups_are_those_of_the_object() {
        let block = |text: &str| {
            let file: syn::File = syn::parse_str(text).unwrap();
            let blocks = Blocks::of(&file.items);
            blocks.get("Pet").map(|block| (block.properties.clone(), block.abilities.clone())).unwrap()
        };
        let (members, _) = block(r#"object! { Pet { id, r#type = "kind" private, ..extra } }"#);
        let (grouped, abilities) =
            block(r#"large_object! { Pet [max(1)] { { id }, { r#type = "kind" private }, ..extra } }"#);
        assert_eq!((grouped, members.len()), (members, 2));
        assert!(["Debug", "PartialEq"].iter().all(|name| abilities.contains(*name)), "{abilities:?}");
    }

    /// Whether a macro's text implements a trait or has a method.
    fn brings(text: &str, ability: &str) -> bool {
        match ability.strip_suffix("()") {
            Some(method) => text.contains(&format!("pub fn {method}(")),
            None => {
                let of = ability.replace("Json>", "$crate::json::Json>");
                [format!("impl {of} for $name"), format!("::{of} for $name")].iter().any(|line| text.contains(line))
            }
        }
    }

    #[test]
    fn the_runtime_brings_what_is_said_of_it() {
        let enums = include_str!("../../../runtime/src/text/open_enum.rs");
        let fixed = include_str!("../../../runtime/src/text/fixed.rs");
        let count = |text: &str| text.matches(" for $name {").count() + text.matches("pub fn ").count();
        for (_, abilities) in OF_ENUMS {
            abilities.iter().for_each(|ability| assert!(brings(enums, ability), "{ability}"));
        }
        OF_FIXED_STRINGS.iter().for_each(|ability| assert!(brings(fixed, ability), "{ability}"));
        let variables = include_str!("../../../runtime/src/url/server.rs");
        OF_SERVER_VARIABLES.iter().for_each(|ability| assert!(brings(variables, ability), "{ability}"));
        // Each kind of enum has `FromJson` and `ToJson` too.
        let expected: usize = OF_ENUMS.iter().map(|(_, abilities)| abilities.len() + 2).sum();
        let macros = enums.split_once("macro_rules!").map_or("", |(_, macros)| macros);
        assert_eq!(count(macros), expected);
    }
}
