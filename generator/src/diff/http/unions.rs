//! Unions, alternative by alternative.

use super::kinds;
use super::members::Pair;
use super::notes::{At, Proof, Subject};
use super::rules::{DISCRIMINATOR_ADDED, DISCRIMINATOR_REMOVED, Direction, TYPE_CHANGED};
use super::walk::{Comparer, Walk};
use crate::diff::schema::{Answer, Case, Kind, Question, SchemaId, Side};
use crate::diff::words::quoted;

impl Comparer<'_> {
    /// Compares two lists of alternatives, at least one of which has several; whether what breaks was reported.
    pub(super) fn unions(&mut self, walk: &Walk, ids: (SchemaId, SchemaId), old: &[Case], new: &[Case]) -> bool {
        // A list of types is a choice between them.
        let (old, new) = (&by_type(old), &by_type(new));
        let pairs = matched(old, new);
        // An alternative that is all that is left is still one.
        let is_left = walk.direction == Direction::Sent && new.len() == 1 && !pairs.is_empty();
        if old.len() < 2 || (new.len() < 2 && !is_left) {
            let words = |cases: &[Case]| match cases {
                [] => "no value".to_owned(),
                [only] => kinds::words(&kinds::of(only)),
                several => {
                    let mut words: Vec<String> = several.iter().flat_map(kinds::of).collect();
                    words.sort();
                    words.dedup();
                    let is_reported = words.len() == several.len() && words.len() <= 4;
                    if is_reported { kinds::words(&words) } else { "one of several types".to_owned() }
                }
            };
            let (was, is) = (words(old), words(new));
            if old.is_empty() && new.is_empty() {
                return false;
            }
            let rule = self.rule_of_types(walk, ids);
            let label = &walk.at.label;
            let what = match (old.len() > 1, new.len() > 1) {
                (true, false) if are_objects(old) && are_objects(new) => {
                    format!("{label} is {is} without alternatives")
                }
                (false, true) if are_objects(old) && are_objects(new) => format!("{label} has alternatives now"),
                _ => format!("{label} is {is}, and was {was}"),
            };
            self.notes.add(&walk.at, rule, walk.direction, what);
            return true;
        }
        let mut is_reported = self.discriminators(walk, old, new);
        for (index, (was, now)) in pairs.iter().enumerate() {
            is_reported |= self.alternative(walk, index, was, now);
        }
        let gone: Vec<&Case> =
            old.iter().filter(|case| !pairs.iter().any(|(was, _)| std::ptr::eq(*was, *case))).collect();
        let come: Vec<&Case> =
            new.iter().filter(|case| !pairs.iter().any(|(_, is)| std::ptr::eq(*is, *case))).collect();
        is_reported |= self.come(walk, ids, &come);
        is_reported | self.gone(walk, ids, &gone, new)
    }

    fn alternative(&mut self, walk: &Walk, index: usize, was: &Case, is: &Case) -> bool {
        let schemas = self.schemas(walk.direction);
        let (old, new) = (schemas.side(Side::Old).case(was), schemas.side(Side::New).case(is));
        if let Some(is_reported) = self.reassigned(walk, was, is, (old, new)) {
            return is_reported;
        }
        // Only one of them has a tag: that is reported of the union.
        let (old, new) = match was.tags.is_empty() == is.tags.is_empty() {
            true => (old, new),
            false => {
                let plain = |case: &Case| Case { tags: Vec::new(), tagged_by: None, ..case.clone() };
                let schemas = self.schemas(walk.direction);
                (schemas.side(Side::Old).case(&plain(was)), schemas.side(Side::New).case(&plain(is)))
            }
        };
        let label = format!("the alternative {}", name(is, index));
        let at = self.under_its_name(walk, was, is).unwrap_or_else(|| walk.at.labelled(label));
        self.pair(&walk.alternative(at), old, new)
    }

    /// A tag that selects another schema than it did, though both documents have both.
    fn reassigned(&mut self, walk: &Walk, was: &Case, is: &Case, (old, new): (SchemaId, SchemaId)) -> Option<bool> {
        let (before, after) = (was.name.as_ref()?, is.name.as_ref()?);
        let tag = was.tags.iter().find(|tag| is.tags.contains(tag))?;
        let has = |document: &crate::document::Document, name: &str| {
            document.root().path(&["components", "schemas", name]).is_some()
        };
        if before == after || !has(self.new.document, before) || !has(self.old.document, after) {
            return None;
        }
        let answer = self.answer(walk, old, new);
        let proof = match answer {
            Answer::In => {
                let lost = was.members.iter().find(|(name, _)| !is.members.contains_key(*name));
                let pair = Pair { ids: (old, new), old: was, new: is };
                lost.map_or(Proof::Rule, |(name, schema)| self.lost(walk, &pair, name, *schema))
            }
            Answer::Unknown => Proof::Undecided,
            Answer::Out(value) => self.proof(walk, (old, new), value),
        };
        let what = format!("the tag {} selects {}, and selected {}", quoted(tag), quoted(after), quoted(before));
        self.notes.add(&walk.at.proved(proof), &TYPE_CHANGED, walk.direction, what);
        Some(true)
    }

    /// Where an alternative is reported that is a schema of its own in both documents.
    fn under_its_name(&mut self, walk: &Walk, was: &Case, is: &Case) -> Option<At> {
        let schemas = self.schemas(walk.direction);
        let place = |schemas: &mut crate::diff::schema::Containment<'_>, side, case: &Case| {
            let name = case.name.as_deref()?;
            let side = schemas.side(side);
            let nodes = case.nodes.iter().filter_map(|id| side.node(*id));
            nodes.map(crate::document::Node::place).find(|place| place.pointer.rsplit('/').next() == Some(name))
        };
        let (old, new) = (place(schemas, Side::Old, was)?, place(schemas, Side::New, is)?);
        self.old.named(&old)?;
        let heading = self.new.named(&new)?.to_owned();
        let subject = Subject { path: format!("crate::types::{heading}"), heading };
        Some(At { subject, label: "it".to_owned(), old: Some(old), new: Some(new), proof: Proof::Rule })
    }

    /// Whether the values of a schema of one side are in one of the other side, to the letter.
    pub(super) fn is_within(&mut self, walk: &Walk, sub: Side, case: SchemaId, whole: SchemaId) -> bool {
        let question = Question { sub, wire: walk.wire, read: false, literal: false };
        self.schemas(walk.direction).contains(question, case, whole) == Answer::In
    }

    /// The member that tells the alternatives apart.
    fn discriminators(&mut self, walk: &Walk, old: &[Case], new: &[Case]) -> bool {
        let schemas = self.schemas(walk.direction);
        let property = |schemas: &mut crate::diff::schema::Containment<'_>, side, cases: &[Case]| {
            let side = schemas.side(side);
            let nodes = cases.iter().flat_map(|case| &case.nodes).filter_map(|id| side.node(*id));
            let mut found = nodes.filter_map(|node| node.get("discriminator")?.str("propertyName").map(quoted));
            found.next()
        };
        let (was, is) = (property(schemas, Side::Old, old), property(schemas, Side::New, new));
        let is_sent = walk.direction == Direction::Sent;
        let proof = match &walk.at.proof {
            Proof::Undecided | Proof::Rule if is_sent => self.untagged(walk, old),
            Proof::Undecided => Proof::Rule,
            known => known.clone(),
        };
        let at = walk.at.proved(proof);
        let (rule, what) = match (was, is) {
            (Some(was), Some(is)) if was != is => {
                (&TYPE_CHANGED, format!("its types are told apart by {is}, and were by {was}"))
            }
            (Some(was), None) => (&DISCRIMINATOR_REMOVED, format!("its types are no longer told apart by {was}")),
            (None, Some(is)) => (&DISCRIMINATOR_ADDED, format!("its types are told apart by {is} now")),
            _ => return false,
        };
        self.notes.add(&at, rule, walk.direction, what);
        rule.of(walk.direction).0 == crate::diff::Level::Major
    }
}

