//! Maps that keep the order of what they were read from.

use super::{Extra, Fit, FromJson, Mismatch, Source, ToJson, Writer};
use crate::rules::View;
use indexmap::IndexMap;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

impl<T: FromJson> FromJson for IndexMap<String, T> {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let mut members = Self::new();
        json.object(&mut |name, json| {
            members.insert(name.to_owned(), T::from_json(json)?);
            Ok(())
        })?;
        Ok(members)
    }

    fn fit(raw: &RawValue, depth: u8) -> Fit {
        BTreeMap::<String, T>::fit(raw, depth)
    }
}

impl<T: ToJson> ToJson for IndexMap<String, T> {
    fn to_json(&self, out: &mut Writer) {
        out.map(&mut self.iter().map(|(name, value)| (name.as_str(), value as &dyn ToJson)));
    }

    fn view(&self) -> View<'_> {
        View::Map(Box::new(super::plain::Values(self)))
    }
}

impl<T: FromJson + ToJson> Extra for IndexMap<String, T> {
    fn keep(&mut self, name: &str, json: &mut dyn Source<'_>) -> Result<(), Mismatch> {
        self.insert(name.to_owned(), T::from_json(json)?);
        Ok(())
    }

    fn fit(&self, raw: &RawValue, depth: u8) -> Fit {
        T::fit(raw, depth)
    }

    fn visit(&self, with: &mut dyn FnMut(&str, &dyn ToJson)) {
        self.iter().for_each(|(name, value)| with(name, value));
    }
}
