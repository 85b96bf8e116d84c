//! Values as parameters: what a path, query, header or cookie makes of them.

use crate::json::{self, Json, Kind, ToJson};

/// Objects in objects deeper than this are given as their JSON text.
const MAX_DEPTH: u8 = 16;

/// A value as a parameter sees it, before it is serialised in a style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParamValue {
    /// No value: the parameter is left out.
    Absent,
    /// One text, not yet percent-encoded.
    Scalar(String),
    /// An array; an item that is an array or object itself is given as its JSON text.
    List(Vec<String>),
    /// An object: its members in their order, without those that are absent.
    Object(Vec<(String, ParamValue)>),
}

/// A value that can be set as a parameter: everything that can be written as JSON.
///
/// There is one rule for all types, so that a parameter never differs from the same value in a body: strings are
/// their text, everything else is spelled as in JSON.
pub trait ToParam {
    /// The value, to be serialised in the parameter's style; null is [`ParamValue::Absent`].
    fn to_param(&self) -> ParamValue;
}

impl<T: ToJson + ?Sized> ToParam for T {
    fn to_param(&self) -> ParamValue {
        if self.is_absent() { ParamValue::Absent } else { ParamValue::of_json(&Json::from_json_of(&self)) }
    }
}

impl ParamValue {
    /// The parameter's parts, from a JSON text.
    pub(crate) fn of_json(json: &Json) -> Self {
        of_json(json, MAX_DEPTH)
    }
}

fn of_json(json: &Json, depth: u8) -> ParamValue {
    match json.kind() {
        Kind::Null => ParamValue::Absent,
        Kind::Array => {
            ParamValue::List(json::items_of(json.raw()).into_iter().filter_map(|item| scalar(&item.into())).collect())
        }
        Kind::Object if depth > 0 => {
            let mut members = Vec::new();
            json::members_of(json.raw(), &mut |name, value| match of_json(&value.into(), depth - 1) {
                ParamValue::Absent => {}
                value => members.push((name.to_owned(), value)),
            });
            ParamValue::Object(members)
        }
        _ => scalar(json).map_or(ParamValue::Absent, ParamValue::Scalar),
    }
}

/// One text: of a string its content, of null nothing, of anything else its JSON.
pub(super) fn scalar(json: &Json) -> Option<String> {
    match json.kind() {
        Kind::Null => None,
        Kind::String => Some(json.read::<String>().unwrap_or_else(|_| json.as_str().to_owned())),
        // A float that is whole is written as servers write it: `150`.
        Kind::Number => Some(json.as_str().strip_suffix(".0").unwrap_or(json.as_str()).to_owned()),
        _ => Some(json.as_str().to_owned()),
    }
}
