//! Schemas written anew for the check of a value: without references, and without keywords that check nothing.

use serde_json::{Map, Value as Json};

use super::pattern::is_checkable;
use crate::document::{Document, Node, Value};
use crate::schema::merge::{JSON_TYPES, count, declared_types};

/// The most schemas, members and elements of a schema that is checked: a larger one would be too much code in a crate.
const SIZE: usize = 48;

/// The greatest depth of schemas inside each other, by references too.
pub(super) const DEPTH: usize = 8;

/// The keywords for members and items that no other keyword of a schema and its branches evaluates.
pub(crate) const UNEVALUATED: [&str; 2] = ["unevaluatedProperties", "unevaluatedItems"];

/// Writes one schema for a check.
pub(super) struct Compiler<'d> {
    document: &'d Document,
    left: usize,
    /// Whether a schema around has one of [`UNEVALUATED`]: then a keyword that admits anything evaluates members all the same.
    evaluating: bool,
}

impl<'d> Compiler<'d> {
    pub(super) fn new(document: &'d Document) -> Self {
        Self { document, left: SIZE, evaluating: false }
    }

    /// Some keywords of a node; none where it has none of them, or they can't be checked. `unevaluatedProperties` and
    /// `unevaluatedItems` come with all others, which they depend on.
    pub(super) fn keywords(&mut self, node: &Node<'_>, keywords: &[&str], depth: usize) -> Option<Map<String, Json>> {
        if keywords == UNEVALUATED {
            let object = has_unevaluated(node).then(|| self.schema(node, depth))??;
            return object.as_object().cloned();
        }
        let mut object = Map::new();
        for keyword in keywords {
            if let Some(argument) = node.get(keyword) {
                self.keyword(node, keyword, &argument, depth, &mut object)?;
            }
        }
        (!object.is_empty()).then_some(object)
    }

    /// A schema as a whole.
    fn schema(&mut self, node: &Node<'_>, depth: usize) -> Option<Json> {
        let depth = depth.checked_sub(1)?;
        self.left = self.left.checked_sub(1)?;
        if let Value::Bool(any) = node.value() {
            return Some(if *any { Json::Object(Map::new()) } else { Json::Bool(false) });
        }
        if !matches!(node.value(), Value::Object(_)) || node.get("$dynamicRef").is_some() {
            return None;
        }
        self.evaluating |= has_unevaluated(node);
        let mut object = Map::new();
        let mut all = Vec::new();
        if let Some(reference) = node.str("$ref") {
            let target = self.document.resolve(node, reference).ok()?;
            all.push(self.schema(&target, depth)?);
        }
        for part in node.get("allOf").iter().flat_map(Node::elements) {
            all.push(self.schema(&part, depth)?);
        }
        all.retain(|schema| !is_anything(schema));
        for (keyword, argument) in node.members() {
            self.keyword(node, keyword, &argument, depth, &mut object)?;
        }
        if object.is_empty() && all.len() == 1 {
            return all.pop();
        }
        if !all.is_empty() {
            object.insert("allOf".to_owned(), Json::Array(all));
        }
        Some(Json::Object(object))
    }

