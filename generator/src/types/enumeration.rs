//! Enums: lists of values, wherever a document keeps them.

use super::TypeBuilder;
use crate::document::{Node, Value};
use crate::hash::{HashMap, HashSet};
use crate::model::{Enum, EnumValue, Literal, Shape};
use crate::schema::{MergedSchema, spelled};

/// The extensions by which documents name the values of an enum, and those by which they describe them.
const NAMES: [&str; 4] = ["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enumVarNames"];
const DESCRIPTIONS: [&str; 3] = ["x-enum-descriptions", "x-enumDescriptions", "x-enum-comments"];

/// The largest whole number up to which a float holds each: 2⁵³ (IEEE 754 binary64).
const EXACT: u128 = 1 << 53;

/// Names and prose that extensions give the values of an enum: in a list, by value, or, as `x-enum-comments` has it, by name.
#[derive(Default)]
struct Extensions {
    listed: [Vec<String>; 2],
    keyed: [HashMap<String, String>; 2],
}

impl Extensions {
    fn of(owner: Option<&Node<'_>>) -> Self {
        let mut found = Self::default();
        let Some(owner) = owner else { return found };
        let text = |node: &Node<'_>| node.value().as_str().unwrap_or_default().to_owned();
        for (index, keys) in [NAMES.as_slice(), DESCRIPTIONS.as_slice()].into_iter().enumerate() {
            for extension in keys.iter().filter_map(|key| owner.get(key)) {
                found.listed[index].extend(extension.elements().map(|entry| text(&entry)));
                found.keyed[index].extend(extension.members().map(|(key, entry)| (key.to_owned(), text(&entry))));
            }
        }
        for value in owner.path(&["x-ms-enum", "values"]).iter().flat_map(Node::elements) {
            let Some(key) = value.get("value").map(|value| key(&spelled(&value))) else { continue };
            for (index, member) in ["name", "description"].into_iter().enumerate() {
                found.keyed[index].extend(value.str(member).map(|text| (key.clone(), text.to_owned())));
            }
        }
        found
    }

    /// The name and the prose of a value: the one at this index, whose JSON this is.
    fn of_value(&self, index: usize, json: &str) -> (Option<String>, String) {
        let find = |what: usize, by: &str| {
            let listed = self.listed[what].get(index).or_else(|| self.keyed[what].get(by));
            listed.filter(|text| !text.is_empty()).cloned()
        };
        let name = find(0, &key(json));
        let by_name = name.as_ref().and_then(|name| find(1, name));
        (name, by_name.or_else(|| find(1, &key(json))).unwrap_or_default())
    }
}

/// A value as the key of an object: a string without its quotes.
fn key(json: &str) -> String {
    serde_json::from_str::<String>(json).unwrap_or_else(|_| json.to_owned())
}

impl<'d> TypeBuilder<'d> {
    /// The values of merged keywords as an enum; `None` where an enum can't have them.
    pub(crate) fn enumeration(&mut self, merged: &MergedSchema<'d>) -> Option<Shape> {
        let list = merged.list()?.clone();
        let json_types = merged.json_types_or_implied();
        if !self.has_scalars_alone(&list, &json_types) {
            return None;
        }
        let owner = merged.parts.iter().find(|part| part.get("enum").is_some_and(|own| own.place() == list.place()));
        let extensions = Extensions::of(owner);
        let mut values: Vec<EnumValue> = Vec::new();
        let mut listed = Listed::default();
        let admitted: HashSet<String> = merged.listed().iter().map(spelled).collect();
        for (index, node) in list.elements().enumerate().filter(|(_, node)| admitted.contains(&spelled(node))) {
            let Some(literal) = self.literal(&node, &json_types) else { continue };
            if !listed.is_new(&literal) {
                self.note(&node, "this value is listed twice", "the first counts");
                continue;
            }
            let (name, description) = extensions.of_value(index, &spelled(&node));
            values.push(EnumValue { literal, name, description });
        }
        (!values.is_empty()).then_some(Shape::Enum(Enum { values, open: false }))
    }

    /// Whether the values of a list can be variants. A value that is no scalar makes them any JSON, unless the type
    /// rules it out: then it is left out.
    fn has_scalars_alone(&mut self, list: &Node<'d>, json_types: &[&str]) -> bool {
        for node in list.elements().filter(|node| matches!(node.value(), Value::Array(_) | Value::Object(_))) {
            if json_types.is_empty() || json_types.iter().any(|kind| matches!(*kind, "array" | "object")) {
                self.weaken(&node, "an enum lists a value that is no scalar", "it is read as any JSON");
                return false;
            }
            let kind = node.value().kind_name();
            self.note(&node, format!("{kind} in a list of other values, which `type` rules out"), "passed over");
        }
        true
    }

