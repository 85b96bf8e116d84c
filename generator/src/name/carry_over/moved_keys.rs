//! Things that have another key than in the last run, and are the same:
//!
//! - an operation at another path with the same `operationId`;
//! - a schema or a tag whose name is spelled in another way, such as `pet-food` for `petFood`;
//! - a schema that moved among the parts of an `allOf`, or became the only branch of a choice, as one that may be null does;
//! - an inline schema that became a named one, under the name that it had.

use std::collections::{BTreeMap, BTreeSet};

use super::rekey::{by_mark, pairs, rekeyed, within};
use crate::model::{Api, Origin};
use crate::name::lock::{INPUT, Kind, SHARED, SHARED_TYPES, key, kind_of, tag_keys, type_keys};
use crate::name::mint::words::{type_name, value_name};

/// The lines of a lock, with the new keys of all such things.
pub(super) fn rekey(api: &Api, last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let last = by_operation_id(api, last);
    let last = by_essence(&keys(api), last);
    extracted(api, last)
}

/// The lines of a lock, with the new keys of operations at other paths.
fn by_operation_id(api: &Api, last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let now = api.operations.iter().map(|operation| (key(&operation.place), value_name(&operation.id, "operation")));
    by_name(now.collect(), last, |key| kind_of(key) == Kind::Operation)
}

/// The lines of a lock, with the new keys of inline types that are named schemas now.
fn extracted(api: &Api, last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let keys = type_keys(api);
    let inputs: BTreeSet<String> = keys.iter().map(|key| format!("{key}{INPUT}")).collect();
    let shared: BTreeSet<String> = keys.iter().filter_map(|key| last.get(&format!("{key}{SHARED}"))).cloned().collect();
    let now = keys.into_iter().zip(&api.types).map(|(key, def)| match &def.origin {
        Origin::Component(name) => (key, type_name(name, "Model")),
        _ => (key, String::new()),
    });
    let is_inline = |key: &str| {
        if let Some(key) = key.strip_prefix(SHARED_TYPES) {
            return !key.contains('/') && !shared.contains(key);
        }
        let above = key.rsplit_once('/').map_or("", |(above, _)| above);
        // The types of requests come later: those of types that are there are not gone.
        kind_of(key) == Kind::Type
            && !inputs.contains(key)
            && !matches!(above, "#/components/schemas" | "#/definitions" | "#/~title" | "#/~pattern")
    };
    by_name(now.collect(), last, is_inline)
}

/// The lines of a lock, with the new keys of things that have a name which only one thing had before, and only one has now.
/// `now` has the keys and names of this document; `is_meant` is whether a key of the last run is of such a thing.
fn by_name(
    now: Vec<(String, String)>,
    last: BTreeMap<String, String>,
    is_meant: impl Fn(&str) -> bool,
) -> BTreeMap<String, String> {
    let keys: BTreeSet<&str> = now.iter().map(|(key, _)| key.as_str()).collect();
    let come = now.iter().filter(|(key, _)| !last.contains_key(key)).map(|(key, name)| (name.clone(), key.as_str()));
    let gone = last.iter().filter(|(key, _)| !keys.contains(key.as_str()) && is_meant(key));
    let gone = gone.map(|(key, name)| (name.clone(), key.as_str()));
    let pairs = pairs(&by_mark(gone), &by_mark(come), |_, _| true);
    rekeyed(last, |key| within(key, &pairs))
}

/// The keys of all types and tags.
fn keys(api: &Api) -> Vec<String> {
    tag_keys(api).into_iter().chain(type_keys(api)).collect()
}

/// The lines of a lock, with the new keys of things whose essence is the same. What could be one of several is taken for none.
fn by_essence(keys: &[String], last: BTreeMap<String, String>) -> BTreeMap<String, String> {
    let now: BTreeSet<&str> = keys.iter().map(String::as_str).collect();
    let named = |key: &&str| matches!(kind_of(key), Kind::Type | Kind::Tag) && !key.starts_with("#/~");
    let places = last.keys().map(|key| key.strip_suffix(SHARED).unwrap_or(key));
    let before: BTreeSet<&str> = places.filter(named).collect();
    let come = by_mark(now.iter().filter(|key| named(key) && !before.contains(*key)).map(|key| (essence(key), *key)));
    if come.is_empty() {
        return last;
    }
    let gone = by_mark(before.iter().filter(|key| !now.contains(*key)).map(|key| (essence(key), *key)));
    let pairs = pairs(&gone, &come, is_one);
    rekeyed(last, |key| {
        let thing = key.get(..own(key))?;
        Some(format!("{}{}", pairs.get(thing)?, &key[thing.len()..]))
    })
}

