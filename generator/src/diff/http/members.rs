//! Objects, member by member.

use super::notes::{At, Notes, Proof, Subject};
use super::rules::{
    DEFAULT_CHANGED, Direction, NOW_OPTIONAL, NOW_REQUIRED, PROPERTY_ADDED, PROPERTY_REMOVED, REQUIRED_PROPERTY_ADDED,
};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Case, SchemaId, Schemas, Side};
use crate::diff::words::{of, quoted};
use crate::document::Node;

/// Two schemas of objects, and the case of each that is compared.
pub(super) struct Pair<'c> {
    pub(super) ids: (SchemaId, SchemaId),
    pub(super) old: &'c Case,
    pub(super) new: &'c Case,
}

impl<'a> Comparer<'a> {
    /// Compares the members of two cases; whether what breaks was reported.
    pub(super) fn members(&mut self, walk: &Walk, ids: (SchemaId, SchemaId), old: &Case, new: &Case) -> bool {
        let pair = Pair { ids, old, new };
        let mut is_reported = self.sometimes(walk, &pair);
        match (old.is_free(), new.is_free()) {
            (true, true) => return is_reported | self.loose_required(walk, &pair),
            (true, false) | (false, true) => {
                return is_reported | self.freedom(walk, &pair) | self.loose_required(walk, &pair);
            }
            (false, false) => {}
        }
        for (name, was) in &old.members {
            is_reported |= match new.members.get(name) {
                Some(is) => self.member(walk, &pair, name, (*was, *is)),
                None => self.removed(walk, &pair, name, *was),
            };
        }
        for (name, is) in new.members.iter().filter(|(name, _)| !old.members.contains_key(*name)) {
            is_reported |= self.added(walk, &pair, name, *is);
        }
        is_reported |= self.loose_required(walk, &pair);
        is_reported | self.others(walk, &pair)
    }

    fn member(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, (was, is): (SchemaId, SchemaId)) -> bool {
        if was == Schemas::NEVER && is != Schemas::NEVER {
            return self.added(walk, pair, name, is);
        }
        let schemas = self.schemas(walk.direction);
        let is_gone = walk.direction == Direction::Received && schemas.has_none(Side::New, is);
        if is_gone && !schemas.has_none(Side::Old, was) {
            return self.emptied(walk, pair, name, (was, is));
        }
        let at = self.property(walk, name, Some(was), Some(is));
        let mut is_reported = self.requirement(walk, pair, name, &at);
        let (old, new) = (self.first(walk, Side::Old, was), self.first(walk, Side::New, is));
        if let (Some(old), Some(new)) = (&old, &new) {
            let value = |node: &Node<'_>| node.get("default").map(|value| value.value().to_json());
            default(&mut self.notes, &at, walk.direction, value(old).as_ref(), value(new).as_ref());
            self.prose_of_nodes(&at, walk.direction, old, new);
            if walk.xml {
                let owner = self.first(walk, Side::Old, pair.ids.0);
                let value = |comparer: &mut Self| {
                    let schemas = comparer.schemas(walk.direction);
                    let value = schemas.pick_several(Side::Old, was).or_else(|| schemas.pick(Side::Old, was));
                    let value = value.unwrap_or_else(|| serde_json::Value::from("a"));
                    schemas.object(Side::Old, pair.old, Some((name, value)), None)
                };
                self.xml_member(&at, walk.direction, name, (old, new), (owner, value));
            }
        }
        is_reported |= self.pair(&walk.into(name, at), was, is);
        is_reported
    }

    /// A member that no value is left for.
    fn emptied(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, (was, is): (SchemaId, SchemaId)) -> bool {
        let proof = self.lost(walk, pair, name, was);
        let at = self.property(walk, name, Some(was), Some(is)).proved(proof);
        let what = format!("no value is left for the property {}, as what is asked of it contradicts itself", at.label);
        self.notes.add(&at, &PROPERTY_REMOVED, walk.direction, what);
        true
    }

    /// Whether a member that both have has to be there.
    fn requirement(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, at: &At) -> bool {
        let (was, is) = (pair.old.required.contains(name), pair.new.required.contains(name));
        if was == is {
            return false;
        }
        let rule = if is { &NOW_REQUIRED } else { &NOW_OPTIONAL };
        let is_break = is == (walk.direction == Direction::Sent);
        let proof = if is_break { self.without(walk, pair, name) } else { Proof::Rule };
        let word = if is { "is required" } else { "is no longer required" };
        let at = At { proof, ..at.clone() };
        self.notes.add(&at, rule, walk.direction, format!("{} {word}", at.label));
        is_break && !walk.harmless
    }

    /// What has to be there, though nothing describes it.
    fn loose_required(&mut self, walk: &Walk, pair: &Pair<'_>) -> bool {
        let (old, new) = (&pair.old.required, &pair.new.required);
        let mut is_reported = false;
        for name in old.symmetric_difference(new) {
            if !pair.old.members.contains_key(name) && !pair.new.members.contains_key(name) {
                let at = walk.at.labelled(quoted(name));
                is_reported |= self.requirement(walk, pair, name, &at);
            }
        }
        is_reported
    }

