//! Types of a document that its own crate has already.

use std::collections::BTreeMap;
use std::mem::Discriminant;
use std::path::PathBuf;

use super::{Api, FixedString, Shape, Type, TypeId};

/// The types that the crate of another document has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// The document's file, as the system spells its path.
    pub file: PathBuf,
    /// The module that has the types: `acme_common::types`.
    pub module: String,
    /// The types of its schemas, by pointer. One schema may have several: a parent with children is a union and a struct.
    pub types: BTreeMap<String, Vec<ImportedType>>,
    /// The names of its strings of fixed length, which are known by what they are.
    pub fixed_strings: Vec<(FixedString, String)>,
}

/// A type that another crate has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedType {
    /// Its name in Rust.
    pub name: String,
    /// What it is made of.
    pub outline: Outline,
    /// Whether requests have it: only then are its rules checked, and is there a builder.
    pub sent: bool,
    /// Whether bodies in XML have it.
    pub xml: bool,
    /// Whether a field that only repeats the tag of a union was left out of it.
    pub lacks_tag: bool,
}

/// What a type is made of, without what that is made of in turn: its kind, and its members, values or variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline(Discriminant<Shape>, Vec<String>);

impl Api {
    /// What a type is made of; of another name for a type, what that is made of.
    #[must_use]
    pub fn outline(&self, id: TypeId) -> Outline {
        let shape = match self.resolve(&Type::Named(id)) {
            Type::Named(id) => &self.def(*id).shape,
            _ => &self.def(id).shape,
        };
        let parts = match shape {
            Shape::Struct(object) => object.fields.iter().map(|field| field.name.clone()).collect(),
            Shape::Enum(list) => list.values.iter().map(|value| value.literal.to_string()).collect(),
            Shape::Union(union) => union.variants.iter().map(|variant| variant.name.clone()).collect(),
            Shape::Tuple(first, rest) => vec![first.len().to_string(), rest.is_some().to_string()],
            Shape::FixedString(fixed) => vec![fixed.pattern.clone()],
            Shape::Pending | Shape::Alias(..) => Vec::new(),
        };
        Outline(std::mem::discriminant(shape), parts)
    }
}
