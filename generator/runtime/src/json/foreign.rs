//! Types that meet JSON by serde's traits.

use super::{Fit, FromJson, Mismatch, Source, ToJson, Writer};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use std::fmt;
use std::ops::{Deref, DerefMut};

/// A type of another crate in the place of one of the document's: read and written by its own implementation of
/// serde's traits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Foreign<T>(pub T);

impl<T> From<T> for Foreign<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T> Deref for Foreign<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> DerefMut for Foreign<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

impl<T: fmt::Display> fmt::Display for Foreign<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: DeserializeOwned> FromJson for Foreign<T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let raw = json.raw()?;
        // The type's own message may show the value, which may be private: only its name is shown.
        serde_json::from_str(raw.get()).map(Self).map_err(|_| Mismatch::new(std::any::type_name::<T>()))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        if serde_json::from_str::<T>(raw.get()).is_ok() { Fit::exact(300) } else { Fit::NONE }
    }
}

impl<T: Serialize> ToJson for Foreign<T> {
    fn to_json(&self, out: &mut Writer) {
        match serde_json::to_string(&self.0) {
            Ok(text) => out.raw(&text),
            Err(_) => {
                out.refuse("must be a value that JSON can hold");
                out.null();
            }
        }
    }
}