    /// A listed value, in the type that the schema asks for.
    fn literal(&mut self, node: &Node<'d>, json_types: &[&str]) -> Option<Literal> {
        let strings = matches!(json_types, ["string"]);
        let literal = match node.value() {
            Value::Null => return None,
            Value::String(text) => match json_types {
                ["integer"] => match text.trim().parse() {
                    Ok(number) => {
                        self.note(node, "a string in a list of integers", "read as the integer that it spells");
                        Literal::Integer(number)
                    }
                    Err(_) => {
                        self.note(node, "a string in a list of integers", "kept as a string");
                        Literal::String(text.to_string())
                    }
                },
                ["number"] => {
                    self.note(node, "a string in a list of numbers", "kept as a string");
                    Literal::String(text.to_string())
                }
                _ => Literal::String(text.to_string()),
            },
            Value::Bool(value) if !strings => Literal::Bool(*value),
            Value::Number(_) if !strings => match node.value().as_i128() {
                // A float of more digits than it has in itself is written with an exponent.
                Some(number) if json_types != ["number"] || number.unsigned_abs() <= EXACT => Literal::Integer(number),
                _ => Literal::Number(node.value().as_f64()?),
            },
            Value::Bool(_) | Value::Number(_) => {
                self.note(
                    node,
                    format!("{} in a list of strings", node.value().kind_name()),
                    "read as the text that it spells",
                );
                Literal::String(self.document().spelling(node)?)
            }
            Value::Array(_) | Value::Object(_) => return None,
        };
        Some(literal)
    }

    /// Whether a branch lists the blank value alone, as Django's `BlankEnum` does.
    fn is_blank(&mut self, branch: &Node<'d>) -> bool {
        let merged = self.merged(std::slice::from_ref(branch));
        let blank = |value: &Node<'d>| value.value().as_str().is_some_and(|text| text.trim().is_empty());
        let values: Vec<Node<'d>> = merged.listed().into_iter().chain(merged.constant.clone()).collect();
        !values.is_empty() && values.iter().all(blank)
    }

    /// A list of constants, or of strings beside enums of strings, is an enum.
    pub(crate) fn enumeration_of_branches(&mut self, branches: &[Node<'d>]) -> Option<Enum> {
        let mut result = Enum { values: Vec::new(), open: false };
        let mut listed = Listed::default();
        // An enum that is written apart keeps its name, unless all that stands beside it is the blank value.
        let with_blank = branches.iter().any(|branch| self.is_blank(branch));
        for branch in branches {
            if branch.str("$ref").is_some() && !with_blank {
                return None;
            }
            let merged = self.merged(std::slice::from_ref(branch));
            if !merged.choices.is_empty()
                || merged.json_types_or_implied().iter().any(|kind| matches!(*kind, "object" | "array" | "boolean"))
            {
                return None;
            }
            if let Some(constant) = &merged.constant {
                let literal = self.literal(constant, &merged.json_types_or_implied())?;
                let text = |key: &str| branch.str(key).map(str::trim).unwrap_or_default().to_owned();
                let name = Some(text("title")).filter(|title| !title.is_empty() && title.len() < 40);
                if listed.is_new(&literal) {
                    result.values.push(EnumValue { literal, name, description: text("description") });
                }
            } else if !merged.values.is_empty() {
                let Some(Shape::Enum(found)) = self.enumeration(&merged) else { return None };
                result.values.extend(found.values.into_iter().filter(|value| listed.is_new(&value.literal)));
            } else if merged.json_types_or_implied() == ["string"]
                && merged.format.is_none()
                && merged.rules.pattern.is_none()
            {
                result.open = true;
            } else {
                return None;
            }
        }
        let strings = result.values.iter().all(|value| matches!(value.literal, Literal::String(_)));
        (!result.values.is_empty() && (strings || !result.open)).then_some(result)
    }
}

/// The values that a list has so far. There may be tens of thousands.
#[derive(Default)]
struct Listed(HashSet<String>);

impl Listed {
    fn is_new(&mut self, literal: &Literal) -> bool {
        self.0.insert(format!("{literal:?}"))
    }
}
