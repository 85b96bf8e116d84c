//! Mints every name: a scope for each place where names must differ.

pub(crate) mod bodies;
mod credentials;
mod failures;
mod generics;
mod members;
pub(crate) mod operations;
mod parameters;
pub(crate) mod required_fields;
pub(crate) mod scope;
mod servers;
mod signs;
mod types;
mod user_renames;
mod variants;
pub(crate) mod words;

use std::collections::BTreeMap;

use super::Names;
use super::lock::spellings::Spellings;
use super::lock::{Kind, aliases, kind_of, tag_keys};
use crate::hash::HashSet;
use crate::model::Api;
pub(crate) use members::document_name;
use scope::Scope;
pub(crate) use types::role_words;

/// Mints every name. `last` has the names of the last run, by place, as `carry_over` gives them: they stay. `renamed` has the
/// user's renames, by place or name, which come last.
#[must_use]
pub fn mint(api: &Api, last: &BTreeMap<String, String>, renamed: &BTreeMap<String, String>) -> Names {
    let spellings = Spellings::find(api, last);
    let shadows_std = !last.is_empty() && !last.contains_key(STD_NAMES_KEY);
    let mut minter = Minter {
        api,
        last,
        renamed,
        spellings,
        shadows_std,
        names: Names::default(),
        used: HashSet::default(),
        can_be_renamed: Vec::new(),
        former_keys: Vec::new(),
    };
    minter.tags();
    minter.operations();
    minter.types();
    minter.failures();
    minter.members();
    minter.schemes();
    minter.servers();
    minter.names.unused = minter.unused();
    // A thing that has left the document keeps its name, so that no other thing gets it.
    let mut locked = last.clone();
    minter.former_keys.iter().for_each(|key| {
        locked.remove(key);
    });
    locked.append(&mut minter.names.locked);
    locked.extend(minter.spellings.locked());
    if !shadows_std {
        locked.insert(STD_NAMES_KEY.to_owned(), "free".to_owned());
    }
    minter.names.aliases = aliases::all(&locked);
    minter.names.shadows_std = shadows_std;
    minter.names.locked = locked;
    minter.names
}

/// The line of the lock that keeps the names of the standard library free: `None` isn't the name of a variant, nor `Copy`
/// that of a builder. A lock without it is of a crate whose names were made before, and keeps them.
const STD_NAMES_KEY: &str = "#/~std-names";

pub(crate) struct Minter<'a> {
    pub(crate) api: &'a Api,
    pub(crate) last: &'a BTreeMap<String, String>,
    renamed: &'a BTreeMap<String, String>,
    pub(crate) spellings: Spellings,
    /// Whether variants and builders may be called as something in the standard library is.
    shadows_std: bool,
    pub(crate) names: Names,
    /// The renames that something was found for.
    used: HashSet<String>,
    /// The places and names of everything that can be renamed.
    can_be_renamed: Vec<String>,
    /// The keys of the last run whose thing has another key now.
    former_keys: Vec<String>,
}

impl Minter<'_> {
    /// A name for a variant of an enum.
    pub(crate) fn variant_name(&self, text: &str) -> String {
        if self.shadows_std { words::shadowing_variant_name(text) } else { words::variant_name(text) }
    }

    /// The renames that nothing was found for.
    fn unused(&self) -> Vec<(String, Option<String>)> {
        let known: Vec<&str> = self.can_be_renamed.iter().map(String::as_str).collect();
        let unused = self.renamed.keys().filter(|key| !self.used.contains(*key));
        unused.map(|key| (key.clone(), crate::config::nearest(key, &known).map(str::to_owned))).collect()
    }

    /// Names a list of things of one kind: those with a name from the last run first, then the others in order.
    fn assign(
        &mut self,
        kind: Kind,
        reserved: &[&str],
        places: &[String],
        candidates: impl Fn(usize) -> Vec<String>,
    ) -> Vec<String> {
        let mut scope = Scope::with(reserved);
        let mut names: Vec<Option<String>> =
            places.iter().map(|place| self.last.get(place).filter(|name| scope.take(name)).cloned()).collect();
        // Names of things that have left the document stay taken.
        for name in self.last.iter().filter(|(place, _)| kind_of(place) == kind).map(|(_, name)| name) {
            scope.take(name);
        }
        for (index, slot) in names.iter_mut().enumerate() {
            slot.get_or_insert_with(|| scope.mint(&candidates(index)));
        }
        let names: Vec<String> = names.into_iter().flatten().collect();
        self.names.locked.extend(places.iter().cloned().zip(names.iter().cloned()));
        self.rename(kind, reserved, places, &names)
    }

    fn tags(&mut self) {
        let api = self.api;
        let places = tag_keys(api);
        // A module has another name than the one that it stands in.
        self.names.tags = self.assign(Kind::Tag, &["mod", "api", "mock"], &places, |index| {
            vec![file_safe(words::value_name(&api.tags[index].name, "operations"))]
        });
    }
}

/// A module's name that is a file on every system.
pub(crate) fn file_safe(name: String) -> String {
    const DEVICES: [&str; 5] = ["con", "aux", "nul", "prn", "mod"];
    let device = DEVICES.contains(&name.as_str())
        || (name.len() == 4
            && (name.starts_with("com") || name.starts_with("lpt"))
            && name.ends_with(|c: char| c.is_ascii_digit()));
    if device || words::is_keyword(&name) { format!("{name}_") } else { name }
}
