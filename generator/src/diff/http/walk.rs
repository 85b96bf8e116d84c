//! Two schemas side by side, in the direction in which their values go: what changed is reported where it stands, and what it
//! asks is found out by whether the values of one are values of the other.
//!
//! A pair of schemas is looked at once for each direction and subject, so neither cycles nor shared schemas matter.

use super::api::Half;
use super::looks::Looks;
use super::notes::{At, Notes, Proof, Subject};
use super::rules::{Direction, VALUES_LOST};
use crate::diff::schema::{Answer, Containment, Question, SchemaId, Side, Wire};
use crate::diff::{Fate, Witness, WitnessKind};
use crate::document::Node;
use crate::document::pointer;
use crate::finding::Place;

/// How deep schemas are looked at that have no name.
const DEPTH: usize = 48;

/// A comparison under way.
#[derive(Debug)]
pub(super) struct Comparer<'a> {
    pub(super) old: Half<'a>,
    pub(super) new: Half<'a>,
    pub(super) notes: Notes,
    sent: Containment<'a>,
    received: Containment<'a>,
    looks: Looks,
}

/// Where two schemas are compared.
#[derive(Clone, Debug)]
pub(super) struct Walk {
    pub(super) at: At,
    pub(super) direction: Direction,
    pub(super) wire: Wire,
    /// Whether the values stand in XML.
    pub(super) xml: bool,
    /// Whether a schema around was found to be harmless as a whole.
    pub(super) harmless: bool,
    /// The schemas around, from the subject's own on, each with the member that leads on.
    pub(super) trail: Vec<Frame>,
}

#[derive(Clone, Debug)]
pub(super) struct Frame {
    pub(super) old: SchemaId,
    pub(super) new: SchemaId,
    step: Option<String>,
}

impl Walk {
    pub(super) fn new(at: At, direction: Direction, wire: Wire) -> Self {
        Self { at, direction, wire, xml: false, harmless: false, trail: Vec::new() }
    }

    /// What stands in a member.
    pub(super) fn into(&self, step: &str, at: At) -> Self {
        let mut walk = Self { at, ..self.clone() };
        if let Some(last) = walk.trail.last_mut() {
            last.step = Some(step.to_owned());
        }
        walk
    }

    /// An alternative, which stands where the union does.
    pub(super) fn alternative(&self, at: At) -> Self {
        let trail = if at.label == "it" && at.subject != self.at.subject { Vec::new() } else { self.trail.clone() };
        Self { at, trail, ..self.clone() }
    }

    /// The same where nothing can be decided.
    pub(super) fn undecided(&self) -> Self {
        Self { at: At { proof: Proof::Undecided, ..self.at.clone() }, harmless: false, ..self.clone() }
    }

    pub(super) fn question(&self) -> Question {
        match self.direction {
            Direction::Sent => Question { sub: Side::Old, wire: self.wire, read: false, literal: false },
            Direction::Received => Question { sub: Side::New, wire: self.wire, read: true, literal: false },
        }
    }

    /// The schemas whose values have to be in the other's, and the other's.
    fn ordered(&self, old: SchemaId, new: SchemaId) -> (SchemaId, SchemaId) {
        match self.direction {
            Direction::Sent => (old, new),
            Direction::Received => (new, old),
        }
    }
}

impl<'a> Comparer<'a> {
    pub(super) fn new(old: Half<'a>, new: Half<'a>) -> Self {
        let containment = |direction| Containment::new(old.document, new.document, direction);
        let (sent, received) = (containment(Direction::Sent), containment(Direction::Received));
        Self { old, new, notes: Notes::default(), sent, received, looks: Looks::new() }
    }

    /// Whether both documents are the same file, in which what can't be read is the same too.
    pub(super) fn is_one_file(&self) -> bool {
        self.old.document.is_same_file(self.new.document)
    }

