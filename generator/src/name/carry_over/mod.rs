//! From the lock of the last run to this document: the names of things that have another key now.

mod inline_branches;
mod moved_keys;
mod path_parameters;
mod rekey;

use std::collections::BTreeMap;

use super::lock::usable;
use crate::model::Api;
pub(crate) use inline_branches::{MEMBERS, branch_lines};

/// The lines of a lock that mean something for an API, under the keys that their things have now.
#[must_use]
pub fn carry_over(api: &Api, locked: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let lines = path_parameters::rekey(api, usable(locked));
    let lines = moved_keys::rekey(api, lines);
    inline_branches::rekey(api, lines)
}
