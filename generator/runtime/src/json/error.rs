//! Errors of reading JSON, with their places.

use super::locate;
use std::borrow::Cow;
use std::fmt;

/// One step of the path to a value inside a JSON document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A member of an object.
    Name(Box<str>),
    /// An item of an array, counted from zero.
    Index(usize),
}

/// A value that isn't what the type needs; its path grows while the error travels outwards.
///
/// It is one pointer wide, so that the results that carry it stay small.
#[derive(Debug)]
pub struct Mismatch(Box<Inner>);

#[derive(Debug)]
struct Inner {
    /// The path, innermost step first.
    steps: Vec<Step>,
    expected: Cow<'static, str>,
}

impl Mismatch {
    /// Says what was expected, as a noun phrase: `a date-time`.
    pub fn new(expected: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner { steps: Vec::new(), expected: expected.into() }))
    }

    /// A required member that isn't there.
    pub fn missing(name: &'static str) -> Self {
        Self::new("a value").in_member(name)
    }

    /// Says that the value is the member `name` of an object.
    pub fn in_member(mut self, name: &str) -> Self {
        self.0.steps.push(Step::Name(name.into()));
        self
    }

    /// Says that the value is the item `index` of an array, counted from zero.
    pub fn in_item(mut self, index: usize) -> Self {
        self.0.steps.push(Step::Index(index));
        self
    }

    /// The path, outermost step first, and what was expected at its end.
    pub(crate) fn into_parts(self) -> (Vec<Step>, Cow<'static, str>) {
        let Inner { mut steps, expected } = *self.0;
        steps.reverse();
        (steps, expected)
    }
}

/// Why a JSON text couldn't be read as a type, and where.
///
/// It never holds the content of a string, which may be private.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DecodeError {
    /// The path of the value, such as `participants[412].join_time`, or in XML `/books/book[3]/@id`; empty for the whole
    /// document.
    pub path: String,
    /// The offset of the value in bytes from the start of the input; of a missing member, that of its object.
    pub offset: usize,
    /// The kind of value that the type needs: `a date-time`.
    pub expected: String,
    /// The kind of value that is there instead: `a number`.
    pub found: String,
    /// At most 120 characters of the input around the place, with strings and numbers masked.
    pub excerpt: String,
}

impl DecodeError {
    /// A body that isn't what was expected as a whole.
    pub fn new(expected: impl Into<String>, found: impl Into<String>) -> Self {
        Self { path: String::new(), offset: 0, expected: expected.into(), found: found.into(), excerpt: String::new() }
    }

    /// Finds the place of `mismatch` in the text that was read.
    pub(crate) fn locate(text: &str, mismatch: Mismatch) -> Self {
        let (steps, expected) = mismatch.into_parts();
        locate::locate(text, &steps, expected)
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the top level" } else { &self.path };
        write!(f, "{path} (byte {}): expected {}, found {}", self.offset, self.expected, self.found)
    }
}

impl std::error::Error for DecodeError {}
