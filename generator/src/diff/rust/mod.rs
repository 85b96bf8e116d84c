//! The API of the crate: would code that compiles against the old one compile against the new one?
//!
//! It is read from the files themselves, as Cargo's [SemVer compatibility](https://doc.rust-lang.org/cargo/reference/semver.html)
//! sees them. Only files that differ are read, and the runtime isn't: it is the generator's, not the document's.

mod aliases;
mod attributes;
mod blocks;
mod changes;
mod compare;
mod expand;
mod failures;
mod item;
mod manifest;
mod modules;
mod operations;
mod print;
mod prose;
mod read;
mod renames;
mod segments;
mod signatures;

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, Level};
use crate::finding::Place;
use crate::name::Alias;
use aliases::Aliases;
use changes::Comparer;
use item::Surface;
use modules::{Files, Module, Modules};
use renames::Renames;

/// The names of what each document has, by place, as [`crate::generate::Generated`] has them.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    /// Of the old document.
    pub old: &'a BTreeMap<String, String>,
    /// Of the new document.
    pub new: &'a BTreeMap<String, String>,
}

/// Compares the files of two crates, by their paths in them; further files, such as a lock, are passed over. The places of
/// the changes are where the names stand, and where a property would stand below them.
#[must_use]
pub fn compare(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>, places: Places<'_>) -> Vec<Change> {
    let (shared, now_shared) = (failures::names(old), failures::names(new));
    let (old, new) = (&*failures::apart(old), &*failures::apart(new));
    let (old_modules, new_modules) = (Modules::of(old), Modules::of(new));
    let mut comparer = Comparer::new(places, (Aliases::of(old), Aliases::of(new)));
    let mut broken: BTreeSet<&str> = old_modules.broken.union(&new_modules.broken).map(String::as_str).collect();
    // Without the tree of modules nothing can be said of what is public.
    if broken.is_empty() {
        let (before, after) = surfaces((old, &old_modules), (new, &new_modules), &mut broken);
        comparer.modules(&old_modules, &new_modules);
        comparer.surfaces(&before, after);
        comparer.failures(&shared, &now_shared);
    }
    manifest::compare(&mut comparer, old.get(manifest::PATH), new.get(manifest::PATH));
    for path in broken {
        comparer.file(Level::Major, path, "it isn't Rust, so that nothing can be said of it");
    }
    prose::compare(&mut comparer, &new_modules, old, new);
    comparer.changes
}

/// What has another name in one of two crates than in the other, and stands in the same place.
#[must_use]
pub fn renames(old: &BTreeMap<String, String>, new: &BTreeMap<String, String>) -> Vec<Alias> {
    let (old, new) = (&*failures::apart(old), &*failures::apart(new));
    let (old_modules, new_modules) = (Modules::of(old), Modules::of(new));
    let (before, mut after) = surfaces((old, &old_modules), (new, &new_modules), &mut BTreeSet::new());
    let split = |path: &str| {
        let (parent, name) = path.strip_prefix("crate::")?.rsplit_once("::")?;
        Some((parent.replace("::", "/"), name.to_owned()))
    };
    let alias = |(from, to): &(item::Key, item::Key)| {
        let ((was_in, old), (parent, new)) = (split(&from.path)?, split(&to.path)?);
        (was_in == parent).then_some(Alias { parent, old, new })
    };
    Renames::find(&before, &mut after).pairs.iter().filter_map(alias).collect()
}

/// A crate's files, and its modules.
type Tree<'f> = (&'f Files, &'f Modules);

/// The public items of the files that differ; those that aren't Rust are noted.
fn surfaces<'f>(old: Tree<'f>, new: Tree<'f>, broken: &mut BTreeSet<&'f str>) -> (Surface, Surface) {
    let (mut before, mut after) = (Surface::default(), Surface::default());
    let further = new.1.by_file.keys().filter(|path| !old.1.by_file.contains_key(*path));
    for path in old.1.by_file.keys().chain(further) {
        // What differs in its documentation alone needs no parser, which takes longest.
        let differs = old.0.get(path) != new.0.get(path) || old.1.by_file.get(path) != new.1.by_file.get(path);
        let (was, is) = match differs {
            true => (leaf(old.0, old.1, path), leaf(new.0, new.1, path)),
            false => continue,
        };
        if was != is && !read_both(path, (was, &mut before), (is, &mut after)) {
            broken.insert(path);
        }
    }
    (before, after)
}

/// A file's text without its documentation, and the module that it is.
type Leaf<'f> = Option<(String, &'f Module)>;

/// Reads both sides of a file, or neither where either isn't Rust.
fn read_both(path: &str, old: (Leaf<'_>, &mut Surface), new: (Leaf<'_>, &mut Surface)) -> bool {
    let read = |side: Leaf<'_>| {
        let mut surface = Surface::default();
        side.map_or(Ok(()), |(text, module)| read::read(&mut surface, path, &text, module)).map(|()| surface)
    };
    let (was, is) = match (old.0, new.0) {
        (Some(was), Some(is)) if was.1 == is.1 => {
            let (before, after) = segments::unlike(&was.0, &is.0);
            (Some((before, was.1)), Some((after, is.1)))
        }
        pair => pair,
    };
    match (read(was), read(is)) {
        (Ok(was), Ok(is)) => {
            old.1.extend(was);
            new.1.extend(is);
            true
        }
        _ => false,
    }
}

fn leaf<'f>(files: &'f Files, modules: &'f Modules, path: &str) -> Leaf<'f> {
    Some((code(files.get(path)?), modules.by_file.get(path)?))
}

/// The lines of a file that aren't comments.
fn code(text: &str) -> String {
    let is_code = |line: &&str| !line.trim_start().starts_with("//");
    text.lines().filter(is_code).flat_map(|line| [line, "\n"]).collect()
}

/// The key of a place, as the lock has it.
pub(super) fn key(place: &Place) -> String {
    match place.file.0 {
        0 => format!("#{}", place.pointer),
        file => format!("{file}#{}", place.pointer),
    }
}
