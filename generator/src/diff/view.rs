//! Two documents and what changed between them, arranged as every format shows it: by subject, what asks most first.

use std::path::Path;

use super::{Change, Changes, Level, Side, excerpt};
use crate::document::{Document, FileId, Position};
use crate::finding::Place;
use crate::hash::HashMap;
use crate::paths::slashed;

/// What a writer of reports needs: two documents, where they are, and what changed between them.
#[derive(Clone, Copy, Debug)]
pub struct Comparison<'a> {
    /// The document as it was.
    pub old: &'a Document,
    /// The document as it is.
    pub new: &'a Document,
    /// The folders that they were read from, as their paths were given; the files of each are named from there.
    pub folders: (&'a Path, &'a Path),
    /// What changed between them.
    pub changes: &'a Changes,
}

/// One of the two documents.
#[derive(Clone, Copy)]
pub(super) struct Version<'a> {
    document: &'a Document,
    folder: &'a Path,
}

impl<'a> Version<'a> {
    /// The name of its main file, with `/` between its parts.
    pub fn name(&self) -> String {
        self.file_name(&Place { file: FileId::MAIN, pointer: String::new() })
    }

    /// Its title and its version; either may be empty.
    pub fn title(&self) -> (&'a str, &'a str) {
        let info = self.document.root().get("info");
        let text = |key| info.as_ref().and_then(|info| info.str(key)).unwrap_or_default();
        (text("title"), text("version"))
    }

    fn file_name(&self, place: &Place) -> String {
        slashed(&self.folder.join(self.document.file_name(place.file)))
    }

    /// Where places stand, each of the files read once.
    fn spots<'p>(self, places: impl Iterator<Item = Option<&'p Place>> + Clone) -> Vec<Option<Spot<'a>>> {
        let wanted: Vec<Place> = places.clone().flatten().cloned().collect();
        let mut positions = self.document.positions(&wanted).into_iter();
        let spot = |place: &Place, position| Spot {
            file: self.file_name(place),
            short: self.document.file_name(place.file),
            position,
            source: self.document.source(place.file),
        };
        places.map(|place| place.and_then(|place| Some(spot(place, positions.next()?)))).collect()
    }
}

/// The changes of one subject.
pub(super) struct Group<'a> {
    pub subject: &'a str,
    /// The most that any of them asks.
    pub level: Level,
    /// What asks most first.
    pub items: Vec<Item<'a>>,
}

/// One change, and where it stands in both documents.
pub(super) struct Item<'a> {
    pub change: &'a Change,
    pub old: Option<Spot<'a>>,
    pub new: Option<Spot<'a>>,
}

impl Item<'_> {
    /// Where to look first: in the new document, or in the old one for what is gone.
    pub fn spot(&self) -> Option<&Spot<'_>> {
        self.new.as_ref().or(self.old.as_ref())
    }
}

/// Where something stands in the file of a document.
#[derive(Clone, Debug)]
pub(super) struct Spot<'a> {
    /// The file as its path was given.
    pub file: String,
    /// The file as its document names it.
    pub short: &'a str,
    pub position: Position,
    source: &'a str,
}

impl Spot<'_> {
    /// What stands there: its lines, the first of which has the number of the position.
    pub fn lines(&self) -> Vec<String> {
        excerpt::block(self.source, self.position)
    }
}

impl std::fmt::Display for Spot<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.position.line, self.position.column)
    }
}

impl<'a> Comparison<'a> {
    /// The document as it was.
    pub(super) fn before(&self) -> Version<'a> {
        Version { document: self.old, folder: self.folders.0 }
    }

    /// The document as it is.
    pub(super) fn after(&self) -> Version<'a> {
        Version { document: self.new, folder: self.folders.1 }
    }

    /// The changes by subject: the subject that asks most first, and else in the order of the changes.
    pub(super) fn groups(&self) -> Vec<Group<'a>> {
        let list = &self.changes.list;
        let (old, new) = rayon::join(
            || self.before().spots(list.iter().map(|change| change.old.as_ref())),
            || self.after().spots(list.iter().map(|change| change.new.as_ref())),
        );
        let mut groups: Vec<Group<'a>> = Vec::new();
        let mut known: HashMap<&str, usize> = HashMap::default();
        for ((change, old), new) in list.iter().zip(old).zip(new) {
            let index = *known.entry(&change.subject).or_insert(groups.len());
            if index == groups.len() {
                groups.push(Group { subject: &change.subject, level: Level::None, items: Vec::new() });
            }
            if let Some(group) = groups.get_mut(index) {
                group.level = group.level.max(change.level);
                group.items.push(Item { change, old, new });
            }
        }
        for group in &mut groups {
            group.items.sort_by_key(|item| (std::cmp::Reverse(item.change.level), item.change.side));
        }
        groups.sort_by_key(|group| std::cmp::Reverse(group.level));
        groups
    }

    /// How many changes there are: `3 breaking, 5 new, 2 other`.
    pub(super) fn counts(&self, side: Option<Side>) -> String {
        counts(self.changes.list.iter().filter(|change| side.is_none_or(|side| change.side == side)))
    }
}

/// How many of some changes there are of each kind, the kinds without any left out.
pub(crate) fn counts<'c>(changes: impl Iterator<Item = &'c Change> + Clone) -> String {
    let count = |level| changes.clone().filter(|change| change.level == level).count();
    let kinds = [Level::Major, Level::Minor, Level::Patch].map(|level| (count(level), kind(level)));
    let counts: Vec<String> =
        kinds.iter().filter(|(count, _)| *count > 0).map(|(count, kind)| format!("{count} {kind}")).collect();
    if counts.is_empty() { "no changes".to_owned() } else { counts.join(", ") }
}

/// A level as Semantic Versioning calls it.
pub(super) fn name(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Patch => "patch",
        Level::Minor => "minor",
        Level::Major => "major",
    }
}

/// What changes of a level are to those who count them.
pub(super) fn kind(level: Level) -> &'static str {
    match level {
        Level::Major => "breaking",
        Level::Minor => "new",
        Level::Patch | Level::None => "other",
    }
}

/// A side as people call it.
pub(super) fn side(side: Side) -> &'static str {
    match side {
        Side::Http => "HTTP",
        Side::Rust => "Rust",
    }
}
