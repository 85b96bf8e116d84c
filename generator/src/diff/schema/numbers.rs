//! Numbers: bounds and multiples.

use serde_json::{Number as JsonNumber, Value as Json};

use super::case::{Case, Limit, as_f64, compare, stricter};
use super::formats;
use crate::document::Number;

/// Whether a number keeps the bounds and is one of the multiples of a case.
pub(super) fn has(case: &Case, number: &JsonNumber) -> bool {
    let value = read(number);
    let (low, high) = within_width(case);
    is_between(value, low, high) && case.multiples.iter().all(|step| is_multiple(value, *step))
}

/// How many integers between two bounds are looked at one by one.
const FEW: i128 = 256;

/// The integers of a case that are between two bounds, where they are few.
pub(super) fn listed(case: &Case) -> Option<Vec<Json>> {
    let (Some(low), Some(high), true) = (case.low, case.high, case.integer) else { return None };
    let (low, high) = (floor(low.value), floor(high.value));
    if high.checked_sub(low)? >= FEW || i64::try_from(low).is_err() || i64::try_from(high).is_err() {
        return None;
    }
    let all = (low..=high).filter_map(|value| i64::try_from(value).ok()).map(JsonNumber::from);
    Some(all.filter(|number| has(case, number)).map(Json::Number).collect())
}

/// Whether code that was built from a case can read a number: an integer has a width.
pub(super) fn reads(case: &Case, number: &JsonNumber) -> bool {
    let (low, high) = width(case);
    is_between(read(number), low, high)
}

fn is_between(value: Number, low: Option<Limit>, high: Option<Limit>) -> bool {
    let above = low.is_none_or(|low| {
        let order = compare(value, low.value);
        order.is_gt() || (order.is_eq() && !low.exclusive)
    });
    let below = high.is_none_or(|high| {
        let order = compare(value, high.value);
        order.is_lt() || (order.is_eq() && !high.exclusive)
    });
    above && below
}

fn read(number: &JsonNumber) -> Number {
    let whole = number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from));
    whole.map_or_else(|| Number::Float(number.as_f64().unwrap_or(0.0)), Number::Integer)
}

pub(super) fn is_multiple(value: Number, step: Number) -> bool {
    match (value, step) {
        (_, Number::Integer(0)) => true,
        (Number::Integer(value), Number::Integer(step)) => value % step == 0,
        (value, step) => {
            let ratio = as_f64(value) / as_f64(step);
            let is_whole = (ratio - ratio.round()).abs() < 1e-9 && (ratio.round() != 0.0 || as_f64(value) == 0.0);
            !ratio.is_finite() || is_whole
        }
    }
}

/// Whether every number of one case is one of another.
pub(super) fn is_within(sub: &Case, sup: &Case) -> bool {
    let (sub_low, sub_high) = sent_bounds(sub);
    let (sup_low, sup_high) = bounds(sup);
    let is_above = |low: Limit| {
        sub_low.is_some_and(|own| {
            let order = compare(own.value, low.value);
            order.is_gt() || (order.is_eq() && (own.exclusive || !low.exclusive))
        })
    };
    let is_below = |high: Limit| {
        sub_high.is_some_and(|own| {
            let order = compare(own.value, high.value);
            order.is_lt() || (order.is_eq() && (own.exclusive || !high.exclusive))
        })
    };
    let one = Number::Integer(1);
    let whole = sub.integer || sub.multiples.iter().any(|step| is_multiple(*step, one));
    let steps = sup
        .multiples
        .iter()
        .all(|step| sub.multiples.iter().any(|own| is_multiple(*own, *step)) || (whole && is_multiple(one, *step)));
    sup_low.is_none_or(is_above) && sup_high.is_none_or(is_below) && (!sup.integer || whole) && steps
}

/// Whether code that was built from one case can read every number of another.
pub(super) fn is_readable(sub: &Case, reader: &Case) -> bool {
    let (low, high) = width(reader);
    is_within(sub, &Case { integer: reader.integer, low, high, ..Case::default() })
}

/// The least and the greatest integer that code reads which was built from a case: its format says so, unless its bounds need
/// more.
fn width(case: &Case) -> (Option<Limit>, Option<Limit>) {
    let range = case.formats.iter().find_map(|format| formats::range(format)).filter(|_| case.integer);
    let Some((least, most)) = range else { return (None, None) };
    let is_enough = |limit: Option<Limit>| limit.is_none_or(|limit| (least..=most).contains(&floor(limit.value)));
    match is_enough(case.low) && is_enough(case.high) {
        true => (limit(least), limit(most)),
        false => (None, None),
    }
}

