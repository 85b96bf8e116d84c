//! What changed between two schemas, by their JSON types.

use super::kinds;
use super::notes::{At, Proof};
use super::rules::{
    Direction, NULL_ADDED, NULL_REMOVED, Rule, TYPE_CHANGED, TYPE_NARROWED, TYPE_WIDENED, TYPES_MERGED, VALUES_LOST,
};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Answer, Case, Form, Kind, Kinds, Question, SchemaId, Side, Wire, raw};
use crate::diff::{Fate, Witness};

impl Comparer<'_> {
    /// Compares what two schemas are; whether what breaks was reported.
    pub(super) fn forms(&mut self, walk: &Walk, old: SchemaId, new: SchemaId) -> bool {
        let schemas = self.schemas(walk.direction);
        let (before, after) = (schemas.form(Side::Old, old), schemas.form(Side::New, new));
        let mut is_reported = self.default_mapping(walk, (old, new));
        if walk.wire == Wire::Json {
            is_reported |= self.nullability(walk, has_null(&before), has_null(&after));
        }
        let (before, after) = (not_null(&before), not_null(&after));
        if let Some(is_reported) = self.told_apart(walk, (old, new), &before, &after) {
            return is_reported;
        }
        match (before.as_slice(), after.as_slice()) {
            ([was], [is]) => is_reported | self.cases(walk, (old, new), was, is),
            ([], []) => is_reported | self.void(walk, (old, new)),
            (was, is) => is_reported | self.unions(walk, (old, new), was, is),
        }
    }

    /// A text that was one of several types and is one of fewer: it is still taken, but what told the types apart is gone.
    fn told_apart(&mut self, walk: &Walk, ids: (SchemaId, SchemaId), old: &[Case], new: &[Case]) -> Option<bool> {
        let kinds = |cases: &[Case]| cases.iter().flat_map(Case::kinds).collect::<Kinds>();
        let (was, is) = (kinds(old), kinds(new));
        let is_text = walk.wire != Wire::Json && walk.direction == Direction::Sent;
        let scalars = [Kind::Boolean, Kind::Number, Kind::Text];
        if !is_text
            || is.is_empty()
            || is.len() >= was.len()
            || !is.is_subset(&was)
            || was.iter().any(|kind| !scalars.contains(kind))
        {
            return None;
        }
        let question = Question { sub: Side::Old, wire: Wire::Json, read: false, literal: false };
        let Answer::Out(value) = self.schemas(walk.direction).contains(question, ids.0, ids.1) else { return None };
        let proof = match self.constant_proof(walk, value) {
            Proof::Broken(witness) => Proof::Broken(Witness { fate: Fate::Ignored, ..witness }),
            other => other,
        };
        let words = |cases: &[Case]| {
            let mut words: Vec<String> = cases.iter().flat_map(kinds::of).collect();
            words.dedup();
            kinds::words(&words)
        };
        let what = format!("{} is only {}, and was {}", walk.at.label, words(new), words(old));
        self.notes.add(&walk.at.proved(proof), &TYPES_MERGED, walk.direction, what);
        Some(true)
    }

    /// Two schemas that seem to have no values but null: what they say can only be compared as it stands.
    fn void(&mut self, walk: &Walk, (old, new): (SchemaId, SchemaId)) -> bool {
        let (was, is) = (self.first(walk, Side::Old, old), self.first(walk, Side::New, new));
        let (Some(was), Some(is)) = (was, is) else { return false };
        // No value is in either, but what a keyword asks says what was meant.
        let walk = &walk.undecided();
        if was.value() == is.value() || was.get("type").is_none_or(|kind| kind.as_str() == Some("null")) {
            return false;
        }
        if self.keywords(walk, &raw(&was), &raw(&is)) {
            return true;
        }
        let at = At { proof: Proof::Harmless, ..walk.at.clone() };
        let what = format!("{} changed, and contradicts itself", walk.at.label);
        self.notes.add(&at, &VALUES_LOST, walk.direction, what);
        true
    }

    /// Compares two cases.
    pub(super) fn cases(&mut self, walk: &Walk, ids: (SchemaId, SchemaId), old: &Case, new: &Case) -> bool {
        self.prose_of(walk, old, new);
        let (was, is) = (kinds::of(old), kinds::of(new));
        if was != is {
            let rule = self.rule_of_types(walk, ids);
            let what = format!("{} is {}, and was {}", walk.at.label, kinds::words(&is), kinds::words(&was));
            self.notes.add(&walk.at, rule, walk.direction, what);
            return true;
        }
        let mut is_reported = self.keywords(walk, old, new);
        if old.has(Kind::Array) && new.has(Kind::Array) {
            is_reported |= self.items(walk, old, new);
        }
        if old.has(Kind::Object) && new.has(Kind::Object) {
            is_reported |= self.members(walk, ids, old, new);
        }
        is_reported
    }

    /// Whether a type got wider or narrower, or neither.
    pub(super) fn rule_of_types(&mut self, walk: &Walk, (old, new): (SchemaId, SchemaId)) -> &'static Rule {
        let answer = self.answer(walk, old, new) == Answer::In;
        match (walk.direction, answer) {
            (Direction::Sent, true) => &TYPE_WIDENED,
            (Direction::Received, true) => &TYPE_NARROWED,
            (direction, false) => {
                // The other way round, by all keywords.
                let (sub, from, into) = match direction {
                    Direction::Sent => (Side::New, new, old),
                    Direction::Received => (Side::Old, old, new),
                };
                let question = Question { sub, wire: walk.wire, read: false, literal: false };
                match (self.schemas(direction).contains(question, from, into), direction) {
                    (Answer::In, Direction::Sent) => &TYPE_NARROWED,
                    (Answer::In, Direction::Received) => &TYPE_WIDENED,
                    _ => &TYPE_CHANGED,
                }
            }
        }
    }

    fn nullability(&mut self, walk: &Walk, was: bool, is: bool) -> bool {
        let Walk { at, direction, .. } = walk;
        match (was, is) {
            (false, true) => self.notes.add(at, &NULL_ADDED, *direction, format!("{} may be null", at.label)),
            (true, false) => self.notes.add(at, &NULL_REMOVED, *direction, format!("{} is never null", at.label)),
            _ => return false,
        }
        !walk.harmless && (is == (*direction == Direction::Received))
    }

    fn items(&mut self, walk: &Walk, old: &Case, new: &Case) -> bool {
        let any = crate::diff::schema::Schemas::ANY;
        let mut is_reported = false;
        for index in 0..old.prefix.len().max(new.prefix.len()) {
            let item = |case: &Case| case.prefix.get(index).copied().or(case.rest).unwrap_or(any);
            let label = match walk.at.label.as_str() {
                "it" => format!("item {}", index + 1),
                label => format!("item {} of {label}", index + 1),
            };
            let at = At { label, ..walk.at.clone() };
            is_reported |= self.pair(&walk.into(&index.to_string(), at), item(old), item(new));
        }
        let (was, is) = (old.rest.unwrap_or(any), new.rest.unwrap_or(any));
        let step = old.prefix.len().max(new.prefix.len()).to_string();
        let at = self.below(walk, "items", format!("an item of {}", walk.at.label));
        is_reported | self.pair(&walk.into(&step, at), was, is)
    }

    /// Where a keyword of a schema stands.
    pub(super) fn below(&self, walk: &Walk, keyword: &str, label: String) -> At {
        At {
            label,
            old: walk.at.old.as_ref().map(|place| self.old.below(place, &[keyword])),
            new: walk.at.new.as_ref().map(|place| self.new.below(place, &[keyword])),
            ..walk.at.clone()
        }
    }
}

/// Whether a schema says that a value may be null.
fn has_null(form: &Form) -> bool {
    form.cases.iter().any(|case| case.kinds.as_ref().is_some_and(|kinds| kinds.contains(&Kind::Null)))
}

/// The cases without null.
fn not_null(form: &Form) -> Vec<Case> {
    let cases = form.cases.iter().filter(|case| !case.is_null()).cloned();
    let cases = cases.map(|mut case| {
        if let Some(kinds) = &mut case.kinds {
            kinds.remove(&Kind::Null);
        }
        if let Some(values) = &mut case.values {
            values.retain(|value| !value.is_null());
        }
        case
    });
    cases.collect()
}
