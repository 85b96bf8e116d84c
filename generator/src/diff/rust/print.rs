//! Items as lines of Rust.

use proc_macro2::{Spacing, TokenStream, TokenTree};
use quote::quote;

use super::item::{Item, Kind};

/// The lines of an item, as the crate's own files have them but for documentation.
pub(super) fn lines(item: &Item) -> String {
    let tokens = &item.tokens;
    let (wrapped, inner) = match (&item.kind, &item.owner) {
        (Kind::Field, _) => (quote!(struct Owner { #tokens }), true),
        (Kind::Variant, _) => (quote!(enum Owner { #tokens }), true),
        (Kind::Function(_), Some(_)) => (quote!(impl Owner { #tokens }), true),
        _ => (tokens.clone(), false),
    };
    let Ok(file) = syn::parse2::<syn::File>(wrapped) else { return spaced(tokens) };
    let text = prettyplease::unparse(&file);
    let text = text.trim_end();
    let text = if inner {
        let count = text.lines().count();
        let own = text.lines().skip(1).take(count.saturating_sub(2));
        own.map(|line| line.strip_prefix("    ").unwrap_or(line)).collect::<Vec<_>>().join("\n")
    } else {
        text.to_owned()
    };
    match item.kind {
        // Bodies are nothing to callers.
        Kind::Function(_) | Kind::Implementation => {
            text.replace(" {}\n", ";\n").trim_end_matches(" {}").to_owned() + ";"
        }
        _ => text,
    }
}

/// Tokens on one line, spaced as Rust usually is.
pub(super) fn spaced(tokens: &TokenStream) -> String {
    let mut text = String::new();
    write(tokens.clone(), &mut text);
    text.trim().to_owned()
}

fn write(tokens: TokenStream, text: &mut String) {
    // Whether the next token stands right after the one before it.
    let mut tight = true;
    let mut after_name = false;
    for token in tokens {
        let punct = match &token {
            TokenTree::Punct(punct) => Some(punct.as_char()),
            _ => None,
        };
        let closes =
            matches!(punct, Some(',' | ';' | ':' | '>' | '?' | '.')) || (punct == Some('<') && !text.ends_with('&'));
        let is_call = after_name
            && matches!(&token, TokenTree::Group(group) if group.delimiter() == proc_macro2::Delimiter::Parenthesis);
        if !tight && !closes && !is_call && !text.is_empty() {
            text.push(' ');
        }
        after_name = matches!(token, TokenTree::Ident(_));
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{ ", " }"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                text.push_str(open);
                let mut inner = String::new();
                write(group.stream(), &mut inner);
                text.push_str(inner.trim());
                text.push_str(close);
                tight = false;
            }
            TokenTree::Punct(punct) => {
                // A comma before the end is only there where the printer broke the line.
                if punct.as_char() == '>' && text.ends_with(',') {
                    text.pop();
                }
                text.push(punct.as_char());
                tight = punct.spacing() == Spacing::Joint
                    || matches!(punct.as_char(), '<' | '&' | '\'' | '#' | '!' | '.')
                    || text.ends_with("::");
            }
            other => {
                text.push_str(&other.to_string());
                tight = false;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn where_lines_were_broken_is_nothing_to_types() {
        for text in ["Option<Vec<String>>", "fn a(&self, b: &str) -> Call<M, A>"] {
            let broken = text.replace("String>", "String,\n>").replace("A>", "A,\n>");
            let spaced = |text: &str| super::spaced(&text.parse().expect("tokens"));
            assert_eq!(spaced(&broken), spaced(text));
        }
    }
}