    /// The schemas of one direction.
    pub(super) fn schemas(&mut self, direction: Direction) -> &mut Containment<'a> {
        match direction {
            Direction::Sent => &mut self.sent,
            Direction::Received => &mut self.received,
        }
    }

    /// Compares the schemas of two places; where one says none, any value will do.
    pub(super) fn relate(&mut self, walk: &Walk, old: Option<&Node<'a>>, new: Option<&Node<'a>>) {
        let nothing = crate::diff::schema::Schemas::ANY;
        let schemas = self.schemas(walk.direction);
        let old = old.map_or(nothing, |node| schemas.side(Side::Old).schema(node));
        let new = new.map_or(nothing, |node| schemas.side(Side::New).schema(node));
        self.pair(walk, old, new);
    }

    /// Whether the values of one schema are in the other, as far as the direction asks it.
    pub(super) fn answer(&mut self, walk: &Walk, old: SchemaId, new: SchemaId) -> Answer {
        let (sub, sup) = walk.ordered(old, new);
        self.schemas(walk.direction).contains(walk.question(), sub, sup)
    }

    /// Compares a pair; whether what breaks in it was reported.
    pub(super) fn pair(&mut self, walk: &Walk, old: SchemaId, new: SchemaId) -> bool {
        if walk.trail.len() > DEPTH || self.schemas(walk.direction).is_same_schema(Side::Old, old, new) {
            return false;
        }
        let mut walk = self.under_own_name(walk, old, new);
        let answer = self.answer(&walk, old, new);
        walk.harmless |= answer == Answer::In;
        let key = (
            old,
            new,
            walk.direction,
            walk.wire,
            walk.xml,
            walk.harmless,
            walk.at.subject.clone(),
            walk.at.label.clone(),
        );
        let begun = match self.looks.begin(key) {
            Ok(begun) => begun,
            Err(is_reported) => return is_reported,
        };
        let breaks = self.breaks();
        walk.trail.push(Frame { old, new, step: None });
        walk.at.proof = match answer {
            _ if walk.harmless => Proof::Harmless,
            Answer::In => Proof::Harmless,
            Answer::Out(value) => self.witness(&walk, value).map_or(Proof::Undecided, Proof::Broken),
            Answer::Unknown => Proof::Undecided,
        };
        let is_told = self.forms(&walk, old, new);
        // That something inside leads back here reports nothing by itself.
        let is_circular = self.looks.is_circular(&begun) && self.breaks() == breaks;
        let mut is_reported = is_told && !is_circular && !walk.harmless;
        if !is_reported && !walk.harmless {
            let what = match walk.direction {
                Direction::Sent => format!("{} no longer takes all that it took", walk.at.label),
                Direction::Received => format!("{} may be what it never was", walk.at.label),
            };
            self.notes.add(&walk.at, &VALUES_LOST, walk.direction, what);
            is_reported = true;
        }
        self.looks.end(begun, is_reported);
        is_reported
    }

    /// How many times something was noticed that breaks, so far.
    fn breaks(&self) -> usize {
        self.notes.breaks() + self.looks.breaks
    }

    /// A walk that goes on under the name of the schemas that a pair refers to, where it is the same schema in both.
    fn under_own_name(&mut self, walk: &Walk, old: SchemaId, new: SchemaId) -> Walk {
        let schemas = self.schemas(walk.direction);
        let target = |schemas: &mut Containment<'a>, side, id| {
            let side = schemas.side(side);
            match side.nodes(id).as_slice() {
                [only] => Some(side.behind_wrappers(only)),
                _ => None,
            }
        };
        let (Some(old), Some(new)) = (target(schemas, Side::Old, old), target(schemas, Side::New, new)) else {
            return walk.clone();
        };
        // What stands around the reference has to be the same: only then is the difference in what it refers to.
        let (old, new) = match old.around == new.around {
            true => (old.node.place(), new.node.place()),
            false => (old.first.place(), new.first.place()),
        };
        let (Some(was), Some(is)) = (self.old.named(&old), self.new.named(&new)) else { return walk.clone() };
        let is_other = walk.at.new.as_ref() != Some(&new) || walk.trail.is_empty();
        let is_renamed = || self.new.document.node(&old).is_none() && self.old.document.node(&new).is_none();
        if !is_other || !(was == is || old.pointer == new.pointer || is_renamed()) {
            return walk.clone();
        }
        let subject = Subject { heading: is.to_owned(), path: format!("crate::types::{is}") };
        let at = At { subject, label: "it".to_owned(), old: Some(old), new: Some(new), proof: Proof::Rule };
        Walk { at, trail: Vec::new(), ..walk.clone() }
    }

    /// The value of the subject in which a value of the innermost pair stands, as far out as it shows the break.
    fn witness(&mut self, walk: &Walk, value: serde_json::Value) -> Option<Witness> {
        let question = walk.question();
        let mut frames = walk.trail.iter().rev();
        let mut shown = (frames.next()?.clone(), value, String::new());
        for frame in frames {
            let Some(step) = frame.step.clone() else { break };
            let (sub, sup) = walk.ordered(frame.old, frame.new);
            let schemas = self.schemas(walk.direction);
            let Some(value) = schemas.around(question.sub, sub, &step, shown.1.clone()) else { break };
            if !schemas.is_witness(question, sub, sup, &value) {
                break;
            }
            let mut pointer = String::new();
            pointer::push(&mut pointer, &step);
            shown = (frame.clone(), value, pointer + &shown.2);
        }
        let (frame, value, pointer) = shown;
        let places = self.places(walk.direction, (frame.old, frame.new));
        let fate = if walk.direction == Direction::Sent { Fate::Refused } else { Fate::Unreadable };
        Some(Witness { direction: walk.direction, kind: WitnessKind::Value, fate, value, pointer, schemas: places })
    }

    /// The places of the schemas that a witness is judged by; none where these alone don't say what its tag means.
    pub(super) fn places(
        &mut self,
        direction: Direction,
        (old, new): (SchemaId, SchemaId),
    ) -> (Vec<Place>, Vec<Place>) {
        let schemas = self.schemas(direction);
        match schemas.side(Side::Old).has_family(old) || schemas.side(Side::New).has_family(new) {
            true => (Vec::new(), Vec::new()),
            false => (schemas.side(Side::Old).places(old), schemas.side(Side::New).places(new)),
        }
    }

    /// The proof by a value of the innermost pair that the other side has not, to the letter.
    pub(super) fn constant_proof(&mut self, walk: &Walk, value: serde_json::Value) -> Proof {
        let Some(frame) = walk.trail.last().cloned() else { return Proof::Rule };
        let (sub, sup) = walk.ordered(frame.old, frame.new);
        let question = Question { read: false, wire: Wire::Json, ..walk.question() };
        match self.schemas(walk.direction).is_witness(question, sub, sup, &value) {
            true => self.witness(walk, value).map_or(Proof::Rule, Proof::Broken),
            false => Proof::Rule,
        }
    }

    /// The proof by a value, where it is one.
    pub(super) fn proof(&mut self, walk: &Walk, (old, new): (SchemaId, SchemaId), value: serde_json::Value) -> Proof {
        let question = walk.question();
        let (sub, sup) = walk.ordered(old, new);
        if !self.schemas(walk.direction).is_witness(question, sub, sup, &value) {
            return if walk.harmless { Proof::Harmless } else { walk.at.proof.clone() };
        }
        self.witness(walk, value).map_or(Proof::Rule, Proof::Broken)
    }

    /// Compares the types of the two documents that have the same name, where nothing says which way they go.
    pub(super) fn libraries(&mut self) {
        let places: Vec<(Place, Place)> = self.old.pairs(&self.new);
        for (old, new) in places {
            let (Some(old), Some(new)) = (self.old.document.node(&old), self.new.document.node(&new)) else { continue };
            for direction in [Direction::Sent, Direction::Received] {
                let walk = Walk::new(At { label: "it".to_owned(), ..At::default() }, direction, Wire::Json);
                self.relate(&walk, Some(&old), Some(&new));
            }
        }
    }
}
