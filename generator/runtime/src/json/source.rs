//! One JSON value about to be read, without the type of the parser that reads it.
//!
//! serde's traits are generic over the parser, and code that is generic over the parser is compiled again for
//! every type: that is where the compile time of derived deserializers goes. Here the parser is behind `dyn Source`,
//! and serde's visitors are compiled once.

use super::leaf::{Name, Text, TextOrNull};
use super::slots::position;
use super::{Extra, Field, Mismatch, Place, Slot};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, de};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A function that reads a member of an object: its name and its value.
pub type ReadMember<'f, 'de> = &'f mut dyn FnMut(&str, &mut dyn Source<'de>) -> Result<(), Mismatch>;

/// A function that reads a value.
pub type ReadValue<'f, 'de> = &'f mut dyn FnMut(&mut dyn Source<'de>) -> Result<(), Mismatch>;

/// One JSON value about to be read; the value can be read once.
pub trait Source<'de> {
    /// Reads an object, member by member in its order. A value that `member` leaves alone is skipped.
    ///
    /// # Errors
    /// The value isn't an object, nests too deeply, or `member` fails.
    fn object(&mut self, member: ReadMember<'_, 'de>) -> Result<(), Mismatch>;

    /// Reads an object into the slots of its fields, as [`Source::object`] does but with one step less for each member.
    ///
    /// # Errors
    /// The value isn't an object, nests too deeply, or that of a member isn't what its slot needs.
    fn slots(
        &mut self,
        fields: &[Field],
        slots: &mut [&mut dyn Slot],
        extra: Option<&mut dyn Extra>,
    ) -> Result<(), Mismatch>;

    /// Reads an array, item by item.
    ///
    /// # Errors
    /// The value isn't an array, nests too deeply, or `item` fails.
    fn array(&mut self, item: ReadValue<'_, 'de>) -> Result<(), Mismatch>;

    /// Reads a string, which is borrowed from the input unless it has escapes.
    ///
    /// # Errors
    /// The value isn't a string.
    fn text(&mut self) -> Result<Cow<'de, str>, Mismatch>;

    /// Reads a string, or `None` for null: what [`Source::nullable`] and [`Source::text`] do together, in one step.
    ///
    /// # Errors
    /// The value is neither.
    fn text_or_null(&mut self) -> Result<Option<Cow<'de, str>>, Mismatch>;

    /// Reads true or false.
    ///
    /// # Errors
    /// The value is neither.
    fn boolean(&mut self) -> Result<bool, Mismatch>;

    /// Takes any value as the text that it is; numbers are read this way, so that no digit is lost.
    ///
    /// # Errors
    /// The input ends or isn't JSON.
    fn raw(&mut self) -> Result<&'de RawValue, Mismatch>;

    /// Whether there is a value other than null, which `value` then reads.
    ///
    /// # Errors
    /// Those of `value`.
    fn nullable(&mut self, value: ReadValue<'_, 'de>) -> Result<bool, Mismatch>;

    /// The position of this value in the document.
    fn place(&self) -> Place<'_>;
}

/// Reads one JSON text, without looking at what follows it.
pub(crate) fn read<'de>(text: &'de str, place: Place<'_>, value: ReadValue<'_, 'de>) -> Result<(), Mismatch> {
    let mut parser = serde_json::Deserializer::from_str(text);
    value(&mut Reader { parser: Some(&mut parser), place })
}

/// Reads one JSON text, which must be nothing but one value.
pub(crate) fn read_to_end<'de>(text: &'de str, place: Place<'_>, value: ReadValue<'_, 'de>) -> Result<(), Mismatch> {
    let mut parser = serde_json::Deserializer::from_str(text);
    let mut failed = None;
    let result = Value { value, place, failed: &mut failed }.deserialize(&mut parser);
    let result = result.and_then(|()| parser.end());
    result.map_err(|_| failed.unwrap_or_else(|| Mismatch::new("JSON")))
}

/// The source over a parser of serde's.
struct Reader<'x, D> {
    parser: Option<D>,
    place: Place<'x>,
}

impl<D> Reader<'_, D> {
    fn take(&mut self, expected: &'static str) -> Result<D, Mismatch> {
        // It is there unless an implementation of `FromJson` reads its value twice.
        self.parser.take().ok_or_else(|| Mismatch::new(expected))
    }
}

impl<'de, D: Deserializer<'de>> Reader<'_, D> {
    /// Reads an object.
    fn members<F>(&mut self, member: F) -> Result<(), Mismatch>
    where
        F: FnMut(&str, &mut dyn Source<'de>) -> Result<(), Mismatch>,
    {
        const EXPECTED: &str = "an object";
        let mut failed = None;
        let place = self.place.deeper()?;
        let visitor = Members { member, place, failed: &mut failed };
        let result = self.take(EXPECTED)?.deserialize_map(visitor);
        result.map_err(|_| failed.unwrap_or_else(|| Mismatch::new(EXPECTED)))
    }
}

impl<'de, D: Deserializer<'de>> Source<'de> for Reader<'_, D> {
    fn object(&mut self, member: ReadMember<'_, 'de>) -> Result<(), Mismatch> {
        self.members(member)
    }

