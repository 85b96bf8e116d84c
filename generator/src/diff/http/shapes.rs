//! Structs, enums and unions.

use super::notes::At;
use super::rules::{
    DEFAULT_CHANGED, DEPRECATED, Direction, ENUM_CLOSED, ENUM_OPENED, NOW_OPTIONAL, NOW_REQUIRED, OTHERS_DROPPED,
    OTHERS_KEPT, PROPERTY_ADDED, PROPERTY_REMOVED, PROSE_CHANGED, REQUIRED_PROPERTY_ADDED, Rule, VALUE_ADDED,
    VALUE_REMOVED,
};
use super::types::Comparer;
use super::{bounds, notes::Notes};
use crate::diff::words::{quoted, were};
use crate::model::{Docs, Enum, Extra, Field, Rules, Struct};
use indexmap::IndexMap;

impl Comparer<'_> {
    pub(super) fn structs(&mut self, at: &At, direction: Direction, old: &Struct, new: &Struct) {
        let before = fields(old, direction);
        let after = fields(new, direction);
        for (name, field) in &before {
            let at = self.property(at, name);
            match after.get(name) {
                Some(now) => self.fields(&at, direction, field, now),
                None => {
                    let stays = new.fields.iter().any(|field| field.name == **name);
                    let what = match (stays, direction) {
                        (false, _) => format!("the property {} was removed", at.label),
                        (true, Direction::Sent) => format!("the property {} is read-only", at.label),
                        (true, Direction::Received) => format!("the property {} is write-only", at.label),
                    };
                    let at = if stays { at } else { At { new: None, ..at } };
                    self.notes.add(&at, &PROPERTY_REMOVED, direction, what);
                }
            }
        }
        for (name, field) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            let at = self.property(at, name);
            let asked = field.required && field.constant.is_none();
            let rule = if asked { &REQUIRED_PROPERTY_ADDED } else { &PROPERTY_ADDED };
            let required = if asked { "required " } else { "" };
            let stayed = old.fields.iter().any(|field| field.name == **name);
            let what = match (stayed, direction) {
                (false, _) => format!("the {required}property {} was added", at.label),
                (true, Direction::Sent) => format!("the {required}property {} is no longer read-only", at.label),
                (true, Direction::Received) => format!("the {required}property {} is no longer write-only", at.label),
            };
            let at = if stayed { at } else { At { old: None, ..at } };
            self.notes.add(&at, rule, direction, what);
        }
        bounds::compare(&mut self.notes, at, direction, &old.rules, &new.rules);
        self.others(at, direction, &old.extra, &new.extra);
    }

    /// The place and the label of a property.
    fn property(&self, at: &At, name: &str) -> At {
        let segments = ["properties", name];
        At {
            subject: at.subject.clone(),
            label: quoted(name),
            old: at.old.as_ref().map(|place| self.old.below(place, &segments)),
            new: at.new.as_ref().map(|place| self.new.below(place, &segments)),
        }
    }

    fn fields(&mut self, at: &At, direction: Direction, old: &Field, new: &Field) {
        required(&mut self.notes, at, direction, old.required, new.required);
        default(&mut self.notes, at, direction, old.default.as_ref(), new.default.as_ref());
        deprecated(&mut self.notes, at, direction, &old.docs, &new.docs);
        if says(&old.docs) != says(&new.docs) {
            self.notes.add(&at.clone(), &PROSE_CHANGED, direction, "descriptions changed".to_owned());
        }
        let rules = |field: &Field| Rules { only: None, ..field.rules.clone() };
        let (one, other) = (self.old.core(&old.ty, &rules(old)), self.new.core(&new.ty, &rules(new)));
        let (was, is) = (old.constant.as_ref(), new.constant.as_ref());
        if self.sole(at, direction, (was, &one.ty), (is, &other.ty)) {
            self.nullability(at, direction, one.nullable, other.nullable);
            return;
        }
        self.relate(at, direction, (&old.ty, &rules(old)), (&new.ty, &rules(new)));
    }

    fn others(&mut self, at: &At, direction: Direction, old: &Extra, new: &Extra) {
        match (old, new) {
            (Extra::Kept(one), Extra::Kept(other)) => {
                self.bare(&at.labelled("a member without a property".to_owned()), direction, one, other);
            }
            (Extra::Kept(_), _) => {
                self.notes.add(at, &OTHERS_DROPPED, direction, "it no longer has other members".to_owned());
            }
            (_, Extra::Kept(_)) => {
                self.notes.add(at, &OTHERS_KEPT, direction, "it may have other members".to_owned());
            }
            _ => {}
        }
    }

    pub(super) fn enums(&mut self, at: &At, direction: Direction, old: &Enum, new: &Enum) {
        let missing = |from: &Enum, of: &Enum| -> Vec<String> {
            let of: IndexMap<String, ()> = of.values.iter().map(|value| (value.literal.to_string(), ())).collect();
            let missing = from.values.iter().map(|value| value.literal.to_string());
            missing.filter(|value| !of.contains_key(value)).map(|value| quoted(&value)).collect()
        };
        let mut told = |rule: &'static Rule, values: &[String], verb: &str| {
            if !values.is_empty() {
                let what = format!("{} {verb}", were("the value", values));
                self.notes.add_many(at, rule, direction, what, values.len() > 1);
            }
        };
        told(&VALUE_ADDED, &missing(new, old), "added");
        told(&VALUE_REMOVED, &missing(old, new), "removed");
        match (old.open, new.open) {
            (false, true) => {
                self.notes.add(at, &ENUM_OPENED, direction, "it takes values that it doesn't list".to_owned());
            }
            (true, false) => {
                self.notes.add(at, &ENUM_CLOSED, direction, "it takes only the values that it lists".to_owned());
            }
            _ => {}
        }
    }

    /// Prose and deprecation, which are told once for all that belongs to a subject.
    pub(super) fn prose(&mut self, at: &At, direction: Direction, old: &Docs, new: &Docs) {
        deprecated(&mut self.notes, at, direction, old, new);
        if says(old) != says(new) {
            self.notes.add(at, &PROSE_CHANGED, direction, "descriptions changed".to_owned());
        }
    }
}