    fn keyword(
        &mut self,
        node: &Node<'_>,
        keyword: &str,
        argument: &Node<'_>,
        depth: usize,
        object: &mut Map<String, Json>,
    ) -> Option<()> {
        let (name, written) = match keyword {
            "type" => (keyword, json_types(node, argument)?),
            "enum" | "const" => (keyword, self.values(node, keyword, argument)?),
            "pattern" => (keyword, self.pattern(argument.as_str()?)?.into()),
            "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => bound(node, keyword, argument)?,
            "multipleOf" => (keyword, argument.value().as_f64().map(|_| argument.value().to_json())?),
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties" | "minContains"
            | "maxContains" => (keyword, Json::from(count(argument.value())?)),
            "uniqueItems" => (keyword, argument.value().as_bool().map(Json::Bool)?),
            "required" => (keyword, self.required(node, argument)?),
            "items" if matches!(argument.value(), Value::Array(_)) => ("prefixItems", self.list(argument, depth)?),
            "prefixItems" => (keyword, self.list(argument, depth)?),
            "anyOf" | "oneOf" => {
                let list = self.list(argument, depth)?;
                if let [Json::Object(only)] = list.as_array().map(Vec::as_slice).unwrap_or_default()
                    && only.keys().all(|keyword| !object.contains_key(keyword) && node.get(keyword).is_none())
                {
                    // A choice of one branch is that branch.
                    object.extend(only.clone());
                    return Some(());
                }
                (if keyword == "oneOf" && branches_are_exclusive(argument, &list) { "oneOf" } else { "anyOf" }, list)
            }
            "dependentRequired" => (keyword, self.values(node, keyword, argument)?),
            "properties" | "patternProperties" | "dependentSchemas" => (keyword, self.map(keyword, argument, depth)?),
            "items"
            | "additionalProperties"
            | "propertyNames"
            | "contains"
            | "not"
            | "if"
            | "then"
            | "else"
            | "unevaluatedItems"
            | "unevaluatedProperties" => (keyword, self.schema(argument, depth)?),
            "dependencies" => return self.dependencies(argument, depth, object),
            _ => return Some(()),
        };
        if (self.evaluating && !written.is_null()) || !is_trivial(keyword, &written) {
            object.insert(name.to_owned(), written);
        }
        Some(())
    }

    /// Two keywords that drafts before 2019-09 have as one.
    fn dependencies(&mut self, needs: &Node<'_>, depth: usize, object: &mut Map<String, Json>) -> Option<()> {
        for (name, needed) in needs.members() {
            let (keyword, needed) = match needed.value() {
                Value::Array(_) => ("dependentRequired", self.values(needs, "dependencies", &needed)?),
                _ => ("dependentSchemas", self.schema(&needed, depth)?),
            };
            let split = object.entry(keyword).or_insert_with(|| Json::Object(Map::new()));
            split.as_object_mut()?.insert(name.to_owned(), needed);
        }
        Some(())
    }

    pub(super) fn list(&mut self, list: &Node<'_>, depth: usize) -> Option<Json> {
        // An empty list is left out: no value would satisfy it.
        list.elements().next()?;
        list.elements().map(|schema| self.schema(&schema, depth)).collect::<Option<Vec<_>>>().map(Json::Array)
    }

    fn map(&mut self, keyword: &str, schemas: &Node<'_>, depth: usize) -> Option<Json> {
        let mut written = Map::new();
        for (name, schema) in schemas.members() {
            if keyword == "patternProperties" {
                self.pattern(name)?;
            }
            written.insert(name.to_owned(), self.schema(&schema, depth)?);
        }
        Some(Json::Object(written))
    }

    /// A pattern, where it can be checked.
    fn pattern<'p>(&self, pattern: &'p str) -> Option<&'p str> {
        Some(pattern).filter(|pattern| is_checkable(pattern))
    }

    /// Values as they stand, with `null` where the schema allows it besides.
    fn values(&mut self, node: &Node<'_>, keyword: &str, argument: &Node<'_>) -> Option<Json> {
        let count = argument.value().as_array().map_or_else(|| argument.members().count(), <[Value]>::len);
        self.left = self.left.checked_sub(count)?;
        let mut values = argument.value().to_json();
        if values.to_string().len() > 16 * SIZE {
            return None;
        }
        if let (Json::Array(list), "enum", Some(true)) = (&mut values, keyword, node.bool("nullable")) {
            list.push(Json::Null);
        }
        Some(values)
    }

    /// The members that a request must have: not those that only answers have.
    fn required(&mut self, node: &Node<'_>, argument: &Node<'_>) -> Option<Json> {
        let properties = node.get("properties");
        let is_read = |name: &str| {
            let property = properties.as_ref().and_then(|properties| properties.get(name));
            property.is_some_and(|property| property.bool("readOnly") == Some(true))
        };
        let names: Vec<&str> =
            argument.elements().filter_map(|name| name.as_str()).filter(|name| !is_read(name)).collect();
        self.left = self.left.checked_sub(names.len())?;
        Some(Json::from(names))
    }
}

