//! Values as parameters: what a path, query, header or cookie makes of them.

use crate::json::{self, Json, Kind, ToJson};
use crate::rules::View;

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
    /// An object: its members in their order. Members can nest, for `deepObject`; absent members are left out.
    Object(Vec<(String, ParamValue)>),
}

/// What can be set as a parameter: everything that can be written as JSON.
///
/// There is one rule for all types, so that a parameter never differs from the same value in a body: strings are
/// their text, everything else is spelled as in JSON.
pub trait ToParam {
    /// The value, to be serialised in the parameter's style; null is [`ParamValue::Absent`].
    fn to_param(&self) -> ParamValue;

    /// The value, to be checked against the parameter's rules: [`ToJson::view`] with a check of the value's own.
    ///
    /// It is [`View::Refused`] where the value must not be sent whatever the rules: because a part of it is an
    /// enum's unknown value, an identifier that isn't formed as documented, a number that JSON doesn't have, or
    /// breaks a rule of its own.
    fn checked_view(&self) -> View<'_>;
}

impl<T: ToJson + ?Sized> ToParam for T {
    fn to_param(&self) -> ParamValue {
        if self.is_absent() { ParamValue::Absent } else { of_json(&Json::from_json_of(&self), MAX_DEPTH) }
    }

    fn checked_view(&self) -> View<'_> {
        match json::to_vec_strict(&self) {
            Ok(_) => ToJson::view(self),
            Err(invalid) if invalid.path.is_empty() => View::Refused(invalid.reason),
            Err(invalid) => View::Refused(format!("is refused: its {} {}", invalid.path, invalid.reason)),
        }
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
fn scalar(json: &Json) -> Option<String> {
    match json.kind() {
        Kind::Null => None,
        Kind::String => Some(json.read::<String>().unwrap_or_else(|_| json.as_str().to_owned())),
        _ => Some(json.as_str().to_owned()),
    }
}
