//! Whether two JSON texts are the same value.

use super::{Kind, items_of, members_of, number};
use crate::rules::View;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Values nested deeper than this are compared by their text.
const MAX_DEPTH: u8 = 128;

/// Whether both are the same JSON value, whatever the white space, escapes, order of members and spelling of
/// numbers.
pub(crate) fn same(left: &RawValue, right: &RawValue) -> bool {
    same_at(left, right, MAX_DEPTH)
}

fn same_at(left: &RawValue, right: &RawValue, depth: u8) -> bool {
    if left.get() == right.get() {
        return true;
    }
    let kind = Kind::of(left);
    let Some(depth) = depth.checked_sub(1) else {
        return false;
    };
    if kind != Kind::of(right) {
        return false;
    }
    match kind {
        Kind::Null => true,
        Kind::Boolean => left.get().trim_ascii() == right.get().trim_ascii(),
        Kind::Number => number::Digits::of(left.get()) == number::Digits::of(right.get()),
        Kind::String => text(left) == text(right),
        Kind::Array => {
            let (left, right) = (items_of(left), items_of(right));
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same_at(left, right, depth))
        }
        Kind::Object => {
            let (left, right) = (members_by_name(left), members_by_name(right));
            left.len() == right.len()
                && left
                    .iter()
                    .zip(right)
                    .all(|((name, left), (other, right))| *name == other && same_at(left, right, depth))
        }
    }
}

/// The text of a string; a string that Rust can't hold is compared as it is spelled.
fn text(raw: &RawValue) -> Cow<'_, str> {
    serde_json::from_str(raw.get()).map_or(Cow::Borrowed(raw.get()), Cow::Owned)
}

/// The members of an object, the last of each name; anything else has none.
pub(crate) fn members_by_name(raw: &RawValue) -> BTreeMap<String, &RawValue> {
    let mut members = BTreeMap::new();
    members_of(raw, &mut |name, value| {
        members.insert(name.to_owned(), value);
    });
    members
}

/// The value in the one spelling that all texts of it share.
pub(crate) fn canonical(raw: &RawValue) -> String {
    let mut text = String::new();
    write_canonical(raw, MAX_DEPTH, &mut text);
    text
}

fn write_canonical(raw: &RawValue, depth: u8, out: &mut String) {
    match (Kind::of(raw), depth.checked_sub(1)) {
        (Kind::Array, Some(depth)) => {
            out.push('[');
            for item in items_of(raw) {
                write_canonical(item, depth, out);
                out.push(',');
            }
            out.push(']');
        }
        (Kind::Object, Some(depth)) => {
            out.push('{');
            for (name, value) in members_by_name(raw) {
                out.push_str(&format!("{name:?}:"));
                write_canonical(value, depth, out);
                out.push(',');
            }
            out.push('}');
        }
        (Kind::String, _) => out.push_str(&format!("{:?}", text(raw))),
        (Kind::Number, _) => match number::Digits::of(raw.get()) {
            Some(number::Digits { negative, coefficient, exponent }) => {
                let sign = if negative { "-" } else { "" };
                out.push_str(&format!("{sign}{coefficient}e{exponent}"));
            }
            None => out.push_str(raw.get()),
        },
        _ => out.push_str(raw.get().trim_ascii()),
    }
}

/// JSON as the rules see it: only the rules of objects and numbers can be checked without reading all of it.
pub(crate) fn view(raw: &RawValue) -> View<'_> {
    match Kind::of(raw) {
        Kind::Object => {
            let mut count = 0;
            members_of(raw, &mut |_, _| count += 1);
            View::Object(count)
        }
        Kind::Number => number::view(raw.get()),
        _ => View::Other,
    }
}
