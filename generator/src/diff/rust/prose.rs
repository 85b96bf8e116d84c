//! Files that differ without anything that callers compile against: documentation, and how types meet JSON.

use std::collections::BTreeSet;
use std::path::Path;

use super::changes::Comparer;
use super::code;
use super::modules::{Files, Modules};
use crate::diff::Level;
use crate::name::LOCK_FILE;

/// Files that only list others.
const LISTS: [&str; 3] = ["src/lib.rs", "src/types/mod.rs", "src/api/mod.rs"];

/// Folders of which one word is enough: the operations that their files follow from are reported.
const FOLDERS: [(&str, &str); 2] = [
    ("src/mock", "what the fake server answers changed"),
    ("src/runtime", "the code that comes with every crate changed"),
];

/// Reports the files that differ and of which nothing was reported.
pub(super) fn compare(comparer: &mut Comparer, modules: &Modules, old: &Files, new: &Files) {
    let paths: BTreeSet<&str> = old.keys().chain(new.keys()).map(String::as_str).collect();
    let differ = |path: &&str| *path != LOCK_FILE && old.get(*path) != new.get(*path);
    let mut folders = BTreeSet::new();
    for path in paths.into_iter().filter(differ) {
        if comparer.reported.contains(path) {
            continue;
        }
        if let Some(folder) = FOLDERS.iter().find(|(folder, _)| Path::new(path).starts_with(folder)) {
            folders.insert(folder);
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
    for (folder, message) in folders {
        comparer.file(Level::Patch, folder, message);
    }
}
