//! The members and items that a schema and its branches evaluate; `unevaluatedProperties` and `unevaluatedItems` are for the
//! rest.

use super::members::names;
use super::{holds, listed};
use crate::json::find;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

/// A schema with those of its branches that a value matches, and theirs.
pub(super) struct Branches<'s> {
    schema: &'s Map<String, Value>,
    matched: Vec<&'s Map<String, Value>>,
}

impl<'s> Branches<'s> {
    pub(super) fn of(schema: &'s Map<String, Value>, value: &RawValue) -> Self {
        let mut branches = Self { schema, matched: Vec::new() };
        branches.add_those_of(schema, value);
        branches
    }

    fn add_those_of(&mut self, schema: &'s Map<String, Value>, value: &RawValue) {
        for (keyword, argument) in schema {
            match (keyword.as_str(), argument) {
                ("allOf" | "anyOf" | "oneOf", _) => listed(argument).for_each(|branch| self.add(branch, value)),
                ("if", _) => {
                    self.add(argument, value);
                    let branch = schema.get(if holds(argument, value) { "then" } else { "else" });
                    branch.into_iter().for_each(|branch| self.add(branch, value));
                }
                ("dependentSchemas", Value::Object(needs)) => {
                    let needed = needs.iter().filter(|(name, _)| find(value, &[name]).is_some());
                    needed.for_each(|(_, branch)| self.add(branch, value));
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, branch: &'s Value, value: &RawValue) {
        if let Value::Object(schema) = branch
            && holds(branch, value)
        {
            self.matched.push(schema);
            self.add_those_of(schema, value);
        }
    }

    /// Whether one of them says something of the member of that name.
    pub(super) fn speak_of_member(&self, name: &str) -> bool {
        self.any("unevaluatedProperties", &|schema| schema.contains_key("additionalProperties") || names(schema, name))
    }

    /// Whether one of them says something of an item.
    pub(super) fn speak_of_item(&self, index: usize, item: &RawValue) -> bool {
        self.any("unevaluatedItems", &|schema| {
            schema.contains_key("items")
                || schema.get("prefixItems").is_some_and(|schemas| index < listed(schemas).count())
                || schema.get("contains").is_some_and(|contained| holds(contained, item))
        })
    }

    /// A branch speaks of everything where it says something of the rest itself.
    fn any(&self, of_the_rest: &str, speaks: &dyn Fn(&Map<String, Value>) -> bool) -> bool {
        speaks(self.schema) || self.matched.iter().any(|schema| schema.contains_key(of_the_rest) || speaks(schema))
    }
}
