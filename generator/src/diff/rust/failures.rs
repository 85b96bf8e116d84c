//! Failures that operations have in common. What an operation exports is compared as if it had an enum of its own: that it exports
//! another one is no change by itself. Which operations have one type is reported apart from that.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::changes::Comparer;
use super::modules::Files;
use crate::diff::Level;
use crate::diff::words::quoted;

/// The file of the enums.
const FILE: &str = "src/failures.rs";

/// The start of the paths of files that export them.
const OPERATIONS: &str = "src/api/";

/// What each path of failures is: an enum of the file, or an enum of its own.
pub(super) type Names = BTreeMap<String, String>;

/// A crate without the file: an operation that exports an enum of it has that enum.
pub(super) fn apart(files: &Files) -> Cow<'_, Files> {
    let Some(text) = files.get(FILE) else { return Cow::Borrowed(files) };
    let enums: BTreeMap<&str, (&str, &str)> = text
        .split("\n#[derive(")
        .skip(1)
        .filter_map(|rest| {
            let (attributes, rest) = rest.split_once("\npub enum ")?;
            let (name, rest) = rest.split_once(" {")?;
            Some((name, (attributes, rest.split_once("\n}")?.0)))
        })
        .collect();
    let line = |line: &str| {
        let whole = export(line).and_then(|(name, target)| {
            let (attributes, variants) = enums.get(target)?;
            let item = format!("#[derive({attributes}\npub enum {name} {{{variants}\n}}\n");
            Some(format!("{item}\nimpl crate::runtime::FailureBody for {name} {{}}\n"))
        });
        whole.unwrap_or_else(|| format!("{line}\n"))
    };
    let others = files.iter().filter(|(path, _)| *path != FILE);
    let written = others.map(|(path, text)| {
        let has_exports = path.starts_with(OPERATIONS) && text.contains("failures::");
        let text = if has_exports { text.lines().map(line).collect() } else { text.clone() };
        (path.clone(), text)
    });
    Cow::Owned(written.collect())
}

/// The name and the enum in `pub use crate::failures::Problem404OrInvalid422 as GetJobFailure;`.
fn export(line: &str) -> Option<(&str, &str)> {
    let (path, name) = line.strip_prefix("pub use crate::")?.strip_suffix(';')?.split_once(" as ")?;
    let (module, shared) = path.rsplit_once("::")?;
    module.ends_with("failures").then_some((name, shared))
}

/// The failures of each operation that has an enum of them, by path.
pub(super) fn names(files: &Files) -> Names {
    let mut names = Names::new();
    for (path, text) in files.range(OPERATIONS.to_owned()..).take_while(|(path, _)| path.starts_with(OPERATIONS)) {
        let module = path.trim_start_matches(OPERATIONS).trim_end_matches(".rs");
        let full = |name: &str| format!("crate::api::{module}::{name}");
        for line in text.lines().filter(|line| line.starts_with("pub ")) {
            let own = || line.strip_prefix("pub enum ")?.strip_suffix(" {").filter(|name| name.ends_with("Failure"));
            if let Some((name, target)) = export(line) {
                names.insert(full(name), target.to_owned());
            } else if let Some(name) = own() {
                names.insert(full(name), full(name));
            }
        }
    }
    names
}

impl Comparer {
    /// Tells which failures are no longer one type, and which are one now.
    pub(super) fn failures(&mut self, old: &Names, new: &Names) {
        for (path, other) in strangers(old, new) {
            let message = format!("it was one type with {other}, and no longer is: neither can stand for the other");
            self.without_place(Level::Minor, last(path), path, message);
        }
        for (path, other) in strangers(new, old) {
            let message = format!("it is one type with {other} now: a trait can't be implemented for both");
            self.without_place(Level::Minor, last(path), path, message);
        }
    }
}

/// The paths that are one type with others here, and another type than most of these there, each with the first of those.
fn strangers<'n>(here: &'n Names, there: &'n Names) -> Vec<(&'n str, String)> {
    let mut together: BTreeMap<&str, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for (path, target) in here {
        if let Some(other) = there.get(path) {
            together.entry(target).or_default().entry(other).or_default().push(path);
        }
    }
    let mut found = Vec::new();
    for (target, parts) in &together {
        let stay = |other: &str| other == *target;
        let most = parts.iter().rev().max_by_key(|(other, paths)| (paths.len(), stay(other))).map(|(_, paths)| paths);
        let Some((most, first)) = most.and_then(|most| Some((most, most.first()?))) else { continue };
        let others = parts.values().filter(|paths| !std::ptr::eq(*paths, most)).flatten();
        found.extend(others.map(|path| (*path, quoted(last(first)))));
    }
    found
}

fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Names, strangers};

    #[test]
    fn what_most_have_is_what_they_had() {
        let names = |pairs: &[(&str, &str)]| -> Names {
            pairs.iter().map(|(path, target)| ((*path).to_owned(), (*target).to_owned())).collect()
        };
        let old = names(&[("a", "X"), ("b", "X"), ("c", "X"), ("d", "Y"), ("gone", "Y")]);
        let new = names(&[("a", "Y"), ("b", "Z"), ("c", "Z"), ("d", "Y"), ("come", "Y")]);
        assert_eq!(strangers(&old, &new), [("a", "`b`".to_owned())]);
        assert_eq!(strangers(&new, &old), [("a", "`d`".to_owned())]);
    }
}
