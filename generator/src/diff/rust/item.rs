//! The public items of a crate, as far as callers can tell them apart.

use std::collections::BTreeSet;
use std::rc::Rc;

use indexmap::IndexMap;
use proc_macro2::TokenStream;

/// The public items by their paths, in the order of the files.
pub(super) type Surface = IndexMap<Key, Item>;

/// What tells items apart: a field and a method may have the same path.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    /// The path that a user writes: `crate::types::Region`, or `crate::types::Region::Us1` for a part.
    pub(super) path: String,
    pub(super) space: Space,
}

/// What a path is looked up as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Space {
    /// Types and variants.
    Type,
    /// Fields.
    Field,
    /// Functions and methods.
    Function,
    /// Constants and statics.
    Constant,
    /// Implementations of traits.
    Implementation,
}

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Struct,
    Enum,
    Alias,
    Function(Signature),
    Field,
    Variant,
    Implementation,
    /// Any other item, which is compared as a whole.
    Other,
}

impl Kind {
    /// Whether both are structs, or both are enums, and so on.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

/// What callers of a function have to write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Signature {
    pub(super) receiver: String,
    pub(super) generics: String,
    /// Names and types.
    pub(super) arguments: Vec<(String, String)>,
    pub(super) output: String,
}

/// A public item.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) kind: Kind,
    /// The file that it stands in.
    pub(super) file: Rc<str>,
    /// The heading of changes: the name of a type, or an operation.
    pub(super) subject: Subject,
    /// What it is part of.
    pub(super) owner: Option<Key>,
    /// The condition under which it is there.
    pub(super) gate: String,
    /// What must not change for callers, as tokens; a function has its signature instead.
    pub(super) shape: String,
    /// Whether more parts are no break: `#[non_exhaustive]`, or a struct with private fields.
    pub(super) sealed: bool,
    /// What it can do: the traits that it has, and the methods that its block brings.
    pub(super) abilities: BTreeSet<String>,
    /// How it meets JSON.
    pub(super) block: String,
    /// What it was renamed to, where it only is what that was called before.
    pub(super) successor: Option<String>,
    /// The item without its documentation, for people.
    pub(super) tokens: TokenStream,
}

/// What changes of an item belong to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Subject {
    pub(super) heading: String,
    /// The name that the lock has of it.
    pub(super) name: String,
    /// The name of the property that it is, in the document.
    pub(super) property: Option<String>,
}

impl Item {
    /// Whether it is what a method of the client gives to be filled in and sent.
    pub(super) fn is_builder(&self) -> bool {
        self.kind == Kind::Struct && self.subject.name.ends_with("()")
    }

    /// What it is, as a noun.
    pub(super) fn noun(&self) -> &'static str {
        match self.kind {
            Kind::Struct => "struct",
            Kind::Enum => "enum",
            Kind::Alias => "type alias",
            Kind::Function(_) if self.owner.is_some() => "method",
            Kind::Function(_) => "function",
            Kind::Field => "field",
            Kind::Variant => "variant",
            Kind::Implementation => "implementation",
            Kind::Other => "item",
        }
    }
}
