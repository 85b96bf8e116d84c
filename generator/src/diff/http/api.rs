//! One of the two documents: its API, its names and its places.

use crate::document::Document;
use crate::document::pointer::join;
use crate::finding::Place;
use crate::generate::Generation;
use crate::model::{Api, Operation, Rules, Shape, Type, TypeDef, TypeId};
use crate::name::Names;

/// A document with what became of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Half<'a> {
    pub(super) document: &'a Document,
    pub(super) api: &'a Api,
    pub(super) names: &'a Names,
}

/// A type without other names for it, with all rules on the way to it.
#[derive(Clone, Debug)]
pub(super) struct Core {
    pub(super) ty: Type,
    pub(super) rules: Rules,
    pub(super) nullable: bool,
}

impl<'a> Half<'a> {
    pub(super) fn new(document: &'a Document, set: &'a Generation) -> Self {
        Self { document, api: &set.api, names: &set.names }
    }

    pub(super) fn def(&self, id: TypeId) -> &'a TypeDef {
        self.api.def(id)
    }

    /// The name of a type in Rust.
    pub(super) fn name(&self, id: TypeId) -> &'a str {
        self.names.types.get(id.0).map_or("", String::as_str)
    }

    pub(super) fn is_alias(&self, id: TypeId) -> bool {
        matches!(self.def(id).shape, Shape::Alias(..))
    }

    /// Follows other names for a type; the rules of a use come before those of what it names.
    pub(super) fn core(&self, ty: &Type, rules: &Rules) -> Core {
        let nullable = matches!(ty, Type::Nullable(_));
        let mut core = Core { ty: ty.not_null().clone(), rules: rules.clone(), nullable };
        // Another name can lead to itself only by way of a list or a map; the bound is for documents that lie.
        for _ in 0..=self.api.types.len() {
            let Type::Named(id) = core.ty else { break };
            match &self.def(id).shape {
                Shape::Alias(target, rules) => {
                    core.nullable |= matches!(target, Type::Nullable(_));
                    core.ty = target.not_null().clone();
                    core.rules = both(&core.rules, rules);
                }
                Shape::FixedString(fixed) => {
                    core.rules.pattern.get_or_insert_with(|| fixed.pattern.clone());
                    break;
                }
                _ => break,
            }
        }
        core
    }

    /// A place below another, where the document has it.
    pub(super) fn below(&self, place: &Place, segments: &[&str]) -> Place {
        let pointer = segments.iter().fold(place.pointer.clone(), |pointer, segment| join(&pointer, segment));
        let below = Place { file: place.file, pointer };
        if self.document.node(&below).is_some() { below } else { place.clone() }
    }

    /// Where an operation's parameter stands: its own, or that of its path.
    pub(super) fn parameter(&self, operation: &Operation, name: &str) -> Place {
        let place = &operation.place;
        let item = place.pointer.rsplit_once('/').map_or("", |(item, _)| item);
        let owners = [place.clone(), Place { file: place.file, pointer: item.to_owned() }];
        let found = owners.iter().filter_map(|owner| self.document.node(owner)).find_map(|owner| {
            owner.get("parameters")?.elements().find_map(|said| {
                let meant = match said.reference() {
                    Some(reference) => self.document.resolve(&said, reference).ok()?,
                    None => said,
                };
                (meant.str("name") == Some(name)).then(|| meant.place())
            })
        });
        found.unwrap_or_else(|| place.clone())
    }
}

/// The rules of a use and of what it names: what the use says counts first.
fn both(first: &Rules, then: &Rules) -> Rules {
    Rules {
        minimum: first.minimum.or(then.minimum),
        exclusive_minimum: first.exclusive_minimum.or(then.exclusive_minimum),
        maximum: first.maximum.or(then.maximum),
        exclusive_maximum: first.exclusive_maximum.or(then.exclusive_maximum),
        multiple_of: first.multiple_of.or(then.multiple_of),
        min_length: first.min_length.or(then.min_length),
        max_length: first.max_length.or(then.max_length),
        only: first.only.clone().or_else(|| then.only.clone()),
        pattern: first.pattern.clone().or_else(|| then.pattern.clone()),
        min_items: first.min_items.or(then.min_items),
        max_items: first.max_items.or(then.max_items),
        unique_items: first.unique_items || then.unique_items,
        items: first.items.clone().or_else(|| then.items.clone()),
        values: first.values.clone().or_else(|| then.values.clone()),
        min_properties: first.min_properties.or(then.min_properties),
        max_properties: first.max_properties.or(then.max_properties),
        schema: first.schema.clone().or_else(|| then.schema.clone()),
    }
}
