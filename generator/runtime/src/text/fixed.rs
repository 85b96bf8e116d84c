//! Identifiers of one fixed length and pattern, held without heap.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// A run of characters of one class.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    class: &'static str,
    members: [bool; 256],
    count: usize,
}

impl Run {
    /// `count` characters of a class: ASCII characters and ranges of them, where `\` stands before a literal `-`
    /// or `\`.
    pub const fn new(class: &'static str, count: usize) -> Self {
        Self { class, members: members(class.as_bytes()), count }
    }
}

impl Run {
    /// Whether all bytes are members of the class: nearly always, so that there is no branch for each.
    fn has_all(&self, bytes: &[u8]) -> bool {
        if let [byte] = bytes {
            return self.members[usize::from(*byte)];
        }
        let all = |bytes: &[u8]| bytes.iter().fold(true, |all, byte| all & self.members[usize::from(*byte)]);
        // Blocks of one size become straight code.
        let (blocks, rest) = bytes.as_chunks::<8>();
        blocks.iter().fold(true, |yes, block| yes & all(block)) & all(rest)
    }
}

/// The characters of a class.
const fn members(class: &[u8]) -> [bool; 256] {
    let mut members = [false; 256];
    let mut at = 0;
    while at < class.len() {
        let (low, after_low) = character(class, at);
        let is_range = after_low + 1 < class.len() && class[after_low] == b'-';
        let (high, end) = if is_range { character(class, after_low + 1) } else { (low, after_low) };
        let mut byte = low;
        while byte <= high && byte < 128 {
            members[byte as usize] = true;
            byte += 1;
        }
        at = end;
    }
    members
}

/// The character at `at`, perhaps escaped, and where the next one stands.
const fn character(class: &[u8], at: usize) -> (u8, usize) {
    if class[at] == b'\\' && at + 1 < class.len() { (class[at + 1], at + 2) } else { (class[at], at + 1) }
}

/// A string of `N` ASCII characters in place, or, where a response has something else, that as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct FixedString<const N: usize>(Form<N>);

#[derive(Clone, PartialEq, Eq)]
enum Form<const N: usize> {
    Valid([u8; N]),
    Odd(Box<str>),
}

impl<const N: usize> FixedString<N> {
    /// Takes a string, whether or not it has the form that `runs` describe.
    pub fn lenient(value: &str, runs: &[Run]) -> Self {
        Self(match <[u8; N]>::try_from(value.as_bytes()) {
            Ok(bytes) if is_formed(&bytes, runs) => Form::Valid(bytes),
            _ => Form::Odd(value.into()),
        })
    }

    /// Takes a string of the form that `runs` describe.
    ///
    /// # Errors
    /// The string has another form.
    pub fn strict(value: &str, runs: &'static [Run]) -> Result<Self, InvalidValue> {
        let value = Self::lenient(value, runs);
        if value.is_valid() { Ok(value) } else { Err(InvalidValue::of(runs)) }
    }

    /// The string.
    pub fn as_str(&self) -> &str {
        match &self.0 {
            // It was a string when it was taken.
            Form::Valid(bytes) => std::str::from_utf8(bytes).unwrap_or_default(),
            Form::Odd(value) => value,
        }
    }

    /// Whether the string has its documented form.
    pub fn is_valid(&self) -> bool {
        matches!(self.0, Form::Valid(_))
    }
}

fn is_formed(mut bytes: &[u8], runs: &[Run]) -> bool {
    for run in runs {
        let Some((part, rest)) = bytes.split_at_checked(run.count) else {
            return false;
        };
        if !run.has_all(part) {
            return false;
        }
        bytes = rest;
    }
    bytes.is_empty()
}

impl<const N: usize> PartialOrd for FixedString<N> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<const N: usize> Ord for FixedString<N> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str().cmp(other.as_str())
    }
}

impl<const N: usize> Hash for FixedString<N> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl<const N: usize> fmt::Debug for FixedString<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.as_str(), f)
    }
}

/// A value that doesn't have the form that the document gives its type.
#[derive(Clone)]
pub struct InvalidValue {
    runs: &'static [Run],
}

impl InvalidValue {
    /// A value that doesn't have the form that `runs` describe.
    pub fn of(runs: &'static [Run]) -> Self {
        Self { runs }
    }
}

impl fmt::Display for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("must match the pattern ^")?;
        for Run { class, count, .. } in self.runs {
            let is_one = class.len() == 1 && class.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if is_one {
                f.write_str(class)?
            } else {
                write!(f, "[{class}]")?
            }
            if *count != 1 {
                write!(f, "{{{count}}}")?;
            }
        }
        f.write_str("$")
    }
}

impl fmt::Debug for InvalidValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InvalidValue({self})")
    }
}

impl std::error::Error for InvalidValue {}

/// Implements reading, writing and the conversions of a struct around a [`FixedString`].
#[allow(unused_macros, reason = "a generated crate may not need it")]
macro_rules! fixed_string {
    ($name:ident: $length:literal = [$($class:literal $count:literal),* $(,)?]) => {
        impl $name {
            const RUNS: &'static [$crate::text::Run] = &[$($crate::text::Run::new($class, $count)),*];

            /// Takes a string of the documented form.
            ///
            /// # Errors
            /// The string has another form; the error says which is wanted.
            pub fn new(value: &str) -> Result<Self, $crate::text::InvalidValue> {
                $crate::text::FixedString::strict(value, Self::RUNS).map(Self)
            }

            /// The string.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }

            /// Whether the string has its documented form; in a response it may have another.
            pub fn is_valid(&self) -> bool {
                self.0.is_valid()
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = $crate::text::InvalidValue;

            fn from_str(value: &str) -> Result<Self, Self::Err> {
                Self::new(value)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = $crate::text::InvalidValue;

            fn try_from(value: &str) -> Result<Self, Self::Error> {
                Self::new(value)
            }
        }

        impl TryFrom<String> for $name {
            type Error = $crate::text::InvalidValue;

            fn try_from(value: String) -> Result<Self, Self::Error> {
                Self::new(&value)
            }
        }

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(self.as_str(), f)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl $crate::json::FromJson for $name {
            fn from_json(json: &mut dyn $crate::json::Source<'_>) -> Result<Self, $crate::json::Mismatch> {
                Ok(Self($crate::text::FixedString::lenient(&json.text()?, Self::RUNS)))
            }

            fn from_json_or_null(
                json: &mut dyn $crate::json::Source<'_>,
            ) -> Result<Option<Self>, $crate::json::Mismatch> {
                let lenient = |text: ::std::borrow::Cow<'_, str>| $crate::text::FixedString::lenient(&text, Self::RUNS);
                Ok(json.text_or_null()?.map(lenient).map(Self))
            }

            fn fit(raw: &$crate::json::RawValue, _: u8) -> $crate::json::Fit {
                $crate::json::fit_text(raw, 800, &|text| Self::new(text).is_ok())
            }
        }

        impl $crate::json::ToJson for $name {
            fn to_json(&self, out: &mut $crate::json::Writer) {
                if !self.is_valid() {
                    out.breaks(&$crate::text::InvalidValue::of(Self::RUNS).to_string());
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
pub(crate) use fixed_string;
