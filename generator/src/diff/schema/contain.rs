//! Whether every value of one schema is a value of another: by a proof, or not by a witness.

use std::rc::Rc;

use serde_json::Value as Json;

use super::accept::Judge;
use super::case::{Case, Form, Kind, SchemaId};
use super::question::{Answer, Question, Side, Wire};
use super::read::Schemas;
use super::same::Same;
use super::tags::Tagged;
use super::{Direction, finite, numbers, texts};
use crate::document::Document;
use crate::hash::HashMap;

/// How many pairs of schemas one question may lead to.
const STEPS: u32 = 20_000;
/// How many values of a list are looked at one by one, and how many of them make it worth a try whether any value would do.
const LISTED: usize = 10_000;
const FEW: usize = 16;
/// How many values are tried before a question is left open.
const TRIED: usize = 64;

/// The schemas of two documents for one direction, and what has been found out of them.
#[derive(Debug)]
pub(crate) struct Containment<'d> {
    sides: [Schemas<'d>; 2],
    answers: HashMap<(Question, SchemaId, SchemaId), Answer>,
    /// The questions under way, each with its depth: what leads back to one of them is assumed.
    open: HashMap<(Question, SchemaId, SchemaId), usize>,
    /// The outermost of the questions under way that was assumed.
    leans: usize,
    steps: u32,
    pub(super) same: Same<'d>,
    pub(super) picked: HashMap<(Side, SchemaId), Option<Json>>,
    /// Schemas of one side, each with one of the other side that has all its values.
    pub(super) excluded: HashMap<(Side, SchemaId), SchemaId>,
}

impl<'d> Containment<'d> {
    pub(crate) fn new(old: &'d Document, new: &'d Document, direction: Direction) -> Self {
        let families = [old, new].map(|document| Rc::new(Tagged::families(document)));
        let [before, after] = families.clone();
        Self {
            sides: [Schemas::new(old, before, direction), Schemas::new(new, after, direction)],
            answers: HashMap::default(),
            open: HashMap::default(),
            leans: usize::MAX,
            steps: STEPS,
            same: Same::new((old, new), families),
            picked: HashMap::default(),
            excluded: HashMap::default(),
        }
    }