/// The length of the part of a key that is a thing's own: what follows is inside of it.
fn own(key: &str) -> usize {
    let inside = |start: &usize| key[start + 2..].starts_with(|c: char| c.is_ascii_lowercase());
    key.match_indices("/~").map(|(start, _)| start).find(inside).unwrap_or(key.len())
}

/// Whether two keys of one essence are of one thing: a branch of a choice is another than one of another index, unless one
/// of the two stood alone.
fn is_one(from: &str, to: &str) -> bool {
    let branches = |key: &str| -> Vec<String> {
        let tokens: Vec<&str> = key.split('/').collect();
        let branch = |pair: &[&str]| (is_choice(pair[0]) && is_index(pair[1])).then(|| pair.join("/"));
        tokens.windows(2).filter_map(branch).collect()
    };
    let (from, to) = (branches(from), branches(to));
    from.len() != to.len() || from == to
}

fn is_choice(token: &str) -> bool {
    matches!(token, "oneOf" | "anyOf")
}

fn is_index(token: &str) -> bool {
    token.parse::<usize>().is_ok()
}

/// What stays of a key when names are spelled otherwise, or parts are added to what has them: `/components/schemas/petfood` of
/// `#/components/schemas/pet-food/allOf/1`.
fn essence(key: &str) -> String {
    let tokens: Vec<&str> = key.split('/').collect();
    let words = match tokens.as_slice() {
        ["#", "components", "schemas", ..] => Some(3),
        ["#", "definitions" | "tags", ..] => Some(2),
        _ => None,
    };
    let mut essence = String::new();
    let mut index = 0;
    while let Some(token) = tokens.get(index) {
        let is_part = tokens.get(index + 1).is_some_and(|next| is_index(next));
        // A property may be called as the keyword is.
        if (*token == "allOf" || is_choice(token))
            && is_part
            && index.checked_sub(1).and_then(|at| tokens.get(at)) != Some(&"properties")
        {
            index += 2;
            continue;
        }
        essence.push('/');
        let above = index.checked_sub(1).and_then(|at| tokens.get(at)).copied();
        match above {
            _ if words == Some(index) => {
                essence.extend(token.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase));
            }
            // What is in one media type may be in another, or in one with parameters.
            Some("content") if token.contains("~1") => essence.push('*'),
            // A status and its class.
            Some("responses") if is_status(token) => essence.push_str(&token[..1]),
            _ => essence.push_str(token),
        }
        index += 1;
    }
    essence
}

