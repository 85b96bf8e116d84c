//! Keywords for objects.

use super::unevaluated::Branches;
use super::{Invalid, Judgement, alone, ensure, judge, listed};
use crate::json::{Json, push_name};
use crate::rules::View;
#[cfg(feature = "pattern")]
use crate::rules::pattern::matches;
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;

pub(super) fn judge_members(
    schema: &Map<String, Value>,
    keyword: &str,
    argument: &Value,
    whole: &RawValue,
    members: &BTreeMap<String, &RawValue>,
) -> Judgement {
    let requires = |name: &Value| {
        let name = name.as_str().unwrap_or_default();
        ensure(members.contains_key(name), || format!("must have the member {name}"))
    };
    match (keyword, argument) {
        ("required", _) => listed(argument).try_for_each(requires),
        ("dependentRequired", Value::Object(needs)) => {
            needs.iter().filter(|(name, _)| members.contains_key(*name)).try_for_each(|(name, needed)| {
                listed(needed).try_for_each(requires).map_err(|invalid| because(name, invalid))
            })
        }
        ("dependentSchemas", Value::Object(needs)) => {
            let mut needed = needs.iter().filter(|(name, _)| members.contains_key(*name));
            needed.try_for_each(|(_, schema)| judge(schema, whole))
        }
        ("properties", Value::Object(known)) => {
            each(members, |name, value| known.get(name).map_or(Ok(()), |schema| judge(schema, value)))
        }
        #[cfg(feature = "pattern")]
        ("patternProperties", Value::Object(known)) => each(members, |name, value| {
            let mut matching = known.iter().filter(|(pattern, _)| matches(pattern, name));
            matching.try_for_each(|(_, schema)| judge(schema, value))
        }),
        ("additionalProperties", _) => {
            each(members, |name, value| if names(schema, name) { Ok(()) } else { judge(argument, value) })
        }
        ("unevaluatedProperties", _) => {
            let branches = Branches::of(schema, whole);
            each(members, |name, value| if branches.speak_of_member(name) { Ok(()) } else { judge(argument, value) })
        }
        ("propertyNames", _) => members.keys().try_for_each(|name| {
            judge(argument, Json::from_json_of(name).raw()).map_err(|Invalid { reason, .. }| {
                Invalid::new("", format!("has the member {name}, whose name {reason}"))
            })
        }),
        _ => alone(keyword, argument, &View::Object(members.len())),
    }
}

/// Judges each member at its place.
pub(super) fn each<'j>(
    members: &BTreeMap<String, &'j RawValue>,
    mut judge: impl FnMut(&str, &'j RawValue) -> Judgement,
) -> Judgement {
    members.iter().try_for_each(|(name, value)| {
        judge(name, value).map_err(|invalid| {
            let mut path = String::new();
            push_name(&mut path, name);
            invalid.inside(&path)
        })
    })
}

/// Whether a schema has a place for a member of that name, by its name or a pattern.
pub(super) fn names(schema: &Map<String, Value>, name: &str) -> bool {
    let of = |keyword: &str| schema.get(keyword).and_then(Value::as_object);
    #[cfg(feature = "pattern")]
    if of("patternProperties").is_some_and(|known| known.keys().any(|pattern| matches(pattern, name))) {
        return true;
    }
    of("properties").is_some_and(|known| known.contains_key(name))
}

/// The error for a member.
fn because(name: &str, invalid: Invalid) -> Invalid {
    Invalid { reason: format!("{} where it has {name}", invalid.reason), ..invalid }
}
