//! JSON of unspecified shape, kept as it came.

use super::{DecodeError, Fit, FromJson, Kind, Mismatch, Source, ToJson, Writer};
use crate::rules::View;
use serde_json::value::RawValue;
use std::fmt;
use std::sync::Arc;

/// Any JSON value, kept byte for byte as it came, every digit of it.
///
/// It is read on demand, with [`Json::read`] or [`Json::to_value`]. Small values that stand close to each other in a
/// document share a copy of 4 KiB of it, which stays in memory while one of them does. `Debug` shows the kind and size
/// alone, because the content may be private.
#[derive(Clone)]
pub struct Json {
    /// A part of a document.
    shared: Arc<str>,
    start: usize,
    end: usize,
}

impl Json {
    /// Takes a JSON text.
    ///
    /// # Errors
    /// The text isn't one JSON value.
    pub fn new(text: impl Into<String>) -> Result<Self, DecodeError> {
        match serde_json::from_str::<&RawValue>(&text.into()) {
            Ok(raw) => Ok(raw.into()),
            Err(error) => Err(DecodeError::new("JSON", error.to_string())),
        }
    }

    /// The value that a document gives, as its JSON text; null where the text is none.
    pub fn constant(text: &'static str) -> Self {
        Self::new(text).unwrap_or_default()
    }

    /// The value that stands at `start` in a part of a document.
    pub(crate) fn part(shared: &Arc<str>, start: usize, length: usize) -> Self {
        Self { shared: Arc::clone(shared), start, end: start + length }
    }

    /// The value as any type that is written as JSON.
    pub fn from_json_of(value: &dyn ToJson) -> Self {
        serde_json::from_slice::<&RawValue>(&super::to_vec(value)).map_or_else(|_| Self::default(), Self::from)
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        self.shared.get(self.start..self.end).unwrap_or_default()
    }

    /// The kind of the value.
    pub fn kind(&self) -> Kind {
        Kind::of_text(self.as_str())
    }

    /// Whether the value is null.
    pub fn is_null(&self) -> bool {
        self.kind() == Kind::Null
    }

    /// Reads the value as a type.
    ///
    /// # Errors
    /// The value isn't what `T` needs; offsets count from the start of [`Json::as_str`].
    pub fn read<T: FromJson>(&self) -> Result<T, DecodeError> {
        super::from_str(self.as_str())
    }

    /// The value at the end of a path of members' names, if all of them are there.
    pub fn at(&self, path: &[&str]) -> Option<Self> {
        super::find(self.raw(), path).map(Self::from)
    }

    /// The value as a tree, for code that works with those; null where `serde_json` can't hold it, which nests at
    /// most 128 levels deep.
    pub fn to_value(&self) -> serde_json::Value {
        serde_json::from_str(self.as_str()).unwrap_or_default()
    }

    /// Whether the value is the one that the JSON text `other` is, whatever the spelling of either.
    pub fn is(&self, other: &str) -> bool {
        self.as_str() == other
            || serde_json::from_str::<&RawValue>(other).is_ok_and(|other| super::compare::same(self.raw(), other))
    }

    pub(crate) fn raw(&self) -> &RawValue {
        // It was read as a value before.
        serde_json::from_str(self.as_str()).unwrap_or(RawValue::NULL)
    }
}

impl From<&RawValue> for Json {
    fn from(raw: &RawValue) -> Self {
        Self::part(&Arc::from(raw.get()), 0, raw.get().len())
    }
}

impl From<Box<RawValue>> for Json {
    fn from(raw: Box<RawValue>) -> Self {
        (&*raw).into()
    }
}

impl From<serde_json::Value> for Json {
    fn from(value: serde_json::Value) -> Self {
        Self::new(value.to_string()).unwrap_or_default()
    }
}

impl Default for Json {
    /// null
    fn default() -> Self {
        RawValue::NULL.into()
    }
}

impl PartialEq for Json {
    /// Whether both are the same JSON value, whatever their spelling.
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str() || super::compare::same(self.raw(), other.raw())
    }
}

impl fmt::Debug for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Json({}, {} bytes)", self.kind().noun(), self.as_str().len())
    }
}

impl FromJson for Json {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let raw = json.raw()?;
        Ok(json.place().keep(raw))
    }

    fn null() -> Option<Self> {
        Some(Self::default())
    }

    fn fit(_: &RawValue, _: u8) -> Fit {
        Fit::exact(1)
    }
}

impl ToJson for Json {
    fn to_json(&self, out: &mut Writer) {
        out.raw(self.as_str());
    }

    fn view(&self) -> View<'_> {
        super::compare::view(self.raw())
    }
}

/// Any JSON object, kept byte for byte as it came.
#[derive(Clone, PartialEq)]
pub struct JsonObject(Json);

impl JsonObject {
    /// Takes a JSON text.
    ///
    /// # Errors
    /// The text isn't one JSON object.
    pub fn new(text: impl Into<String>) -> Result<Self, DecodeError> {
        Self::try_from(Json::new(text)?)
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// The value of the member `name`; of several, the last.
    pub fn get(&self, name: &str) -> Option<Json> {
        self.0.at(&[name])
    }

    /// The members, in their order.
    pub fn iter(&self) -> std::vec::IntoIter<(String, Json)> {
        let mut members = Vec::new();
        super::members_of(self.0.raw(), &mut |name, value| members.push((name.to_owned(), Json::from(value))));
        members.into_iter()
    }

    /// Reads the object as a type.
    ///
    /// # Errors
    /// The object isn't what `T` needs; offsets count from the start of [`JsonObject::as_str`].
    pub fn read<T: FromJson>(&self) -> Result<T, DecodeError> {
        self.0.read()
    }

    /// The object as a tree, as [`Json::to_value`] makes it.
    pub fn to_value(&self) -> serde_json::Value {
        self.0.to_value()
    }

    /// The object as any JSON value.
    pub fn into_json(self) -> Json {
        self.0
    }
}

impl Default for JsonObject {
    /// An object without members.
    fn default() -> Self {
        Self(Json::from(serde_json::Value::Object(serde_json::Map::new())))
    }
}

impl TryFrom<Json> for JsonObject {
    type Error = DecodeError;

    fn try_from(json: Json) -> Result<Self, DecodeError> {
        match json.kind() {
            Kind::Object => Ok(Self(json)),
            kind => Err(DecodeError::new("an object", kind.noun())),
        }
    }
}

impl From<serde_json::Map<String, serde_json::Value>> for JsonObject {
    fn from(members: serde_json::Map<String, serde_json::Value>) -> Self {
        Self(Json::from(serde_json::Value::Object(members)))
    }
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "JsonObject({} bytes)", self.as_str().len())
    }
}

impl FromJson for JsonObject {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let raw = json.raw()?;
        match Kind::of(raw) {
            Kind::Object => Ok(Self(json.place().keep(raw))),
            _ => Err(Mismatch::new("an object")),
        }
    }

    fn from_json_or_null(json: &mut dyn Source<'_>) -> Result<Option<Self>, Mismatch> {
        let raw = json.raw()?;
        match Kind::of(raw) {
            Kind::Object => Ok(Some(Self(json.place().keep(raw)))),
            Kind::Null => Ok(None),
            _ => Err(Mismatch::new("an object")),
        }
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        Fit::by_kind(raw, Kind::Object, 10)
    }
}

impl ToJson for JsonObject {
    fn to_json(&self, out: &mut Writer) {
        self.0.to_json(out);
    }

    fn view(&self) -> View<'_> {
        self.0.view()
    }
}

super::serde_bridge! { Json }
super::serde_bridge! { JsonObject }
