//! Inline branches of a choice. A document may list them in another order, and then their places don't identify them. So the
//! lock has what is in each branch, and a branch is the same as the one with the same members.

use std::collections::BTreeMap;

use super::rekey::{rekeyed, within};
use crate::document::pointer::escape;
use crate::model::{Api, Literal, Shape};
use crate::name::lock::type_keys;

/// The end of the keys under which the lock has what is in a branch.
pub(crate) const MEMBERS: &str = "/~members";

/// How many members or values identify a branch.
const MOST: usize = 8;

/// What is in each branch of a list, by its index.
type Branches = BTreeMap<usize, String>;

/// The lines of a lock by which the next run finds the branches of an API.
pub(crate) fn branch_lines(api: &Api) -> impl Iterator<Item = (String, String)> {
    let lists = lists(api).into_iter();
    lists.flat_map(|(list, branches)| {
        branches.into_iter().map(move |(index, members)| (format!("{list}/{index}{MEMBERS}"), members))
    })
}

/// The lines of a lock, with the places that branches have now. A branch that has left a choice keeps its name, under a key
/// that is no place.
pub(super) fn rekey(api: &Api, mut last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    // Choices within branches come after those around them, as keys are sorted.
    for (list, now) in lists(api) {
        let moves = moves(&before(&last, &list), &now);
        if moves.iter().any(|(from, to)| to != &from.to_string()) {
            let pairs: BTreeMap<String, String> =
                moves.into_iter().map(|(from, to)| (format!("{list}/{from}"), format!("{list}/{to}"))).collect();
            last = rekeyed(last, |key| within(key, &pairs));
        }
    }
    last
}

/// The branches of a list that a lock has.
fn before(last: &BTreeMap<String, String>, list: &str) -> Branches {
    let start = format!("{list}/");
    let lines = last.range(start.clone()..).take_while(|(key, _)| key.starts_with(&start));
    lines
        .filter_map(|(key, members)| {
            Some((key.get(start.len()..)?.strip_suffix(MEMBERS)?.parse().ok()?, members.clone()))
        })
        .collect()
}

/// For each branch of the last run, the end of its key now.
fn moves(before: &Branches, now: &Branches) -> BTreeMap<usize, String> {
    let only = |branches: &Branches, wanted: &String| {
        let mut found = branches.iter().filter(|(_, members)| *members == wanted).map(|(index, _)| *index);
        found.next().filter(|_| found.next().is_none())
    };
    let mut moves: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, members) in before {
        let stays = now.get(index) == Some(members);
        let to = if stays { Some(*index) } else { only(before, members).and_then(|_| only(now, members)) };
        moves.extend(to.map(|to| (*index, to)));
    }
    // A branch with some of its members left is found by its place, if that is free.
    for (index, members) in before {
        let is_free = !moves.contains_key(index) && !moves.values().any(|to| to == index);
        if is_free && now.get(index).is_some_and(|now| is_alike(members, now)) {
            moves.insert(*index, *index);
        }
    }
    let is_taken = |index: &usize| now.contains_key(index) || moves.values().any(|to| to == index);
    let end = |index: &usize| match moves.get(index) {
        Some(to) => to.to_string(),
        None if is_taken(index) => format!("{index}~gone"),
        None => index.to_string(),
    };
    before.keys().map(|index| (*index, end(index))).collect()
}

/// Whether two branches have anything in common.
fn is_alike(one: &str, other: &str) -> bool {
    one.split('/').any(|member| other.split('/').any(|other| member == other))
}

/// The lists of inline branches of an API, by key.
fn lists(api: &Api) -> BTreeMap<String, Branches> {
    let mut lists: BTreeMap<String, Branches> = BTreeMap::new();
    for (key, def) in type_keys(api).iter().zip(&api.types) {
        if let Some((list, index)) = key.rsplit_once('/')
            && (list.ends_with("/oneOf") || list.ends_with("/anyOf"))
            && let Ok(index) = index.parse()
        {
            lists.entry(list.to_owned()).or_default().insert(index, members(&def.shape));
        }
    }
    lists
}

/// What identifies a branch: the names of its members, or its values.
fn members(shape: &Shape) -> String {
    let mut members: Vec<String> = match shape {
        Shape::Struct(object) => object.fields.iter().map(|field| escape(&field.name).into_owned()).collect(),
        Shape::Enum(list) => list.values.iter().map(|value| text(&value.literal)).collect(),
        _ => Vec::new(),
    };
    members.sort_unstable();
    members.truncate(MOST);
    members.join("/")
}

fn text(literal: &Literal) -> String {
    match literal {
        Literal::String(text) => escape(text).into_owned(),
        other => format!("{other:?}"),
    }
}
