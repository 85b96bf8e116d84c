//! Which types are one: those of one structure, as far as the lock leaves them free.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::lineage::Lineage;
use super::structure::structure;
use crate::analyze::Facts;
use crate::hash::HashMap;
use crate::model::{Api, Origin, Shape, TypeDef, TypeId};

/// How often types are compared. Where a type turns out to be one with an older one, those around it may be one with older
/// ones too, so that a document is compared as often as new types stand in each other, and once more. A type that is found
/// too late is a type of its own.
const ROUNDS: usize = 16;

/// How many members or values a type has to have to be one with a named schema that is called otherwise: less may be alike
/// by chance.
const TELLING: usize = 5;

/// How many members an object has to have to be one with an object that is something else in its place: `{id}` as an `owner` and
/// `{id}` as a `repository` are two things.
const ALIKE: usize = 3;

/// For each type the one that stands for it, itself where it stands alone: a named schema, or the first of several inline ones.
pub(super) fn find(api: &Api, facts: &Facts, keys: &[String], lineages: &mut [Lineage]) -> Vec<TypeId> {
    let order = inner_first(api);
    let mut types = Vec::new();
    for _ in 0..ROUNDS {
        let round = Round::of(api, facts, lineages, &order);
        let mut news = round.news(api, lineages);
        if news.is_empty() {
            news = round.apart(api, keys);
        }
        types = round.types;
        if news.is_empty() {
            break;
        }
        news.into_iter().for_each(|(id, lineage)| lineages[id.0] = lineage);
    }
    first_of_each(api, &types)
}

/// One comparison of all types.
struct Round {
    /// For each type one that is the same.
    types: Vec<TypeId>,
    alike: Vec<Alike>,
}

/// The types of one structure.
#[derive(Default)]
struct Alike {
    components: Vec<TypeId>,
    /// Those that are free, by their role where small types have to have the same.
    new: BTreeMap<String, Vec<TypeId>>,
    /// Those that the lock has as one, by its key.
    shared: BTreeMap<String, Vec<TypeId>>,
}

impl Round {
    /// Compares the types in an order in which each comes after those inside of it.
    fn of(api: &Api, facts: &Facts, lineages: &[Lineage], order: &[TypeId]) -> Self {
        let mut types: Vec<TypeId> = (0..api.types.len()).map(TypeId).collect();
        let mut alike: Vec<Alike> = Vec::new();
        let mut known: HashMap<String, usize> = HashMap::default();
        let mut lists: HashMap<&str, TypeId> = HashMap::default();
        for id in order.iter().copied() {
            let text = structure(api, facts, &types, id);
            let index = *known.entry(text).or_insert_with(|| {
                alike.push(Alike::default());
                alike.len() - 1
            });
            let Some(alike) = alike.get_mut(index) else { continue };
            match &lineages[id.0] {
                Lineage::Component => alike.components.push(id),
                Lineage::Own => {}
                Lineage::CopyOf(target) => types[id.0] = *target,
                Lineage::New => {
                    let same = alike.new.entry(role_of_small(api, id)).or_default();
                    types[id.0] = same.first().copied().unwrap_or(id);
                    same.push(id);
                }
                Lineage::Shared(key) => {
                    let same = alike.shared.entry(key.clone()).or_default();
                    types[id.0] = match api.def(id).shape {
                        // A list of values has room for those of every place.
                        Shape::Enum(_) => *lists.entry(key).or_insert(id),
                        _ => same.first().copied().unwrap_or(id),
                    };
                    same.push(id);
                }
            }
        }
        Self { types, alike }
    }

    /// What free types are, now that they are known to be like others.
    fn news(&self, api: &Api, lineages: &[Lineage]) -> Vec<(TypeId, Lineage)> {
        let mut news = Vec::new();
        let all = self.alike.iter().flat_map(|alike| alike.new.iter().map(move |(role, new)| (alike, role, new)));
        for (Alike { components, shared, .. }, role, new) in all {
            let fits = |same: &[TypeId]| same.iter().any(|id| role_of_small(api, *id) == *role);
            let shared = shared.iter().filter(|(_, same)| fits(same));
            let most = shared.max_by_key(|(key, same)| (same.len(), Reverse(*key)));
            for id in new {
                let copy = || copied(api, components, *id).map(Lineage::CopyOf);
                let found = most.map(|(key, _)| Lineage::Shared(key.clone())).or_else(copy);
                news.extend(found.filter(|found| lineages[id.0] != *found).map(|found| (*id, found)));
            }
        }
        news
    }

