//! What was noticed, gathered so that each change is told once, whichever ways it was reached.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::rules::{Direction, Rule};
use crate::diff::{Change, Level, Side};
use crate::finding::Place;

/// What a change belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Subject {
    /// Its heading.
    pub(super) heading: String,
    /// Its Rust path.
    pub(super) path: String,
}

/// Where something is compared: what it belongs to, what it is called there, and its places.
#[derive(Clone, Debug)]
pub(super) struct At {
    pub(super) subject: Subject,
    /// As a noun: "`age`", "the body".
    pub(super) label: String,
    pub(super) old: Option<Place>,
    pub(super) new: Option<Place>,
}

impl At {
    /// The same with another label.
    pub(super) fn labelled(&self, label: String) -> Self {
        Self { label, ..self.clone() }
    }
}

/// Everything that was noticed, in order.
#[derive(Debug, Default)]
pub(super) struct Notes(IndexMap<Key, Note>);

/// What makes two notes one: the same happened to the same thing.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key {
    subject: Subject,
    rule: &'static str,
    what: String,
}

#[derive(Debug)]
struct Note {
    rule: &'static Rule,
    old: Option<Place>,
    new: Option<Place>,
    /// How many things changed, for the pronoun.
    many: bool,
    directions: BTreeSet<Direction>,
}

impl Notes {
    /// Notes a change of one thing; `what` tells it without what it means.
    pub(super) fn add(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String) {
        self.note(at, rule, direction, what, false);
    }

    /// Notes a change of some things at once.
    pub(super) fn add_many(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String, many: bool) {
        self.note(at, rule, direction, what, many);
    }

    fn note(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String, many: bool) {
        let key = Key { subject: at.subject.clone(), rule: rule.what, what };
        let fresh = || Note { rule, old: at.old.clone(), new: at.new.clone(), many, directions: BTreeSet::default() };
        self.0.entry(key).or_insert_with(fresh).directions.insert(direction);
    }

    /// The changes, each with the worst level of the ways in which it was reached.
    pub(super) fn into_changes(self) -> Vec<Change> {
        self.0.into_iter().map(|(key, note)| note.change(key)).collect()
    }
}

impl Note {
    fn change(self, key: Key) -> Change {
        let verdicts = self.directions.iter().map(|direction| self.rule.of(*direction));
        let level = verdicts.clone().map(|(level, _)| level).max().unwrap_or(Level::None);
        let mut meanings: Vec<&str> = verdicts.filter(|(own, _)| *own == level).map(|(_, means)| means).collect();
        meanings.dedup();
        let means = meanings.join(", and ").replace("{them}", if self.many { "them" } else { "it" });
        Change {
            level,
            side: Side::Http,
            subject: key.subject.heading,
            old: self.old,
            new: self.new,
            path: key.subject.path,
            message: if means.is_empty() { key.what } else { format!("{}; callers {means}", key.what) },
            rust: None,
        }
    }
}
