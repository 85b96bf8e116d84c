//! Types that are strings in JSON: bytes in base64, secrets, addresses and UUIDs.

use super::{Fit, FromJson, Mismatch, Source, ToJson, Writer, fit_text};
use crate::rules::View;
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig, general_purpose};
use jiff::civil::Date;
use serde_json::value::RawValue;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};

/// Bytes, written as base64 with padding (RFC 4648 section 4).
///
/// When it is read, padding may be missing and the alphabet may be that for URLs (RFC 4648 section 5). `Debug` shows
/// the size alone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Base64(pub Vec<u8>);

/// Base64 that forgives what writers of it differ in.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

impl Base64 {
    fn decode(text: &str) -> Option<Self> {
        let url_safe = text.contains(['-', '_']);
        let standard =
            if url_safe { text.replace('-', "+").replace('_', "/").into() } else { std::borrow::Cow::Borrowed(text) };
        LENIENT.decode(standard.as_bytes()).ok().map(Self)
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({} bytes)", self.0.len())
    }
}

impl FromJson for Base64 {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        Self::decode(&json.text()?).ok_or_else(|| Mismatch::new("bytes in base64"))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        parsed_fit(raw, 200, &|text| Self::decode(text).is_some())
    }
}

impl ToJson for Base64 {
    fn to_json(&self, out: &mut Writer) {
        out.text(&general_purpose::STANDARD.encode(&self.0));
    }
}

/// A string that is never shown: `Debug` prints `[private]`.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(String);

impl Secret {
    /// The string itself.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(value: String) -> Self {
        Self(value)
    }
}

impl From<&str> for Secret {
    fn from(value: &str) -> Self {
        Self(value.to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[private]")
    }
}

impl FromJson for Secret {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        String::from_json(json).map(Self)
    }

    fn fit(raw: &RawValue, depth: u8) -> Fit {
        String::fit(raw, depth)
    }
}

impl ToJson for Secret {
    fn to_json(&self, out: &mut Writer) {
        out.text(&self.0);
    }

    fn view(&self) -> View<'_> {
        View::Text(&self.0)
    }
}

/// Rates how well a string fits a type that it is parsed as; one that doesn't parse can't be read.
pub(crate) fn parsed_fit(raw: &RawValue, rank: u16, parses: &dyn Fn(&str) -> bool) -> Fit {
    let fit = fit_text(raw, rank, parses);
    if fit.is_exact() { fit } else { Fit::NONE }
}

impl FromJson for Date {
    fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
        super::time::date(&json.text()?).ok_or_else(|| Mismatch::new("a date"))
    }

    fn fit(raw: &RawValue, _: u8) -> Fit {
        parsed_fit(raw, 700, &|text| text.parse::<Self>().is_ok())
    }
}

impl ToJson for Date {
    fn to_json(&self, out: &mut Writer) {
        out.text(&self.to_string());
    }
}

macro_rules! parsed {
    ($($(#[$cfg:meta])? $type:ty = $expected:literal,)*) => {$(
        $(#[$cfg])?
        impl FromJson for $type {
            fn from_json(json: &mut dyn Source<'_>) -> Result<Self, Mismatch> {
                json.text()?.parse().map_err(|_| Mismatch::new($expected))
            }

            fn fit(raw: &RawValue, _: u8) -> Fit {
                parsed_fit(raw, 700, &|text| text.parse::<Self>().is_ok())
            }
        }

        $(#[$cfg])?
        impl ToJson for $type {
            fn to_json(&self, out: &mut Writer) {
                out.text(&self.to_string());
            }
        }
    )*};
}

parsed! {
    Ipv4Addr = "an IPv4 address",
    Ipv6Addr = "an IPv6 address",
    #[cfg(feature = "uuid")] uuid::Uuid = "a UUID",
}

super::serde_bridge! { Base64 }
super::serde_bridge! { Secret }
