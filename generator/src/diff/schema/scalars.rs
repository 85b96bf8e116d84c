//! Whether a value is of the types of one schema and keeps its bounds, lengths and patterns.

use regex_lite::Regex;
use serde_json::Value as Json;

use super::accept::{Judge, all};
use super::case::{Case, Kind, is_listed, is_same};
use super::{automaton, formats, numbers};

pub(super) fn by_type(case: &Case, value: &Json, judge: Judge) -> Option<bool> {
    let kind = Kind::of(value);
    let is_whole = || value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0);
    let fits = case.has(kind) && !(case.integer && kind == Kind::Number && !is_whole());
    let follows = |format: &String| match value {
        Json::String(text) => formats::follows(format, text),
        _ => Some(true),
    };
    let listed = case.values.as_ref().is_none_or(|values| match judge {
        Judge::Strict | Judge::Loose => is_listed(values, value),
        Judge::Reader => values.iter().any(|listed| Kind::of(listed) == kind),
    });
    let is_asked = |format: &&String| judge != Judge::Reader || formats::is_read(format);
    let is_wide = |number: &serde_json::Number| judge != Judge::Reader || numbers::reads(case, number);
    let fits = fits && !matches!(value, Json::Number(number) if !is_wide(number));
    all([Some(fits && listed)].into_iter().chain(case.formats.iter().filter(is_asked).map(follows)))
}

/// What only a strict judge asks.
pub(super) fn by_rules(case: &Case, value: &Json) -> Option<bool> {
    match value {
        Json::Number(number) => Some(numbers::has(case, number)),
        Json::String(text) => {
            let length = text.chars().count() as u64;
            let patterns = case.patterns.iter().map(|pattern| matches(pattern, text));
            all([Some(case.length.has(length))].into_iter().chain(patterns))
        }
        Json::Array(items) => {
            let twice = |(index, item): (usize, &Json)| items.iter().skip(index + 1).any(|other| is_same(item, other));
            Some(case.items.has(items.len() as u64) && !(case.unique && items.iter().enumerate().any(twice)))
        }
        Json::Object(members) => Some(case.size.has(members.len() as u64)),
        Json::Null | Json::Bool(_) => Some(true),
    }
}

/// Whether a text matches a pattern; none where the pattern can't be read.
pub(super) fn matches(pattern: &str, text: &str) -> Option<bool> {
    if pattern.len() > 4_096 {
        return None;
    }
    match Regex::new(&automaton::translated(pattern)) {
        Ok(regex) => Some(regex.is_match(text)),
        // It has properties of characters, such as `\p{L}`.
        Err(_) => automaton::matches(pattern, text),
    }
}
