//! Unions, alternative by alternative.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::api::Half;
use super::notes::At;
use super::rules::{Direction, TYPE_CHANGED, VARIANT_ADDED, VARIANT_REMOVED};
use super::types::Comparer;
use crate::diff::words::{quoted, were};
use crate::model::{Shape, Tagging, Type, Union, Variant};

/// The alternatives of a union, by what tells them apart.
type Keyed<'v> = IndexMap<String, &'v Variant>;

impl Comparer<'_> {
    pub(super) fn unions(&mut self, at: &At, direction: Direction, old: &Union, new: &Union) {
        if old.tagging != new.tagging {
            let by = |tagging: &Tagging| match tagging {
                Tagging::Tag(name) => format!("by {}", quoted(name)),
                Tagging::Shape => "by shape".to_owned(),
            };
            let what = format!("its types are told apart {}, and were {}", by(&new.tagging), by(&old.tagging));
            self.notes.add(at, &TYPE_CHANGED, direction, what);
        }
        let after = keyed(&self.new, new);
        let mut before = keyed(&self.old, old);
        // What a schema is called isn't on the wire.
        for (from, to) in self.renamed(&before, &after) {
            if let Some(variant) = before.shift_remove(&from) {
                before.insert(to, variant);
            }
        }
        let gone: Vec<String> = before.keys().filter(|key| !after.contains_key(*key)).map(|key| quoted(key)).collect();
        let come: Vec<String> = after.keys().filter(|key| !before.contains_key(*key)).map(|key| quoted(key)).collect();
        for (rule, keys, verb) in [(&VARIANT_ADDED, come, "added"), (&VARIANT_REMOVED, gone, "removed")] {
            if !keys.is_empty() {
                let what = format!("{} {verb}", were("the alternative", &keys));
                self.notes.add_many(at, rule, direction, what, keys.len() > 1);
            }
        }
        for (key, was) in &before {
            if let Some(is) = after.get(key) {
                let at = at.labelled(format!("the alternative {}", quoted(key)));
                self.bare(&at, direction, &was.ty, &is.ty);
            }
        }
    }

    /// The alternatives that have the same members under another name, by their keys; what looks like several others is taken
    /// for none of them.
    fn renamed(&self, before: &Keyed<'_>, after: &Keyed<'_>) -> Vec<(String, String)> {
        let come = by_members(&self.new, after.iter().filter(|(key, _)| !before.contains_key(*key)));
        let gone = by_members(&self.old, before.iter().filter(|(key, _)| !after.contains_key(*key)));
        let pairs =
            gone.into_iter().filter_map(|(members, from)| match (from.as_slice(), come.get(&members)?.as_slice()) {
                ([from], [to]) => Some(((*from).to_owned(), (*to).to_owned())),
                _ => None,
            });
        pairs.collect()
    }
}

/// The alternatives of a union by what tells them apart: their tags, else the names of their types or their order.
fn keyed<'v>(half: &Half<'_>, union: &'v Union) -> Keyed<'v> {
    let key = |(index, variant): (usize, &'v Variant)| {
        let named = || variant.ty.named().map(|id| half.name(id).to_owned());
        let name = || Some(variant.name.clone()).filter(|name| !name.is_empty());
        let key = variant.tags.first().map(ToString::to_string).or_else(name).or_else(named);
        (key.unwrap_or_else(|| format!("{} ({:?})", index + 1, variant.ty)), variant)
    };
    union.variants.iter().enumerate().map(key).collect()
}

/// The keys of alternatives by the members that they have, each with whether it is required; those with tags aren't known by
/// that.
fn by_members<'v>(
    half: &Half<'v>,
    alternatives: impl Iterator<Item = (&'v String, &'v &'v Variant)>,
) -> BTreeMap<Vec<(&'v str, bool)>, Vec<&'v str>> {
    let mut found: BTreeMap<Vec<(&str, bool)>, Vec<&str>> = BTreeMap::new();
    for (key, variant) in alternatives {
        let Type::Named(id) = &variant.ty else { continue };
        let Shape::Struct(object) = &half.def(*id).shape else { continue };
        if variant.tags.is_empty() {
            let mut members: Vec<(&str, bool)> =
                object.fields.iter().map(|field| (field.name.as_str(), field.required)).collect();
            members.sort_unstable();
            found.entry(members).or_default().push(key);
        }
    }
    found
}
