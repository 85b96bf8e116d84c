//! The rules that a document sets for values, and the check of a value against them before it is sent.
//!
//! Only what is sent is checked: a response is never rejected because a value breaks a documented bound.

#[cfg(feature = "pattern")]
mod ecma;
mod invalid;
#[cfg(feature = "pattern")]
mod pattern;
#[cfg(feature = "schema")]
mod schema;
mod words;

pub use invalid::Invalid;

use crate::json::Constant;

/// What is wrong with a value that isn't one of those that the document lists.
pub const UNLISTED: &str = "is not one of the documented values";

/// One documented rule for a value, written with the functions of this module.
///
/// A rule that doesn't apply to the kind of a value holds, as JSON Schema has it: `min_length(3)` says nothing
/// about a number.
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

/// Which side of a bound is allowed.
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

/// A value as the rules see it.
pub enum View<'a> {
    /// A value that no rule speaks of: null, something absent.
    Other,
    /// true or false.
    Boolean(bool),
    /// An integer.
    Integer(i128),
    /// A number that isn't known to be an integer.
    Number(f64),
    /// A string.
    Text(&'a str),
    /// An array.
    List(Box<dyn Items + 'a>),
    /// An object with so many members.
    Object(usize),
    /// A map.
    Map(Box<dyn Items + 'a>),
}

/// The items of an array, or the values of a map, as the rules see them.
pub trait Items {
    /// How many items there are.
    fn count(&self) -> usize;
    /// Whether no two items are the same JSON.
    fn all_differ(&self) -> bool;
    /// Checks each item.
    ///
    /// # Errors
    /// The first that breaks the rule, and its place.
    fn check_each(&self, rule: Rule) -> Result<(), Invalid>;
}

/// Checks a value against its rules.
///
/// # Errors
/// Why the value must not be sent: where in it, if it is an array or a map, and a phrase such as `must be at most 1000`, without
/// the value itself, which may be private.
pub fn check(view: &View<'_>, rules: &[Rule]) -> Result<(), Invalid> {
    rules.iter().try_for_each(|rule| match (rule.depth.checked_sub(1), view) {
        (Some(depth), View::List(items) | View::Map(items)) => items.check_each(Rule { depth, ..*rule }),
        (Some(_), _) => Ok(()),
        (None, view) => rule.check(view).map_err(|reason| Invalid::new("", reason)),
    })
}

/// Checks a value as it is written against those of its rules that are schemas.
///
/// # Errors
/// What is wrong, and where in the value; the text itself is not told, for it may be private.
#[cfg(feature = "schema")]
pub(crate) fn check_written(json: &[u8], rules: &[Rule]) -> Result<(), Invalid> {
    rules.iter().try_for_each(|rule| match rule.kind {
        Kind::Schema(text) => schema::check(text, json, rule.depth),
        _ => Ok(()),
    })
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

    fn check(&self, view: &View<'_>) -> Result<(), String> {
        let holds = match (view, self.kind) {
            (View::Integer(value), Kind::Bound(side, bound)) => side.allows(value, &bound),
            (View::Integer(value), Kind::BoundNumber(side, bound)) => side.allows(&(*value as f64), &bound),
            (View::Integer(value), Kind::MultipleOf(step)) => step == 0 || value.checked_rem(step).unwrap_or(0) == 0,
            (View::Integer(value), Kind::MultipleOfNumber(step)) => is_multiple(*value as f64, step),
            (View::Number(value), Kind::Bound(side, bound)) => side.allows(value, &(bound as f64)),
            (View::Number(value), Kind::BoundNumber(side, bound)) => side.allows(value, &bound),
            (View::Number(value), Kind::MultipleOf(step)) => is_multiple(*value, step as f64),
            (View::Number(value), Kind::MultipleOfNumber(step)) => is_multiple(*value, step),
            (View::Text(text), Kind::MinLength(least)) => length(text) >= least,
            (View::Text(text), Kind::MaxLength(most)) => length(text) <= most,
            #[cfg(feature = "pattern")]
            (View::Text(text), Kind::Pattern(expression)) => pattern::matches(expression, text),
            (View::Text(text), Kind::Only(Constant::Text(only))) => *text == only,
            (View::Integer(value), Kind::Only(Constant::Integer(only))) => *value == i128::from(only),
            (View::Boolean(value), Kind::Only(Constant::Boolean(only))) => *value == only,
            (View::List(items), Kind::MinItems(least)) => items.count() as u64 >= least,
            (View::List(items), Kind::MaxItems(most)) => items.count() as u64 <= most,
            (View::List(items), Kind::UniqueItems) => items.all_differ(),
            (View::Object(count), Kind::MinProperties(least)) => *count as u64 >= least,
            (View::Object(count), Kind::MaxProperties(most)) => *count as u64 <= most,
            (View::Map(values), Kind::MinProperties(least)) => values.count() as u64 >= least,
            (View::Map(values), Kind::MaxProperties(most)) => values.count() as u64 <= most,
            _ => true,
        };
        if holds { Ok(()) } else { Err(self.to_string()) }
    }
}

impl Side {
    fn allows<T: PartialOrd>(self, value: &T, bound: &T) -> bool {
        match self {
            Self::AtLeast => value >= bound,
            Self::AtMost => value <= bound,
            Self::Above => value > bound,
            Self::Below => value < bound,
        }
    }
}

/// Whether `value` is a multiple of `step`, allowing for the rounding of decimal fractions such as 0.1.
fn is_multiple(value: f64, step: f64) -> bool {
    let quotient = value / step;
    !quotient.is_finite() || (quotient - quotient.round()).abs() <= quotient.abs() * 4.0 * f64::EPSILON
}

fn length(text: &str) -> u64 {
    text.chars().count() as u64
}
