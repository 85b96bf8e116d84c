//! Whether a value keeps the rules of its schema.

use serde_json::Value;

use crate::hash::HashSet;
use crate::model::{Bound, Rules};

/// What the rules ask for, where the value breaks one; rules of another kind of value don't count.
pub(super) fn broken(rules: &Rules, value: &Value) -> Option<String> {
    if rules.is_empty() {
        return None;
    }
    match value {
        Value::Number(_) => number(rules, value),
        Value::String(text) => {
            let length = text.chars().count();
            counted(length, rules.min_length, rules.max_length, "characters").or_else(|| pattern(rules, text))
        }
        Value::Array(items) => {
            let mut seen = HashSet::default();
            let repeated = rules.unique_items && !items.iter().all(|item| seen.insert(item.to_string()));
            counted(items.len(), rules.min_items, rules.max_items, "items")
                .or_else(|| repeated.then(|| "an array of items that differ".to_owned()))
                .or_else(|| items.iter().find_map(|item| broken(rules.items.as_deref()?, item)))
        }
        Value::Object(members) => counted(members.len(), rules.min_properties, rules.max_properties, "members")
            .or_else(|| members.values().find_map(|value| broken(rules.values.as_deref()?, value))),
        Value::Null | Value::Bool(_) => None,
    }
}

fn number(rules: &Rules, value: &Value) -> Option<String> {
    let value = value.as_f64()?;
    let below = |bound: Option<Bound>| bound.map(float).filter(|bound| value < *bound);
    let above = |bound: Option<Bound>| bound.map(float).filter(|bound| value > *bound);
    let at = |bound: Option<Bound>| bound.map(float).filter(|bound| value == *bound);
    if let Some(bound) = below(rules.minimum).or(below(rules.exclusive_minimum)).or(at(rules.exclusive_minimum)) {
        return Some(format!("above the lower bound, {bound}"));
    }
    if let Some(bound) = above(rules.maximum).or(above(rules.exclusive_maximum)).or(at(rules.exclusive_maximum)) {
        return Some(format!("below the upper bound, {bound}"));
    }
    // Quotients of floats are rounded: 0.3 is a multiple of 0.1 all the same.
    let whole = |by: &f64| {
        let quotient = value / by;
        (quotient - quotient.round()).abs() <= quotient.abs() * 4.0 * f64::EPSILON
    };
    rules.multiple_of.map(float).filter(|by| !whole(by)).map(|by| format!("a multiple of {by}"))
}

fn counted(count: usize, least: Option<u64>, most: Option<u64>, what: &str) -> Option<String> {
    let count = count as u64;
    let few = least.filter(|least| count < *least).map(|least| format!("of {least} {what} or more"));
    few.or_else(|| most.filter(|most| count > *most).map(|most| format!("of {most} {what} or less")))
}

fn pattern(rules: &Rules, text: &str) -> Option<String> {
    let pattern = rules.pattern.as_ref()?;
    let fits = crate::schema::validate::regex(pattern).is_none_or(|regex| regex.is_match(text));
    (!fits).then(|| format!("like `{pattern}`"))
}

#[expect(clippy::cast_precision_loss, reason = "examples are compared as floats")]
fn float(bound: Bound) -> f64 {
    match bound {
        Bound::Integer(bound) => bound as f64,
        Bound::Number(bound) => bound,
    }
}

/// The integer that a number is, in whatever spelling.
#[expect(clippy::cast_possible_truncation, reason = "a float without fraction is an integer, and the cast saturates")]
pub(super) fn integer(value: &Value) -> Option<i128> {
    let Value::Number(number) = value else { return None };
    let whole = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    whole.or_else(|| number.as_f64().filter(|value| value.fract() == 0.0).map(|value| value as i128))
}
