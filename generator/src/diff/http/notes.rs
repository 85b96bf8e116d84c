//! What was noticed, gathered so that each change is reported once, whichever ways it was reached.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::rules::{Direction, Rule};
use crate::diff::{Change, Level, Side, Witness};
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
#[derive(Clone, Debug, Default)]
pub(super) struct At {
    pub(super) subject: Subject,
    /// As a noun: "`age`", "the body".
    pub(super) label: String,
    pub(super) old: Option<Place>,
    pub(super) new: Option<Place>,
    /// How it is known what the change asks.
    pub(super) proof: Proof,
}

/// How it is known what a change asks.
#[derive(Clone, Debug, Default)]
pub(super) enum Proof {
    /// By the kind of change.
    #[default]
    Rule,
    /// Every value that was fine still is.
    Harmless,
    /// This value was fine and no longer is.
    Broken(Witness),
    /// It isn't: no such value was found, and neither that there is none.
    Undecided,
}

impl At {
    /// The same with another label.
    pub(super) fn labelled(&self, label: String) -> Self {
        Self { label, ..self.clone() }
    }
}

/// Everything that was noticed, in order.
#[derive(Debug, Default)]
pub(super) struct Notes {
    list: IndexMap<Key, Note>,
    /// How many times something was noticed that breaks.
    breaks: usize,
}

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
    directions: BTreeMap<Direction, Proof>,
}

impl Notes {
    /// Notes a change of one thing; `what` says it without what it means.
    pub(super) fn add(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String) {
        self.note(at, rule, direction, what, false);
    }

    /// Notes a change of some things at once.
    pub(super) fn add_many(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String, many: bool) {
        self.note(at, rule, direction, what, many);
    }

    fn note(&mut self, at: &At, rule: &'static Rule, direction: Direction, what: String, many: bool) {
        let is_break = rule.of(direction).0 == Level::Major && !matches!(at.proof, Proof::Harmless);
        self.breaks += usize::from(is_break);
        let key = Key { subject: at.subject.clone(), rule: rule.what, what };
        let fresh = || Note { rule, old: at.old.clone(), new: at.new.clone(), many, directions: BTreeMap::default() };
        let proofs = &mut self.list.entry(key).or_insert_with(fresh).directions;
        let known = proofs.entry(direction).or_insert_with(|| at.proof.clone());
        // What is harmless in one place and not in another isn't.
        if matches!(known, Proof::Harmless) {
            *known = at.proof.clone();
        }
    }

    /// How many times something was noticed that breaks, so far.
    pub(super) fn breaks(&self) -> usize {
        self.breaks
    }

    /// The changes, each with the worst level of the ways in which it was reached.
    pub(super) fn into_changes(self) -> Vec<Change> {
        self.list.into_iter().map(|(key, note)| note.change(key)).collect()
    }
}

impl Note {
    fn change(self, key: Key) -> Change {
        let of = |(direction, proof): (&Direction, &Proof)| match (self.rule.of(*direction), proof) {
            ((Level::Major, _), Proof::Harmless) => (Level::Patch, "go on as before"),
            (verdict, _) => verdict,
        };
        let verdicts: Vec<(Level, &str)> = self.directions.iter().map(of).collect();
        let level = verdicts.iter().map(|(level, _)| *level).max().unwrap_or(Level::None);
        let mut meanings: Vec<&str> =
            verdicts.iter().filter(|(own, _)| *own == level).map(|(_, means)| *means).collect();
        meanings.dedup();
        let means = meanings.join(", and ").replace("{them}", if self.many { "them" } else { "it" });
        let is_open = level == Level::Major
            && self
                .directions
                .iter()
                .zip(&verdicts)
                .all(|((_, proof), (own, _))| *own < level || matches!(proof, Proof::Undecided));
        let open = if is_open { " (it could not be decided; it counts as a break)" } else { "" };
        let witness = self.directions.into_values().filter(|_| level == Level::Major).find_map(|proof| match proof {
            Proof::Broken(witness) => Some(witness),
            _ => None,
        });
        Change {
            level,
            side: Side::Http,
            subject: key.subject.heading,
            old: self.old,
            new: self.new,
            path: key.subject.path,
            message: if means.is_empty() { key.what } else { format!("{}; callers {means}{open}", key.what) },
            rust: None,
            witness,
        }
    }
}
