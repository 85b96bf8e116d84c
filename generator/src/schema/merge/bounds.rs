//! Bounds: the keywords that confine values without shaping them.

use crate::document::{Node, Value};
use crate::model::Bound;
use crate::schema::MergedSchema;

impl<'d> MergedSchema<'d> {
    /// Takes over what one node says of bounds, lengths and counts.
    pub(crate) fn take_rules(&mut self, node: &Node<'d>) {
        let bound = |key: &str| node.get(key).and_then(|bound| number(bound.value()));
        let count = |key: &str| node.get(key).and_then(|value| count(value.value()));
        let rules = &mut self.rules;
        let (minimum, maximum) = (bound("minimum"), bound("maximum"));
        // 3.0 has the exclusive bounds as flags beside the bound, 3.1 as bounds of their own.
        if node.bool("exclusiveMinimum") == Some(true) {
            rules.exclusive_minimum = minimum.or(rules.exclusive_minimum);
        } else {
            rules.minimum = minimum.or(rules.minimum);
            rules.exclusive_minimum = bound("exclusiveMinimum").or(rules.exclusive_minimum);
        }
        if node.bool("exclusiveMaximum") == Some(true) {
            rules.exclusive_maximum = maximum.or(rules.exclusive_maximum);
        } else {
            rules.maximum = maximum.or(rules.maximum);
            rules.exclusive_maximum = bound("exclusiveMaximum").or(rules.exclusive_maximum);
        }
        rules.multiple_of = bound("multipleOf").or(rules.multiple_of);
        rules.min_length = count("minLength").or(rules.min_length);
        rules.max_length = count("maxLength").or(rules.max_length);
        rules.pattern = node.str("pattern").map(str::to_owned).or(rules.pattern.take());
        rules.min_items = count("minItems").or(rules.min_items);
        rules.max_items = count("maxItems").or(rules.max_items);
        rules.unique_items |= node.bool("uniqueItems") == Some(true);
        rules.min_properties = count("minProperties").or(rules.min_properties);
        rules.max_properties = count("maxProperties").or(rules.max_properties);
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
    value.as_u64().or_else(|| value.as_f64().filter(whole).map(|count| count as u64))
}

/// A number as an exact bound.
fn number(value: &Value) -> Option<Bound> {
    value.as_i128().map(Bound::Integer).or_else(|| value.as_f64().map(Bound::Number))
}
