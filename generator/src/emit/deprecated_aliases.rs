//! Old names of things that an update renamed.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::emit::Emission;
use crate::emit::layout::file::Item;
use crate::hash::HashSet;
use crate::name::Alias;
use crate::name::words::ident;

impl Emission<'_> {
    /// The things with old names below a path of the crate.
    fn aliases(&self, parent: &str) -> impl Iterator<Item = &Alias> {
        self.names.aliases.iter().filter(move |alias| alias.parent == parent)
    }

    /// The old names of types, for the module of types; `exported` has its names, each with its condition.
    pub(crate) fn type_aliases(&self, exported: &[(&str, String)]) -> Vec<Item> {
        let mut items = Vec::new();
        for Alias { old, new, .. } in self.aliases("types") {
            let is_free = exported.iter().all(|(name, _)| name != old);
            if let Some((_, gate)) = exported.iter().find(|(name, _)| is_free && name == new) {
                let head = format!("{gate}/// The former name of [`{new}`].\n");
                items.push(Item::Text(format!(
                    "{head}#[deprecated = \"renamed to `{new}`\"]\npub type {old} = {new};\n"
                )));
            }
        }
        items
    }

    /// The old names of builders and answers, for the module of a tag that has these items.
    pub(crate) fn builder_aliases(&self, module: &str, items: &[Item]) -> Vec<Item> {
        let enums = items.iter().filter_map(|item| match item {
            Item::Tokens(tokens) => Some(tokens.to_string()),
            Item::Text(_) => None,
        });
        let enums = enums.collect::<Vec<_>>().join(" ");
        let is_enum =
            |name: &str| [format!("pub enum {name} "), format!(" as {name} ;")].iter().any(|item| enums.contains(item));
        let tagged = self.api.operations.iter().zip(&self.names.operations);
        let tagged = tagged.filter(|(operation, _)| self.names.tags[operation.tag] == module);
        let builders: HashSet<&str> = tagged.map(|(_, names)| names.builder.as_str()).collect();
        let mut found = Vec::new();
        for Alias { old, new, .. } in self.aliases(&format!("api/{module}")) {
            if builders.contains(old.as_str()) || is_enum(old) {
                continue;
            }
            let (doc, note) = (format!(" The former name of [`{new}`]."), renamed(new));
            let (old, name) = (format_ident!("{old}"), format_ident!("{new}"));
            let alias = if builders.contains(new.as_str()) {
                quote!(pub type #old<M = crate::runtime::Async> = #name<M>;)
            } else if is_enum(new) {
                quote!(pub type #old = #name;)
            } else {
                continue;
            };
            found.push(Item::Tokens(quote!(#[doc = #doc] #note #alias)));
        }
        found
    }

    /// The old name of a method of the client.
    pub(crate) fn former_methods(&self, method: &str) -> Vec<Former> {
        let taken = |name: &str| {
            let operations = self.names.operations.iter();
            operations.flat_map(|names| names.alternates.iter().chain([&names.method])).any(|other| other == name)
        };
        let former = self.aliases("Client").filter(|alias| alias.new == method && !taken(&alias.old));
        former.map(|Alias { old, new, .. }| Former { name: ident(old), note: renamed(new) }).collect()
    }
}

/// A method under its old name.
pub(crate) struct Former {
    pub(crate) name: proc_macro2::Ident,
    /// Its attribute.
    pub(crate) note: TokenStream,
}

fn renamed(new: &str) -> TokenStream {
    let note = format!("renamed to `{new}`");
    quote!(#[deprecated = #note])
}
