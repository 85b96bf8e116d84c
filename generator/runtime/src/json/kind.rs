//! The kinds of JSON values, and how well a value fits a type.

use super::number;
use serde_json::value::RawValue;

/// The kind of a JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// null
    Null,
    /// true or false
    Boolean,
    /// A number.
    Number,
    /// A string.
    String,
    /// An array.
    Array,
    /// An object.
    Object,
}

impl Kind {
    /// The kind of a value, which its first character shows.
    pub fn of(value: &RawValue) -> Self {
        Self::of_text(value.get())
    }

    pub(crate) fn of_text(text: &str) -> Self {
        match text.trim_ascii_start().bytes().next() {
            Some(b'{') => Self::Object,
            Some(b'[') => Self::Array,
            Some(b'"') => Self::String,
            Some(b't' | b'f') => Self::Boolean,
            Some(b'n') | None => Self::Null,
            _ => Self::Number,
        }
    }

    /// The kind with its article, for messages: `an object`.
    pub fn noun(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "a boolean",
            Self::Number => "a number",
            Self::String => "a string",
            Self::Array => "an array",
            Self::Object => "an object",
        }
    }
}

/// The rating of a JSON value for a type, for unions without a tag: the variant that it fits best is read.
///
/// Any exact fit is better than any odd one; within both, more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(u16);

impl Fit {
    /// The value can't be read as the type.
    pub const NONE: Self = Self(0);
    const EXACT: u16 = 1000;

    /// The value is what the document says of the type; `rank`, up to 999, is higher for a narrower type.
    pub const fn exact(rank: u16) -> Self {
        Self(Self::EXACT + if rank > 999 { 999 } else { rank })
    }

    /// The value can be read but isn't documented, such as the unknown value of an enum.
    pub const fn odd(rank: u16) -> Self {
        Self(if rank > 998 { 999 } else { rank + 1 })
    }

    /// An exact fit where `exact` holds, else an odd one.
    pub const fn ranked(exact: bool, rank: u16) -> Self {
        if exact { Self::exact(rank) } else { Self::odd(rank) }
    }

    /// Whether the value is what the document says.
    pub const fn is_exact(self) -> bool {
        self.0 >= Self::EXACT
    }

    /// The rank, from 0 to 999.
    pub const fn rank(self) -> u16 {
        self.0 % Self::EXACT
    }

    /// `rank` where the value is of that kind.
    pub fn by_kind(value: &RawValue, kind: Kind, rank: u16) -> Self {
        if Kind::of(value) == kind { Self::exact(rank) } else { Self::NONE }
    }
}

/// Rates how well a string fits a type that documents its values; `rank` is that of a string that is documented.
pub fn fit_text(raw: &RawValue, rank: u16, is_documented: &dyn Fn(&str) -> bool) -> Fit {
    if Kind::of(raw) != Kind::String {
        return Fit::NONE;
    }
    let text = serde_json::from_str::<String>(raw.get());
    if text.is_ok_and(|text| is_documented(&text)) { Fit::exact(rank) } else { Fit::odd(rank / 100) }
}

/// Rates how well a number fits a type that documents its values.
pub fn fit_integer(raw: &RawValue, is_documented: &dyn Fn(i64) -> bool) -> Fit {
    match number::integer::<i64>(raw.get()) {
        Some(value) if is_documented(value) => Fit::exact(950),
        Some(_) => Fit::odd(9),
        None => Fit::NONE,
    }
}
