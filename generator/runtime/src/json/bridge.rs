//! The bridge to serde, for code that reads or writes the types in other ways than this crate.
//!
//! Values go over it as JSON: the types themselves have no code that is generic over serde's traits.

use super::{FromJson, Json, Kind, ToJson, Writer, items_of, members_of};
use serde::Serialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{self, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;
use std::fmt;

/// The greatest depth of values that go over the bridge.
const MAX_DEPTH: u8 = 128;

/// Serializes a value by way of its JSON; nothing is checked.
///
/// # Errors
/// Those of the serializer, and values that nest more than 128 levels deep.
pub fn serialize<S: Serializer>(value: &dyn ToJson, serializer: S) -> Result<S::Ok, S::Error> {
    let json = Json::from_json_of(value);
    Node(json.raw(), MAX_DEPTH).serialize(serializer)
}

/// Deserializes a value by way of JSON.
///
/// # Errors
/// Those of the deserializer, and what [`from_str`](super::from_str) says of the JSON.
pub fn deserialize<'de, T: FromJson, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut text = Writer::lenient();
    deserializer.deserialize_any(Transcribe(&mut text))?;
    super::from_slice(&text.into_bytes()).map_err(de::Error::custom)
}

/// A JSON text on its way into a serializer, and how many levels it may still nest.
struct Node<'a>(&'a RawValue, u8);

impl Serialize for Node<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(raw, depth) = *self;
        let text = raw.get();
        match Kind::of(raw) {
            Kind::Null => serializer.serialize_unit(),
            Kind::Boolean => serializer.serialize_bool(text == "true"),
            Kind::Number => serialize_number(text, serializer),
            Kind::String => {
                let text: String = serde_json::from_str(text).map_err(ser::Error::custom)?;
                serializer.serialize_str(&text)
            }
            Kind::Array => {
                let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
                let items = items_of(raw);
                let mut out = serializer.serialize_seq(Some(items.len()))?;
                items.into_iter().try_for_each(|item| out.serialize_element(&Node(item, depth)))?;
                out.end()
            }
            Kind::Object => {
                let depth = depth.checked_sub(1).ok_or_else(too_deep)?;
                let mut members = Vec::new();
                members_of(raw, &mut |name, value| members.push((name.to_owned(), Node(value, depth))));
                let mut out = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| out.serialize_entry(name, value))?;
                out.end()
            }
        }
    }
}

fn too_deep<E: ser::Error>() -> E {
    E::custom("more than 128 levels of nesting")
}

/// The narrowest of serde's numbers that holds this one; beyond 64 bits that is a float.
fn serialize_number<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    if let Ok(value) = text.parse::<u64>() {
        return serializer.serialize_u64(value);
    }
    if let Ok(value) = text.parse::<i64>() {
        return serializer.serialize_i64(value);
    }
    serializer.serialize_f64(text.parse().map_err(ser::Error::custom)?)
}

/// Writes whatever a deserializer has as JSON.
struct Transcribe<'a>(&'a mut Writer);

/// The value of a member, or an item of an array: the first, or one after a comma.
struct Item<'a>(&'a mut Writer, bool);

impl<'de> de::DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if !self.1 {
            self.0.raw(",");
        }
        deserializer.deserialize_any(Transcribe(self.0))
    }
}

impl<'de> Visitor<'de> for Transcribe<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can hold")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        value.to_json(self.0);
        Ok(())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.0.text(value);
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        self.0.raw("[");
        let mut first = true;
        while items.next_element_seed(Item(self.0, std::mem::take(&mut first)))?.is_some() {}
        self.0.raw("]");
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let out = self.0;
        out.begin_object();
        let mut first = true;
        while let Some(name) = members.next_key::<String>()? {
            if !std::mem::take(&mut first) {
                out.raw(",");
            }
            out.text(&name);
            out.raw(":");
            members.next_value_seed(Item(out, true))?;
        }
        out.end_object();
        Ok(())
    }
}

/// Implements serde's traits for a type that has [`FromJson`] and [`ToJson`].
macro_rules! serde_bridge {
    ($name:ty) => {
        impl ::serde::Serialize for $name {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::json::serialize(self, serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::json::deserialize(deserializer)
            }
        }
    };
}
pub(crate) use serde_bridge;
