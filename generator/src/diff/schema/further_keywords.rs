//! Keywords that a case has no fields for: their text, with everything that they refer to in its place, and what they ask.

use std::collections::BTreeSet;

use super::case::{Case, Count, Kind, SchemaId};
use super::forms::{is_settled, twice_negated};
use super::plain;
use super::read::Schemas;
use crate::document::{Node, Value};

/// How deep a keyword is read.
const DEPTH: usize = 8;
/// How long it may be, in bytes.
const TEXT: usize = 20_000;

/// A keyword that a case has no field for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct FurtherKeyword {
    pub(crate) name: String,
    /// Its argument, with everything that it refers to in its place.
    pub(crate) text: String,
    pub(super) asked: Asked,
}

/// What such a keyword asks.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Asked {
    /// What is only known to be the same where the text is.
    Text,
    /// Nothing by itself: it belongs to another keyword, as `then` does to `if`, or a case has a field for it.
    Part,
    /// Not to be one of these.
    Not(SchemaId),
    /// To be one of the second where it is one of the first, else one of the third.
    If([SchemaId; 3]),
    /// So many items that are of a schema.
    Contains(SchemaId, Count),
    /// Members whose names are of a schema.
    Names(SchemaId),
    /// Members that no part of the schema describes to be of another.
    Unevaluated(SchemaId),
    /// Where there is a member, these others, and a schema of the whole.
    Dependents(Vec<(String, BTreeSet<String>, SchemaId)>),
}

impl FurtherKeyword {
    /// The JSON type whose values the keyword is for, where it is for one.
    pub(super) fn kind(&self) -> Option<Kind> {
        match (self.name.as_str(), &self.asked) {
            (_, Asked::Dependents(_)) => Some(Kind::Object),
            ("contains" | "minContains" | "maxContains" | "unevaluatedItems", _) => Some(Kind::Array),
            ("propertyNames" | "patternProperties" | "unevaluatedProperties", _) => Some(Kind::Object),
            _ => None,
        }
    }
}

impl Case {
    /// Requires what members that are required have to have beside them.
    pub(super) fn require_dependents(&mut self) {
        for _ in 0..DEPTH {
            let dependents = self.further.iter().filter_map(|further| match &further.asked {
                Asked::Dependents(list) => Some(list),
                _ => None,
            });
            let needed = dependents.flatten().filter(|(name, ..)| self.required.contains(name));
            let needed: Vec<String> = needed.flat_map(|(_, names, _)| names.iter().cloned()).collect();
            let before = self.required.len();
            self.required.extend(needed);
            if self.required.len() == before {
                break;
            }
        }
    }

    /// What is asked of members by the patterns of their names.
    pub(super) fn patterns(&self) -> impl Iterator<Item = (&str, SchemaId)> {
        let all = self.described.iter().flat_map(|part| &part.patterns);
        all.map(|(pattern, schema)| (pattern.as_str(), *schema))
    }
}

const KEYWORDS: [&str; 14] = [
    "not",
    "if",
    "then",
    "else",
    "contains",
    "minContains",
    "maxContains",
    "propertyNames",
    "patternProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "unevaluatedProperties",
    "unevaluatedItems",
];

impl<'d> Schemas<'d> {
    /// Adds these keywords of a node to what a case asks.
    pub(super) fn further(&mut self, node: &Node<'d>, case: &mut Case) {
        for keyword in KEYWORDS {
            let Some(argument) = node.get(keyword) else { continue };
            let is_elsewhere = match keyword {
                "unevaluatedProperties" => is_settled(node),
                "not" => twice_negated(node).is_some(),
                _ => plain::is_elsewhere(node, keyword),
            };
            if !is_elsewhere {
                let text = self.written(&argument);
                let asked = self.asked(node, keyword, &argument);
                case.further.push(FurtherKeyword { name: keyword.to_owned(), text, asked });
            }
        }
    }

    fn asked(&mut self, node: &Node<'d>, keyword: &str, argument: &Node<'d>) -> Asked {
        let mut of = |keyword: &str| node.get(keyword).map_or(Self::ANY, |schema| self.schema(&schema));
        match keyword {
            "not" => Asked::Not(of("not")),
            "if" => match plain::dependent_by_condition(node) {
                Some((name, needed)) => Asked::Dependents(vec![(name, needed, Self::ANY)]),
                None => Asked::If([of("if"), of("then"), of("else")]),
            },
            "then" | "else" | "minContains" | "maxContains" | "patternProperties" => Asked::Part,
            "contains" => Asked::Contains(of("contains"), plain::contained_count(node)),
            "unevaluatedProperties" => Asked::Unevaluated(of("unevaluatedProperties")),
            "propertyNames" => Asked::Names(of("propertyNames")),
            "dependentRequired" | "dependentSchemas" | "dependencies" => {
                let of = |(name, needed): (&str, Node<'d>)| match needed.value() {
                    Value::Array(names) => {
                        let names = names.iter().filter_map(Value::as_str).map(str::to_owned);
                        (name.to_owned(), names.collect(), Self::ANY)
                    }
                    _ => match plain::only_required(&needed) {
                        Some(names) => (name.to_owned(), names, Self::ANY),
                        None => (name.to_owned(), BTreeSet::new(), self.schema(&needed)),
                    },
                };
                Asked::Dependents(argument.members().map(of).collect())
            }
            _ => Asked::Text,
        }
    }

    /// A keyword's argument with what it refers to in its place.
    pub(super) fn written(&self, argument: &Node<'d>) -> String {
        let json = self.expanded(argument, DEPTH).to_string();
        if json.len() > TEXT { json.chars().take(TEXT).collect() } else { json }
    }

    fn expanded(&self, node: &Node<'d>, depth: usize) -> serde_json::Value {
        let Some(depth) = depth.checked_sub(1) else { return node.value().to_json() };
        let target = node.str("$ref").and_then(|reference| self.document.resolve(node, reference).ok());
        if let Some(target) = target {
            return self.expanded(&target, depth);
        }
        match node.value() {
            Value::Object(_) => {
                let prose = ["description", "title", "example", "examples", "$comment"];
                let members =
                    node.members().filter(|(name, value)| !(prose.contains(name) && value.as_str().is_some()));
                members.map(|(name, value)| (name.to_owned(), self.expanded(&value, depth))).collect()
            }
            Value::Array(_) => node.elements().map(|element| self.expanded(&element, depth)).collect(),
            other => other.to_json(),
        }
    }
}
