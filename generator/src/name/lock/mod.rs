//! The lock's lines: a key and a name for each thing, and the lists that stand beside the names.

pub(crate) mod aliases;
pub(crate) mod argument_order;
mod keys;
pub(crate) mod spellings;

use std::collections::BTreeMap;

use super::carry_over::MEMBERS;
use super::mint::file_safe;
use super::words;
use argument_order::ORDER;
pub(crate) use keys::{
    INPUT, Kind, SHARED, SHARED_TYPES, SHARES, SHARES_FAILURES, SPLITS, is_type_line, key, kind_of, number_of, pattern,
    tag_keys, titled, type_keys,
};

/// The name of the file that has the lock.
pub(crate) const LOCK_FILE: &str = "typecase.lock";

/// Whether a line of a lock is a list of names in the document, and no name in Rust.
pub(crate) fn is_list(key: &str) -> bool {
    key.ends_with(MEMBERS) || key.ends_with(ORDER) || key.ends_with(SHARED)
}

/// The lines of a lock that are names. Anyone may have edited a lock: what isn't an identifier is left out, and made anew.
pub(crate) fn usable(last: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let usable = last.iter().filter(|(key, name)| match kind_of(key) {
        Kind::Type => is_type_name(name) && !words::is_taken(name),
        Kind::Tag => is_value_name(name) && file_safe((*name).clone()) == **name,
        Kind::Operation => is_value_name(name),
        Kind::Member => is_value_name(name) || is_type_name(name),
        Kind::Other => true,
    });
    usable.map(|(key, name)| (key.clone(), name.clone())).collect()
}

pub(crate) fn is_type_name(name: &str) -> bool {
    name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

pub(crate) fn is_value_name(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    name.starts_with(|c: char| c.is_ascii_lowercase()) && name.chars().all(plain) && !words::is_path_keyword(name)
}
