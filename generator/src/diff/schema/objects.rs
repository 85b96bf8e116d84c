//! Objects: which members there are, and what each is.
//!
//! A client sends no member that its document doesn't describe, and reads none: only what is described counts, unless
//! nothing is.

use std::collections::BTreeSet;

use serde_json::Value as Json;

use super::case::{Case, Count, SchemaId};
use super::contain::Containment;
use super::question::{Answer, Question};
use super::read::Schemas;
use super::texts;

impl Containment<'_> {
    pub(super) fn objects(&mut self, question: Question, case: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
        let mut is_in = true;
        for name in other.required.difference(&case.required) {
            is_in = false;
            tried.push(self.object(question.sub, case, None, Some(name)));
        }
        let names: BTreeSet<&String> = case.members.keys().chain(other.members.keys()).chain(&case.required).collect();
        for name in names.into_iter().filter(|name| !other.hidden.contains(*name)) {
            let Some(own) = self.own(question, case, name) else { continue };
            for its in self.asked_of(question, (case, other), name) {
                // Who reads has any JSON where no value was allowed.
                if question.read && its == Schemas::NEVER {
                    continue;
                }
                is_in &= self.member(question, case, (name, own, its), tried);
            }
        }
        for class in self.classes(question, case) {
            // Who reads takes all other members for those that the patterns describe: one of these is the plainest example.
            let is_any = question.read && class.pattern.is_none();
            let name = if is_any { other.other_name() } else { class.name.clone() };
            for its in self.asked_of_class(question, (case, other), &class) {
                is_in &= self.member(question, case, (&name, class.schema, its), tried);
            }
        }
        for (pattern, its) in other.patterns().filter(|_| !question.read) {
            let name = texts::sample(pattern).filter(|name| !case.members.contains_key(name));
            let own = name.as_ref().and_then(|name| self.own(question, case, name));
            if let Some((name, own)) = name.zip(own) {
                is_in &= self.member(question, case, (&name, own, its), tried);
            }
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
