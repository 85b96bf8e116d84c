//! The check of a value against its rules.

#[cfg(feature = "pattern")]
use super::pattern;
#[cfg(feature = "schema")]
use super::schema;
use super::{Invalid, Kind, Rule, Side};
use crate::json::Constant;

/// A value in the form that rules check.
pub enum View<'a> {
    /// A value without rules: null, or an absent one.
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
    /// The number of items.
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
/// The reason, and the place in the value; the text itself isn't shown, since it may be private.
#[cfg(feature = "schema")]
pub(crate) fn check_written(json: &[u8], rules: &[Rule]) -> Result<(), Invalid> {
    rules.iter().try_for_each(|rule| match rule.kind {
        Kind::Schema(text) => schema::check(text, json, rule.depth),
        _ => Ok(()),
    })
}

impl Rule {
    pub(super) fn check(&self, view: &View<'_>) -> Result<(), String> {
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