    /// The types that were one and differ now: most of them stay what they are, and the others are free.
    fn apart(&self, api: &Api, keys: &[String]) -> Vec<(TypeId, Lineage)> {
        let mut parts: BTreeMap<&String, Vec<&Vec<TypeId>>> = BTreeMap::new();
        for (key, same) in self.alike.iter().flat_map(|alike| &alike.shared) {
            parts.entry(key).or_default().push(same);
        }
        let is_list = |same: &[TypeId]| same.first().is_some_and(|id| matches!(api.def(*id).shape, Shape::Enum(_)));
        let rank = |same: &Vec<TypeId>| (same.len(), Reverse(same.iter().map(|id| &keys[id.0]).min()));
        let mut apart = Vec::new();
        for same in parts.into_values().filter(|parts| parts.len() > 1) {
            let kept = same.iter().copied().max_by_key(|same| rank(same));
            let stays = |same: &&&Vec<TypeId>| {
                kept.is_some_and(|kept| std::ptr::eq(**same, kept) || (is_list(kept) && is_list(same)))
            };
            let left = same.iter().filter(|same| !stays(same)).flat_map(|same| same.iter());
            apart.extend(left.map(|id| (*id, Lineage::New)));
        }
        apart
    }
}

/// The role of a type in its place, where it has too few members to be recognized by them.
fn role_of_small(api: &Api, id: TypeId) -> String {
    let def = api.def(id);
    match &def.shape {
        Shape::Struct(object) if object.fields.len() < ALIKE => role(def),
        _ => String::new(),
    }
}

fn role(def: &TypeDef) -> String {
    match &def.origin {
        Origin::Inside(_, role) | Origin::Operation { role, .. } | Origin::Shared(role) => plain(role),
        Origin::Component(_) => String::new(),
    }
}

fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

/// The named schema that an inline one is a copy of.
fn copied(api: &Api, components: &[TypeId], id: TypeId) -> Option<TypeId> {
    let def = api.def(id);
    let telling = match &def.shape {
        Shape::Struct(object) => object.fields.len(),
        Shape::Union(union) => union.variants.len(),
        Shape::Enum(list) => list.values.len(),
        _ => return None,
    };
    let (role, title) = (role(def), plain(def.title.as_deref().unwrap_or_default()));
    let is_named = |component: &TypeId| match &api.def(*component).origin {
        Origin::Component(name) => [&role, &title].contains(&&plain(name)),
        _ => false,
    };
    match components {
        [only] if telling >= TELLING || is_named(only) => Some(*only),
        _ => {
            let mut named = components.iter().copied().filter(is_named);
            named.next().filter(|_| named.next().is_none())
        }
    }
}

/// The types, each after those inside of it, as far as none leads back to itself.
fn inner_first(api: &Api) -> Vec<TypeId> {
    let mut order = Vec::with_capacity(api.types.len());
    let mut seen = vec![false; api.types.len()];
    let mut todo: Vec<(TypeId, bool)> = (0..api.types.len()).rev().map(|index| (TypeId(index), false)).collect();
    while let Some((id, is_left)) = todo.pop() {
        if is_left {
            order.push(id);
        } else if !std::mem::replace(&mut seen[id.0], true) {
            todo.push((id, true));
            api.def(id).each_type(&mut |ty| {
                todo.extend(ty.named().filter(|inner| !seen[inner.0]).map(|inner| (inner, false)));
            });
        }
    }
    order
}

/// The same types, of inline ones that are one the first.
fn first_of_each(api: &Api, types: &[TypeId]) -> Vec<TypeId> {
    let is_component = |id: TypeId| matches!(api.def(id).origin, Origin::Component(_));
    let mut firsts: HashMap<TypeId, TypeId> = HashMap::default();
    for (index, ty) in types.iter().enumerate().filter(|(_, ty)| !is_component(**ty)) {
        firsts.entry(*ty).or_insert(TypeId(index));
    }
    types.iter().map(|ty| firsts.get(ty).copied().unwrap_or(*ty)).collect()
}
