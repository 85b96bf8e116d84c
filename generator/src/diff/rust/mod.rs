//! The API of the crate.

use std::collections::BTreeMap;

use super::Change;
use crate::finding::Place;

/// The names of what each document has, by place.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// Of the old document.
    pub old: &'a BTreeMap<String, String>,
    /// Of the new document.
    pub new: &'a BTreeMap<String, String>,
}

/// Compares.
#[must_use]
pub fn compare(_old: &BTreeMap<String, String>, _new: &BTreeMap<String, String>, _places: Places<'_>) -> Vec<Change> {
    Vec::new()
}

/// The key of a place, as the lock has it.
pub(super) fn key(place: &Place) -> String {
    match place.file.0 {
        0 => format!("#{}", place.pointer),
        file => format!("{file}#{}", place.pointer),
    }
}
