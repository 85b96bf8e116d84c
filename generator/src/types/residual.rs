//! Residual schemas: the keywords that types and other rules can't express, as a JSON Schema.
//!
//! They are checked before a value is sent. References are replaced by the schemas that they lead to; a schema that is too
//! large for that, or that can't be checked on one value alone, is left out.

use serde_json::{Map, Value as Json};

use super::TypeBuilder;
use crate::document::Node;
use crate::model::{Rules, Shape, Type, TypeId};
use crate::schema::MergedSchema;
use crate::schema::validate::{self, CONDITION, CONTAINS, DEPENDENT, MEMBERS, UNEVALUATED, UNITS};

/// Keywords beside a choice between scalars, which hold for the scalars that they fit.
const BESIDE_CHOICE: [&[&str]; 6] = [
    &["minimum", "exclusiveMinimum"],
    &["maximum", "exclusiveMaximum"],
    &["multipleOf"],
    &["minLength"],
    &["maxLength"],
    &["pattern"],
];

impl<'d> TypeBuilder<'d> {
    /// The schema for a value beside its type and its other rules. Rules of items or values that only a schema can express are
    /// moved into it.
    pub(crate) fn residual_schema(
        &mut self,
        merged: &MergedSchema<'d>,
        ty: &Type,
        rules: &mut Rules,
    ) -> Option<String> {
        let mut assertions = Vec::new();
        match self.resolve(ty) {
            // The schema `false` admits no value.
            Type::Json if merged.parts.iter().any(|part| part.value().as_bool() == Some(false)) => {
                assertions.push(Map::from_iter([("not".to_owned(), Json::Object(Map::new()))]));
            }
            Type::Json => assertions.extend(self.compiled(merged, &UNITS)),
            _ if merged.admits_other_types() => assertions.extend(self.compiled(merged, &UNITS)),
            Type::JsonObject => assertions.extend(self.compiled(
                merged,
                &[&UNEVALUATED, &MEMBERS, &["required"], &["propertyNames"], &DEPENDENT, &["not"], &CONDITION],
            )),
            Type::Array(_) => {
                assertions.extend(self.compiled(merged, &[&UNEVALUATED, &CONTAINS, &["not"], &CONDITION]));
                assertions.extend(by_schema("items", &mut rules.items));
            }
            Type::Map(_) => assertions.extend(self.residual_of_map(merged, rules)),
            Type::Named(_) if merged.prefix_items.is_some() => assertions.extend(self.residual_of_tuple(merged)),
            Type::Named(_) if merged.choices.is_empty() && merged.json_types_or_implied().len() > 1 => {
                assertions.extend(self.compiled(merged, &[&["type", "nullable"]]));
            }
            Type::Named(id) if self.is_choice_of_scalars(id) => {
                assertions.extend(self.compiled(merged, &[&["not"], &CONDITION]));
                if !merged.choices.is_empty() {
                    assertions.extend(self.compiled(merged, &BESIDE_CHOICE));
                }
            }
            // Any other is checked wherever it stands: an object by rules of its own, and so is each branch of a choice.
            Type::Named(_) | Type::Null => {}
            Type::String | Type::Secret => {
                assertions.extend(self.compiled(merged, &[&["not"], &CONDITION, &["anyOf"], &["oneOf"]]));
                assertions.retain_mut(is_more_than_type);
            }
            _ => {
                let constant: &[&str] = if rules.only.is_some() { &[] } else { &["const"] };
                assertions.extend(self.compiled(merged, &[constant, &["not"], &CONDITION, &["anyOf"], &["oneOf"]]));
                assertions.retain_mut(is_more_than_type);
                // What a type of the user's own writes is judged as the text or the number that it is.
                if matches!(self.resolve(ty), Type::Foreign(_)) {
                    assertions.extend(self.compiled(merged, &BESIDE_CHOICE));
                }
            }
        }
        assertions.extend(self.further(merged, ty));
        if merged.parts.iter().any(|part| part.bool("nullable") == Some(true)) {
            assertions.iter_mut().for_each(or_null);
        }
        text(assertions)
    }

    fn residual_of_map(&self, merged: &MergedSchema<'d>, rules: &mut Rules) -> Vec<Map<String, Json>> {
        let rest: &[&str] = if merged.pattern_properties.is_empty() { rest(merged) } else { &UNEVALUATED };
        let mut assertions =
            self.compiled(merged, &[rest, &["required"], &["propertyNames"], &DEPENDENT, &["not"], &CONDITION]);
        assertions.extend(match merged.pattern_properties.is_empty() {
            true => by_schema("additionalProperties", &mut rules.values),
            false => self.compiled(merged, &[&MEMBERS]).pop(),
        });
        assertions
    }

    /// As many items as the tuple has of its own are always there.
    fn residual_of_tuple(&self, merged: &MergedSchema<'d>) -> Vec<Map<String, Json>> {
        let own = merged.prefix_items.iter().flat_map(Node::elements).count() as u64;
        let count: &[&str] = if merged.rules.min_items > Some(own) { &["minItems"] } else { &[] };
        let most: &[&str] = if merged.rules.max_items > Some(own) { &["maxItems"] } else { &[] };
        self.compiled(merged, &[&UNEVALUATED, &CONTAINS, count, most, &["uniqueItems"]])
    }

