//! Enums that stay open: a value that the document doesn't list is kept as it came.
//!
//! A response with such a value is read; a request with one is refused before it is sent.

use crate::json::{Mismatch, Source};

/// Why an enum's unknown value isn't sent.
pub use crate::rules::UNLISTED;

/// Reads a string as any value of an enum.
///
/// # Errors
/// The value isn't a string.
#[inline]
pub fn read<T: for<'t> From<&'t str>>(json: &mut dyn Source<'_>) -> Result<T, Mismatch> {
    json.text().map(|text| T::from(&text))
}

/// Reads a string as any value of an enum, or null as none.
///
/// # Errors
/// The value is neither.
#[inline]
pub fn read_or_null<T: for<'t> From<&'t str>>(json: &mut dyn Source<'_>) -> Result<Option<T>, Mismatch> {
    json.text_or_null().map(|text| text.map(|text| T::from(&text)))
}

/// Implements reading, writing and the conversions of an enum of strings, of integers, or of any JSON.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! open_enum {
    ($name:ident: str else $unknown:ident $values:tt) => {
        $crate::text::open_enum! { @str $name $unknown true $values }
    };
    // Where the document itself allows other values, none is refused.
    ($name:ident: str open else $unknown:ident $values:tt) => {
        $crate::text::open_enum! { @str $name $unknown false $values }
    };
    (@str $name:ident $unknown:ident $closed:literal { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The value as it is written.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => value,
                }
            }
        }

        impl From<&str> for $name {
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::$unknown(value.into()),
                }
            }
        }

        impl From<String> for $name {
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl $name {
            fn is_listed(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        $crate::text::open_string! { $name $closed }
    };
    ($name:ident: i64 else $unknown:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The value as it is written.
            pub fn value(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => *value,
                }
            }
        }

        impl From<i64> for $name {
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    _ => Self::$unknown(value),
                }
            }
        }

        impl $name {
            fn is_listed(&self) -> bool {
                !matches!(self, Self::$unknown(_))
            }
        }

        $crate::text::open_integer! { $name }
    };
    ($name:ident: json else $unknown:ident { $($variant:ident = $value:literal),* $(,)? }) => {
        impl $name {
            /// The value as it is written: its JSON text.
            pub fn as_json(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::$unknown(value) => value.as_str(),
                }
            }
        }

        impl From<$crate::json::Json> for $name {
            fn from(value: $crate::json::Json) -> Self {
                $(if value.is($value) {
                    return Self::$variant;
                })*
                Self::$unknown(value)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_json())
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                <$crate::json::Json as $crate::json::FromJson>::from_json(json).map(Self::from)
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                let known = !matches!(Self::from($crate::json::Json::from(raw)), Self::$unknown(_));
                $crate::json::Fit::ranked(known, if known { 900 } else { 0 })
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                if let Self::$unknown(_) = self {
                    out.breaks($crate::text::UNLISTED);
                }
                out.raw(self.as_json());
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use open_enum;

/// Implements reading, writing and conversions for a type of listed strings that has `From<&str>`, `as_str` and `is_listed`.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! open_string {
    ($name:ident $closed:literal) => {
        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;

            fn from_str(value: &str) -> Result<Self, ::std::convert::Infallible> {
                Ok(Self::from(value))
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                $crate::text::read(json)
            }

            fn from_json_or_null(
                json: &mut dyn $crate::json::Source<'_>,
            ) -> Result<Option<Self>, $crate::json::Mismatch> {
                $crate::text::read_or_null(json)
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                $crate::json::fit_text(raw, 900, &|text| Self::from(text).is_listed())
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                if $closed && !self.is_listed() {
                    out.breaks($crate::text::UNLISTED);
                }
                out.text(self.as_str());
            }

            fn view(&self) -> $crate::rules::View<'_> {
                $crate::rules::View::Text(self.as_str())
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use open_string;

/// Implements reading, writing and conversions for a type of listed integers that has `From<i64>`, `value` and `is_listed`.
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! open_integer {
    ($name:ident) => {
        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Display::fmt(&self.value(), f)
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                <i64 as $crate::json::FromJson>::from_json(json).map(Self::from)
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                $crate::json::fit_integer(raw, &|value| Self::from(value).is_listed())
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                if !self.is_listed() {
                    out.breaks($crate::text::UNLISTED);
                }
                $crate::json::ToJson::to_json(&self.value(), out);
            }

            fn view(&self) -> $crate::rules::View<'_> {
                $crate::rules::View::Integer(self.value().into())
            }
        }

        $crate::json::serde_bridge! { $name }
    };
}
#[allow(unused_imports, reason = "a generated crate may not need it")]
pub(crate) use open_integer;
