//! What was typed in one crate and is untyped in the next, found from both crates' files alone.

use std::collections::BTreeMap;

use quote::ToTokens as _;
use syn::{Fields, FnArg, ImplItem, Item, ReturnType, Type};

/// The names of the runtime's types for JSON of unspecified shape.
const UNTYPED: [&str; 2] = ["Json", "JsonObject"];

/// A part of a crate's API that lost its type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weakened {
    /// The file, by its path in the crate.
    pub file: String,
    /// The part: `Pet.owner`, or `list_pets`.
    pub item: String,
    /// The type that it had.
    pub old: String,
    /// The type that it has.
    pub new: String,
}

/// The fields, parameters, bodies and aliases that both crates have, and that had a type in the old one but are JSON of
/// unspecified shape (or, for what a call answers, only text) in the new one, sorted. `old` and `new` are the crates'
/// files by their paths. A file that isn't Rust says nothing.
#[must_use]
pub fn weakened(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> Vec<Weakened> {
    let mut found = Vec::new();
    for (file, text) in new {
        let Some(before) = old.get(file).filter(|before| *before != text && is_api(file)) else { continue };
        let (before, after) = (types(before), types(text));
        for (item, new) in after {
            if let Some(old) = before.get(&item).filter(|old| lost(old, &new)) {
                found.push(Weakened { file: file.clone(), item, old: printed(old), new: printed(&new) });
            }
        }
    }
    found.sort();
    found
}

/// Whether a file has a part of the API that a document gives.
fn is_api(file: &str) -> bool {
    file.starts_with("src/") && file.ends_with(".rs") && !file.starts_with("src/runtime/")
}

/// Whether a type is untyped in more places than it was.
fn lost(old: &Type, new: &Type) -> bool {
    let untyped = |ty: &Type| words(ty).iter().filter(|word| UNTYPED.contains(&word.as_str())).count();
    let answers_text =
        |ty: &Type| words(ty).windows(2).any(|pair| pair == ["Answer", "String"] || pair == ["Response", "String"]);
    untyped(new) > untyped(old) || (answers_text(new) && !answers_text(old))
}

/// The names in a type, from left to right.
fn words(ty: &Type) -> Vec<String> {
    let text = ty.to_token_stream().to_string();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A type as it is usually written.
fn printed(ty: &Type) -> String {
    let text = ty.to_token_stream().to_string();
    [(" < ", "<"), (" >", ">"), ("< ", "<"), (" :: ", "::"), (" ,", ","), ("& ", "&")]
        .iter()
        .fold(text, |text, (wide, narrow)| text.replace(wide, narrow))
}

/// The types in a file by what has them.
fn types(text: &str) -> BTreeMap<String, Type> {
    let mut types = BTreeMap::new();
    for item in syn::parse_file(text).map(|file| file.items).unwrap_or_default() {
        match item {
            Item::Struct(item) => add_fields(&mut types, &item.ident.to_string(), item.fields),
            Item::Enum(item) => {
                for variant in item.variants {
                    add_fields(&mut types, &format!("{}::{}", item.ident, variant.ident), variant.fields);
                }
            }
            Item::Type(item) => _ = types.insert(item.ident.to_string(), *item.ty),
            Item::Impl(item) => {
                let owner = words(&item.self_ty).into_iter().next().unwrap_or_default();
                for method in item.items {
                    if let ImplItem::Fn(method) = method {
                        add_signature(&mut types, &format!("{owner}::{}", method.sig.ident), method.sig);
                    }
                }
            }
            _ => {}
        }
    }
    types
}

fn add_fields(types: &mut BTreeMap<String, Type>, owner: &str, fields: Fields) {
    for (index, field) in fields.into_iter().enumerate() {
        let name = field.ident.map_or_else(|| index.to_string(), |ident| ident.to_string());
        types.insert(format!("{owner}.{name}"), field.ty);
    }
}

fn add_signature(types: &mut BTreeMap<String, Type>, owner: &str, signature: syn::Signature) {
    for argument in signature.inputs {
        if let FnArg::Typed(argument) = argument {
            types.insert(format!("{owner}({})", argument.pat.to_token_stream()), *argument.ty);
        }
    }
    if let ReturnType::Type(_, ty) = signature.output {
        types.insert(owner.to_owned(), *ty);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::weakened;

    fn found(old: &str, new: &str) -> Vec<String> {
        let files = |text: &str| BTreeMap::from([("src/types/pet.rs".to_owned(), text.to_owned())]);
        weakened(&files(old), &files(new))
            .iter()
            .map(|part| format!("{}: {} → {}", part.item, part.old, part.new))
            .collect()
    }

    #[test]
    fn what_loses_its_type_is_found() {
        for (old, new, expected) in [
            (
                "pub struct Pet { pub tag: Option<Tag> }",
                "pub struct Pet { pub tag: Option<Json> }",
                "Pet.tag: Option<Tag> → Option<Json>",
            ),
            (
                "pub enum U { A(Tag) }",
                "pub enum U { A(crate::runtime::JsonObject) }",
                "U::A.0: Tag → crate::runtime::JsonObject",
            ),
            ("pub type T = Vec<Tag>;", "pub type T = Json;", "T: Vec<Tag> → Json"),
            (
                "impl C { pub fn a(&self, body: &Pet) {} }",
                "impl C { pub fn a(&self, body: &Json) {} }",
                "C::a(body): &Pet → &Json",
            ),
            (
                "impl<M> C<M> { pub fn a(&self) -> M::Answer<Pet, E> {} }",
                "impl<M> C<M> { pub fn a(&self) -> M::Answer<String, E> {} }",
                "C::a: M::Answer<Pet, E> → M::Answer<String, E>",
            ),
        ] {
            assert_eq!(found(old, new), [expected]);
        }
    }

    #[test]
    fn other_changes_are_not() {
        for (old, new) in [
            ("pub struct Pet { pub tag: Json }", "pub struct Pet { pub tag: Json, pub more: Json }"),
            ("pub struct Pet { pub tag: Json }", "pub struct Pet { pub tag: Tag }"),
            ("pub struct Pet { pub tag: Tag }", "pub struct Pet { pub tag: String }"),
            ("pub struct Pet { pub tag: Tag }", "no Rust"),
        ] {
            assert!(found(old, new).is_empty(), "{old} {new}");
        }
    }
}
