//! Bounds: the keywords that restrict values without changing their type.

use std::cmp::Ordering;

use serde_json::Value as Json;

use super::merged_schema::MergedSchema;
use crate::document::{Node, Value};
use crate::model::{Bound, Rules};

impl<'d> MergedSchema<'d> {
    /// Takes over the bounds, lengths and counts of one node.
    pub(crate) fn take_rules(&mut self, node: &Node<'d>) {
        let rules = declared(node);
        self.tighten(&rules);
    }

    /// Takes over the rules of a schema that holds as well: of two bounds the tighter counts.
    pub(crate) fn tighten(&mut self, more: &Rules) {
        let rules = &mut self.rules;
        rules.minimum = larger(rules.minimum, more.minimum);
        rules.exclusive_minimum = larger(rules.exclusive_minimum, more.exclusive_minimum);
        rules.maximum = smaller(rules.maximum, more.maximum);
        rules.exclusive_maximum = smaller(rules.exclusive_maximum, more.exclusive_maximum);
        rules.min_length = rules.min_length.max(more.min_length);
        rules.max_length = least(rules.max_length, more.max_length);
        rules.min_items = rules.min_items.max(more.min_items);
        rules.max_items = least(rules.max_items, more.max_items);
        rules.min_properties = rules.min_properties.max(more.min_properties);
        rules.max_properties = least(rules.max_properties, more.max_properties);
        rules.unique_items |= more.unique_items;
        // There is room for one pattern and one divisor: further ones become a schema.
        if let (Some(known), Some(other)) = (&rules.pattern, &more.pattern)
            && known != other
        {
            self.further.push(("pattern", Json::from(known.as_str())));
        }
        if let (Some(known), Some(other)) = (rules.multiple_of, more.multiple_of)
            && known != other
        {
            self.further.extend(known.to_json().map(|known| ("multipleOf", known)));
        }
        rules.pattern = more.pattern.clone().or(rules.pattern.take());
        rules.multiple_of = more.multiple_of.or(rules.multiple_of);
    }
}

/// The bounds, lengths and counts of one node by itself.
fn declared(node: &Node<'_>) -> Rules {
    let bound = |key: &str| node.get(key).and_then(|bound| number(bound.value()));
    let count = |key: &str| node.get(key).and_then(|number| count(number.value()));
    // 3.0 has the exclusive bounds as flags beside the bound, 3.1 as bounds of their own.
    let bounds = |inclusive: &str, exclusive: &str| match node.bool(exclusive) {
        Some(true) => (None, bound(inclusive)),
        _ => (bound(inclusive), bound(exclusive)),
    };
    let (minimum, exclusive_minimum) = bounds("minimum", "exclusiveMinimum");
    let (maximum, exclusive_maximum) = bounds("maximum", "exclusiveMaximum");
    Rules {
        minimum,
        exclusive_minimum,
        maximum,
        exclusive_maximum,
        multiple_of: bound("multipleOf"),
        min_length: count("minLength"),
        max_length: count("maxLength"),
        pattern: node.str("pattern").map(str::to_owned),
        min_items: count("minItems"),
        max_items: count("maxItems"),
        unique_items: node.bool("uniqueItems") == Some(true),
        min_properties: count("minProperties"),
        max_properties: count("maxProperties"),
        ..Rules::default()
    }
}

/// The larger of two bounds.
fn larger(one: Option<Bound>, other: Option<Bound>) -> Option<Bound> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if order(one, other).is_gt() { one } else { other }),
        (one, other) => one.or(other),
    }
}

/// The smaller of two bounds.
fn smaller(one: Option<Bound>, other: Option<Bound>) -> Option<Bound> {
    match (one, other) {
        (Some(one), Some(other)) => Some(if order(one, other).is_lt() { one } else { other }),
        (one, other) => one.or(other),
    }
}

fn least(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    one.into_iter().chain(other).min()
}

fn order(one: Bound, other: Bound) -> Ordering {
    let float = |bound: Bound| match bound {
        Bound::Integer(bound) => bound as f64,
        Bound::Number(bound) => bound,
    };
    match (one, other) {
        (Bound::Integer(one), Bound::Integer(other)) => one.cmp(&other),
        _ => float(one).total_cmp(&float(other)),
    }
}

/// A count, in whatever spelling.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "whole, and within what floats hold exactly"
)]
pub(crate) fn count(value: &Value) -> Option<u64> {
    let whole = |count: &f64| count.fract() == 0.0 && (0.0..9e15).contains(count);
    let number = || value.as_f64().or_else(|| spelled(value)).filter(whole).map(|count| count as u64);
    value.as_u64().or_else(number)
}

/// A number as an exact bound.
fn number(value: &Value) -> Option<Bound> {
    let integer = value.as_i128().or_else(|| value.as_str()?.trim().parse().ok());
    integer.map(Bound::Integer).or_else(|| value.as_f64().or_else(|| spelled(value)).map(Bound::Number))
}

/// The number that a string spells.
fn spelled(value: &Value) -> Option<f64> {
    value.as_str()?.trim().parse().ok().filter(|number: &f64| number.is_finite())
}
