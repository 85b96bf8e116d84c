//! Proofs by values that were sent or received and mean nothing any more.

use super::notes::Proof;
use super::rules::Direction;
use super::walk::{Comparer, Frame, Walk};
use crate::diff::schema::{Answer, Case, Judge, Kind, Question, SchemaId, Side};
use crate::diff::{Fate, Witness, WitnessKind};
use crate::document::pointer;

impl Comparer<'_> {
    /// The proof by a value of the old document whose member has no meaning in the new one; by that of the whole, where no member
    /// is named.
    pub(super) fn lost_member(
        &mut self,
        walk: &Walk,
        old: SchemaId,
        value: serde_json::Value,
        name: Option<&str>,
    ) -> Proof {
        let Some(frame) = walk.trail.last().cloned() else { return Proof::Rule };
        let side = self.schemas(walk.direction).side(Side::Old);
        let is_strict = side.accepts(old, &value, Judge::Strict) == Some(true);
        if !is_strict && side.accepts(old, &value, Judge::Loose) != Some(true) {
            return Proof::Rule;
        }
        let mut pointer = String::new();
        name.iter().for_each(|name| pointer::push(&mut pointer, name));
        let places = if is_strict { self.places(walk.direction, (old, frame.new)) } else { Default::default() };
        let fate = if walk.direction == Direction::Sent { Fate::Ignored } else { Fate::Gone };
        let kind = WitnessKind::Value;
        Proof::Broken(Witness { direction: walk.direction, kind, fate, value, pointer, schemas: places })
    }

    /// Whether the innermost pair is of the same values, in other words.
    pub(super) fn is_respelled(&mut self, walk: &Walk) -> bool {
        let Some(Frame { old, new, .. }) = walk.trail.last().cloned() else { return false };
        let schemas = self.schemas(walk.direction);
        let mut is_within = |sub, from, into| {
            let question = Question { sub, wire: walk.wire, read: false, literal: true };
            schemas.contains(question, from, into) == Answer::In
        };
        is_within(Side::Old, old, new) && is_within(Side::New, new, old)
    }

    /// The proof by an object that has no tag, which the new document asks for.
    pub(super) fn untagged(&mut self, walk: &Walk, old: &[Case]) -> Proof {
        let Some(frame) = walk.trail.last().cloned() else { return Proof::Rule };
        let schemas = self.schemas(walk.direction);
        for case in old.iter().filter(|case| case.has(Kind::Object)) {
            let value = schemas.object(Side::Old, case, None, None);
            if schemas.side(Side::Old).accepts(frame.old, &value, Judge::Loose) == Some(true)
                && schemas.side(Side::New).accepts(frame.new, &value, Judge::Loose) == Some(false)
            {
                let (kind, fate, pointer) = (WitnessKind::Value, Fate::Refused, String::new());
                let schemas = (Vec::new(), Vec::new());
                return Proof::Broken(Witness { direction: walk.direction, kind, fate, value, pointer, schemas });
            }
        }
        Proof::Rule
    }
}
