//! Scopes: the only place that mints identifiers, so that no two things share one.

use std::collections::HashSet;

/// The names in use somewhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: HashSet<String>,
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(crate) fn with(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|name| (*name).to_owned()).collect() }
    }

    /// Takes a name if it is free. Names that differ in case alone are the same: some file systems think so.
    pub(crate) fn take(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_lowercase())
    }

    /// Mints the first free name: one of the candidates, or the last of them with a number.
    pub(crate) fn mint(&mut self, candidates: &[String]) -> String {
        for candidate in candidates {
            if self.take(candidate) {
                return candidate.clone();
            }
        }
        let last = candidates.last().map_or("name", String::as_str);
        let apart = if last.ends_with(|c: char| c.is_ascii_digit()) { "_" } else { "" };
        let mut number = 2_usize;
        loop {
            let name = format!("{last}{apart}{number}");
            if self.take(&name) {
                return name;
            }
            number += 1;
        }
    }
}
