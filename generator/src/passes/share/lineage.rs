//! The lines that the lock has for each inline type.
//!
//! | the lock has | then the type |
//! | --- | --- |
//! | `#/paths/~1a/get/…/state` | has a name of its own, and keeps it |
//! | `#/paths/~1a/get/…/state/~shared` with `State` | is one with others that have the same line |
//! | `#/~shared/State` | the name of that type |
//! | `#/paths/~1a/get/…/state/~shared` with `#/components/schemas/State` | is a list of values that was a copy of that one, and stays it |
//! | `#/~share` | the crate shares; without it, it was made before that, and no two types are one |

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Api, Literal, Origin, Shape, TypeDef, TypeId};
use crate::name::SHARED;

/// What a type was in the last run, or becomes in this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lineage {
    /// A named schema.
    Component,
    /// A type with a name of its own.
    Own,
    /// One of the types that are one under this key.
    Shared(String),
    /// A copy of a named schema.
    CopyOf(TypeId),
    /// A type that the last run didn't have.
    New,
}

/// The lineage of each type. `renamed` are the places and names that the user has names for: those keep what they have.
pub(super) fn of(
    api: &Api,
    keys: &[String],
    last: &BTreeMap<String, String>,
    renamed: &BTreeMap<String, String>,
) -> Vec<Lineage> {
    let apart = in_tuples(api);
    let lineage = |(index, (def, key)): (usize, (&TypeDef, &String))| match (&def.origin, &def.shape) {
        (Origin::Component(_), _) => Lineage::Component,
        (_, Shape::FixedString(_) | Shape::Pending) => Lineage::Own,
        _ if apart.contains(&TypeId(index)) => Lineage::Own,
        _ if last.contains_key(key) || renamed.contains_key(key) => Lineage::Own,
        _ => match last.get(&format!("{key}{SHARED}")) {
            Some(shared) if shared.starts_with('#') => copy_of(api, keys, def, shared),
            Some(shared) => Lineage::Shared(shared.clone()),
            None => Lineage::New,
        },
    };
    let mut lineages: Vec<Lineage> = api.types.iter().zip(keys).enumerate().map(lineage).collect();
    free_strangers(api, &mut lineages);
    lineages
}

/// A list of values that was a copy of a named one, as long as they have a value in common.
fn copy_of(api: &Api, keys: &[String], def: &TypeDef, key: &str) -> Lineage {
    let target = keys.iter().position(|known| known == key).map(TypeId);
    let lists = target.map(|target| (target, &def.shape, &api.def(target).shape));
    match lists {
        Some((target, Shape::Enum(copy), Shape::Enum(list))) => {
            let is_known = |literal: &Literal| list.values.iter().any(|value| value.literal == *literal);
            match copy.values.iter().any(|value| is_known(&value.literal)) {
                true => Lineage::CopyOf(target),
                false => Lineage::New,
            }
        }
        _ => Lineage::New,
    }
}

/// Frees the lists of values that have nothing in common with the others of their key: a different list stands in that place now.
fn free_strangers(api: &Api, lineages: &mut [Lineage]) {
    let mut lists: BTreeMap<String, Vec<(usize, BTreeSet<String>)>> = BTreeMap::new();
    for (index, (def, lineage)) in api.types.iter().zip(&*lineages).enumerate() {
        if let (Shape::Enum(list), Lineage::Shared(key)) = (&def.shape, lineage) {
            let values = list.values.iter().map(|value| format!("{:?}", value.literal)).collect();
            lists.entry(key.clone()).or_default().push((index, values));
        }
    }
    for list in lists.into_values().filter(|list| list.len() > 1) {
        let mut counts: BTreeMap<&String, usize> = BTreeMap::new();
        list.iter().flat_map(|(_, values)| values).for_each(|value| *counts.entry(value).or_default() += 1);
        for (index, values) in &list {
            if values.iter().all(|value| counts.get(value) == Some(&1)) {
                lineages[*index] = Lineage::New;
            }
        }
    }
}

/// The types that stand in tuples: there is no place beside them for a rule.
fn in_tuples(api: &Api) -> BTreeSet<TypeId> {
    let mut found = BTreeSet::new();
    for def in api.types.iter().filter(|def| matches!(def.shape, Shape::Tuple(..))) {
        def.each_type(&mut |ty| found.extend(ty.named()));
    }
    found
}
