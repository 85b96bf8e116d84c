//! Reading types from JSON.

use super::{Fit, Kind, Mismatch, Source, items_of, members_of};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A type that can be read from JSON.
pub trait FromJson: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// The value isn't what the type needs.
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch>;

    /// Reads the value, or `None` for null. The types of strings do so in fewer steps.
    ///
    /// # Errors
    /// The value is neither null nor what the type needs.
    fn from_json_or_null(json: &mut dyn Source<'_>) -> Result<Option<Self>, Mismatch> {
        let mut value = None;
        json.nullable(&mut |json| {
            value = Some(Self::from_json(json)?);
            Ok(())
        })?;
        Ok(value)
    }

    /// The value where an object doesn't have the member; `None` where the member is required.
    fn absent() -> Option<Self> {
        None
    }

    /// The value of null; `None` where null isn't one of the type's values.
    fn null() -> Option<Self> {
        None
    }

    /// Rates how well the value fits the type, down to `depth` levels of nesting.
    ///
    /// A union without a tag asks this of its variants, and reads the one that fits best.
    fn fit(raw: &RawValue, depth: u8) -> Fit;

    /// Whether an object of this type keeps a member of that name.
    ///
    /// A union whose values may be of several variants at once asks this of them, so that no member is lost.
    fn keeps(_name: &str) -> bool {
        true
    }
}

impl FromJson for bool {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        json.boolean()
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        Fit::by_kind(raw, Kind::Boolean, 900)
    }
}

impl FromJson for String {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        json.text().map(Cow::into_owned)
    }

    fn from_json_or_null(json: &mut dyn Source<'_>) -> Result<Option<Self>, Mismatch> {
        Ok(json.text_or_null()?.map(Cow::into_owned))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        Fit::by_kind(raw, Kind::String, 100)
    }
}

impl FromJson for Box<str> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        json.text().map(Into::into)
    }

    fn fit(raw: &RawValue, depth: u8) -> Fit {
        String::fit(raw, depth)
    }
}

/// Null, and what it is read as in an empty reply.
impl FromJson for () {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        match json.nullable(&mut |_| Err(Mismatch::new("null")))? {
            true => Err(Mismatch::new("null")),
            false => Ok(()),
        }
    }

    fn null() -> Option<Self> {
        Some(())
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        Fit::by_kind(raw, Kind::Null, 900)
    }
}

/// Absent and null are both `None`. In `Option<Option<T>>` they differ: null is `Some(None)`.
impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        Ok(T::from_json_or_null(json)?.or_else(T::null))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn null() -> Option<Self> {
        Some(T::null())
    }

    fn fit(raw: &RawValue, depth: u8) -> Fit {
        if Kind::of(raw) == Kind::Null { Fit::exact(900) } else { T::fit(raw, depth) }
    }
}

impl<T: FromJson> FromJson for Box<T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        T::from_json(json).map(Self::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }

    fn null() -> Option<Self> {
        T::null().map(Self::new)
    }

    fn fit(raw: &RawValue, depth: u8) -> Fit {
        T::fit(raw, depth)
    }

    fn keeps(name: &str) -> bool {
        T::keeps(name)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let mut items = Self::new();
        json.array(&mut |json| {
            items.push(T::from_json(json)?);
            Ok(())
        })?;
        Ok(items)
    }

    /// An array fits as its first item does.
    fn fit(raw: &RawValue, depth: u8) -> Fit {
        let Some(deeper) = depth.checked_sub(1) else {
            return Fit::by_kind(raw, Kind::Array, 400);
        };
        if Kind::of(raw) != Kind::Array {
            return Fit::NONE;
        }
        items_of(raw).first().map_or(Fit::exact(400), |first| T::fit(first, deeper))
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let mut members = Self::new();
        json.object(&mut |name, json| {
            members.insert(name.to_owned(), T::from_json(json)?);
            Ok(())
        })?;
        Ok(members)
    }

    /// A map fits as the worst of its values does, and less well than an object whose members are documented.
    fn fit(raw: &RawValue, depth: u8) -> Fit {
        let Some(deeper) = depth.checked_sub(1) else {
            return Fit::by_kind(raw, Kind::Object, 20);
        };
        let mut worst = Fit::by_kind(raw, Kind::Object, 20);
        members_of(raw, &mut |_, value| worst = worst.min(T::fit(value, deeper)));
        worst
    }
}
