//! The values that a schema lists, by `enum` and `const`: all lists hold at once.

use super::merged_schema::MergedSchema;
use crate::document::{Document, Node};
use crate::hash::HashSet;

impl<'d> MergedSchema<'d> {
    /// The one value that the schema admits, by `const` or by what all of its lists have in common.
    pub(crate) fn only(&self, document: &Document) -> Option<serde_json::Value> {
        let single = || {
            let listed = self.listed();
            let [only] = listed.as_slice() else { return None };
            Some(only.clone())
        };
        let only = self.constant.clone().or_else(single)?;
        // In YAML, `const: 1.10` beside `type: string` lacks its quotes.
        let is_text = self.json_types_or_implied() == ["string"] && !only.value().is_null();
        Some(if is_text { document.spelling(&only)?.into() } else { only.value().to_json() })
    }

    /// The values that every list has, in the order of the shortest; those of the last list where the lists have none in common.
    pub(crate) fn listed(&self) -> Vec<Node<'d>> {
        let common = self.in_every_list();
        if common.is_empty() { self.values.last().iter().flat_map(|list| list.elements()).collect() } else { common }
    }

    /// The list whose values count: the shortest, or the last where the lists have none in common.
    pub(crate) fn list(&self) -> Option<&Node<'d>> {
        if self.in_every_list().is_empty() { self.values.last() } else { self.shortest_list() }
    }

    /// A list that has no value in common with the others.
    pub(crate) fn apart(&self) -> Option<&Node<'d>> {
        self.values.last().filter(|_| self.values.len() > 1 && self.in_every_list().is_empty())
    }

    fn in_every_list(&self) -> Vec<Node<'d>> {
        let Some(shortest) = self.shortest_list() else { return Vec::new() };
        let mut values: Vec<Node<'d>> = shortest.elements().collect();
        for list in self.values.iter().filter(|list| list.place() != shortest.place()) {
            let others: HashSet<String> = list.elements().map(|value| spelled(&value)).collect();
            values.retain(|value| others.contains(&spelled(value)));
        }
        values
    }

    fn shortest_list(&self) -> Option<&Node<'d>> {
        self.values.iter().min_by_key(|list| list.elements().count())
    }
}

/// A value as its JSON.
pub(crate) fn spelled(value: &Node<'_>) -> String {
    value.value().to_json().to_string()
}