/// Whether a schema restricts the members or items that none of its parts evaluates.
pub(crate) fn has_unevaluated(node: &Node<'_>) -> bool {
    UNEVALUATED.iter().any(|keyword| node.get(keyword).is_some())
}

/// The JSON types that a schema allows; none where one of them isn't any.
fn json_types(node: &Node<'_>, argument: &Node<'_>) -> Option<Json> {
    let named: Vec<Option<&str>> = match argument.value() {
        Value::Array(json_types) => json_types.iter().map(Value::as_str).collect(),
        one => vec![one.as_str()],
    };
    let mut json_types: Vec<&str> = declared_types(node)?.into_iter().collect();
    let is_known = |kind: &Option<&str>| kind.is_some_and(|kind| kind == "null" || JSON_TYPES.contains(&kind));
    if named.len() > 1 && !named.iter().all(is_known) {
        return None;
    }
    if named.contains(&Some("null")) || node.bool("nullable") == Some(true) {
        json_types.push("null");
    }
    Some(match json_types.as_slice() {
        [only] => Json::from(*only),
        _ => Json::from(json_types),
    })
}

/// A bound: 3.0 has the exclusive ones as flags beside the others.
fn bound<'k>(node: &Node<'_>, keyword: &'k str, argument: &Node<'_>) -> Option<(&'k str, Json)> {
    let exclusive = match keyword {
        "minimum" => "exclusiveMinimum",
        "maximum" => "exclusiveMaximum",
        // A flag has no meaning without the bound that it is of.
        keyword if argument.value().as_bool().is_some() => return Some((keyword, Json::Null)),
        keyword => keyword,
    };
    argument.value().as_f64()?;
    let name = if node.bool(exclusive) == Some(true) { exclusive } else { keyword };
    Some((name, argument.value().to_json()))
}

/// Whether a keyword with such an argument holds of every value.
fn is_trivial(keyword: &str, argument: &Json) -> bool {
    match (keyword, argument) {
        ("exclusiveMinimum" | "exclusiveMaximum", Json::Null) | ("uniqueItems", Json::Bool(false)) => true,
        ("type", Json::Array(json_types)) => {
            JSON_TYPES
                .iter()
                .filter(|kind| **kind != "integer")
                .all(|kind| json_types.iter().any(|listed| listed == kind))
                && json_types.iter().any(|listed| listed == "null")
        }
        ("items" | "additionalProperties" | "propertyNames", schema) => is_anything(schema),
        ("properties" | "patternProperties", Json::Object(schemas)) => schemas.is_empty(),
        ("required" | "prefixItems", Json::Array(list)) => list.is_empty(),
        // A branch without keywords admits what the others do: that all but one of them fail can't be meant.
        ("anyOf" | "oneOf", Json::Array(list)) => list.iter().any(is_anything),
        _ => false,
    }
}

/// Whether a value can be of exactly one branch, as `oneOf` has it, and documents mean it: where one branch admits all that
/// another does, or they differ in formats, which aren't checked, they mean any of them.
fn branches_are_exclusive(list: &Node<'_>, schemas: &Json) -> bool {
    let branches = schemas.as_array().map(Vec::as_slice).unwrap_or_default();
    let wider = |wide: &Json, narrow: &Json| match (wide.as_object(), narrow.as_object()) {
        (Some(wide), Some(narrow)) => wide.iter().all(|(keyword, argument)| {
            let own = narrow.get(keyword);
            own == Some(argument) || (argument == "number" && own.is_some_and(|own| own == "integer"))
        }),
        _ => false,
    };
    let alone = |(index, branch): (usize, &Json)| {
        let mut others = branches.iter().enumerate().filter(|(other, _)| *other != index);
        !others.any(|(_, other)| wider(other, branch))
    };
    list.elements().all(|branch| branch.get("format").is_none()) && branches.iter().enumerate().all(alone)
}

fn is_anything(schema: &Json) -> bool {
    schema.as_object().is_some_and(Map::is_empty) || schema == &Json::Bool(true)
}