fn is_status(token: &str) -> bool {
    token.len() == 3 && token.starts_with(|c: char| c.is_ascii_digit()) && token.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn by_essence(keys: &[&str], last: &[(&str, &str)]) -> BTreeMap<String, String> {
        let keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
        super::by_essence(&keys, last.iter().map(|(key, name)| ((*key).to_owned(), (*name).to_owned())).collect())
    }

    #[test]
    fn another_spelling_is_the_same_schema_and_the_same_tag() {
        let last = [
            ("#/components/schemas/petFood", "PetFood"),
            ("#/components/schemas/petFood/properties/kind", "PetFoodKind"),
            ("#/components/schemas/petFood/properties/kind/~value/dry", "Dry"),
            ("#/tags/My Pets", "my_pets"),
        ];
        let now = ["#/components/schemas/pet-food", "#/components/schemas/pet-food/properties/kind", "#/tags/my-pets"];
        let found = by_essence(&now, &last);
        assert_eq!(found["#/components/schemas/pet-food/properties/kind"], "PetFoodKind");
        assert_eq!(found["#/components/schemas/pet-food/properties/kind/~value/dry"], "Dry");
        assert_eq!(found["#/components/schemas/pet-food"], "PetFood");
        assert_eq!(found["#/tags/my-pets"], "my_pets");
        assert_eq!(found.len(), last.len());
    }

    #[test]
    fn a_part_of_all_of_may_come_go_or_move() {
        let [plain, first, third] =
            ["", "/allOf/0", "/allOf/2"].map(|part| format!("#/components/schemas/A{part}/properties/b"));
        for (from, to) in [(&plain, &first), (&first, &third), (&third, &plain)] {
            assert_eq!(by_essence(&[to], &[(from, "AB")])[to.as_str()], "AB");
        }
        let property = "#/components/schemas/A/properties/allOf/0";
        assert_eq!(by_essence(&["#/components/schemas/A/properties"], &[(property, "B")]).len(), 1);
        assert!(by_essence(&["#/components/schemas/A/properties"], &[(property, "B")]).contains_key(property));
    }

    #[test]
    fn what_is_in_another_media_type_or_of_another_status_keeps_its_name() {
        let place =
            |status: &str, media_type: &str| format!("#/paths/~1a/get/responses/{status}/content/{media_type}/schema");
        let json = place("200", "application~1json");
        for from in
            [place("200", "*~1*"), place("2XX", "application~1json"), place("201", "application~1json;charset=utf-8")]
        {
            assert_eq!(by_essence(&[&json], &[(&from, "AResponse")])[&json], "AResponse");
            let both = [(from.as_str(), "AResponse"), (json.as_str(), "B")];
            assert_eq!(by_essence(&[&json], &both)[&json], "B");
        }
        assert!(!by_essence(&[&json], &[(&place("404", "*~1*"), "AError")]).contains_key(&json));
    }

    #[test]
    fn what_may_be_null_now_by_a_choice_keeps_its_name() {
        let [plain, first, second] = ["", "/oneOf/0", "/oneOf/1"].map(|part| format!("#/paths/~1a/get/x{part}"));
        for (from, to) in [(&plain, &first), (&second, &plain)] {
            assert_eq!(by_essence(&[to], &[(from, "AB")])[to.as_str()], "AB");
        }
        assert!(by_essence(&[&second], &[(&first, "AB")]).contains_key(&first));
        assert!(by_essence(&[&first, &second], &[(&plain, "AB")]).contains_key(&plain));
    }

    #[test]
    fn what_goes_by_the_same_name_is_the_same_elsewhere() {
        let line = |(key, name): (&str, &str)| (key.to_owned(), name.to_owned());
        let last: BTreeMap<String, String> = [
            ("#/paths/~1a/get", "list"),
            ("#/paths/~1a/get/responses/200", "ListResponse"),
            ("#/paths/~1a/post", "add"),
        ]
        .map(line)
        .into();
        let operation = |key: &str| kind_of(key) == Kind::Operation;
        let found = by_name(
            [("#/paths/~1v2~1a/get", "list"), ("#/paths/~1a/post", "add")].map(line).into(),
            last.clone(),
            operation,
        );
        assert_eq!(found["#/paths/~1v2~1a/get/responses/200"], "ListResponse");
        assert_eq!(found.keys().filter(|key| key.starts_with("#/paths/~1a/get")).count(), 0);
        let twice = [("#/paths/~1v2~1a/get", "list"), ("#/paths/~1v3~1a/get", "list")].map(line).into();
        assert_eq!(by_name(twice, last.clone(), operation), last);
        let stays = [("#/paths/~1v2~1a/get", "list"), ("#/paths/~1a/get", "list")].map(line).into();
        assert_eq!(by_name(stays, last.clone(), operation), last);
    }

    #[test]
    fn what_could_be_either_is_neither() {
        let last = [("#/components/schemas/petFood", "PetFood"), ("#/components/schemas/Pet_Food", "PetFood2")];
        assert_eq!(by_essence(&["#/components/schemas/pet-food"], &last).len(), 2);
        assert!(by_essence(&["#/components/schemas/pet-food"], &last).contains_key("#/components/schemas/petFood"));
        let stays = by_essence(&["#/components/schemas/pet-food", "#/components/schemas/petFood"], &last[..1]);
        assert!(stays.contains_key("#/components/schemas/petFood"));
    }
}
