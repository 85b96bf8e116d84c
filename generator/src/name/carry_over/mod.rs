//! From the lock of the last run to this document: the names of things that have another key now.

mod inline_branches;
mod moved_keys;
mod path_parameters;

use std::collections::BTreeMap;

use super::lock::usable;
use crate::model::Api;
pub(crate) use inline_branches::{MEMBERS, told};

/// The lines of a lock that mean something for an API, under the keys that their things have now.
#[must_use]
pub fn carry_over(api: &Api, locked: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    inline_branches::followed(api, moved_keys::elsewhere(api, path_parameters::followed(api, usable(locked))))
}