fn are_objects(cases: &[Case]) -> bool {
    cases.iter().all(|case| case.kinds().iter().eq([&Kind::Object]))
}

/// One case of several types as one for each type.
fn by_type(cases: &[Case]) -> Vec<Case> {
    let [only] = cases else { return cases.to_vec() };
    match &only.kinds {
        Some(kinds) if only.values.is_none() => kinds.iter().map(|kind| only.of_kind(*kind)).collect(),
        _ => cases.to_vec(),
    }
}

/// The alternatives that are the same in both lists: by tag, by the name of their schema, else by their types and members.
fn matched<'c>(old: &'c [Case], new: &'c [Case]) -> Vec<(&'c Case, &'c Case)> {
    let mut pairs: Vec<(&Case, &Case)> = Vec::new();
    let by: [fn(&Case, &Case) -> bool; 4] = [
        |was, is| was.tags.iter().any(|tag| is.tags.contains(tag)),
        |was, is| (was.tags.is_empty() || is.tags.is_empty()) && was.name.is_some() && was.name == is.name,
        |was, is| {
            let members = |case: &Case| {
                let mut names: Vec<_> =
                    case.members.keys().map(|name| (name.clone(), case.required.contains(name))).collect();
                names.sort();
                names
            };
            was.tags.is_empty() && is.tags.is_empty() && kinds::of(was) == kinds::of(is) && members(was) == members(is)
        },
        |was, is| {
            let shares = |name| is.members.contains_key(name);
            let overlap = was.members.is_empty() || is.members.is_empty() || was.members.keys().any(shares);
            was.name.is_none() && is.name.is_none() && kinds::of(was) == kinds::of(is) && overlap
        },
    ];
    let (mut is_known, mut is_taken) = (vec![false; old.len()], vec![false; new.len()]);
    for same in by {
        for (was, is_known) in old.iter().zip(&mut is_known).filter(|(_, is_known)| !**is_known) {
            let mut free = new.iter().zip(&mut is_taken).filter(|(_, is_taken)| !**is_taken);
            if let Some((is, is_taken)) = free.find(|(is, _)| same(was, is)) {
                pairs.push((was, is));
                (*is_known, *is_taken) = (true, true);
            }
        }
    }
    pairs
}

/// What an alternative is called: its tag, its schema's name, or what it is.
pub(super) fn name(case: &Case, index: usize) -> String {
    match case.tags.first().or(case.name.as_ref()) {
        Some(name) => quoted(name),
        None => format!("{} ({})", index + 1, kinds::words(&kinds::of(case))),
    }
}
