//! The keys of the lock.

use crate::document::pointer::escape;
use crate::finding::Place;
use crate::hash::HashMap;
use crate::model::{Api, Origin, Shape, TypeDef};

/// The kind of thing that a key of the lock is of; names of different kinds don't clash.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Tag,
    Operation,
    Type,
    /// A field, a variant or anything else inside of one of these.
    Member,
    /// A line that names nothing in the code.
    Other,
}

/// The end of the key of a place: its line has the key of the type that it shares with others.
pub(crate) const SHARED: &str = "/~shared";

/// The start of the key of a type that several places share.
pub(crate) const SHARED_TYPES: &str = "#/~shared/";

/// The line of a crate in which places share types. A lock without it is of a crate that was made before that was possible.
pub(crate) const SHARES: &str = "#/~share";

/// The line of a crate in which operations with the same answers of failure have one type for them. A lock without it is of a crate
/// that was made before that was possible, or doesn't want it.
pub(crate) const SHARES_FAILURES: &str = "#/~failures";

/// The line of a crate in which requests have types of their own where answers have more. A lock without it is of a crate that was
/// made before that was possible, or doesn't want it.
pub(crate) const SPLITS: &str = "#/~split";

/// The end of the key of a type that only requests have, behind the key of the type that answers have in its place.
pub(crate) const INPUT: &str = "/~input";

pub(crate) fn kind_of(key: &str) -> Kind {
    let tokens: Vec<&str> = key.split('/').collect();
    match tokens.as_slice() {
        [.., "~input"] => Kind::Type,
        ["#", "info", "title"]
        | ["#", "~examples" | "~features" | "~std-names" | "~share" | "~failures" | "~split"] => Kind::Other,
        ["#", "~spelling", _] | ["#", "~alias", ..] => Kind::Other,
        ["#", "~shared", _] => Kind::Type,
        [.., "~order" | "~members" | "~shared"] => Kind::Other,
        [.., "~field" | "~value" | "~variant" | "~parameter" | "~part"] => Kind::Other,
        ["#", "~pattern" | "~title" | "~type", ..] => Kind::Type,
        tokens
            if tokens
                .iter()
                .any(|token| token.starts_with('~') && !token.starts_with("~0") && !token.starts_with("~1")) =>
        {
            Kind::Member
        }
        ["#", "tags", _] => Kind::Tag,
        ["#", "paths", _, _] => Kind::Operation,
        _ => Kind::Type,
    }
}

/// The key of a place in the lock: its pointer, behind the number of its file where that isn't the main one.
pub(crate) fn key(place: &Place) -> String {
    match place.file.0 {
        0 => format!("#{}", place.pointer),
        file => format!("{file}#{}", place.pointer),
    }
}

pub(crate) fn tag_keys(api: &Api) -> Vec<String> {
    api.tags.iter().map(|tag| format!("#/tags/{}", escape(&tag.name))).collect()
}

/// Whether a line of the lock is the name of a type.
pub(crate) fn is_type_line(key: &str) -> bool {
    kind_of(key) == Kind::Type
}

/// The keys of all types. One schema may be the place of several types: each further one has a number.
pub(crate) fn type_keys(api: &Api) -> Vec<String> {
    let mut seen = HashMap::default();
    let mut keys: Vec<String> = Vec::with_capacity(api.types.len());
    for def in &api.types {
        // It comes behind the type that it was made of.
        if let Some(original) = def.input_of.and_then(|id| keys.get(id.0)) {
            keys.push(format!("{original}{INPUT}"));
            continue;
        }
        // The key of a shared type is its title or its pattern, since any of its places may go.
        let shared = def.shared.as_ref().map(|key| format!("{SHARED_TYPES}{key}"));
        let named = || titled(def).or_else(|| pattern(def)).filter(|_| matches!(def.origin, Origin::Shared(_)));
        let key = shared.or_else(named).or_else(|| def.place().map(type_key)).unwrap_or_default();
        let count: &mut usize = seen.entry(key.clone()).or_default();
        *count = def.number.unwrap_or(*count + 1);
        keys.push(if *count == 1 { key } else { format!("{key}~{count}") });
    }
    keys
}

/// Which of the types of its place a type is, by its key.
pub(crate) fn number_of(key: &str) -> usize {
    let number = key.rsplit_once('~').and_then(|(_, number)| number.parse().ok());
    // `~0` and `~1` are escapes of pointers.
    number.filter(|number| *number > 1).unwrap_or(1)
}

/// The key of a type by its place. A reference may lead anywhere: a place where no schema belongs, such as `#/info/title`, has
/// a line of another kind already.
fn type_key(place: &Place) -> String {
    let key = key(place);
    match (kind_of(&key), key.strip_prefix("#/")) {
        (Kind::Type, _) | (_, None) => key,
        (_, Some(rest)) => format!("#/~type/{rest}"),
    }
}

pub(crate) fn titled(def: &TypeDef) -> Option<String> {
    def.title.as_ref().map(|title| format!("#/~title/{}", escape(title)))
}

/// The key of a string of fixed length that no named schema has.
pub(crate) fn pattern(def: &TypeDef) -> Option<String> {
    match &def.shape {
        Shape::FixedString(fixed) => Some(format!("#/~pattern/{}", fixed.pattern)),
        _ => None,
    }
}