    /// The patterns and divisors of a value beyond the first of each.
    fn further(&self, merged: &MergedSchema<'d>, ty: &Type) -> Vec<Map<String, Json>> {
        let own = match self.resolve(ty) {
            Type::String | Type::Secret => "pattern",
            Type::Integer(_) | Type::Float | Type::Double => "multipleOf",
            _ => return Vec::new(),
        };
        let fits = |(keyword, argument): &&(&'static str, Json)| {
            *keyword == own && argument.as_str().is_none_or(validate::is_checkable)
        };
        let further = merged.further.iter().filter(fits);
        further.map(|(keyword, argument)| Map::from_iter([((*keyword).to_owned(), argument.clone())])).collect()
    }

    fn compiled(&self, merged: &MergedSchema<'d>, units: &[&[&str]]) -> Vec<Map<String, Json>> {
        validate::compiled(self.schemas.document(), merged, units)
    }

    /// Whether a type is a choice in which no branch has rules of its own.
    fn is_choice_of_scalars(&self, id: TypeId) -> bool {
        let Shape::Union(union) = self.shape_of(id) else { return false };
        let composite = |ty: &Type| {
            matches!(
                self.resolve(ty),
                Type::Named(_) | Type::Json | Type::JsonObject | Type::Array(_) | Type::Map(_) | Type::Foreign(_)
            )
        };
        !union.variants.iter().any(|variant| composite(&variant.ty))
    }

    /// The schema for an object as a whole, beside its required members.
    pub(crate) fn residual_of_members(&mut self, merged: &MergedSchema<'d>, keeps_more: bool) -> Option<String> {
        let mut assertions =
            self.compiled(merged, &[rest(merged), &DEPENDENT, &["propertyNames"], &["not"], &CONDITION]);
        assertions.extend(merged.alternatives.iter().filter_map(|list| {
            let keyword = list.pointer().rsplit('/').next().unwrap_or_default();
            let schemas = validate::alternatives(self.schemas.document(), list)?;
            Some(Map::from_iter([(keyword.to_owned(), schemas)]))
        }));
        let all = assertions.len();
        // A member that only answers have, or no request can have, isn't required of a request.
        assertions.retain(|assertions| {
            let mut fits = true;
            each_required(&Json::Object(assertions.clone()), &mut |name| {
                fits &= match merged.properties.get(name) {
                    Some(parts) => !parts.iter().any(|part| part.bool("readOnly") == Some(true)),
                    None => keeps_more,
                };
            });
            fits
        });
        if let Some(node) = merged.parts.first().filter(|_| assertions.len() < all) {
            let what = "a choice or condition asks for members that no request has";
            self.note(node, what, "requests are not checked against it");
        }
        text(assertions)
    }
}

/// The keywords for members that no branch evaluates, unless the type holds them.
fn rest(merged: &MergedSchema<'_>) -> &'static [&'static str] {
    let held = merged.additional.as_ref().is_some_and(|node| node.pointer().ends_with("/unevaluatedProperties"));
    if held { &[] } else { &UNEVALUATED }
}

/// Rules of each item or value as an argument of the keyword for these, where only a schema can express them.
fn by_schema(keyword: &str, rules: &mut Option<Box<Rules>>) -> Option<Map<String, Json>> {
    let rules = rules.take_if(|rules| rules.has_schema())?;
    Some(Map::from_iter([(keyword.to_owned(), Json::Object(rules.to_schema()))]))
}

/// Several assertions as one schema, as its text. Keywords of different schemas have nothing to do with each other.
fn text(mut assertions: Vec<Map<String, Json>>) -> Option<String> {
    let one = assertions.pop()?;
    if assertions.is_empty() {
        return Some(Json::Object(one).to_string());
    }
    assertions.push(one);
    let all = assertions.into_iter().map(Json::Object).collect();
    Some(Json::Object(Map::from_iter([("allOf".to_owned(), Json::Array(all))])).to_string())
}

/// Lets `null` be, which 3.0 has beside keywords that may not admit it.
fn or_null(assertions: &mut Map<String, Json>) {
    if assertions.keys().any(|keyword| matches!(keyword.as_str(), "anyOf" | "oneOf" | "const" | "not" | "if")) {
        let null = Json::Object(Map::from_iter([("type".to_owned(), Json::from("null"))]));
        let either = vec![null, Json::Object(std::mem::take(assertions))];
        assertions.insert("anyOf".to_owned(), Json::Array(either));
    }
}

/// Leaves out types, and choices of which a branch asks for no more than a type; whether anything is left.
fn is_more_than_type(assertions: &mut Map<String, Json>) -> bool {
    assertions.remove("type");
    let is_type = |branch: &Json| branch.as_object().is_some_and(|branch| branch.keys().eq(["type"]));
    assertions.retain(|keyword, argument| {
        let branches = argument.as_array().filter(|_| matches!(keyword.as_str(), "anyOf" | "oneOf"));
        !branches.is_some_and(|branches| branches.iter().any(is_type))
    });
    !assertions.is_empty()
}

/// Visits the names in every `required` of a schema.
fn each_required(schema: &Json, visit: &mut dyn FnMut(&str)) {
    match schema {
        Json::Array(items) => items.iter().for_each(|item| each_required(item, visit)),
        Json::Object(members) => {
            for (keyword, argument) in members {
                match (keyword.as_str(), argument) {
                    ("required", Json::Array(names)) => names.iter().filter_map(Json::as_str).for_each(&mut *visit),
                    ("dependentRequired", Json::Object(needs)) => {
                        let names = needs.values().filter_map(Json::as_array).flatten();
                        names.filter_map(Json::as_str).for_each(&mut *visit);
                    }
                    ("enum" | "const", _) => {}
                    _ => each_required(argument, visit),
                }
            }
        }
        _ => {}
    }
}
