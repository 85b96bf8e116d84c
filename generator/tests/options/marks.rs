//! A crate of the user's own, with a trait to derive.

use proc_macro::{TokenStream, TokenTree};

/// Gives a type a constant with its name.
#[proc_macro_derive(Marked)]
pub fn marked(item: TokenStream) -> TokenStream {
    let mut words = item.into_iter().filter_map(|tree| match tree {
        TokenTree::Ident(word) => Some(word.to_string()),
        _ => None,
    });
    let name = words.by_ref().skip_while(|word| word != "struct" && word != "enum").nth(1).unwrap_or_default();
    format!("impl {name} {{ #[doc = \"Its name.\"] pub const MARK: &str = {name:?}; }}").parse().unwrap_or_default()
}
