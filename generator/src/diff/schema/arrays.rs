//! Arrays: how many items there are, and what each is.

use serde_json::Value as Json;

use super::case::{Case, Count, SchemaId};
use super::contain::Containment;
use super::question::{Answer, Question};
use super::read::Schemas;

/// How many items of a witness there may be.
const ITEMS: u64 = 10_000;

impl Containment<'_> {
    pub(super) fn arrays(&mut self, question: Question, case: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
        let mut is_in = true;
        let count = case.prefix.len().max(other.prefix.len());
        for index in 0..=count {
            if case.items.max.is_some_and(|max| max <= index as u64) {
                break;
            }
            match self.contains(question, item(case, index), item(other, index)) {
                Answer::In => {}
                Answer::Out(value) => {
                    is_in = false;
                    tried.extend(self.array(question, case, index, Some(value)));
                }
                Answer::Unknown => {
                    is_in = false;
                    tried.extend(self.array(question, case, index, None));
                }
            }
        }
        if question.read {
            // Code reads the first items into a tuple, which needs as many of them as `minItems` asks for.
            let needed = other.items.min.min(other.prefix.len() as u64);
            if case.items.min < needed {
                is_in = false;
                tried.extend(self.array_of(question, case, case.items.min));
            }
            return is_in;
        }
        if !case.items.is_within(other.items) && !self.item_count(question, case).is_within(other.items) {
            is_in = false;
            tried.extend(self.counted(question, case, other.items));
        }
        if other.unique && !case.unique && case.items.max.is_none_or(|max| max > 1) {
            is_in = false;
            let length = usize::try_from(case.items.min.clamp(2, ITEMS)).unwrap_or(2);
            let item = self.pick(question.sub, item(case, 0));
            tried.extend(item.map(|item| Json::Array(vec![item; length])));
        }
        is_in
    }

    /// How many items there are: of items that differ, no more than there are values.
    fn item_count(&mut self, question: Question, case: &Case) -> Count {
        let mut count = case.items;
        if case.unique && case.prefix.is_empty() {
            count.merge(Count { min: 0, max: self.most(question.sub, item(case, 0)) });
        }
        count
    }

    /// An array with a value at an index, or any there.
    fn array(&mut self, question: Question, case: &Case, index: usize, value: Option<Json>) -> Option<Json> {
        let mut items = Vec::new();
        for before in 0..index {
            items.push(self.pick(question.sub, item(case, before))?);
        }
        items.push(value.or_else(|| self.pick(question.sub, item(case, index)))?);
        while (items.len() as u64) < case.items.min.min(ITEMS) {
            items.push(self.pick(question.sub, item(case, items.len()))?);
        }
        Some(Json::Array(items))
    }

    /// Arrays of more and of fewer items than another case has.
    fn counted(&mut self, question: Question, case: &Case, other: Count) -> Vec<Json> {
        let counts = [other.min.checked_sub(1), Some(case.items.min), other.max.map(|max| max.saturating_add(1))];
        let counts = counts.into_iter().flatten().filter(|count| *count <= ITEMS);
        counts.filter_map(|count| self.array_of(question, case, count)).collect()
    }

    fn array_of(&mut self, question: Question, case: &Case, count: u64) -> Option<Json> {
        let mut items = Vec::new();
        for index in 0..usize::try_from(count).unwrap_or(0) {
            items.push(self.pick(question.sub, item(case, index))?);
        }
        if case.unique {
            items = self.distinct(question.sub, item(case, 0), items.len());
        }
        Some(Json::Array(items))
    }
}

/// The schema of an item.
pub(super) fn item(case: &Case, index: usize) -> SchemaId {
    case.prefix.get(index).copied().or(case.rest).unwrap_or(Schemas::ANY)
}
