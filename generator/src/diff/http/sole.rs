//! Values that can only be one thing: an enum of one value, for those who send it and for those who receive it.

use serde_json::Value;

use super::api::Half;
use super::notes::At;
use super::rules::{CONSTANT_CHANGED, Direction, ENUM_CLOSED, ENUM_OPENED, VALUE_ADDED, VALUE_REMOVED};
use super::types::Comparer;
use crate::diff::words::{quoted, several};
use crate::model::{Rules, Shape, Type};

impl Comparer<'_> {
    /// Compares the only value that something has on each side, if it has only one; whether that tells all about its type.
    pub(super) fn sole(
        &mut self,
        at: &At,
        direction: Direction,
        (was, old): (Option<&Value>, &Type),
        (is, new): (Option<&Value>, &Type),
    ) -> bool {
        let (rule, what) = match (was, is) {
            (Some(was), Some(is)) if was != is => (&CONSTANT_CHANGED, format!("is always {}", shown(is))),
            (Some(was), None) => match values(&self.new, new) {
                Some(list) => {
                    self.listed(at, direction, &[said(was)], &list);
                    return true;
                }
                None => (&ENUM_OPENED, format!("is no longer always {}", shown(was))),
            },
            (None, Some(is)) => match values(&self.old, old) {
                Some(list) => {
                    self.listed(at, direction, &list, &[said(is)]);
                    return true;
                }
                None => (&ENUM_CLOSED, format!("is always {}", shown(is))),
            },
            _ => return false,
        };
        // Of a value of another type, that says enough.
        if old.not_null() == new.not_null() {
            self.notes.add(at, rule, direction, format!("{} {what}", at.label));
        }
        false
    }

    /// Compares the values that something lists, where one of the lists has no type of its own.
    fn listed(&mut self, at: &At, direction: Direction, old: &[String], new: &[String]) {
        for (rule, from, of, verb) in [(&VALUE_ADDED, new, old, "added"), (&VALUE_REMOVED, old, new, "removed")] {
            let values: Vec<String> =
                from.iter().filter(|value| !of.contains(value)).map(|value| quoted(value)).collect();
            if !values.is_empty() {
                let were = if values.len() == 1 { "was" } else { "were" };
                let what = format!("{} of {} {were} {verb}", several("the value", &values), at.label);
                self.notes.add_many(at, rule, direction, what, values.len() > 1);
            }
        }
    }
}

/// What the rules of an item say of its only value, and of that of what stands in it.
pub(super) fn of_each(rules: Option<&Rules>) -> Rules {
    let Some(rules) = rules else { return Rules::default() };
    let inner = |inner: &Option<Box<Rules>>| inner.as_deref().map(|rules| Box::new(of_each(Some(rules))));
    Rules { only: rules.only.clone(), items: inner(&rules.items), values: inner(&rules.values), ..Rules::default() }
}

fn shown(value: &Value) -> String {
    quoted(&value.to_string())
}

/// A value of an enum, as the messages about enums have it.
fn said(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// The values of an enum.
fn values(half: &Half<'_>, ty: &Type) -> Option<Vec<String>> {
    let Type::Named(id) = ty.not_null() else { return None };
    let Shape::Enum(list) = &half.def(*id).shape else { return None };
    Some(list.values.iter().map(|value| value.literal.to_string()).collect())
}
