//! Finds the place of an error in the input, once there is an error: reading keeps no account of places.

use super::error::Step;
use super::{DecodeError, Kind, excerpt, members_of};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// Makes the error for the value at the end of `steps`, which isn't what was `expected`.
pub(crate) fn locate(text: &str, steps: &[Step], expected: Cow<'static, str>) -> DecodeError {
    // A text that isn't JSON at all fails as some mismatch too, and this is the better answer then.
    let root = match serde_json::from_str::<&RawValue>(text) {
        Ok(root) => root,
        Err(error) => return syntax_error(text, &error),
    };
    let mut value = root;
    let mut found = true;
    for step in steps {
        match child(value, step) {
            Some(next) => value = next,
            None => found = false,
        }
    }
    let offset = offset_in(text, value);
    let kind = Kind::of(value);
    let found = if found { kind.noun() } else { "nothing" };
    let expected = match &*expected {
        "a string" if found == "a string" => "a string of whole Unicode characters".into(),
        "an object" | "an array" if found == expected => "at most 128 levels of nesting".into(),
        _ => expected,
    };
    DecodeError {
        path: path(steps),
        offset,
        expected: expected.into_owned(),
        found: found.to_owned(),
        excerpt: excerpt::excerpt(text, offset),
    }
}

fn syntax_error(text: &str, error: &serde_json::Error) -> DecodeError {
    let lines_before = error.line().saturating_sub(1);
    let line_start: usize = text.split_inclusive('\n').take(lines_before).map(str::len).sum();
    let offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    let message = error.to_string();
    let reason = message.split(" at line ").next().unwrap_or_default();
    let mut located = DecodeError::new("JSON", format!("a syntax error ({reason})"));
    located.offset = offset;
    located.excerpt = excerpt::excerpt(text, offset);
    located
}

/// The last member of that name, or the item of that index.
fn child<'de>(value: &'de RawValue, step: &Step) -> Option<&'de RawValue> {
    match step {
        Step::Name(name) => {
            let mut found = None;
            members_of(value, &mut |member, raw| {
                if member == &**name {
                    found = Some(raw);
                }
            });
            found
        }
        Step::Index(index) => super::items_of(value).get(*index).copied(),
    }
}

/// Where `value`, which is a part of `text`, begins in it.
fn offset_in(text: &str, value: &RawValue) -> usize {
    (value.get().as_ptr() as usize).saturating_sub(text.as_ptr() as usize).min(text.len())
}

fn path(steps: &[Step]) -> String {
    let mut path = String::new();
    for step in steps {
        match step {
            Step::Name(name) => push_name(&mut path, name),
            Step::Index(index) => path.push_str(&format!("[{index}]")),
        }
    }
    path
}

/// Adds a member's name to a path: after a dot, or quoted where it could be misread.
pub(crate) fn push_name(path: &mut String, name: &str) {
    if name.is_empty() || name.contains(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-' || c == '$')) {
        path.push_str(&format!("[{name:?}]"));
        return;
    }
    if !path.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}
