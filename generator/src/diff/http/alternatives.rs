//! Alternatives of a union that only one of the documents has.

use super::notes::{At, Proof};
use super::rules::{Direction, PROPERTY_REMOVED, Rule, VARIANT_ADDED, VARIANT_REMOVED};
use super::unions::name;
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Answer, Case, Kind, SchemaId, Side};
use crate::diff::words::{quoted, several, were};

/// Alternatives that only one document has, by whether that is harmless, with the proof that it isn't.
#[derive(Default)]
struct Moved {
    kept: Vec<String>,
    lost: Vec<String>,
    proof: Proof,
}

impl Moved {
    fn add(&mut self, name: String, proof: Proof) {
        if matches!(proof, Proof::Harmless) {
            self.kept.push(name);
            return;
        }
        self.lost.push(name);
        self.proof = proof;
    }
}

impl Comparer<'_> {
    /// Alternatives that only the new document has; whether what breaks was reported.
    pub(super) fn come(&mut self, walk: &Walk, (old, new): (SchemaId, SchemaId), come: &[&Case]) -> bool {
        let mut moved = Moved::default();
        for (index, case) in come.iter().enumerate() {
            let id = self.schemas(walk.direction).side(Side::New).case(case);
            let answer = self.answer(walk, old, id);
            // Other alternatives have all of its values.
            if case.has(Kind::Object) || !self.is_within(walk, Side::New, id, old) {
                let proof = self.proof_of(walk, (old, new), answer);
                moved.add(name(case, index), proof);
            }
        }
        self.report(walk, &VARIANT_ADDED, "added", moved)
    }

    /// Alternatives that only the old document has, with the other's alternatives; whether what breaks was reported.
    pub(super) fn gone(
        &mut self,
        walk: &Walk,
        (old, new): (SchemaId, SchemaId),
        gone: &[&Case],
        others: &[Case],
    ) -> bool {
        let mut moved = Moved::default();
        let mut is_reported = false;
        for (index, case) in gone.iter().enumerate() {
            let id = self.schemas(walk.direction).side(Side::Old).case(case);
            let answer = self.answer(walk, id, new);
            // What describes an object counts for those who send it, as its members do, and so does its name.
            let is_taken = answer == Answer::In && walk.direction == Direction::Sent && case.has(Kind::Object);
            let is_named = case.name.is_some() || !case.tags.is_empty();
            let proof = match is_taken {
                true if is_named => {
                    let value = self.schemas(walk.direction).whole(Side::Old, case);
                    self.lost_member(walk, old, value, None)
                }
                true => Proof::Harmless,
                false => self.proof_of(walk, (old, new), answer),
            };
            moved.add(name(case, index), proof);
            if is_taken && !is_named {
                is_reported |= self.lost_by_name(walk, old, case, others);
            }
        }
        is_reported | self.report(walk, &VARIANT_REMOVED, "removed", moved)
    }

    /// Members of an alternative without a name that no alternative has any more, though all take its objects.
    fn lost_by_name(&mut self, walk: &Walk, old: SchemaId, case: &Case, others: &[Case]) -> bool {
        let is_known = |name: &String| others.iter().any(|is| is.is_free() || is.members.contains_key(name));
        let lost: Vec<&String> = case.members.keys().filter(|name| !is_known(name)).collect();
        for member in &lost {
            let value = self.schemas(walk.direction).whole(Side::Old, case);
            let at = walk.at.proved(self.lost_member(walk, old, value, Some(member)));
            let what = format!("the property {} was removed", quoted(member));
            self.notes.add(&at, &PROPERTY_REMOVED, walk.direction, what);
        }
        !lost.is_empty()
    }

    fn proof_of(&mut self, walk: &Walk, ids: (SchemaId, SchemaId), answer: Answer) -> Proof {
        match answer {
            Answer::In => Proof::Harmless,
            Answer::Out(value) => self.proof(walk, ids, value),
            Answer::Unknown => Proof::Undecided,
        }
    }

    fn report(&mut self, walk: &Walk, rule: &'static Rule, verb: &str, moved: Moved) -> bool {
        let is_reported = !moved.lost.is_empty();
        for (names, proof) in [(moved.kept, Proof::Harmless), (moved.lost, moved.proof)] {
            if names.is_empty() {
                continue;
            }
            let at = At { proof, ..walk.at.clone() };
            let what = match at.label.as_str() {
                "it" => format!("{} {verb}", were("the alternative", &names)),
                label => {
                    let were = if names.len() == 1 { "was" } else { "were" };
                    format!("{} of {label} {were} {verb}", several("the alternative", &names))
                }
            };
            self.notes.add_many(&at, rule, walk.direction, what, names.len() > 1);
        }
        is_reported
    }
}
