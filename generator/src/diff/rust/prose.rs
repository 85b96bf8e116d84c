//! Files that differ without anything that callers compile against: documentation, and how types meet JSON.

use std::collections::BTreeSet;

use super::compare::Comparer;
use super::modules::Files;
use crate::diff::Level;
use crate::output::LOCK_FILE;

/// Files that only list others.
const LISTS: [&str; 3] = ["src/lib.rs", "src/types/mod.rs", "src/api/mod.rs"];

/// Tells the files that differ and of which nothing was told.
pub(super) fn compare(comparer: &mut Comparer, old: &Files, new: &Files) {
    let paths: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
    let differ = |path: &&&String| path.as_str() != LOCK_FILE && old.get(**path) != new.get(**path);
    let differ: Vec<&String> = paths.iter().filter(differ).copied().collect();
    let is_runtime = |path: &str| path.starts_with("src/runtime/");
    for path in differ
        .iter()
        .filter(|path| !is_runtime(path) && !comparer.told.contains(path.as_str()))
        .copied()
        .collect::<Vec<_>>()
    {
        let message = match (old.get(path), new.get(path)) {
            (Some(_), None) => "the file was removed",
            (None, Some(_)) => "the file was added",
            // A list follows from what it lists.
            (Some(was), Some(is)) if code(was) == code(is) => "documentation changed",
            _ if LISTS.contains(&path.as_str()) && !comparer.changes.is_empty() => continue,
            _ if path.ends_with(".rs") => "how it works changed, and nothing that callers name",
            _ => "its text changed",
        };
        comparer.file(Level::Patch, path, message);
    }
    if differ.iter().any(|path| is_runtime(path)) {
        comparer.file(Level::Patch, "src/runtime", "the code that comes with every crate changed");
    }
}

/// The lines of a file that aren't comments.
fn code(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect()
}
