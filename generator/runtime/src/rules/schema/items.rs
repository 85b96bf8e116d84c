//! Keywords for arrays.

use super::unevaluated::Branches;
use super::{Invalid, Judgement, alone, canonical, ensure, holds, judge, listed};
use crate::rules::{Items, Rule, View};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

pub(super) fn judge_items(
    schema: &Map<String, Value>,
    keyword: &str,
    argument: &Value,
    whole: &RawValue,
    items: &Vec<&RawValue>,
) -> Judgement {
    match keyword {
        "prefixItems" => {
            let mut schemas = listed(argument);
            each(items, |_, item| schemas.next().map_or(Ok(()), |schema| judge(schema, item)))
        }
        "items" => {
            let first = schema.get("prefixItems").map_or(0, |schemas| listed(schemas).count());
            each(items, |index, item| if index < first { Ok(()) } else { judge(argument, item) })
        }
        "unevaluatedItems" => {
            let branches = Branches::of(schema, whole);
            each(items, |index, item| if branches.speak_of_item(index, item) { Ok(()) } else { judge(argument, item) })
        }
        "contains" => {
            let limit = |keyword: &str| schema.get(keyword).and_then(Value::as_u64);
            let (least, most) = (limit("minContains").unwrap_or(1), limit("maxContains").unwrap_or(u64::MAX));
            let found = items.iter().filter(|item| holds(argument, item)).count() as u64;
            ensure(found >= least, || format!("must have at least {least} of the items {argument}"))?;
            ensure(found <= most, || format!("must have at most {most} of the items {argument}"))
        }
        _ => alone(keyword, argument, &View::List(Box::new(items))),
    }
}

/// Judges each item at its place.
pub(super) fn each(items: &[&RawValue], mut judge: impl FnMut(usize, &RawValue) -> Judgement) -> Judgement {
    items.iter().enumerate().try_for_each(|(index, item)| {
        judge(index, item).map_err(|invalid: Invalid| invalid.inside(&format!("[{index}]")))
    })
}

impl Items for &Vec<&RawValue> {
    fn count(&self) -> usize {
        self.len()
    }

    fn all_differ(&self) -> bool {
        let mut seen = BTreeSet::new();
        self.iter().all(|item| seen.insert(canonical(item)))
    }

    fn check_each(&self, _rule: Rule) -> Judgement {
        Ok(())
    }
}
