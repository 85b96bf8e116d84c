//! Members that have no schema by their name, and those that have one only at times.

use super::members::Pair;
use super::notes::{At, Proof};
use super::rules::{
    Direction, OTHERS_CHANGED, OTHERS_DROPPED, OTHERS_KEPT, PROPERTY_ADDED, PROPERTY_REMOVED, TYPE_NARROWED,
    TYPE_WIDENED,
};
use super::walk::{Comparer, Walk};
use crate::diff::Level;
use crate::diff::schema::{Case, Schemas, Side};
use crate::diff::words::quoted;
use crate::document::Node;

impl<'a> Comparer<'a> {
    /// Members that are only described under a condition.
    pub(super) fn sometimes(&mut self, walk: &Walk, pair: &Pair<'_>) -> bool {
        let (was, is) = (self.conditional(walk, Side::Old, pair.old), self.conditional(walk, Side::New, pair.new));
        let at = At { proof: Proof::Rule, ..walk.at.clone() };
        let mut is_reported = false;
        let has = |case: &Case, list: &[(&str, Node<'a>)], name: &str| {
            case.members.contains_key(name) || list.iter().any(|(own, _)| *own == name)
        };
        for (name, schema) in was.iter().filter(|(name, _)| !has(pair.new, &is, name)) {
            let what = format!("the property {} was removed", quoted(name));
            let id = self.schemas(walk.direction).side(Side::Old).schema(schema);
            let at = at.proved(self.lost(walk, pair, name, id));
            self.notes.add(&at, &PROPERTY_REMOVED, walk.direction, what);
            is_reported = true;
        }
        for (name, _) in is.iter().filter(|(name, _)| !has(pair.old, &was, name)) {
            let what = format!("the property {} was added", quoted(name));
            self.notes.add(&at, &PROPERTY_ADDED, walk.direction, what);
        }
        is_reported
    }

    /// The members that a case describes under a condition.
    fn conditional(&mut self, walk: &Walk, side: Side, case: &Case) -> Vec<(&'a str, Node<'a>)> {
        let schemas = self.schemas(walk.direction).side(side);
        let nodes = case.nodes.iter().filter_map(|id| schemas.node(*id));
        let branches = nodes.flat_map(|node| {
            let dependent = node.get("dependentSchemas");
            let dependent = dependent.iter().flat_map(Node::members).map(|(_, schema)| schema).collect::<Vec<_>>();
            ["then", "else"].into_iter().filter_map(|key| node.get(key)).chain(dependent)
        });
        let members = branches.filter_map(|branch| branch.get("properties"));
        members.flat_map(|members| members.members().collect::<Vec<_>>()).collect()
    }

    /// One side says nothing of its members.
    pub(super) fn freedom(&mut self, walk: &Walk, pair: &Pair<'_>) -> bool {
        let Walk { at, direction, .. } = walk;
        let (rule, what) = match pair.new.is_free() {
            true => (&TYPE_WIDENED, format!("{} is any object, and had known properties", at.label)),
            false => (&TYPE_NARROWED, format!("{} is an object with known properties, and was any object", at.label)),
        };
        self.notes.add(at, rule, *direction, what);
        rule.of(*direction).0 == Level::Major
    }

    pub(super) fn others(&mut self, walk: &Walk, pair: &Pair<'_>) -> bool {
        let Pair { old, new, .. } = *pair;
        let Walk { at, direction, .. } = walk;
        let kept = |case: &Case| case.others.filter(|others| *others != Schemas::NEVER);
        match (kept(old), kept(new)) {
            (Some(was), Some(is)) => {
                let at = self.below(walk, "additionalProperties", "a member without a property".to_owned());
                let mut walk = walk.into(&pair.sub(walk.direction).1.other_name(), at);
                // Who reads values of one type can't read any others, though nothing describes that they come.
                walk.harmless &= !(*direction == Direction::Received && is == Schemas::ANY);
                self.pair(&walk, was, is)
            }
            (Some(was), None) => {
                // Who reads such members misses them, whatever else an object may have, and who sends them isn't understood. What may
                // be anything was never described.
                let at = match (direction, &at.proof) {
                    (Direction::Sent, Proof::Broken(_)) => at.clone(),
                    (Direction::Sent, Proof::Harmless) if was == Schemas::ANY => at.clone(),
                    _ => at.proved(self.lost(walk, pair, &old.other_name(), was)),
                };
                self.notes.add(&at, &OTHERS_DROPPED, *direction, "it no longer has other members".to_owned());
                true
            }
            (None, Some(_)) => {
                self.notes.add(at, &OTHERS_KEPT, *direction, "it may have other members".to_owned());
                false
            }
            (None, None) => {
                if old.others != new.others {
                    let word = if new.others.is_some() { "takes no" } else { "may have" };
                    let what = format!("{} {word} members that it doesn't describe", at.label);
                    self.notes.add(at, &OTHERS_CHANGED, *direction, what);
                }
                false
            }
        }
    }
}
