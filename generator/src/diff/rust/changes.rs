//! Changes as they are reported: with their lines of Rust, and with their places.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToShoutySnakeCase as _;

use super::Places;
use super::aliases::Aliases;
use super::item::{Item, Key, Space, Subject};
use super::modules::Module;
use super::print::lines;
use crate::diff::{Change, Level, Lines, Side};
use crate::document::FileId;
use crate::document::pointer::join;
use crate::finding::Place;

/// A comparison under way.
#[derive(Debug)]
pub(super) struct Comparer {
    pub(super) changes: Vec<Change>,
    /// The files of which something was reported.
    pub(super) reported: BTreeSet<String>,
    /// The other names for types, old and new.
    pub(super) aliases: (Aliases, Aliases),
    old: BTreeMap<String, Place>,
    new: BTreeMap<String, Place>,
}

/// Both sides of a change; either may be missing.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub(super) key: &'a Key,
    pub(super) old: Option<&'a Item>,
    pub(super) new: Option<&'a Item>,
}

impl Comparer {
    pub(super) fn new(places: Places<'_>, aliases: (Aliases, Aliases)) -> Self {
        let (old, new) = (by_name(places.old), by_name(places.new));
        Self { changes: Vec::new(), reported: BTreeSet::new(), aliases, old, new }
    }

    /// Reports a change of a file of which nothing else is reported, under the type or module that it is.
    pub(super) fn module(&mut self, level: Level, file: &str, module: Option<&Module>, message: &str) {
        let exported = module.and_then(|module| module.exports.first_key_value());
        let public = module.and_then(|module| module.path.as_ref()).filter(|path| *path != "crate");
        let Some((heading, path)) = exported.or_else(|| public.map(|path| (path, path))) else {
            return self.file(level, file, message);
        };
        let subject = Subject { heading: heading.clone(), name: heading.clone(), property: None };
        self.reported.insert(file.to_owned());
        self.changes.push(Change {
            level,
            side: Side::Rust,
            old: place(&self.old, &subject),
            new: place(&self.new, &subject),
            subject: subject.heading,
            path: path.clone(),
            message: message.to_owned(),
            rust: None,
            witness: None,
        });
    }

    /// Reports a change of a whole file.
    pub(super) fn file(&mut self, level: Level, path: &str, message: &str) {
        self.reported.insert(path.to_owned());
        self.without_place(level, path, "", message.to_owned());
    }

    /// Reports a change of what has no place in the documents.
    pub(super) fn without_place(&mut self, level: Level, subject: &str, path: &str, message: String) {
        self.changes.push(Change {
            level,
            side: Side::Rust,
            subject: subject.to_owned(),
            old: None,
            new: None,
            path: path.to_owned(),
            message,
            rust: None,
            witness: None,
        });
    }

    /// Reports a change of an item.
    pub(super) fn add(&mut self, level: Level, pair: Pair<'_>, message: String) {
        let rust = Lines { old: pair.old.map(lines).unwrap_or_default(), new: pair.new.map(lines).unwrap_or_default() };
        self.reported.extend(pair.old.iter().chain(&pair.new).map(|item| item.file.to_string()));
        let subject = |item: Option<&Item>| item.map(|item| item.subject.clone());
        let (before, after) = (subject(pair.old), subject(pair.new));
        self.changes.push(Change {
            level,
            side: Side::Rust,
            old: before.as_ref().and_then(|subject| place(&self.old, subject)),
            new: after.as_ref().and_then(|subject| place(&self.new, subject)),
            subject: after.or(before).map(|subject| subject.heading).unwrap_or_default(),
            path: match pair.key.space {
                Space::Implementation => pair.key.path.split(" as ").next().unwrap_or_default().replace('<', ""),
                _ => pair.key.path.clone(),
            },
            message,
            rust: Some(rust),
            witness: None,
        });
    }
}

/// Where the things with a name stand; an operation's name is that of its constant.
fn by_name(places: &BTreeMap<String, String>) -> BTreeMap<String, Place> {
    let mut names = BTreeMap::new();
    for (key, name) in places {
        let Some(place) = parsed(key).filter(|place| is_item(&place.pointer)) else { continue };
        if name.starts_with(|first: char| first.is_ascii_lowercase()) {
            names.entry(format!("{}()", name.to_shouty_snake_case())).or_insert(place);
        } else {
            names.entry(name.clone()).or_insert(place);
        }
    }
    names
}

/// Whether what stands at a pointer of the lock is a type or an operation: the lock has tags as well, and names of parts
/// behind segments that start with a tilde, as no pointer into a document can.
fn is_item(pointer: &str) -> bool {
    let is_part = |segment: &str| segment.starts_with('~') && !segment.starts_with("~0") && !segment.starts_with("~1");
    !pointer.starts_with("/tags/") && !pointer.split('/').any(is_part)
}

/// The place behind a key of the lock.
fn parsed(key: &str) -> Option<Place> {
    let (file, pointer) = key.split_once('#')?;
    let file = if file.is_empty() { FileId::MAIN } else { FileId(file.parse().ok()?) };
    Some(Place { file, pointer: pointer.to_owned() })
}

fn place(names: &BTreeMap<String, Place>, subject: &Subject) -> Option<Place> {
    let place = names.get(&subject.name)?;
    Some(match &subject.property {
        Some(property) => Place { file: place.file, pointer: join(&join(&place.pointer, "properties"), property) },
        None => place.clone(),
    })
}
