//! Rules in the words of JSON Schema, draft 2020-12.

mod items;
mod members;
mod unevaluated;

#[cfg(feature = "pattern")]
use super::pattern::matches;
use super::{Invalid, Kind as Check, Rule, Side, View};
use crate::json::{Json, Kind, canonical, items_of, members_by_name, view};
use crate::text::UNLISTED;
use items::judge_items;
use members::judge_members;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Checks a JSON text against a schema: the value itself, or what stands `depth` arrays or maps deep in it.
///
/// # Errors
/// The first keyword that doesn't hold, and where in the value.
pub(super) fn check(schema: &str, json: &[u8], depth: u8) -> Judgement {
    match (serde_json::from_str(schema), serde_json::from_slice(json)) {
        (Ok(schema), Ok(value)) => judge_each(&schema, value, depth),
        _ => Ok(()),
    }
}

type Judgement = Result<(), Invalid>;

fn judge_each(schema: &Value, value: &RawValue, depth: u8) -> Judgement {
    let Some(depth) = depth.checked_sub(1) else { return judge(schema, value) };
    match Level::of(value) {
        Level::Items(items) => items::each(&items, |_, item| judge_each(schema, item, depth)),
        Level::Members(members) => members::each(&members, |_, value| judge_each(schema, value, depth)),
        _ => Ok(()),
    }
}

/// A JSON value with what stands directly in it.
enum Level<'j> {
    Items(Vec<&'j RawValue>),
    Members(BTreeMap<String, &'j RawValue>),
    Text(String),
    /// Everything else.
    Plain,
}

impl<'j> Level<'j> {
    fn of(value: &'j RawValue) -> Self {
        match Kind::of(value) {
            Kind::Array => Self::Items(items_of(value)),
            Kind::Object => Self::Members(members_by_name(value)),
            // A string that Rust can't hold isn't judged.
            Kind::String => serde_json::from_str(value.get()).map_or(Self::Plain, Self::Text),
            Kind::Null | Kind::Boolean | Kind::Number => Self::Plain,
        }
    }
}

fn judge(schema: &Value, value: &RawValue) -> Judgement {
    match schema {
        Value::Object(schema) => {
            let level = Level::of(value);
            schema.iter().try_for_each(|(keyword, argument)| judge_by(schema, keyword, argument, value, &level))
        }
        schema => ensure(schema != &Value::Bool(false), || "must not be there".to_owned()),
    }
}

/// Judges a value by one keyword of a schema.
fn judge_by(
    schema: &Map<String, Value>,
    keyword: &str,
    argument: &Value,
    value: &RawValue,
    level: &Level<'_>,
) -> Judgement {
    match (keyword, level) {
        ("type", _) => {
            ensure(listed(argument).any(|kind| is_of(kind, value)), || format!("must be of the type {argument}"))
        }
        ("const", _) => ensure(is_same(argument, value), || format!("must be {argument}")),
        ("enum", _) => ensure(listed(argument).any(|one| is_same(one, value)), || UNLISTED.to_owned()),
        ("not", _) => ensure(!holds(argument, value), || match argument {
            Value::Object(anything) if anything.is_empty() => "must not be there".to_owned(),
            argument => format!("must not match {argument}"),
        }),
        ("allOf", _) => listed(argument).try_for_each(|schema| judge(schema, value)),
        ("anyOf", _) => ensure(count(argument, value) > 0, || format!("must match one of {argument}")),
        ("oneOf", _) => ensure(count(argument, value) == 1, || format!("must match exactly one of {argument}")),
        ("if", _) => {
            let branch = if holds(argument, value) { "then" } else { "else" };
            schema.get(branch).map_or(Ok(()), |schema| judge(schema, value))
        }
        (_, Level::Items(items)) => judge_items(schema, keyword, argument, value, items),
        (_, Level::Members(members)) => judge_members(schema, keyword, argument, value, members),
        #[cfg(feature = "pattern")]
        ("pattern", Level::Text(text)) => {
            let pattern = argument.as_str().unwrap_or_default();
            ensure(matches(pattern, text), || format!("must match the pattern {pattern}"))
        }
        (_, Level::Text(text)) => alone(keyword, argument, &View::Text(text)),
        (_, Level::Plain) => alone(keyword, argument, &view(value)),
    }
}

/// Judges a value by a keyword that is a rule of its own.
fn alone(keyword: &str, argument: &Value, view: &View<'_>) -> Judgement {
    let integer = || argument.as_i64().map(i128::from).or(argument.as_u64().map(i128::from));
    let bound = |side| match integer() {
        Some(bound) => Some(Check::Bound(side, bound)),
        None => argument.as_f64().map(|bound| Check::BoundNumber(side, bound)),
    };
    let count = |kind: fn(u64) -> Check| argument.as_u64().map(kind);
    let rule = match keyword {
        "minimum" => bound(Side::AtLeast),
        "maximum" => bound(Side::AtMost),
        "exclusiveMinimum" => bound(Side::Above),
        "exclusiveMaximum" => bound(Side::Below),
        "multipleOf" => integer().map(Check::MultipleOf).or(argument.as_f64().map(Check::MultipleOfNumber)),
        "minLength" => count(Check::MinLength),
        "maxLength" => count(Check::MaxLength),
        "minItems" => count(Check::MinItems),
        "maxItems" => count(Check::MaxItems),
        "uniqueItems" if argument == &Value::Bool(true) => Some(Check::UniqueItems),
        "minProperties" => count(Check::MinProperties),
        "maxProperties" => count(Check::MaxProperties),
        _ => None,
    };
    rule.map_or(Ok(()), |kind| Rule::of(kind).check(view).map_err(|reason| Invalid::new("", reason)))
}

/// The elements of an array; anything else stands for itself.
fn listed(argument: &Value) -> impl Iterator<Item = &Value> {
    match argument {
        Value::Array(list) => list.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

fn holds(schema: &Value, value: &RawValue) -> bool {
    judge(schema, value).is_ok()
}

/// The number of schemas that a value matches.
fn count(schemas: &Value, value: &RawValue) -> usize {
    listed(schemas).filter(|schema| holds(schema, value)).count()
}

fn is_of(kind: &Value, value: &RawValue) -> bool {
    match (kind.as_str(), Kind::of(value)) {
        (Some("null"), Kind::Null)
        | (Some("boolean"), Kind::Boolean)
        | (Some("number"), Kind::Number)
        | (Some("string"), Kind::String)
        | (Some("array"), Kind::Array)
        | (Some("object"), Kind::Object) => true,
        (Some("integer"), Kind::Number) => match view(value) {
            // What is too large for a float to hold has no fraction that would count.
            View::Number(number) => number.fract() == 0.0 || number.is_infinite(),
            view => matches!(view, View::Integer(_)),
        },
        _ => false,
    }
}

/// Whether a value is the one that a schema names, whatever its spelling. Schemas have numbers of 64 bits, so of longer ones
/// no more is compared.
fn is_same(named: &Value, value: &RawValue) -> bool {
    let key = |value: &Value| canonical(Json::from(value.clone()).raw());
    serde_json::from_str(value.get()).is_ok_and(|value| key(named) == key(&value))
}

fn ensure(holds: bool, reason: impl FnOnce() -> String) -> Judgement {
    if holds { Ok(()) } else { Err(Invalid::new("", reason())) }
}