fn floor(number: Number) -> i128 {
    match number {
        Number::Integer(value) => value,
        #[expect(clippy::cast_possible_truncation, reason = "it is compared with integers of 64 bits")]
        Number::Float(value) => value.floor() as i128,
    }
}

/// The bounds of the numbers that are sent: an integer without any is one of 64 bits.
fn sent_bounds(case: &Case) -> (Option<Limit>, Option<Limit>) {
    let (low, high) = bounds(case);
    if !case.integer {
        return (low, high);
    }
    let least =
        low.or_else(|| limit(i64::MIN.into()).filter(|_| high.is_none_or(|high| floor(high.value) >= i64::MIN.into())));
    let most =
        high.or_else(|| limit(i64::MAX.into()).filter(|_| low.is_none_or(|low| floor(low.value) <= i64::MAX.into())));
    (least, most)
}

fn limit(value: i128) -> Option<Limit> {
    Some(Limit { value: Number::Integer(value), exclusive: false })
}

/// The bounds of a case; those of integers are integers and inclusive.
fn bounds(case: &Case) -> (Option<Limit>, Option<Limit>) {
    let (low, high) = within_width(case);
    if !case.integer {
        return (low, high);
    }
    let settle = |limit: Limit, up: bool| {
        let value = match limit.value {
            Number::Integer(value) if !limit.exclusive => value,
            Number::Integer(value) if up => value.saturating_add(1),
            Number::Integer(value) => value.saturating_sub(1),
            Number::Float(value) => {
                let whole = if up { value.ceil() } else { value.floor() };
                #[expect(clippy::cast_possible_truncation, reason = "an integer, and one too large is as good as any")]
                let whole_number = whole as i128;
                let is_out = limit.exclusive && whole == value;
                whole_number.saturating_add(if !is_out {
                    0
                } else if up {
                    1
                } else {
                    -1
                })
            }
        };
        Limit { value: Number::Integer(value), exclusive: false }
    };
    (low.map(|low| settle(low, true)), high.map(|high| settle(high, false)))
}

/// The bounds of a case, those that formats such as `int32` have included.
fn within_width(case: &Case) -> (Option<Limit>, Option<Limit>) {
    let (mut low, mut high) = (case.low, case.high);
    for (least, most) in case.formats.iter().filter_map(|format| formats::range(format)) {
        low = stricter(low, limit(least), std::cmp::Ordering::Greater);
        high = stricter(high, limit(most), std::cmp::Ordering::Less);
    }
    (low, high)
}

/// Whether no number keeps the bounds.
pub(super) fn is_empty(case: &Case) -> bool {
    let (Some(low), Some(high)) = bounds(case) else { return false };
    let order = compare(low.value, high.value);
    order.is_gt() || (order.is_eq() && (low.exclusive || high.exclusive))
}

/// Some numbers of a case, at its edges and those of another; not all of them keep what the case asks.
pub(super) fn samples(case: &Case, other: Option<&Case>) -> Vec<Json> {
    let mut found = Vec::new();
    let cases = [Some(case), other];
    let own = || cases.iter().flatten().flat_map(|case| [case.low, case.high]).flatten();
    // What formats have at most, which is large.
    let wide =
        || cases.iter().rev().flatten().map(|case| within_width(case)).flat_map(|(low, high)| [high, low]).flatten();
    let edges: Vec<f64> = own().map(|limit| as_f64(limit.value)).collect();
    let steps = cases.iter().flatten().flat_map(|case| &case.multiples).map(|step| as_f64(*step));
    let steps: Vec<f64> = steps.chain([1.0, 0.5, 0.01]).filter(|step| step.is_finite() && *step > 0.0).collect();
    for around in edges.iter().copied().chain([1.0, 0.0, 10.0]) {
        for step in &steps {
            let near = (around / step).round() * step;
            found.extend([around, near, near + step, near - step, around + step, around - step]);
        }
    }
    let mut values: Vec<Json> = Vec::new();
    let one = Limit { value: Number::Integer(1), exclusive: false };
    for limit in own().chain([one]).chain(wide()) {
        if let Number::Integer(value) = limit.value {
            values.extend(
                [0, 1, -1].iter().filter_map(|step| i64::try_from(value.saturating_add(*step)).ok().map(Json::from)),
            );
        }
    }
    values.extend(found.into_iter().filter_map(json));
    values.dedup();
    values
}

/// A number as JSON has it: an integer without a fraction.
fn json(value: f64) -> Option<Json> {
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() < EXACT {
        #[expect(clippy::cast_possible_truncation, reason = "an integer of less than 54 bits")]
        return Some(Json::from(value as i64));
    }
    // Steps of tenths and hundredths leave traces in the last digits.
    let rounded = (value * 1e9).round() / 1e9;
    JsonNumber::from_f64(rounded).map(Json::Number)
}
