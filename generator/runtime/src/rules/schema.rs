//! Rules in the words of JSON Schema, draft 2020-12.

#[cfg(feature = "pattern")]
use super::pattern::matches;
use super::{Invalid, Items, Kind, Rule, Side, View};
use crate::json::{Json, canonical, push_name};
use crate::text::UNLISTED;
use serde_json::{Map, Value};

/// Checks a JSON text against a schema.
///
/// # Errors
/// The first keyword that doesn't hold, and where in the value.
pub(super) fn check(schema: &str, json: &[u8]) -> Result<(), Invalid> {
    // A value that is nested too deep for a tree isn't judged.
    match (serde_json::from_str(schema), serde_json::from_slice(json)) {
        (Ok(schema), Ok(value)) => judge(&schema, &value),
        _ => Ok(()),
    }
}

type Judgement = Result<(), Invalid>;

fn judge(schema: &Value, value: &Value) -> Judgement {
    match schema {
        Value::Object(schema) => {
            schema.iter().try_for_each(|(keyword, argument)| judge_by(schema, keyword, argument, value))
        }
        schema => ensure(schema != &Value::Bool(false), || "must not be there".to_owned()),
    }
}

/// Judges a value by one keyword of a schema.
fn judge_by(schema: &Map<String, Value>, keyword: &str, argument: &Value, value: &Value) -> Judgement {
    match (keyword, value) {
        ("type", _) => {
            ensure(listed(argument).any(|kind| is_of(kind, value)), || format!("must be of the type {argument}"))
        }
        ("const", _) => ensure(is_same(argument, value), || format!("must be {argument}")),
        ("enum", _) => ensure(listed(argument).any(|one| is_same(one, value)), || UNLISTED.to_owned()),
        ("not", _) => ensure(judge(argument, value).is_err(), || match argument {
            Value::Object(anything) if anything.is_empty() => "must not be there".to_owned(),
            argument => format!("must not match {argument}"),
        }),
        ("allOf", _) => listed(argument).try_for_each(|schema| judge(schema, value)),
        ("anyOf", _) => ensure(count(argument, value) > 0, || format!("must match one of {argument}")),
        ("oneOf", _) => ensure(count(argument, value) == 1, || format!("must match exactly one of {argument}")),
        ("if", _) => {
            let branch = if judge(argument, value).is_ok() { "then" } else { "else" };
            schema.get(branch).map_or(Ok(()), |schema| judge(schema, value))
        }
        (_, Value::Array(items)) => judge_items(schema, keyword, argument, items),
        (_, Value::Object(members)) => judge_members(schema, keyword, argument, members),
        _ => judge_alone(keyword, argument, value),
    }
}

fn judge_items(schema: &Map<String, Value>, keyword: &str, argument: &Value, items: &Vec<Value>) -> Judgement {
    let at = |index: usize| move |invalid: Invalid| invalid.inside(&format!("[{index}]"));
    match keyword {
        "prefixItems" => listed(argument)
            .zip(items)
            .enumerate()
            .try_for_each(|(index, (schema, item))| judge(schema, item).map_err(at(index))),
        "items" => {
            let first = schema.get("prefixItems").map_or(0, |schemas| listed(schemas).count());
            let mut rest = items.iter().enumerate().skip(first);
            rest.try_for_each(|(index, item)| judge(argument, item).map_err(at(index)))
        }
        "contains" => {
            let limit = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
            let (least, most) = (limit("minContains").unwrap_or(1), limit("maxContains").unwrap_or(u64::MAX));
            let found = items.iter().filter(|item| judge(argument, item).is_ok()).count() as u64;
            ensure(found >= least, || format!("must have at least {least} of the items {argument}"))?;
            ensure(found <= most, || format!("must have at most {most} of the items {argument}"))
        }
        _ => alone(keyword, argument, &View::List(Box::new(items))),
    }
}

fn judge_members(
    schema: &Map<String, Value>,
    keyword: &str,
    argument: &Value,
    members: &Map<String, Value>,
) -> Judgement {
    let requires = |name: &Value| {
        let name = name.as_str().unwrap_or_default();
        ensure(members.contains_key(name), || format!("must have the member {name}"))
    };
    let of = |keyword: &str| schema.get(keyword).and_then(Value::as_object);
    let mut each = members.iter();
    match (keyword, argument) {
        ("required", _) => listed(argument).try_for_each(requires),
        ("dependentRequired", Value::Object(needs)) => {
            each.filter_map(|(name, _)| needs.get(name).map(|needed| (name, needed))).try_for_each(|(name, needed)| {
                listed(needed).try_for_each(requires).map_err(|invalid| because(name, invalid))
            })
        }
        ("dependentSchemas", Value::Object(needs)) => {
            let whole = Value::Object(members.clone());
            each.filter_map(|(name, _)| needs.get(name)).try_for_each(|needed| judge(needed, &whole))
        }
        ("properties", Value::Object(known)) => each.try_for_each(|(name, value)| match known.get(name) {
            Some(schema) => judge(schema, value).map_err(|invalid| within(name, invalid)),
            None => Ok(()),
        }),
        #[cfg(feature = "pattern")]
        ("patternProperties", Value::Object(known)) => each.try_for_each(|(name, value)| {
            let mut matching = known.iter().filter(|(pattern, _)| matches(pattern, name));
            matching.try_for_each(|(_, schema)| judge(schema, value).map_err(|invalid| within(name, invalid)))
        }),
        ("additionalProperties", _) => {
            let known = |name: &str| of("properties").is_some_and(|known| known.contains_key(name));
            #[cfg(feature = "pattern")]
            let known = |name: &str| {
                let mut patterns = of("patternProperties").into_iter().flat_map(Map::keys);
                known(name) || patterns.any(|pattern| matches(pattern, name))
            };
            let mut others = each.filter(|(name, _)| !known(name));
            others.try_for_each(|(name, value)| judge(argument, value).map_err(|invalid| within(name, invalid)))
        }
        ("propertyNames", _) => each.try_for_each(|(name, _)| {
            judge(argument, &Value::from(name.as_str())).map_err(|Invalid { reason, .. }| {
                Invalid::new("", format!("has the member {name}, whose name {reason}"))
            })
        }),
        _ => alone(keyword, argument, &View::Object(members.len())),
    }
}

