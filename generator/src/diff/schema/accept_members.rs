//! Whether the members of an object are as a schema describes them.

use serde_json::Value as Json;

use super::accept::{Asking, Judge, all};
use super::read::Schemas;
use super::scalars::matches;
use super::{Direction, keywords};
use crate::document::{Node, Value};

impl<'d> Schemas<'d> {
    pub(super) fn by_members(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let Some(object) = value.as_object() else { return Some(true) };
        let strict = asking.judge != Judge::Reader;
        let properties = node.get("properties");
        let hidden = |name: &str| {
            let schema = properties.as_ref().and_then(|properties| properties.get(name));
            schema.is_some_and(|schema| self.is_hidden_member(&schema))
        };
        let mut verdicts = Vec::new();
        for name in keywords::names(node.value().get("required")) {
            verdicts.push(Some(object.contains_key(name) || hidden(name)));
        }
        for (name, member) in object {
            let schema = properties.as_ref().and_then(|properties| properties.get(name));
            let is_known = schema.is_some();
            // Who reads has any JSON where no value was allowed.
            if let Some(schema) = schema.filter(|schema| strict || schema.value().as_bool() != Some(false)) {
                verdicts.push(if hidden(name) { None } else { self.judged_as_value(&schema, member, asking) });
            }
            if strict {
                verdicts.push(self.by_description(node, (name, member), is_known, asking));
            } else if !is_known {
                verdicts.push(self.by_map(node, member, asking));
            }
            if let Some(names) = node.get("propertyNames").filter(|_| strict) {
                // A name is no part of the value, and has no address that stays.
                let mut of_name = asking.apart();
                verdicts.push(self.judged(&names, &Json::from(name.as_str()), &mut of_name));
                asking.steps = of_name.steps;
            }
        }
        if strict {
            verdicts.push(self.by_dependents(node, value, asking));
        }
        all(verdicts)
    }

    /// Judges a member by the patterns of its name, and by what all others have to be.
    fn by_description(
        &self,
        node: &Node<'d>,
        (name, member): (&str, &Json),
        mut is_known: bool,
        asking: &mut Asking,
    ) -> Option<bool> {
        let mut verdicts = Vec::new();
        for (pattern, schema) in node.get("patternProperties").iter().flat_map(Node::members) {
            if matches(pattern, name)? {
                is_known = true;
                verdicts.push(self.judged_as_value(&schema, member, asking));
            }
        }
        let others = node.get("additionalProperties").filter(|_| !is_known);
        verdicts.extend(others.map(|others| self.judged_as_value(&others, member, asking)));
        all(verdicts)
    }

    /// Judges a member that has no field: readers keep it in a map, whose values are any JSON where several types would do.
    fn by_map(&self, node: &Node<'d>, member: &Json, asking: &mut Asking) -> Option<bool> {
        let others = node.get("additionalProperties");
        let mut values: Vec<Node<'d>> =
            node.get("patternProperties").iter().flat_map(Node::members).map(|(_, schema)| schema).collect();
        values.extend(others.filter(|others| others.value().as_object().is_some()));
        let kind = |schema: &Node<'d>| keywords::but_required(&self.target(schema)).kinds;
        match values.as_slice() {
            [] => Some(true),
            [only] => self.judged_as_value(only, member, asking),
            [first, rest @ ..] if rest.iter().all(|other| kind(other).is_some() && kind(other) == kind(first)) => {
                all(values.iter().map(|schema| self.judged_as_value(schema, member, asking)))
            }
            _ => Some(true),
        }
    }

    fn by_dependents(&self, node: &Node<'d>, value: &Json, asking: &mut Asking) -> Option<bool> {
        let Some(object) = value.as_object() else { return Some(true) };
        let mut verdicts = Vec::new();
        for keyword in ["dependentRequired", "dependentSchemas", "dependencies"] {
            for (name, needed) in node.get(keyword).iter().flat_map(Node::members) {
                if !object.contains_key(name) {
                    continue;
                }
                verdicts.push(match needed.value() {
                    Value::Array(names) => {
                        Some(names.iter().filter_map(Value::as_str).all(|name| object.contains_key(name)))
                    }
                    _ => self.judged(&needed, value, asking),
                });
            }
        }
        if let Some(schema) = node.get("unevaluatedProperties") {
            for (name, member) in object {
                verdicts.push(match self.evaluates(node, name, value, false, asking) {
                    Some(true) => Some(true),
                    Some(false) => self.judged_as_value(&schema, member, asking),
                    None => None,
                });
            }
        }
        all(verdicts)
    }

    fn is_hidden_member(&self, node: &Node<'d>) -> bool {
        let flag = if self.direction == Direction::Sent { "readOnly" } else { "writeOnly" };
        node.bool(flag) == Some(true) || self.target(node).bool(flag) == Some(true)
    }
}
