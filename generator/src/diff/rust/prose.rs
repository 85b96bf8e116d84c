//! Files that differ without anything that callers compile against: documentation, and how types meet JSON.

use std::collections::BTreeSet;

use super::modules::{Files, Modules};
use super::tell::Comparer;
use crate::diff::Level;
use crate::output::LOCK_FILE;

/// Files that only list others.
const LISTS: [&str; 3] = ["src/lib.rs", "src/types/mod.rs", "src/api/mod.rs"];

/// Tells the files that differ and of which nothing was told.
pub(super) fn compare(comparer: &mut Comparer, modules: &Modules, old: &Files, new: &Files) {
    let is_runtime = |path: &str| path.starts_with("src/runtime/");
    let paths: BTreeSet<&str> = old.keys().chain(new.keys()).map(String::as_str).collect();
    let differ = |path: &&str| *path != LOCK_FILE && old.get(*path) != new.get(*path);
    let (runtime, others): (Vec<&str>, Vec<&str>) = paths.into_iter().filter(differ).partition(|path| is_runtime(path));
    for path in others {
        if comparer.told.contains(path) {
            continue;
        }
        let message = match (old.get(path), new.get(path)) {
            (Some(_), None) => "the file was removed",
            (None, Some(_)) => "the file was added",
            (Some(was), Some(is)) if code(was) == code(is) => "documentation changed",
            // A list follows from what it lists.
            _ if LISTS.contains(&path) && !comparer.changes.is_empty() => continue,
            _ if path.starts_with("src/types/") => "how it is read or written changed, and nothing that callers name",
            _ if path.ends_with(".rs") => "how it works changed, and nothing that callers name",
            _ => "its text changed",
        };
        comparer.module(Level::Patch, path, modules.by_file.get(path), message);
    }
    if !runtime.is_empty() {
        comparer.file(Level::Patch, "src/runtime", "the code that comes with every crate changed");
    }
}

/// The lines of a file that aren't comments.
fn code(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect()
}
