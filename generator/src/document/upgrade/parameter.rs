//! Parameters and headers: in Swagger 2.0 they hold the members of their schema themselves.

use super::moves::Here;
use super::{Upgrade, schema, without};
use crate::document::{Object, Value};

/// The members that belong to a parameter rather than to its schema.
const OWN: [&str; 9] =
    ["name", "in", "description", "required", "allowEmptyValue", "deprecated", "example", "examples", "schema"];

/// The location of a parameter, whatever the case of its letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Location {
    Body,
    Form,
    /// The path, the query or a header: it stays a parameter.
    Other,
}

impl Location {
    pub(super) fn of(parameter: &Value) -> Self {
        match parameter.get("in").and_then(Value::as_str) {
            Some(place) if place.eq_ignore_ascii_case("body") => Self::Body,
            Some(place) if place.eq_ignore_ascii_case("formData") => Self::Form,
            _ => Self::Other,
        }
    }
}

impl<'d> Upgrade<'d> {
    /// A parameter that stays one.
    pub(super) fn parameter(&mut self, here: &Here, old: &'d Value) -> Value {
        match old.as_object() {
            Some(members) if !members.contains_key("$ref") => self.with_schema(here, members).into(),
            _ => old.clone(),
        }
    }

    /// A response's header.
    pub(super) fn header(&mut self, here: &Here, old: &'d Value) -> Value {
        self.parameter(here, old)
    }

    fn with_schema(&mut self, here: &Here, old: &Object) -> Object {
        let is_own = |key: &str| OWN.contains(&key) || (key.starts_with("x-") && key != "x-nullable");
        let mut new: Object = old
            .iter()
            .filter(|(key, _)| is_own(key) && *key != "schema")
            .map(|(key, value)| (key, value.clone()))
            .collect();
        match old.get("schema") {
            Some(schema) => {
                new.insert("schema", schema::upgrade(schema));
            }
            None => {
                self.moves.add_origin(&here.moved(&["schema"], &[]));
                if old.contains_key("items") {
                    self.moves.add(&here.moved(&["schema", "items"], &["items"]));
                }
                new.insert("schema", own_schema(old));
            }
        }
        if let Some(Style { style, explode, beyond }) = Style::of(old) {
            new.insert("style", style);
            new.insert("explode", explode);
            if let Some(beyond) = beyond {
                new.insert("x-typecase-style", beyond);
            }
        }
        new
    }
}

/// The schema of a parameter's own members.
pub(super) fn own_schema(parameter: &Object) -> Value {
    let is_schemas =
        |key: &str| !OWN.contains(&key) && key != "collectionFormat" && (!key.starts_with("x-") || key == "x-nullable");
    let members: Object =
        without(parameter, &[]).filter(|(key, _)| is_schemas(key)).map(|(key, value)| (key, value.clone())).collect();
    schema::upgrade(&members.into())
}

/// The style of an array: `collectionFormat` in the words of version 3.
pub(super) struct Style {
    pub style: &'static str,
    pub explode: bool,
    /// The style that version 3 has no word for here.
    pub beyond: Option<&'static str>,
}

impl Style {
    /// The style of a parameter; nothing where it is no array.
    pub(super) fn of(parameter: &Object) -> Option<Self> {
        if parameter.get("type").and_then(Value::as_str) != Some("array") {
            return None;
        }
        let place = parameter.get("in").and_then(Value::as_str).unwrap_or("header");
        let is_query = place.eq_ignore_ascii_case("query") || place.eq_ignore_ascii_case("formData");
        let base = if is_query { "form" } else { "simple" };
        let plain = |style, explode| Self { style, explode, beyond: None };
        Some(match parameter.get("collectionFormat").and_then(Value::as_str) {
            Some("multi") if is_query => plain("form", true),
            Some("ssv") if is_query => plain("spaceDelimited", false),
            Some("pipes") if is_query => plain("pipeDelimited", false),
            Some("ssv") => Self { beyond: Some("spaceDelimited"), ..plain(base, false) },
            Some("pipes") => Self { beyond: Some("pipeDelimited"), ..plain(base, false) },
            Some("tsv") => Self { beyond: Some("tabDelimited"), ..plain(base, false) },
            _ => plain(base, false),
        })
    }
}
