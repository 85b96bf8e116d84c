//! Constants: the scalars by which a document fixes a member (`const`, an `enum` of one) or selects the variant of a union
//! apart (a discriminator's values).

use super::{Fit, Json, Kind, Mismatch, ToJson, Writer, find, number};
use crate::rules::View;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A string, an integer or a boolean that a document gives.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constant {
    /// A string.
    Text(&'static str),
    /// An integer.
    Integer(i64),
    /// true or false.
    Boolean(bool),
}

impl Constant {
    /// Whether a JSON text is this value, in whatever spelling: `1.0` is 1.
    pub fn is(self, raw: &RawValue) -> bool {
        Tag::of(Some(raw)).is(self)
    }

    /// Rates how well a value fits a variant that has no other value than this.
    pub fn fit(self, raw: &RawValue) -> Fit {
        if self.is(raw) { Fit::exact(990) } else { Fit::NONE }
    }

    /// Whether a value is written as this one.
    pub(super) fn is_written(self, value: &dyn ToJson) -> bool {
        match (value.view(), self) {
            (View::Text(text), Self::Text(own)) => text == own,
            (View::Integer(number), Self::Integer(own)) => number == i128::from(own),
            (View::Boolean(value), Self::Boolean(own)) => value == own,
            (View::Other, _) => self.is(Json::from_json_of(value).raw()),
            _ => false,
        }
    }
}

impl From<&'static str> for Constant {
    fn from(text: &'static str) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Constant {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<bool> for Constant {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl ToJson for Constant {
    fn to_json(&self, out: &mut Writer) {
        match self {
            Self::Text(text) => out.text(text),
            Self::Integer(number) => out.display(number),
            Self::Boolean(value) => value.to_json(out),
        }
    }

    fn view(&self) -> View<'_> {
        (*self).into()
    }
}

impl From<Constant> for View<'_> {
    fn from(constant: Constant) -> Self {
        match constant {
            Constant::Text(text) => View::Text(text),
            Constant::Integer(number) => View::Integer(number.into()),
            Constant::Boolean(value) => View::Boolean(value),
        }
    }
}

impl fmt::Display for Constant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "{text:?}"),
            Self::Integer(number) => write!(f, "{number}"),
            Self::Boolean(value) => write!(f, "{value}"),
        }
    }
}

/// The member of a value by which its variant of a union is selected.
#[derive(Debug)]
pub enum Tag<'de> {
    /// A string.
    Text(Cow<'de, str>),
    /// A number, as it is spelled.
    Number(&'de str),
    /// true or false.
    Boolean(bool),
    /// A value that no tag can be, or no member at all.
    Other,
}

impl<'de> Tag<'de> {
    fn of(raw: Option<&'de RawValue>) -> Self {
        let Some(raw) = raw else { return Self::Other };
        match Kind::of(raw) {
            Kind::String => text(raw).map_or(Self::Other, Self::Text),
            Kind::Number => Self::Number(raw.get()),
            Kind::Boolean => Self::Boolean(raw.get().trim_ascii() == "true"),
            Kind::Null | Kind::Array | Kind::Object => Self::Other,
        }
    }

    /// Whether the member has this value.
    pub fn is(&self, constant: Constant) -> bool {
        match (self, constant) {
            (Self::Text(text), Constant::Text(own)) => text == own,
            (Self::Number(text), Constant::Integer(own)) => number::integer(text) == Some(own),
            (Self::Boolean(value), Constant::Boolean(own)) => *value == own,
            _ => false,
        }
    }
}

/// A string's text, borrowed where nothing in it is escaped.
fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().trim_ascii().strip_prefix('"')?.strip_suffix('"')?;
    match inner.contains('\\') {
        true => serde_json::from_str(raw.get()).ok().map(Cow::Owned),
        false => Some(Cow::Borrowed(inner)),
    }
}

/// The member by which a union's variants are selected.
///
/// # Errors
/// The value isn't an object.
pub fn tag_of<'de>(raw: &'de RawValue, tag: &str) -> Result<Tag<'de>, Mismatch> {
    match Kind::of(raw) {
        Kind::Object => Ok(Tag::of(find(raw, &[tag]))),
        _ => Err(Mismatch::new("an object")),
    }
}
