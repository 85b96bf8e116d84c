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
use super::scalars::matches;
use super::texts;

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
            let Some(own) = own(question, case, name) else { continue };
            for its in described(question, other, name) {
                is_in &= self.member(question, case, (name, own, its), tried);
            }
            let mut whole = own;
            for others in by_other_parts(case, name).filter(|others| *others != Schemas::NEVER) {
                whole = self.side(question.sub).both(whole, others);
            }
            // What both refuse, by parts that know nothing of each other, is meant all the same.
            let is_refused = by_other_parts(case, name).any(|others| others == Schemas::NEVER);
            let is_meant = |others: &SchemaId| !is_refused || *others != Schemas::NEVER;
            for its in by_other_parts(other, name).filter(|_| !question.read).filter(is_meant) {
                is_in &= self.member(question, case, (name, whole, its), tried);
            }
        }
        for (pattern, own) in more(question, case) {
            let name = pattern.and_then(texts::sample).unwrap_or_else(|| OTHER.to_owned());
            for its in asked(question, case, other, pattern) {
                is_in &= self.member(question, case, (&name, own, its), tried);
            }
        }
        for (pattern, its) in other.patterns().flat_map(|(patterns, _)| patterns) {
            let name = texts::sample(pattern).filter(|name| !case.members.contains_key(name));
            let own = name.as_ref().and_then(|name| own(question, case, name));
            if let Some((name, own)) = name.zip(own) {
                is_in &= self.member(question, case, (&name, own, *its), tried);
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

/// What a member of a case is, as far as one schema tells.
fn own(question: Question, case: &Case, name: &str) -> Option<SchemaId> {
    let mut patterns = case.patterns().flat_map(|(patterns, _)| patterns).peekable();
    let is_by_pattern = patterns.peek().is_some();
    let by_pattern = patterns.find_map(|(pattern, schema)| match matches(pattern, name) {
        Some(true) => Some(*schema),
        Some(false) => None,
        None => Some(Schemas::ANY),
    });
    let rest = || match is_by_pattern {
        true => more(question, case).into_iter().find_map(|(pattern, schema)| pattern.is_none().then_some(schema)),
        false => undescribed(question, case),
    };
    // What has to be there is there, whatever it is.
    let required = || case.required.contains(name).then_some(Schemas::ANY);
    case.members.get(name).copied().or(by_pattern).or_else(rest).or_else(required)
}

/// What members are that nothing describes by name: any, where nothing is described at all.
fn undescribed(question: Question, case: &Case) -> Option<SchemaId> {
    let others = case.others.filter(|others| *others != Schemas::ANY);
    let is_any = (case.members.is_empty() && case.hidden.is_empty()) || question.literal;
    others.or_else(|| is_any.then_some(case.others.unwrap_or(Schemas::ANY)))
}

/// The members of a case that have no name in it: by the pattern of their names, and all others.
fn more(question: Question, case: &Case) -> Vec<(Option<&str>, SchemaId)> {
    let mut found = Vec::new();
    let mut rest = None;
    for (patterns, others) in case.patterns() {
        found.extend(patterns.iter().map(|(pattern, schema)| (Some(pattern.as_str()), *schema)));
        rest = rest.or(others);
    }
    let is_literal = |others: &SchemaId| *others != Schemas::ANY || question.literal;
    let others = match found.is_empty() {
        true => case.others.filter(|others| *others != Schemas::ANY).or_else(|| undescribed(question, case)),
        false => rest.or(question.literal.then_some(Schemas::ANY)).filter(is_literal),
    };
    found.extend(others.map(|others| (None, others)));
    found
}

/// What a case asks of a member by its name.
fn described(question: Question, case: &Case, name: &str) -> Vec<SchemaId> {
    let by_pattern = case.patterns().flat_map(|(patterns, _)| patterns);
    // A pattern that can't be read may be of any name.
    let by_pattern = by_pattern.filter(|(pattern, _)| matches(pattern, name) != Some(false)).map(|(_, schema)| *schema);
    let all: Vec<SchemaId> = case.members.get(name).copied().into_iter().chain(by_pattern).collect();
    if all.is_empty() { rest(question, case).into_iter().collect() } else { all }
}

/// What a case asks of members of another case that have no name in it.
fn asked(question: Question, own: &Case, case: &Case, pattern: Option<&str>) -> Vec<SchemaId> {
    let has = |case: &Case, pattern: &str| case.patterns().any(|(list, _)| list.iter().any(|(own, _)| own == pattern));
    let by_pattern = case.patterns().flat_map(|(patterns, _)| patterns);
    // Members that match none of the own patterns match none of these where they are the same.
    let may_match = |(its, _): &&(String, SchemaId)| pattern.is_some() || !has(own, its);
    let mut all: Vec<SchemaId> = by_pattern.filter(may_match).map(|(_, schema)| *schema).collect();
    if !pattern.is_some_and(|pattern| has(case, pattern)) {
        all.extend(rest(question, case));
    }
    all
}

/// What the parts of a case that don't have a member ask of it.
fn by_other_parts(case: &Case, name: &str) -> impl Iterator<Item = SchemaId> {
    case.closed.iter().filter(move |(names, _)| !names.contains(name)).map(|(_, others)| *others)
}

/// What other members have to be, where that is asked; who reads ignores those that may not be there.
fn rest(question: Question, case: &Case) -> Option<SchemaId> {
    let mut patterns = case.patterns().peekable();
    let others = if patterns.peek().is_some() { patterns.find_map(|(_, others)| others) } else { case.others };
    others.filter(|others| !(question.read && *others == Schemas::NEVER))
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