    fn removed(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, was: SchemaId) -> bool {
        let at = self.property(walk, name, Some(was), None);
        let what = match (pair.new.hidden.contains(name), walk.direction) {
            (false, _) => format!("the property {} was removed", at.label),
            (true, Direction::Sent) => format!("the property {} is read-only", at.label),
            (true, Direction::Received) => format!("the property {} is write-only", at.label),
        };
        let proof = match walk.direction {
            // Other members are described, and this is one of them.
            _ if walk.harmless && pair.new.others.is_some_and(|others| others != Schemas::NEVER) => Proof::Harmless,
            Direction::Received if pair.old.required.contains(name) => self.without(walk, pair, name),
            Direction::Sent if !walk.harmless => self.with(walk, pair, name, was),
            _ => Proof::Rule,
        };
        let proof = match proof {
            Proof::Broken(_) | Proof::Harmless => proof,
            Proof::Rule | Proof::Undecided => self.lost(walk, pair, name, was),
        };
        self.notes.add(&At { proof, ..at }, &PROPERTY_REMOVED, walk.direction, what);
        true
    }

    fn added(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, is: SchemaId) -> bool {
        let at = self.property(walk, name, None, Some(is));
        let asked = pair.new.required.contains(name);
        let rule = if asked { &REQUIRED_PROPERTY_ADDED } else { &PROPERTY_ADDED };
        let required = if asked { "required " } else { "" };
        let what = match (pair.old.hidden.contains(name), walk.direction) {
            (false, _) => format!("the {required}property {} was added", at.label),
            (true, Direction::Sent) => format!("the {required}property {} is no longer read-only", at.label),
            (true, Direction::Received) => format!("the {required}property {} is no longer write-only", at.label),
        };
        let is_break = asked && walk.direction == Direction::Sent && !pair.old.required.contains(name);
        let proof = match is_break {
            true => self.without(walk, pair, name),
            false if walk.harmless => Proof::Harmless,
            false => Proof::Rule,
        };
        self.notes.add(&At { proof, ..at }, rule, walk.direction, what);
        is_break
    }

    /// The proof by an object that had a member which nothing describes any more.
    pub(super) fn lost(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, was: SchemaId) -> Proof {
        let schemas = self.schemas(walk.direction);
        let Some(value) = schemas.pick(Side::Old, was) else { return Proof::Rule };
        let value = schemas.object(Side::Old, pair.old, Some((name, value)), None);
        self.lost_member(walk, pair.ids.0, value, Some(name))
    }

    /// The proof by an object without a member.
    fn without(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str) -> Proof {
        let (side, case) = pair.sub(walk.direction);
        let value = self.schemas(walk.direction).object(side, case, None, Some(name));
        self.proof(walk, pair.ids, value)
    }

    /// The proof by an object with a member.
    fn with(&mut self, walk: &Walk, pair: &Pair<'_>, name: &str, schema: SchemaId) -> Proof {
        let (side, case) = pair.sub(walk.direction);
        let schemas = self.schemas(walk.direction);
        let Some(value) = schemas.pick(side, schema) else { return Proof::Rule };
        let value = schemas.object(side, case, Some((name, value)), None);
        self.proof(walk, pair.ids, value)
    }

    /// A property: its label, its places, and the type that it is reported under.
    fn property(&mut self, walk: &Walk, name: &str, was: Option<SchemaId>, is: Option<SchemaId>) -> At {
        let place = |comparer: &mut Self, side, id: Option<SchemaId>| Some(comparer.first(walk, side, id?)?.place());
        let (old, new) = (place(self, Side::Old, was), place(self, Side::New, is));
        let owner = match (&new, &old) {
            (Some(new), _) => self.new.owner(new),
            (None, Some(old)) => self.old.owner(old),
            (None, None) => None,
        };
        let subject = owner.map(|name| Subject { heading: name.to_owned(), path: format!("crate::types::{name}") });
        At {
            subject: subject.unwrap_or_else(|| walk.at.subject.clone()),
            label: quoted(name),
            old: old.or_else(|| is.and(walk.at.old.clone()).filter(|_| was.is_some())),
            new: new.or_else(|| was.and(walk.at.new.clone()).filter(|_| is.is_some())),
            proof: walk.at.proof.clone(),
        }
    }

    /// The node that a schema stands at.
    pub(super) fn first(&mut self, walk: &Walk, side: Side, id: SchemaId) -> Option<Node<'a>> {
        self.schemas(walk.direction).side(side).nodes(id).first().map(|node| (*node).clone())
    }
}

impl<'c> Pair<'c> {
    /// The case whose values have to be in the other's.
    pub(super) fn sub(&self, direction: Direction) -> (Side, &'c Case) {
        match direction {
            Direction::Sent => (Side::Old, self.old),
            Direction::Received => (Side::New, self.new),
        }
    }
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
        Some(value) => format!("{} is {}", of("default", &at.label), quoted(&value.to_string())),
        None => format!("{} no longer has a default", at.label),
    };
    notes.add(at, &DEFAULT_CHANGED, direction, what);
}
