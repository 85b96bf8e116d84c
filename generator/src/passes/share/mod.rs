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
mod failures;
mod lineage;
mod prose;
mod structure;
mod suggest;
mod values;

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::analyze;
use crate::finding::Finding;
use crate::model::{Api, Origin, Shape, Type, TypeId};
use crate::name::{SHARED, SHARES, number_of, type_keys};
pub(crate) use failures::share_failures;
use lineage::Lineage;

/// The types that are one.
struct Group {
    /// Where the lock has its name, behind [`SHARED_TYPES`](crate::name::SHARED_TYPES); none before it has one.
    key: Option<String>,
    /// The types, in the order of the document; at least one.
    members: Vec<TypeId>,
}

/// Makes inline types of one shape one type. `last` are the lines of the lock by the keys of now: those of places that share no
/// more are taken from it. `renamed` are the user's names. `anew` frees the types that have had names of their own.
pub(crate) fn share(
    api: &mut Api,
    last: &mut BTreeMap<String, String>,
    renamed: &BTreeMap<String, String>,
    anew: bool,
) -> Shared {
    let facts = analyze(api);
    let none = BTreeMap::new();
    let keys = type_keys(api);
    api.types.iter_mut().zip(&keys).for_each(|(def, key)| def.number = Some(number_of(key)));
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
    let copies = copies(api, &lineages);
    let of_copy = |(target, copy): &(TypeId, TypeId)| (format!("{}{SHARED}", keys[copy.0]), keys[target.0].clone());
    lines.extend(copies.iter().map(of_copy));
    let findings = values::unite(api, &lists(&groups, &copies), &types);
    prose::keep_at_places(api, &groups.values().flat_map(|group| group.members.iter().copied()).collect());
    for (first, group) in &groups {
        prose::unite(api, *first, &group.members);
        unite(api, *first, group, &types);
    }
    replace(api, &types);
    super::sweep(api);
    Shared { lines, findings }
}

/// What sharing has found out.
#[derive(Default)]
pub(crate) struct Shared {
    /// The lines of the lock that record what shares.
    pub(crate) lines: BTreeMap<String, String>,
    /// What is checked less than the document asks for.
    pub(crate) findings: Vec<Finding>,
}

/// The lists of values that are copies of a named one, each behind that.
fn copies(api: &Api, lineages: &[Lineage]) -> Vec<(TypeId, TypeId)> {
    let is_list = |id: TypeId| matches!(api.def(id).shape, Shape::Enum(_));
    let copies = lineages.iter().enumerate().filter_map(|(index, lineage)| match lineage {
        Lineage::CopyOf(target) => Some((*target, TypeId(index))),
        _ => None,
    });
    copies.filter(|(target, copy)| is_list(*target) && is_list(*copy)).collect()
}

/// The types that are one, by the one that stands for them: those of each group, and each named list with its copies.
fn lists(groups: &BTreeMap<TypeId, Group>, copies: &[(TypeId, TypeId)]) -> BTreeMap<TypeId, Vec<TypeId>> {
    let mut lists: BTreeMap<TypeId, Vec<TypeId>> =
        groups.iter().map(|(first, group)| (*first, group.members.clone())).collect();
    for (target, copy) in copies {
        lists.entry(*target).or_insert_with(|| vec![*target]).push(*copy);
    }
    lists
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
    def.number = None;
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
