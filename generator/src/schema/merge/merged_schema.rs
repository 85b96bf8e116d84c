//! The keywords of a schema after `allOf` and the siblings of `$ref` are merged in.

use indexmap::{IndexMap, IndexSet};

use super::implied_type::ImpliedType;
use super::json_types::{is_integer_format, is_string_format, scalar_type};
use crate::document::{Node, Value};
use crate::hash::HashSet;
use crate::model::Rules;

/// The keywords of schemas that hold at once.
#[derive(Clone, Default)]
pub(crate) struct MergedSchema<'d> {
    /// The JSON types that are allowed, without `null`; `None` where no part declares any.
    pub(crate) json_types: Option<IndexSet<&'d str>>,
    pub(crate) format: Option<&'d str>,
    pub(crate) properties: IndexMap<&'d str, Vec<Node<'d>>>,
    pub(crate) required: HashSet<&'d str>,
    pub(crate) additional: Option<Node<'d>>,
    /// `additionalProperties` of other parts, which have to hold as well.
    pub(crate) more_additional: Vec<Node<'d>>,
    /// `unevaluatedProperties`, until all parts are known.
    unevaluated: Vec<Node<'d>>,
    pub(crate) pattern_properties: Vec<Node<'d>>,
    pub(crate) items: Vec<Node<'d>>,
    pub(crate) prefix_items: Option<Node<'d>>,
    /// `enum` and `const`: the lists that a value has to be in.
    pub(crate) values: Vec<Node<'d>>,
    pub(crate) constant: Option<Node<'d>>,
    /// `oneOf` and `anyOf` lists.
    pub(crate) choices: Vec<Node<'d>>,
    pub(crate) discriminator: Option<Node<'d>>,
    pub(crate) rules: Rules,
    /// Rules of the parts that `rules` have no room for: a second pattern, a second divisor.
    pub(crate) further: Vec<(&'static str, serde_json::Value)>,
    /// Lists of alternatives that only require members.
    pub(crate) alternatives: Vec<Node<'d>>,
    /// Which keywords imply a type where none is declared.
    pub(super) implied_type: ImpliedType,
    /// Members that the object has only under a condition, until all parts are known.
    pub(super) conditional: Vec<(&'d str, Vec<Node<'d>>)>,
    /// The names of those members that no part has without a condition: their schemas needn't hold.
    pub(crate) only_conditional: HashSet<&'d str>,
    /// Keywords that no type holds, each with the schema that has it, and its argument. Those that can't be checked either are
    /// reported.
    pub(crate) unchecked: Vec<(&'static str, Node<'d>, Node<'d>)>,
    /// Whether it is a number that the document has as a string of digits too.
    pub(crate) reads_digits: bool,
    /// The nodes that were merged, outermost first.
    pub(crate) parts: Vec<Node<'d>>,
    /// The nodes of what stands beside the list of branches that this is one of.
    pub(crate) bases: Vec<Node<'d>>,
}

/// Keywords that narrow a schema without shaping data, and that the output leaves unchecked.
const UNCHECKED: [&str; 12] = [
    "not",
    "if",
    "then",
    "else",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "propertyNames",
    "contains",
    "contentSchema",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Keywords by which a schema may have members that only some of its values have.
const CONDITIONAL: [&str; 7] = ["oneOf", "anyOf", "if", "then", "else", "dependentSchemas", "not"];

impl<'d> MergedSchema<'d> {
    /// Takes over the keywords of one node by itself; a parent's choice between its children isn't one of its child.
    pub(super) fn take(&mut self, node: &Node<'d>, is_parent: bool) {
        self.parts.push(node.clone());
        self.take_json_types(node);
        self.format = narrower(self.format, node.str("format"));
        for (name, property) in node.get("properties").iter().flat_map(Node::members) {
            self.properties.entry(name).or_default().push(property);
        }
        self.required.extend(node.str("required").filter(|name| name.parse::<bool>().is_err()));
        for name in node.get("required").iter().flat_map(Node::elements) {
            if let Some(name) = name.value().as_str() {
                self.required.insert(name);
            }
        }
        self.take_additional(node);
        self.unevaluated.extend(node.get("unevaluatedProperties"));
        self.pattern_properties
            .extend(node.get("patternProperties").iter().flat_map(Node::members).map(|(_, schema)| schema));
        match node.get("items") {
            Some(items) if is_meant_as_choice(node, &items) => self.choices.push(items),
            Some(items) if matches!(items.value(), Value::Array(_)) => self.prefix_items = Some(items),
            Some(items) => self.items.push(items),
            None => {}
        }
        self.prefix_items = node.get("prefixItems").or(self.prefix_items.take());
        self.values.extend(node.get("enum").filter(|list| list.elements().next().is_some()));
        self.constant = node.get("const").or(self.constant.take());
        for key in ["oneOf", "anyOf"] {
            self.choices.extend(node.get(key).filter(|list| !is_parent && list.elements().next().is_some()));
        }
        self.discriminator = node.get("discriminator").filter(|_| !is_parent).or(self.discriminator.take());
        self.take_rules(node);
        for key in UNCHECKED {
            self.unchecked.extend(node.get(key).map(|value| (key, node.clone(), value)));
        }
    }

    /// Takes over `additionalProperties` of one node: all schemas hold, and one that admits anything adds nothing.
    fn take_additional(&mut self, node: &Node<'d>) {
        let Some(own) = node.get("additionalProperties") else { return };
        let is_schema = |node: &Node<'d>| node.value().as_object().is_some_and(|schema| !schema.is_empty());
        match self.additional.take().filter(is_schema) {
            Some(known) if is_schema(&own) => {
                self.more_additional.extend((known.value() != own.value()).then_some(known));
                self.additional = Some(own);
            }
            Some(known) if own.value().as_bool() != Some(false) => self.additional = Some(known),
            _ => self.additional = Some(own),
        }
    }

    /// Forgets the keywords of the parts that were merged so far.
    pub(super) fn reset(&mut self) {
        *self = Self { parts: std::mem::take(&mut self.parts), ..Self::default() };
    }

    /// `unevaluatedProperties` means what `additionalProperties` does, unless a branch or a condition may have further
    /// members, or another part lets any in.
    pub(super) fn apply_unevaluated(&mut self) {
        let branches = self.parts.iter().any(|part| CONDITIONAL.iter().any(|key| part.get(key).is_some()));
        let any = self.unevaluated.iter().any(|node| matches!(node.value(), Value::Bool(true)));
        if self.additional.is_none() && !branches && !any {
            self.additional = self.unevaluated.pop();
        }
    }

    /// Adds the members that only a condition has.
    pub(super) fn apply_conditional(&mut self) {
        for (name, parts) in std::mem::take(&mut self.conditional) {
            if !self.properties.contains_key(name) {
                self.properties.insert(name, parts);
                self.only_conditional.insert(name);
            }
        }
    }

    /// The schemas of additional properties, all of which hold.
    pub(crate) fn additional_parts(&self) -> Vec<Node<'d>> {
        self.more_additional.iter().chain(&self.additional).cloned().collect()
    }

    /// Whether the object may have no members beyond its properties.
    pub(crate) fn is_closed(&self) -> bool {
        self.additional.as_ref().is_some_and(|node| matches!(node.value(), Value::Bool(false)))
            && self.pattern_properties.is_empty()
    }

    /// The JSON types of this schema, declared or implied by its other keywords.
    pub(crate) fn json_types_or_implied(&self) -> Vec<&'d str> {
        if let Some(json_types) = &self.json_types {
            // A number that may be an integer is just a number.
            return json_types
                .iter()
                .copied()
                .filter(|kind| *kind != "integer" || !json_types.contains("number"))
                .collect();
        }
        let implied = self.type_of_keywords().filter(|kind| match self.implied_type {
            ImpliedType::OfAnyKeyword => true,
            ImpliedType::OfContainers | ImpliedType::Never => matches!(*kind, "object" | "array"),
        });
        implied
            .or_else(|| self.constant.as_ref().and_then(|constant| scalar_type(constant.value())))
            .into_iter()
            .collect()
    }

    /// Whether the keywords are for objects or arrays, and leave all other values alone.
    pub(crate) fn admits_other_types(&self) -> bool {
        self.json_types.is_none()
            && self.implied_type == ImpliedType::Never
            && matches!(self.type_of_keywords(), Some("object" | "array"))
    }

    /// Whether keywords of scalars leave other types alone.
    pub(crate) fn is_untyped_scalar(&self) -> bool {
        let scalar = self.type_of_keywords().is_some_and(|kind| !matches!(kind, "object" | "array"));
        self.json_types.is_none() && self.implied_type != ImpliedType::OfAnyKeyword && scalar
    }

    /// The JSON type that the keywords are for, where there are any.
    pub(super) fn type_of_keywords(&self) -> Option<&'static str> {
        let rules = &self.rules;
        let object = !self.properties.is_empty() || self.additional.is_some() || !self.pattern_properties.is_empty();
        let array = !self.items.is_empty() || self.prefix_items.is_some();
        let string = self.format.is_some_and(is_string_format)
            || rules.pattern.is_some()
            || rules.max_length.is_some()
            || rules.min_length.is_some();
        let number = rules.minimum.is_some() || rules.maximum.is_some() || rules.multiple_of.is_some();
        match () {
            () if object => Some("object"),
            () if array => Some("array"),
            () if string => Some("string"),
            () if self.format.is_some_and(is_integer_format) => Some("integer"),
            () if number || matches!(self.format, Some("float" | "double")) => Some("number"),
            () => None,
        }
    }
}

/// The format that two parts have together: of integers the narrower, else that of the later part.
fn narrower<'d>(known: Option<&'d str>, own: Option<&'d str>) -> Option<&'d str> {
    let bits = |format: &str| format.trim_start_matches('u').strip_prefix("int")?.parse::<u8>().ok();
    match (known, own) {
        (Some(known), Some(own)) if bits(known).zip(bits(own)).is_some_and(|(known, own)| known < own) => Some(known),
        (known, own) => own.or(known),
    }
}

/// Whether a list of `items` means a choice: documents of Swagger 2.0, which has none, write one so where they declare no type.
pub(crate) fn is_meant_as_choice(node: &Node<'_>, items: &Node<'_>) -> bool {
    node.get("type").is_none() && items.elements().next().is_some()
}
