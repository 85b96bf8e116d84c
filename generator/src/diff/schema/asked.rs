//! What is asked of a value by keywords that a case has no field for: conditions, what it contains, names of members, and what depends on
//! members.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json};

use super::accept::Judge;
use super::arrays::item;
use super::case::{Case, Count, Kind, Kinds, SchemaId};
use super::contain::Containment;
use super::further_keywords::{Asked, FurtherKeyword};
use super::question::{Answer, Question};
use super::read::Schemas;
use super::scalars::matches;

/// The members that one has to have beside another, and the schema of the whole.
type Dependent = (String, BTreeSet<String>, SchemaId);

impl Containment<'_> {
    /// Whether the values of one kind of a case keep what another case asks by them; values that may not are added
    /// to what is tried.
    pub(super) fn is_asked(
        &mut self,
        question: Question,
        case: &Case,
        kind: Kind,
        other: &Case,
        tried: &mut Vec<Json>,
    ) -> bool {
        let case = &Case { kinds: Some(Kinds::from([kind])), ..case.clone() };
        let asked = other.further.iter().filter(|further| further.kind().is_none_or(|own| own == kind));
        let mut is_kept = true;
        for further in asked {
            is_kept &= is_repeated(case, other, further)
                || match further.asked {
                    Asked::Unevaluated(schema) => self.is_evaluated(question, case, (other, schema), tried),
                    _ => self.is_kept(question, case, &further.asked, tried),
                };
        }
        is_kept
    }

    fn is_kept(&mut self, question: Question, case: &Case, asked: &Asked, tried: &mut Vec<Json>) -> bool {
        match asked {
            Asked::Text | Asked::Unevaluated(_) => false,
            Asked::Part => true,
            Asked::Not(excluded) => {
                let is_out = self.is_outside(question, case, *excluded);
                if !is_out {
                    tried.extend(self.pick(question.sup(), *excluded));
                    self.blended(question, case, *excluded, tried);
                }
                is_out
            }
            Asked::If(schemas) => self.is_conditional(question, case, *schemas, tried),
            Asked::Contains(schema, count) => self.is_containing(question, case, (*schema, *count), tried),
            Asked::Names(names) => self.is_named(question, case, *names, tried),
            Asked::Dependents(list) => list.iter().all(|dependent| self.is_dependent(question, case, dependent, tried)),
        }
    }

    /// Whether no value of a case is one of a schema of the other side.
    fn is_outside(&mut self, question: Question, case: &Case, excluded: SchemaId) -> bool {
        let literal = question.reversed();
        let is_known = case.further.iter().any(|further| match &further.asked {
            Asked::Not(own) => self.contains(literal, excluded, *own) == Answer::In,
            _ => false,
        });
        is_known || self.is_disjoint(question, case, excluded)
    }

    fn is_conditional(
        &mut self,
        question: Question,
        case: &Case,
        schemas: [SchemaId; 3],
        tried: &mut Vec<Json>,
    ) -> bool {
        let [condition, then, otherwise] = schemas;
        let id = self.side(question.sub).case(case);
        let mut is_then =
            self.contains(question, id, then) == Answer::In || self.is_disjoint(question, case, condition);
        let mut is_otherwise = self.contains(question, id, otherwise) == Answer::In
            || self.contains(question, id, condition) == Answer::In;
        for further in &case.further {
            let Asked::If([own, own_then, own_otherwise]) = further.asked else { continue };
            let into = Question { literal: true, ..question };
            let is_same = self.contains(into, own, condition) == Answer::In
                && self.contains(question.reversed(), condition, own) == Answer::In;
            if is_same {
                let (with, without) = {
                    let side = self.side(question.sub);
                    (side.both(id, own_then), side.both(id, own_otherwise))
                };
                is_then |= self.contains(question, with, then) == Answer::In;
                is_otherwise |= self.contains(question, without, otherwise) == Answer::In;
            }
        }
        if !(is_then && is_otherwise) {
            self.blended(question, case, condition, tried);
        }
        is_then && is_otherwise
    }

    fn is_containing(
        &mut self,
        question: Question,
        case: &Case,
        (schema, count): (SchemaId, Count),
        tried: &mut Vec<Json>,
    ) -> bool {
        let mut is_enough = count.min == 0;
        let mut is_few = count.max.is_none_or(|most| case.items.max.is_some_and(|max| max <= most));
        for further in &case.further {
            let Asked::Contains(own, counted) = further.asked else { continue };
            is_enough |= counted.min >= count.min && self.contains(question, own, schema) == Answer::In;
            let is_fewer = || counted.max.is_some_and(|own| count.max.is_none_or(|most| own <= most));
            is_few |= is_fewer() && self.contains(question.reversed(), schema, own) == Answer::In;
        }
        let each = |containment: &mut Self| {
            (0..=case.prefix.len()).all(|index| containment.contains(question, item(case, index), schema) == Answer::In)
        };
        is_enough |= case.items.min >= count.min && each(self);
        if !(is_enough && is_few) {
            let mut own = case.further.iter().filter_map(|further| match further.asked {
                Asked::Contains(own, counted) => Some((own, counted)),
                _ => None,
            });
            let (own, counted) = own.next_back().unwrap_or((item(case, 0), case.items));
            let counts =
                [count.min.checked_sub(1), count.max.map(|max| max.saturating_add(1)), Some(counted.min), Some(0)];
            for item in [self.pick(question.sub, own), self.pick(question.sub, item(case, 0))].into_iter().flatten() {
                let counts = counts.iter().flatten().filter(|count| **count <= 100);
                tried.extend(counts.map(|count| Json::Array(vec![item.clone(); usize::try_from(*count).unwrap_or(0)])));
            }
        }
        is_enough && is_few
    }

    /// Whether members that another case doesn't describe are of a schema.
    fn is_evaluated(
        &mut self,
        question: Question,
        case: &Case,
        (other, schema): (&Case, SchemaId),
        tried: &mut Vec<Json>,
    ) -> bool {
        let is_described = |name: &str| {
            other.members.contains_key(name)
                || other.hidden.contains(name)
                || other.patterns().any(|(pattern, _)| matches(pattern, name) == Some(true))
        };
        // One that takes all other members and refuses them contradicts itself, and is read in either way.
        if let Some(others) = other.others {
            return others != Schemas::ANY || schema != Schemas::NEVER;
        }
        let own = case.members.iter().map(|(name, id)| (name.clone(), *id)).filter(|(name, _)| !is_described(name));
        let mut members: Vec<(String, SchemaId)> = own.collect();
        let others = case.others.filter(|others| *others != Schemas::ANY && *others != Schemas::NEVER);
        let is_any = case.is_free() && case.patterns().next().is_none();
        let more = others.or_else(|| is_any.then_some(Schemas::ANY)).into_iter();
        members.extend(case.patterns().map(|(_, id)| id).chain(more).map(|id| ("another".to_owned(), id)));
        let mut is_kept = true;
        for (name, id) in members {
            let value = match self.contains(question, id, schema) {
                Answer::In => continue,
                Answer::Out(value) => Some(value),
                Answer::Unknown => self.pick(question.sub, id),
            };
            is_kept = false;
            tried.extend(value.map(|value| self.object(question.sub, case, Some((&name, value)), None)));
        }
        is_kept
    }

    fn is_named(&mut self, question: Question, case: &Case, names: SchemaId, tried: &mut Vec<Json>) -> bool {
        let mut is_kept = true;
        for name in case.members.keys() {
            if self.side(question.sup()).accepts(names, &Json::from(name.as_str()), Judge::Strict) != Some(true) {
                is_kept = false;
                let value = self.member_of(question.sub, case, name);
                tried.extend(value.map(|value| self.object(question.sub, case, Some((name, value)), None)));
            }
        }
        // Names that nothing describes are refused now, unless all others were.
        let is_open = case.others != Some(Schemas::NEVER);
        let own = case.further.iter().filter_map(|further| match further.asked {
            Asked::Names(own) => Some(own),
            _ => None,
        });
        let own: Vec<SchemaId> = own.collect();
        if is_open && !own.iter().any(|own| self.contains(question, *own, names) == Answer::In) {
            is_kept = false;
            for name in ["another", "1", "A b"] {
                let value = self.member_of(question.sub, case, name);
                tried.extend(value.map(|value| self.object(question.sub, case, Some((name, value)), None)));
            }
        }
        is_kept
    }

    fn is_dependent(
        &mut self,
        question: Question,
        case: &Case,
        (name, needed, schema): &Dependent,
        tried: &mut Vec<Json>,
    ) -> bool {
        let is_open = case.is_free() || case.others.is_some_and(|others| others != Schemas::NEVER);
        if !is_open && !case.members.contains_key(name) {
            return true;
        }
        let id = self.side(question.sub).case(case);
        let mut known: BTreeSet<String> = case.required.clone();
        let mut with = id;
        for (_, names, schema) in case.further.iter().flat_map(dependents).filter(|(own, ..)| own == name) {
            known.extend(names.iter().cloned());
            with = self.side(question.sub).both(with, *schema);
        }
        let is_kept = needed.is_subset(&known) && self.contains(question, with, *schema) == Answer::In;
        if !is_kept && let Some(value) = self.member_of(question.sub, case, name) {
            tried.push(self.object(question.sub, case, Some((name, value)), None));
        }
        is_kept
    }

    /// Objects of a case with the members of one of another schema of the other side.
    fn blended(&mut self, question: Question, case: &Case, schema: SchemaId, tried: &mut Vec<Json>) {
        let Some(Json::Object(more)) = self.pick(question.sup(), schema) else { return };
        for value in [self.object(question.sub, case, None, None), self.whole(question.sub, case)] {
            if let Json::Object(own) = value {
                let all: Map<String, Json> = own.into_iter().chain(more.clone()).collect();
                tried.push(Json::Object(all));
            }
        }
    }
}

fn dependents(further: &FurtherKeyword) -> &[Dependent] {
    match &further.asked {
        Asked::Dependents(list) => list,
        _ => &[],
    }
}

/// Whether a case asks the same in the same words, all that belongs to it included.
fn is_repeated(case: &Case, other: &Case, further: &FurtherKeyword) -> bool {
    const PARTS: [(&str, [&str; 2]); 2] = [("if", ["then", "else"]), ("contains", ["minContains", "maxContains"])];
    let texts = |case: &Case, keyword: &str| -> Vec<String> {
        case.further.iter().filter(|further| further.name == keyword).map(|further| further.text.clone()).collect()
    };
    let is_there = |case: &Case| case.further.iter().any(|own| own.name == further.name && own.text == further.text);
    let parts = PARTS.iter().find(|(keyword, _)| *keyword == further.name).map_or([].as_slice(), |(_, parts)| parts);
    is_there(case) && parts.iter().all(|part| texts(case, part) == texts(other, part))
}