    /// The schemas of one of the documents.
    pub(crate) fn side(&mut self, side: Side) -> &mut Schemas<'d> {
        let [old, new] = &mut self.sides;
        if side == Side::Old { old } else { new }
    }

    pub(crate) fn form(&mut self, side: Side, id: SchemaId) -> Rc<Form> {
        self.side(side).form(id)
    }

    /// Whether every value of the first schema, which is of the question's side, is one of the second.
    pub(crate) fn contains(&mut self, question: Question, sub: SchemaId, sup: SchemaId) -> Answer {
        let is_outermost = self.open.is_empty();
        if is_outermost {
            self.steps = STEPS;
        }
        let (sub, sup) = (self.side(question.sub).meant(sub), self.side(question.sup()).meant(sup));
        let key = (question, sub, sup);
        if sup == Schemas::ANY || sub == Schemas::NEVER {
            return Answer::In;
        }
        if let Some(answer) = self.answers.get(&key) {
            return answer.clone();
        }
        if self.is_same_schema(question.sub, sub, sup) {
            return Answer::In;
        }
        if let Some(depth) = self.open.get(&key) {
            self.leans = self.leans.min(*depth);
            return Answer::In;
        }
        let Some(steps) = self.steps.checked_sub(1) else { return Answer::Unknown };
        self.steps = steps;
        let depth = self.open.len();
        self.open.insert(key, depth);
        let outer = std::mem::replace(&mut self.leans, usize::MAX);
        let answer = self.compare(question, sub, sup);
        self.open.remove(&key);
        let is_settled = self.leans >= depth || matches!(answer, Answer::Out(_));
        if is_settled && (self.steps > 0 || is_outermost) {
            self.answers.insert(key, answer.clone());
        }
        self.leans = if self.leans >= depth { outer } else { outer.min(self.leans) };
        answer
    }

    /// Compares case by case and kind by kind; what isn't proved is tried with values.
    fn compare(&mut self, question: Question, sub: SchemaId, sup: SchemaId) -> Answer {
        let (from, into) = (self.form(question.sub, sub), self.form(question.sup(), sup));
        let mut tried = Vec::new();
        let mut is_proved = !from.is_cut && !into.is_cut;
        for case in &from.cases {
            for kind in case.kinds() {
                let skipped = kind == Kind::Null && question.wire != Wire::Json;
                if !skipped && !self.is_empty(question.sub, case, kind) {
                    is_proved &= self.slice(question, (sub, sup), (case, kind), &into.cases, &mut tried);
                }
            }
        }
        if is_proved {
            return Answer::In;
        }
        let witness = tried.into_iter().take(TRIED).find(|value| self.is_witness(question, sub, sup, value));
        witness.map_or(Answer::Unknown, Answer::Out)
    }

    /// Whether a value is in the first schema and not in the second.
    pub(crate) fn is_witness(&mut self, question: Question, sub: SchemaId, sup: SchemaId, value: &Json) -> bool {
        // An empty list isn't written at all.
        let is_written = question.wire == Wire::Json || value.as_array().is_none_or(|items| !items.is_empty());
        is_written
            && self.side(question.sub).accepts(sub, value, Judge::Strict) == Some(true)
            && texts::spellings(value, question.wire)
                .iter()
                .all(|spelled| self.side(question.sup()).accepts(sup, spelled, question.judge()) == Some(false))
    }

    /// Whether the values of one kind of a case are in some cases; those that may not be are added to what is tried.
    fn slice(
        &mut self,
        question: Question,
        (sub, sup): (SchemaId, SchemaId),
        (case, kind): (&Case, Kind),
        into: &[Case],
        tried: &mut Vec<Json>,
    ) -> bool {
        if case.values.is_none() && self.is_in_one(question, case, kind, into, tried) {
            return true;
        }
        if case.values.as_ref().is_some_and(|values| values.len() > FEW) {
            let any = Case { values: None, ..case.clone() };
            if self.is_in_one(question, &any, kind, into, &mut Vec::new()) {
                return true;
            }
        }
        if let Some(values) = finite::listed(case, kind) {
            return self.listed(question, (sub, sup), &values, tried);
        }
        if let Some(parts) = self.split(question.sub, case, kind) {
            let mut none = Vec::new();
            let mut is_all = true;
            for part in &parts {
                is_all &= self.is_in_one(question, part, kind, into, &mut none);
            }
            tried.extend(none);
            return is_all;
        }
        tried.extend(self.values(question.sub, case, kind));
        false
    }

    fn listed(
        &mut self,
        question: Question,
        (sub, sup): (SchemaId, SchemaId),
        values: &[Json],
        tried: &mut Vec<Json>,
    ) -> bool {
        let mut is_all = values.len() <= LISTED;
        for value in values.iter().take(LISTED) {
            let is_in = texts::spellings(value, question.wire)
                .iter()
                .any(|spelled| self.side(question.sup()).accepts(sup, spelled, question.judge()) == Some(true));
            if !is_in && self.side(question.sub).accepts(sub, value, Judge::Strict) != Some(false) {
                is_all = false;
                tried.push(value.clone());
            }
        }
        is_all
    }

    /// Whether the values of one kind of a case are in one of some others; where tags tell these apart, in one that each tag selects.
    fn is_in_one(&mut self, question: Question, case: &Case, kind: Kind, into: &[Case], tried: &mut Vec<Json>) -> bool {
        let property = into.iter().find_map(|other| other.tagged_by.as_ref()).filter(|_| kind == Kind::Object);
        let Some(property) = property else {
            return into.iter().any(|other| self.is_in(question, case, kind, other, tried));
        };
        let selects = |other: &Case, tag: &String| other.tags.is_empty() || other.tags.contains(tag);
        let is_known = |tag: &String| into.iter().any(|other| other.has(kind) && selects(other, tag));
        let Some(tags) = self.tags_of(question.sub, case, property) else {
            // Any tag may stand in what is received; what is sent may have one that nothing has.
            let mut is_in = question.read;
            for other in into.iter().take_while(|_| question.read) {
                if !self.is_in(question, case, kind, other, tried) {
                    is_in = false;
                    let tag = other.tags.first().map(|tag| (property.as_str(), Json::from(tag.as_str())));
                    tried.extend(tag.map(|tag| self.object(question.sub, case, Some(tag), None)));
                }
            }
            tried.extend(self.values(question.sub, case, kind).into_iter().filter(|_| !is_in));
            return is_in;
        };
        // Who reads keeps what has a tag that is new.
        tags.iter()
            .filter(|tag| !question.read || is_known(tag))
            .all(|tag| into.iter().any(|other| selects(other, tag) && self.is_in(question, case, kind, other, tried)))
    }

    /// The tags that the objects of a case have in a member.
    fn tags_of(&mut self, side: Side, case: &Case, property: &str) -> Option<Vec<String>> {
        if case.tagged_by.as_deref() == Some(property) && !case.tags.is_empty() {
            return Some(case.tags.clone());
        }
        let member = case.members.get(property).filter(|_| case.required.contains(property))?;
        let form = self.form(side, *member);
        let texts = |case: &Case| -> Option<Vec<String>> {
            case.values.as_ref()?.iter().map(|value| value.as_str().map(str::to_owned)).collect()
        };
        let lists: Option<Vec<_>> = form.cases.iter().map(texts).collect();
        lists.filter(|_| !form.is_cut).map(|lists| lists.concat())
    }

    /// Whether the values of one kind of a case are in one other case.
    pub(super) fn is_in(
        &mut self,
        question: Question,
        case: &Case,
        kind: Kind,
        other: &Case,
        tried: &mut Vec<Json>,
    ) -> bool {
        let by_kind = match (kind, question.wire) {
            (kind, _) if other.has(kind) => match kind {
                Kind::Null | Kind::Boolean => other.values.is_none() || question.read,
                Kind::Number => self.numbers(question, case, other, tried),
                Kind::Text => texts::is_in(question, case, other, tried),
                Kind::Array => self.arrays(question, case, other, tried),
                Kind::Object => self.objects(question, case, other, tried),
            },
            (Kind::Number | Kind::Boolean, Wire::Text { .. }) if other.has(Kind::Text) => {
                texts::is_in(question, &texts::spelled(case, kind), other, &mut Vec::new()) && other.values.is_none()
            }
            (Kind::Number | Kind::Boolean | Kind::Text, Wire::Text { listed: true }) if other.has(Kind::Array) => {
                return self.is_item(question, case, kind, other, tried);
            }
            (Kind::Array, Wire::Text { listed: true }) if case.items.max == Some(1) => {
                return self.is_single(question, case, other, tried);
            }
            _ => false,
        };
        let is_listed = other.values.is_some() && !(question.read && by_kind);
        if !by_kind || is_listed {
            return false;
        }
        question.read
            || (self.is_beside(question, case, kind, other) && self.is_asked(question, case, kind, other, tried))
    }

    fn numbers(&mut self, question: Question, case: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
        let is_in = if question.read { numbers::is_readable(case, other) } else { numbers::is_within(case, other) };
        if !is_in {
            tried.extend(self.own_numbers(case, Some(other)));
        }
        is_in
    }
}