fn judge_alone(keyword: &str, argument: &Value, value: &Value) -> Judgement {
    match value {
        #[cfg(feature = "pattern")]
        Value::String(text) if keyword == "pattern" => {
            let pattern = argument.as_str().unwrap_or_default();
            ensure(matches(pattern, text), || format!("must match the pattern {pattern}"))
        }
        Value::String(text) => alone(keyword, argument, &View::Text(text)),
        Value::Number(_) => match (integer(value), value.as_f64()) {
            (Some(integer), _) => alone(keyword, argument, &View::Integer(integer)),
            (None, Some(number)) => alone(keyword, argument, &View::Number(number)),
            (None, None) => Ok(()),
        },
        _ => Ok(()),
    }
}

/// Judges a value by a keyword that is a rule of its own.
fn alone(keyword: &str, argument: &Value, view: &View<'_>) -> Judgement {
    let bound = |side| match integer(argument) {
        Some(bound) => Some(Kind::Bound(side, bound)),
        None => argument.as_f64().map(|bound| Kind::BoundNumber(side, bound)),
    };
    let count = |kind: fn(u64) -> Kind| argument.as_u64().map(kind);
    let rule = match keyword {
        "minimum" => bound(Side::AtLeast),
        "maximum" => bound(Side::AtMost),
        "exclusiveMinimum" => bound(Side::Above),
        "exclusiveMaximum" => bound(Side::Below),
        "multipleOf" => integer(argument).map(Kind::MultipleOf).or(argument.as_f64().map(Kind::MultipleOfNumber)),
        "minLength" => count(Kind::MinLength),
        "maxLength" => count(Kind::MaxLength),
        "minItems" => count(Kind::MinItems),
        "maxItems" => count(Kind::MaxItems),
        "uniqueItems" if argument == &Value::Bool(true) => Some(Kind::UniqueItems),
        "minProperties" => count(Kind::MinProperties),
        "maxProperties" => count(Kind::MaxProperties),
        _ => None,
    };
    rule.map_or(Ok(()), |kind| Rule::of(kind).check(view).map_err(|reason| Invalid::new("", reason)))
}

impl Items for &Vec<Value> {
    fn count(&self) -> usize {
        self.len()
    }

    fn all_differ(&self) -> bool {
        let mut seen = std::collections::BTreeSet::new();
        self.iter().all(|item| seen.insert(key(item)))
    }

    fn check_each(&self, _rule: Rule) -> Judgement {
        Ok(())
    }
}

/// The elements of an array; anything else stands for itself.
fn listed(argument: &Value) -> impl Iterator<Item = &Value> {
    match argument {
        Value::Array(list) => list.iter(),
        one => std::slice::from_ref(one).iter(),
    }
}

/// How many of some schemas a value matches.
fn count(schemas: &Value, value: &Value) -> usize {
    listed(schemas).filter(|schema| judge(schema, value).is_ok()).count()
}

fn is_of(kind: &Value, value: &Value) -> bool {
    match (kind.as_str(), value) {
        (Some("null"), Value::Null)
        | (Some("boolean"), Value::Bool(_))
        | (Some("number"), Value::Number(_))
        | (Some("string"), Value::String(_))
        | (Some("array"), Value::Array(_))
        | (Some("object"), Value::Object(_)) => true,
        (Some("integer"), Value::Number(number)) => {
            integer(value).is_some() || number.as_f64().is_some_and(|number| number.fract() == 0.0)
        }
        _ => false,
    }
}

fn integer(value: &Value) -> Option<i128> {
    value.as_i64().map(i128::from).or(value.as_u64().map(i128::from))
}

/// Whether two values are the same, whatever their spelling.
fn is_same(left: &Value, right: &Value) -> bool {
    key(left) == key(right)
}

fn key(value: &Value) -> String {
    canonical(Json::from(value.clone()).raw())
}

fn ensure(holds: bool, reason: impl FnOnce() -> String) -> Judgement {
    if holds { Ok(()) } else { Err(Invalid::new("", reason())) }
}

/// What is wrong inside of a member.
fn within(name: &str, invalid: Invalid) -> Invalid {
    let mut path = String::new();
    push_name(&mut path, name);
    invalid.inside(&path)
}

/// What is wrong because of a member.
fn because(name: &str, invalid: Invalid) -> Invalid {
    Invalid { reason: format!("{} where it has {name}", invalid.reason), ..invalid }
}
