//! The rules that a document sets for values. Values are checked against them before they are sent.
//!
//! Only what is sent is checked: a response is never rejected because a value breaks a documented bound.

mod check;
#[cfg(feature = "pattern")]
mod ecma;
mod invalid;
#[cfg(feature = "pattern")]
mod pattern;
#[cfg(feature = "schema")]
mod schema;
mod words;

#[cfg(feature = "schema")]
pub(crate) use check::check_written;
pub use check::{Items, View, check};
pub use invalid::Invalid;

use crate::json::Constant;

/// The reason for a value that isn't one of those that the document lists.
pub const UNLISTED: &str = "is not one of the documented values";

/// One documented rule for a value, written with the functions of this module.
///
/// A rule that doesn't apply to the kind of a value holds, as in JSON Schema: `min_length(3)` holds for every
/// number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rule {
    kind: Kind,
    /// In how many arrays or maps the values stand that it is for: none for the value itself, one for its items.
    depth: u8,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    Bound(Side, i128),
    BoundNumber(Side, f64),
    MultipleOf(i128),
    MultipleOfNumber(f64),
    MinLength(u64),
    MaxLength(u64),
    #[cfg(feature = "pattern")]
    Pattern(&'static str),
    Only(Constant),
    MinItems(u64),
    MaxItems(u64),
    UniqueItems,
    MinProperties(u64),
    MaxProperties(u64),
    #[cfg(feature = "schema")]
    Schema(&'static str),
}

/// The side of a bound that is allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Side {
    AtLeast,
    AtMost,
    Above,
    Below,
}

/// The integer is at least `bound` (`minimum`).
pub const fn min(bound: i128) -> Rule {
    Rule::of(Kind::Bound(Side::AtLeast, bound))
}

/// The integer is at most `bound` (`maximum`).
pub const fn max(bound: i128) -> Rule {
    Rule::of(Kind::Bound(Side::AtMost, bound))
}

/// The integer is greater than `bound` (`exclusiveMinimum`).
pub const fn above(bound: i128) -> Rule {
    Rule::of(Kind::Bound(Side::Above, bound))
}

/// The integer is less than `bound` (`exclusiveMaximum`).
pub const fn below(bound: i128) -> Rule {
    Rule::of(Kind::Bound(Side::Below, bound))
}

/// The integer is a multiple of `step` (`multipleOf`); a step of zero rules nothing.
pub const fn multiple_of(step: i128) -> Rule {
    Rule::of(Kind::MultipleOf(step))
}

/// The number is at least `bound` (`minimum`).
pub const fn min_number(bound: f64) -> Rule {
    Rule::of(Kind::BoundNumber(Side::AtLeast, bound))
}

/// The number is at most `bound` (`maximum`).
pub const fn max_number(bound: f64) -> Rule {
    Rule::of(Kind::BoundNumber(Side::AtMost, bound))
}

/// The number is greater than `bound` (`exclusiveMinimum`).
pub const fn above_number(bound: f64) -> Rule {
    Rule::of(Kind::BoundNumber(Side::Above, bound))
}

/// The number is less than `bound` (`exclusiveMaximum`).
pub const fn below_number(bound: f64) -> Rule {
    Rule::of(Kind::BoundNumber(Side::Below, bound))
}

/// The number is a multiple of `step` (`multipleOf`), give or take what binary fractions can't express; a step of
/// zero rules nothing.
pub const fn multiple_of_number(step: f64) -> Rule {
    Rule::of(Kind::MultipleOfNumber(step))
}

/// The string has at least `length` characters, counted as Unicode scalar values (`minLength`).
pub const fn min_length(length: u64) -> Rule {
    Rule::of(Kind::MinLength(length))
}

/// The string has at most `length` characters, counted as Unicode scalar values (`maxLength`).
pub const fn max_length(length: u64) -> Rule {
    Rule::of(Kind::MaxLength(length))
}

/// The string matches the regular expression somewhere (`pattern`).
///
/// The syntax is that of ECMA-262, without what the `regex-lite` crate doesn't know: an expression with such rules
/// nothing.
#[cfg(feature = "pattern")]
pub const fn pattern(expression: &'static str) -> Rule {
    Rule::of(Kind::Pattern(expression))
}

/// The string is `text` and no other (`const`).
pub const fn only(text: &'static str) -> Rule {
    Rule::of(Kind::Only(Constant::Text(text)))
}

/// The integer is `number` and no other (`const`).
pub const fn only_integer(number: i64) -> Rule {
    Rule::of(Kind::Only(Constant::Integer(number)))
}

/// The boolean is `value` and no other (`const`).
pub const fn only_bool(value: bool) -> Rule {
    Rule::of(Kind::Only(Constant::Boolean(value)))
}

/// The array has at least `count` items (`minItems`).
pub const fn min_items(count: u64) -> Rule {
    Rule::of(Kind::MinItems(count))
}

/// The array has at most `count` items (`maxItems`).
pub const fn max_items(count: u64) -> Rule {
    Rule::of(Kind::MaxItems(count))
}

/// No two items of the array are the same JSON (`uniqueItems`).
pub const fn unique_items() -> Rule {
    Rule::of(Kind::UniqueItems)
}

/// Each item of the array, or each value of the map, keeps the rule (`items`, `additionalProperties`).
pub const fn each(rule: Rule) -> Rule {
    Rule { depth: rule.depth.saturating_add(1), ..rule }
}

/// The object has at least `count` members (`minProperties`).
pub const fn min_properties(count: u64) -> Rule {
    Rule::of(Kind::MinProperties(count))
}

/// The object has at most `count` members (`maxProperties`).
pub const fn max_properties(count: u64) -> Rule {
    Rule::of(Kind::MaxProperties(count))
}

/// The value is as a JSON Schema says (draft 2020-12), which is given as its JSON text: for what the other rules can't say.
///
/// References and annotations are no part of it; a keyword that isn't known rules nothing.
#[cfg(feature = "schema")]
pub const fn schema(text: &'static str) -> Rule {
    Rule::of(Kind::Schema(text))
}

impl Rule {
    /// A rule for the value itself.
    const fn of(kind: Kind) -> Self {
        Self { kind, depth: 0 }
    }

    /// The one value that the rule allows, where it is such a rule.
    pub(crate) fn constant(&self) -> Option<Constant> {
        match (self.kind, self.depth) {
            (Kind::Only(only), 0) => Some(only),
            _ => None,
        }
    }
}
