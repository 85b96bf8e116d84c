//! What attributes and visibility say of an item.

use std::collections::BTreeSet;

use syn::{Attribute, Visibility};

/// Whether an item can be named from outside of its module.
pub(super) fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Whether callers have to reckon with further parts.
pub(super) fn is_non_exhaustive(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("non_exhaustive"))
}

/// What stands in the place of an item that is deprecated as renamed.
pub(super) fn successor(attributes: &[Attribute]) -> Option<String> {
    let deprecated = attributes.iter().find(|attribute| attribute.path().is_ident("deprecated"))?;
    let syn::Meta::NameValue(note) = &deprecated.meta else { return None };
    let syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(note), .. }) = &note.value else { return None };
    Some(note.value().strip_prefix("renamed to `")?.strip_suffix('`')?.to_owned())
}

/// Takes the documentation off.
pub(super) fn plain(attributes: &mut Vec<Attribute>) {
    attributes.retain(|attribute| !attribute.path().is_ident("doc"));
}

/// The traits that are derived, and what the block under the type brings.
pub(super) fn abilities(attributes: &[Attribute], block: Option<&BTreeSet<String>>) -> BTreeSet<String> {
    let mut abilities = block.cloned().unwrap_or_default();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        let syn::Meta::List(list) = &attribute.meta else { continue };
        let paths = list.tokens.to_string().replace(' ', "");
        abilities.extend(paths.split(',').filter(|path| !path.is_empty()).map(|path| {
            // A standard trait is the same by any path.
            path.rsplit("::").next().unwrap_or(path).to_owned()
        }));
    }
    abilities
}
