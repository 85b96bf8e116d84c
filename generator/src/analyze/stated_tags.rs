//! Fields that repeat what the variant of a union states.
//!
//! `Pet::Cat(Cat)` is written with `"kind": "cat"`, as its union has the tag `kind`. A field `kind` of `Cat` could only say the
//! same once more, or something wrong.

use super::cycles::all_mentions;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Extra, Field, Origin, Rules, Shape, Struct, Tagging, Type, TypeId, Variant};

/// The fields that need not be there, by the structs that have them and their index: those of structs that stand nowhere but
/// behind variants which the field's property selects.
pub(super) fn find(api: &Api) -> HashSet<(TypeId, usize)> {
    let mut elsewhere: HashSet<TypeId> = api.xml_objects();
    api.each_root_type(&mut |ty| elsewhere.extend(ty.named()));
    let mut tags: HashMap<TypeId, &str> = HashMap::default();
    for def in &api.types {
        let Shape::Union(union) = &def.shape else {
            elsewhere.extend(all_mentions(def));
            continue;
        };
        for variant in &union.variants {
            match (stated_tag(&union.tagging, variant), &variant.ty) {
                (Some(tag), Type::Named(id)) if *tags.entry(*id).or_insert(tag) == tag => {}
                (_, ty) => elsewhere.extend(ty.named()),
            }
        }
    }
    let alone = tags.into_iter().filter(|(id, _)| !elsewhere.contains(id));
    alone.filter_map(|(id, tag)| Some((id, field(api, id, tag)?))).collect()
}

/// The property whose only value selects a variant.
fn stated_tag<'a>(tagging: &'a Tagging, variant: &Variant) -> Option<&'a str> {
    match tagging {
        Tagging::Tag(tag) if variant.tags.len() == 1 => Some(tag),
        _ => None,
    }
}

/// The field of a property, where nothing is lost without it.
fn field(api: &Api, id: TypeId, property: &str) -> Option<usize> {
    let Shape::Struct(Struct { fields, extra, rules }) = &api.def(id).shape else { return None };
    // A map of further members would take the tag; rules for the whole object may count it.
    if matches!(extra, Extra::Kept(_)) || *rules != Rules::default() {
        return None;
    }
    fields.iter().position(|field| field.name == property && has_no_type_of_its_own(api, field))
}

/// Whether no type is there for a field alone.
fn has_no_type_of_its_own(api: &Api, field: &Field) -> bool {
    match field.ty.not_null() {
        Type::Named(id) => matches!(api.def(*id).origin, Origin::Component(_)),
        ty => ty.named().is_none(),
    }
}