/// The fields that values in a direction have, by name.
fn fields(object: &Struct, direction: Direction) -> IndexMap<&str, &Field> {
    let there = |field: &&Field| match direction {
        Direction::Sent => !field.read_only,
        Direction::Received => !field.write_only,
    };
    object.fields.iter().filter(there).map(|field| (field.name.as_str(), field)).collect()
}

fn says(docs: &Docs) -> (&str, &str, Option<&(String, String)>) {
    (&docs.title, &docs.description, docs.external.as_ref())
}

pub(super) fn required(notes: &mut Notes, at: &At, direction: Direction, was: bool, is: bool) {
    match (was, is) {
        (false, true) => notes.add(at, &NOW_REQUIRED, direction, format!("{} is required", at.label)),
        (true, false) => notes.add(at, &NOW_OPTIONAL, direction, format!("{} is no longer required", at.label)),
        _ => {}
    }
}

pub(super) fn default(
    notes: &mut Notes,
    at: &At,
    direction: Direction,
    old: Option<&serde_json::Value>,
    new: Option<&serde_json::Value>,
) {
    if old == new {
        return;
    }
    let what = match new {
        Some(value) => format!("the default of {} is {}", at.label, quoted(&value.to_string())),
        None => format!("{} no longer has a default", at.label),
    };
    notes.add(at, &DEFAULT_CHANGED, direction, what);
}

pub(super) fn deprecated(notes: &mut Notes, at: &At, direction: Direction, old: &Docs, new: &Docs) {
    match (old.deprecated, new.deprecated) {
        (false, true) => notes.add(at, &DEPRECATED, direction, format!("{} is deprecated", at.label)),
        (true, false) => notes.add(at, &DEPRECATED, direction, format!("{} is no longer deprecated", at.label)),
        _ => {}
    }
}
