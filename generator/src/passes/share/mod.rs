//! Sharing: inline types of one shape become one type.
//!
//! ```yaml
//! /issues: { get: { parameters: [{ name: state, in: query, schema: { enum: [open, closed] } }] } }
//! /pulls:  { get: { parameters: [{ name: state, in: query, schema: { enum: [closed, open] } }] } }
//! ```
//!
//! Both parameters have the type `State`. Two types are one where they differ in names and prose alone; a named schema
//! stays a type of its own, and an inline copy of it is that schema. Types inside of others are compared first, so that those
//! around them can be one as well.
//!
//! Places that share a type stay together: the lock has a line for each place, see [`lineage`]. Where one of the places gets another list
//! of values, the type has the values of all of them, and each place checks what it sends. A place that has another shape in
//! any other way has a type of its own from then on.

mod classes;
mod lineage;
mod prose;
mod structure;
mod suggest;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::analyze;
use crate::model::{Api, Origin, Type, TypeId};
use crate::name::{SHARED, SHARES, type_keys};
use lineage::Lineage;

/// The types that are one.
struct Group {
    /// Where the lock has its name, behind [`SHARED_TYPES`](crate::name::SHARED_TYPES); none before it has one.
    key: Option<String>,
    /// The types, in the order of the document; at least one.
    members: Vec<TypeId>,
}

/// Makes inline types of one shape one type. `last` are the lines of the lock by the keys of now: those of places that share no
/// more are taken from it. `renamed` are the user's names. `anew` frees the types that have had names of their own. Returns the lines of the lock for places that share types.
pub(crate) fn share(
    api: &mut Api,
    last: &mut BTreeMap<String, String>,
    renamed: &BTreeMap<String, String>,
    anew: bool,
) -> BTreeMap<String, String> {
    let facts = analyze(api);
    let none = BTreeMap::new();
    let keys = type_keys(api);
    let mut lineages = lineage::of(api, &keys, if anew { &none } else { last }, renamed);
    let types = classes::find(api, &facts, &keys, &mut lineages);
    let mut groups = groups(&types, &lineages);
    suggest::keys(api, &keys, last, &mut groups);
    keys.iter().for_each(|key| _ = last.remove(&format!("{key}{SHARED}")));
    let mut lines = BTreeMap::from([(SHARES.to_owned(), "inline".to_owned())]);
    for group in groups.values() {
        let places = group.members.iter().map(|id| format!("{}{SHARED}", keys[id.0]));
        lines.extend(places.zip(std::iter::repeat(group.key.clone().unwrap_or_default())));
        // A type that had a name of its own has none any more.
        group.members.iter().for_each(|id| _ = last.remove(&keys[id.0]));
    }
    values::unite(api, &groups);
    prose::keep_at_places(api, &groups.values().flat_map(|group| group.members.iter().copied()).collect());
    for (first, group) in &groups {
        prose::unite(api, *first, &group.members);
        unite(api, *first, group, &types);
    }
    replace(api, &types);
    super::sweep(api);
    lines
}

/// The types that are one, by the first of them, and those that were one with others and are alone now.
fn groups(types: &[TypeId], lineages: &[Lineage]) -> BTreeMap<TypeId, Group> {
    let mut groups: BTreeMap<TypeId, Group> = BTreeMap::new();
    for (index, (first, lineage)) in types.iter().zip(lineages).enumerate() {
        let key = match lineage {
            Lineage::New => None,
            Lineage::Shared(key) => Some(key.clone()),
            Lineage::Component | Lineage::Own | Lineage::CopyOf(_) => continue,
        };
        let group = groups.entry(*first).or_insert_with(|| Group { key, members: Vec::new() });
        group.members.push(TypeId(index));
    }
    groups.retain(|_, group| group.members.len() > 1 || group.key.is_some());
    groups
}

/// Gives a type what it has from all that it stands for. What stands in one place of a type alone is named after that still.
fn unite(api: &mut Api, first: TypeId, group: &Group, types: &[TypeId]) {
    let around: Option<BTreeSet<(TypeId, &String)>> = group
        .members
        .iter()
        .map(|id| match &api.def(*id).origin {
            Origin::Inside(parent, role) => Some((types[parent.0], role)),
            _ => None,
        })
        .collect();
    let origin = match around.as_ref().and_then(BTreeSet::first) {
        Some((parent, role)) if around.as_ref().is_some_and(|around| around.len() == 1) => {
            Origin::Inside(*parent, (*role).clone())
        }
        _ => Origin::Shared(group.key.clone().unwrap_or_default()),
    };
    let others: Vec<_> = group.members.iter().filter(|id| **id != first).map(|id| api.def(*id)).collect();
    let also: Vec<_> = others.iter().flat_map(|def| def.places.iter().cloned()).collect();
    let weakened = others.iter().find_map(|def| def.weakened.clone());
    let def = &mut api.types[first.0];
    def.places.extend(also);
    def.weakened = def.weakened.take().or(weakened);
    def.origin = origin;
    def.title = None;
    def.shared.clone_from(&group.key);
}

/// Puts the types that stand for others in the place of those.
fn replace(api: &mut Api, types: &[TypeId]) {
    api.each_type_mut(&mut |ty| {
        if let Type::Named(id) = ty {
            *id = types[id.0];
        }
    });
    for def in &mut api.types {
        if let Origin::Inside(parent, _) = &mut def.origin {
            *parent = types[parent.0];
        }
    }
}