    fn slots(
        &mut self,
        fields: &[Field],
        slots: &mut [&mut dyn Slot],
        mut extra: Option<&mut dyn Extra>,
    ) -> Result<(), Mismatch> {
        let mut next = 0;
        self.members(|name: &str, json: &mut dyn Source<'de>| {
            let Some(index) = position(fields, next, name) else {
                return extra.as_mut().map_or(Ok(()), |extra| extra.keep(name, json));
            };
            next = index + 1;
            // There are as many slots as fields.
            slots.get_mut(index).map_or(Ok(()), |slot| slot.fill(json))
        })
    }

    fn array(&mut self, item: ReadValue<'_, 'de>) -> Result<(), Mismatch> {
        const EXPECTED: &str = "an array";
        let mut failed = None;
        let place = self.place.deeper()?;
        let visitor = Items { item, place, failed: &mut failed };
        let result = self.take(EXPECTED)?.deserialize_seq(visitor);
        result.map_err(|_| failed.unwrap_or_else(|| Mismatch::new(EXPECTED)))
    }

    fn text(&mut self) -> Result<Cow<'de, str>, Mismatch> {
        const EXPECTED: &str = "a string";
        self.take(EXPECTED)?.deserialize_str(Text).map_err(|_| Mismatch::new(EXPECTED))
    }

    fn text_or_null(&mut self) -> Result<Option<Cow<'de, str>>, Mismatch> {
        const EXPECTED: &str = "a string";
        self.take(EXPECTED)?.deserialize_any(TextOrNull).map_err(|_| Mismatch::new(EXPECTED))
    }

    fn boolean(&mut self) -> Result<bool, Mismatch> {
        const EXPECTED: &str = "true or false";
        bool::deserialize(self.take(EXPECTED)?).map_err(|_| Mismatch::new(EXPECTED))
    }

    fn raw(&mut self) -> Result<&'de RawValue, Mismatch> {
        const EXPECTED: &str = "a value";
        <&RawValue>::deserialize(self.take(EXPECTED)?).map_err(|_| Mismatch::new(EXPECTED))
    }

    fn nullable(&mut self, value: ReadValue<'_, 'de>) -> Result<bool, Mismatch> {
        const EXPECTED: &str = "a value or null";
        let mut failed = None;
        let seed = Value { value, place: self.place, failed: &mut failed };
        let result = self.take(EXPECTED)?.deserialize_option(Nullable(seed));
        result.map_err(|_| failed.unwrap_or_else(|| Mismatch::new(EXPECTED)))
    }

    fn place(&self) -> Place<'_> {
        self.place
    }
}

/// Reads a value through a source. A mismatch goes out by `failed`, because serde's errors can't carry it.
struct Value<'f, 'x, F> {
    value: F,
    place: Place<'x>,
    failed: &'f mut Option<Mismatch>,
}

impl<'de, F> DeserializeSeed<'de> for Value<'_, '_, F>
where
    F: FnOnce(&mut dyn Source<'de>) -> Result<(), Mismatch>,
{
    type Value = ();

    // Inlined into what reads members and items, for each of which it is called once.
    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, parser: D) -> Result<(), D::Error> {
        let mut reader = Reader { parser: Some(parser), place: self.place };
        if let Err(mismatch) = (self.value)(&mut reader) {
            *self.failed = Some(mismatch);
            return Err(D::Error::custom(""));
        }
        match reader.parser {
            Some(parser) => IgnoredAny::deserialize(parser).map(|_| ()),
            None => Ok(()),
        }
    }
}

struct Members<'f, 'x, F> {
    member: F,
    place: Place<'x>,
    failed: &'f mut Option<Mismatch>,
}

impl<'de, F> Visitor<'de> for Members<'_, '_, F>
where
    F: FnMut(&str, &mut dyn Source<'de>) -> Result<(), Mismatch>,
{
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        let mut name = Cow::Borrowed("");
        while members.next_key_seed(Name(&mut name))?.is_some() {
            members.next_value_seed(Value {
                value: |json: &mut dyn Source<'de>| (self.member)(&name, json).map_err(|e| e.in_member(&name)),
                place: self.place,
                failed: self.failed,
            })?;
        }
        Ok(())
    }
}

struct Items<'f, 'x, 'de> {
    item: ReadValue<'f, 'de>,
    place: Place<'x>,
    failed: &'f mut Option<Mismatch>,
}

impl<'de> Visitor<'de> for Items<'_, '_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        for index in 0.. {
            let seed = Value {
                value: |json: &mut dyn Source<'de>| (self.item)(json).map_err(|e| e.in_item(index)),
                place: self.place,
                failed: self.failed,
            };
            if items.next_element_seed(seed)?.is_none() {
                break;
            }
        }
        Ok(())
    }
}

struct Nullable<'f, 'x, 'v, 'de>(Value<'f, 'x, ReadValue<'v, 'de>>);

impl<'de> Visitor<'de> for Nullable<'_, '_, '_, 'de> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value or null")
    }

    fn visit_none<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_unit<E: de::Error>(self) -> Result<bool, E> {
        Ok(false)
    }

    fn visit_some<D: Deserializer<'de>>(self, parser: D) -> Result<bool, D::Error> {
        self.0.deserialize(parser).map(|()| true)
    }
}
