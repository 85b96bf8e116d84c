//! Decimal numbers of any length.

use super::number::{self, Digits};
use super::{Fit, FromJson, Kind, Mismatch, Source, ToJson, Writer};
use crate::rules::View;
use serde_json::value::RawValue;
use std::fmt;

/// A decimal number that keeps its digits as they came, from a number or from a string that spells one.
///
/// Two decimals are equal when they are the same number: `1.50` is `1.5`.
#[derive(Clone)]
pub struct Decimal {
    digits: Box<str>,
    is_string: bool,
}

impl Decimal {
    /// A decimal that is a number in JSON, from its JSON spelling: `12.50`, `-1e-9`.
    ///
    /// # Errors
    /// The text isn't spelled as JSON numbers are.
    pub fn number(digits: &str) -> Result<Self, Mismatch> {
        Self::new(digits, false).ok_or_else(|| Mismatch::new("a decimal number"))
    }

    /// A decimal that is a string in JSON, from the spelling of a number: `12.50`.
    ///
    /// # Errors
    /// The text isn't spelled as JSON numbers are.
    pub fn string(digits: &str) -> Result<Self, Mismatch> {
        Self::new(digits, true).ok_or_else(|| Mismatch::new("a decimal number"))
    }

    fn new(digits: &str, is_string: bool) -> Option<Self> {
        // What is written as a number must be one in JSON, which is stricter than strings of digits are.
        let is_formed = if is_string { Digits::of(digits).is_some() } else { is_json_number(digits) };
        is_formed.then(|| Self { digits: digits.into(), is_string })
    }

    /// The digits, spelled as they came.
    pub fn as_str(&self) -> &str {
        &self.digits
    }

    /// The nearest float.
    pub fn to_f64(&self) -> f64 {
        self.digits.parse().unwrap_or(f64::NAN)
    }
}

fn is_json_number(text: &str) -> bool {
    serde_json::from_str::<&RawValue>(text).is_ok_and(|raw| Kind::of(raw) == Kind::Number && raw.get() == text)
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self { digits: value.to_string().into(), is_string: false }
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.digits == other.digits || Digits::of(&self.digits) == Digits::of(&other.digits)
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.digits)
    }
}

impl fmt::Debug for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Decimal({})", self.digits)
    }
}

impl FromJson for Decimal {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        let raw = json.raw()?;
        let decimal = match Kind::of(raw) {
            Kind::Number => Self::new(raw.get(), false),
            Kind::String => serde_json::from_str::<String>(raw.get()).ok().and_then(|text| Self::new(&text, true)),
            _ => None,
        };
        decimal.ok_or_else(|| Mismatch::new("a decimal number"))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        match Kind::of(raw) {
            Kind::Number => Fit::exact(850),
            _ => super::strings::parsed_fit(raw, 600, &|text| Self::new(text, true).is_some()),
        }
    }
}

impl ToJson for Decimal {
    fn to_json(&self, out: &mut Writer) {
        if self.is_string { out.text(&self.digits) } else { out.raw(&self.digits) }
    }

    fn view(&self) -> View<'_> {
        number::view(&self.digits)
    }
}

super::serde_bridge! { Decimal }
