//! Objects: which members there are, and what each is.
//!
//! A client sends no member that its document doesn't describe, and reads none: only what is described counts, unless
//! nothing is.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::case::{Case, Count, SchemaId};
use super::contain::{Answer, Containment, Question};
use super::read::Schemas;

/// A name that few objects have.
const OTHER: &str = "another";

impl Containment<'_> {
    pub(super) fn objects(&mut self, question: Question, case: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
        let mut is_in = true;
        for name in other.required.difference(&case.required) {
            is_in = false;
            tried.push(self.object(question.sub, case, None, Some(name)));
        }
        let names: BTreeSet<&String> = case.members.keys().chain(other.members.keys()).collect();
        for name in names.into_iter().filter(|name| !other.hidden.contains(*name)) {
            let Some(own) = case.members.get(name).copied().or_else(|| undescribed(case)) else { continue };
            let Some(its) = other.members.get(name).copied().or_else(|| rest(question, other)) else { continue };
            is_in &= self.member(question, case, (name, own, its), tried);
        }
        let own = case.others.or_else(|| undescribed(case));
        if let (Some(own), Some(its)) = (own, rest(question, other)) {
            is_in &= self.member(question, case, (OTHER, own, its), tried);
        }
        if !question.read && !counted(case).is_within(other.size) {
            is_in = false;
            tried.push(self.object(question.sub, case, None, None));
            tried.push(self.whole(question.sub, case));
            let longest = other.size.max.unwrap_or(0).saturating_add(1).min(200);
            tried.extend(self.object_of(question.sub, case, usize::try_from(longest).unwrap_or(0)));
        }
        is_in
    }

    fn member(
        &mut self,
        question: Question,
        case: &Case,
        (name, own, its): (&str, SchemaId, SchemaId),
        tried: &mut Vec<Json>,
    ) -> bool {
        match self.contains(question, own, its) {
            Answer::In => return true,
            Answer::Out(value) => tried.push(self.object(question.sub, case, Some((name, value)), None)),
            Answer::Unknown => {
                if let Some(value) = self.pick(question.sub, own) {
                    tried.push(self.object(question.sub, case, Some((name, value)), None));
                }
            }
        }
        false
    }
}

/// What members are that nothing describes by name: any, where nothing is described at all.
fn undescribed(case: &Case) -> Option<SchemaId> {
    let others = case.others.filter(|others| *others != Schemas::ANY);
    others.or_else(|| case.members.is_empty().then_some(case.others.unwrap_or(Schemas::ANY)))
}

/// What other members have to be, where that is asked; who reads ignores those that may not be there.
fn rest(question: Question, case: &Case) -> Option<SchemaId> {
    case.others.filter(|others| !(question.read && *others == Schemas::NEVER))
}

/// How many members there are.
fn counted(case: &Case) -> Count {
    let is_closed = case.others.is_none_or(|others| others == Schemas::NEVER) && !case.is_free();
    let most = is_closed.then_some(case.members.len() as u64);
    let max = match (case.size.max, most) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    Count { min: case.size.min.max(case.required.len() as u64), max }
}
