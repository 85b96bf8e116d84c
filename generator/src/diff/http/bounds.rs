//! Bounds, lengths and patterns.

use super::notes::{At, Notes};
use super::rules::{Direction, LOOSENED, Rule, TIGHTENED};
use crate::diff::words::{quoted, quoted_apart};
use crate::model::{Bound, Rules};

/// Which way a bound gets stricter.
#[derive(Clone, Copy)]
enum Strict {
    Up,
    Down,
    /// Neither: any other value is another demand.
    Other,
}

/// Compares the rules of a value, keyword by keyword.
pub(super) fn compare(notes: &mut Notes, at: &At, direction: Direction, old: &Rules, new: &Rules) {
    let mut bound = |keyword: &str, strict: Strict, old: Option<Bound>, new: Option<Bound>| {
        let Some(rule) = verdict(strict, old, new) else { return };
        let what = said(&at.label, keyword, old.map(shown), new.map(shown));
        notes.add(at, rule, direction, what);
    };
    bound("minimum", Strict::Up, old.minimum, new.minimum);
    bound("exclusiveMinimum", Strict::Up, old.exclusive_minimum, new.exclusive_minimum);
    bound("maximum", Strict::Down, old.maximum, new.maximum);
    bound("exclusiveMaximum", Strict::Down, old.exclusive_maximum, new.exclusive_maximum);
    bound("multipleOf", Strict::Other, old.multiple_of, new.multiple_of);
    let count = |count: Option<u64>| count.map(|count| Bound::Integer(i128::from(count)));
    bound("minLength", Strict::Up, count(old.min_length), count(new.min_length));
    bound("maxLength", Strict::Down, count(old.max_length), count(new.max_length));
    bound("minItems", Strict::Up, count(old.min_items), count(new.min_items));
    bound("maxItems", Strict::Down, count(old.max_items), count(new.max_items));
    bound("minProperties", Strict::Up, count(old.min_properties), count(new.min_properties));
    bound("maxProperties", Strict::Down, count(old.max_properties), count(new.max_properties));
    if old.unique_items != new.unique_items {
        let (rule, word) = if new.unique_items { (&TIGHTENED, "must now") } else { (&LOOSENED, "need no longer") };
        notes.add(at, rule, direction, format!("the items of {} {word} be unique", at.label));
    }
    let none = Rules::default();
    for (what, old, new) in [("item", &old.items, &new.items), ("value", &old.values, &new.values)] {
        if old != new {
            let each = at.labelled(format!("each {what} of {}", at.label));
            compare(notes, &each, direction, old.as_deref().unwrap_or(&none), new.as_deref().unwrap_or(&none));
        }
    }
    for (keyword, old, new) in [("schema", &old.schema, &new.schema), ("pattern", &old.pattern, &new.pattern)] {
        if old != new {
            let rule: &'static Rule = if new.is_some() { &TIGHTENED } else { &LOOSENED };
            let (was, is) = match (old, new) {
                (Some(old), Some(new)) => {
                    let (was, is) = quoted_apart(old, new);
                    (Some(was), Some(is))
                }
                _ => (old.as_deref().map(quoted), new.as_deref().map(quoted)),
            };
            notes.add(at, rule, direction, said(&at.label, keyword, was, is));
        }
    }
}

fn verdict(strict: Strict, old: Option<Bound>, new: Option<Bound>) -> Option<&'static Rule> {
    match (old, new) {
        (None, None) => None,
        (None, Some(_)) => Some(&TIGHTENED),
        (Some(_), None) => Some(&LOOSENED),
        (Some(old), Some(new)) if old == new => None,
        (Some(old), Some(new)) => Some(match (strict, number(new) > number(old)) {
            (Strict::Up, true) | (Strict::Down, false) | (Strict::Other, _) => &TIGHTENED,
            (Strict::Up, false) | (Strict::Down, true) => &LOOSENED,
        }),
    }
}

/// A bound as a number to compare by: bounds that are too close for it count as equal, and so as loosened or tightened by
/// their order alone.
#[expect(clippy::cast_precision_loss, reason = "only the order counts")]
fn number(bound: Bound) -> f64 {
    match bound {
        Bound::Integer(whole) => whole as f64,
        Bound::Number(number) => number,
    }
}

fn shown(bound: Bound) -> String {
    match bound {
        Bound::Integer(whole) => whole.to_string(),
        Bound::Number(number) => number.to_string(),
    }
}

fn said(label: &str, keyword: &str, old: Option<String>, new: Option<String>) -> String {
    match (old, new) {
        (Some(old), Some(new)) => format!("the `{keyword}` of {label} is {new}, and was {old}"),
        (None, Some(new)) => format!("{label} has a `{keyword}` now: {new}"),
        (Some(old), None) => format!("{label} no longer has a `{keyword}`; it was {old}"),
        (None, None) => String::new(),
    }
}
