//! Scopes: the only place that mints identifiers, so that no two things share one.

use crate::hash::{HashMap, HashSet};

/// The names in use somewhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: HashSet<String>,
    /// The first number behind a name that may be free: what many things are called isn't counted anew for each.
    next: HashMap<String, usize>,
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(crate) fn with(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|name| (*name).to_owned()).collect(), next: HashMap::default() }
    }

    /// Takes a name if it is free. Names that differ in case alone are the same: some file systems think so.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_lowercase())
    }

    /// Takes a name with others that are that name and an ending, if all of them are free.
    pub(crate) fn take_all(&mut self, name: &str, endings: &[&str]) -> bool {
        let names = || std::iter::once(&"").chain(endings).map(|ending| format!("{name}{ending}"));
        let free = names().all(|name| !self.taken.contains(&name.to_lowercase()));
        free && names().all(|name| self.take(&name))
    }

    /// Mints the first free name: one of the candidates, or the last of them with a number.
    pub(crate) fn mint(&mut self, candidates: &[String]) -> String {
        self.mint_all(candidates, &[])
    }

    /// Mints the first name that is free with all of these endings too.
    pub(crate) fn mint_all(&mut self, candidates: &[String], endings: &[&str]) -> String {
        for candidate in candidates {
            if self.take_all(candidate, endings) {
                return candidate.clone();
            }
        }
        let last = candidates.last().map_or("name", String::as_str);
        let apart = if last.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
        let mut number = self.next.get(last).copied().unwrap_or(2);
        loop {
            let name = format!("{last}{apart}{number}");
            number += 1;
            if self.take_all(&name, endings) {
                self.next.insert(last.to_owned(), number);
                return name;
            }
        }
    }
}
