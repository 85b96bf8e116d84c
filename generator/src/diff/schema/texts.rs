//! Strings: lengths, patterns and formats; and values that are written as text.

use serde_json::Value as Json;

use super::automaton::{Found, Language, any, outside};
use super::case::{Case, Count, Kind};
use super::formats;
use super::question::{Question, Wire};

/// How long a witness may be, in characters.
const LONGEST: u64 = 100_000;

/// Whether the strings of one case are in another; those that may not be are added to what is tried.
pub(super) fn is_in(question: Question, case: &Case, other: &Case, tried: &mut Vec<Json>) -> bool {
    let is_asked = |format: &&String| match question.read {
        true => formats::is_read(format),
        false => formats::is_checked(format),
    };
    let has_format = |format: &String| case.formats.iter().any(|own| formats::is_within(own, format));
    let formats = other.formats.iter().filter(is_asked).all(has_format);
    if !formats {
        tried.extend(samples(case).into_iter().map(Json::from));
    }
    if question.read {
        return formats;
    }
    let is_kept = |pattern: &String| case.patterns.contains(pattern);
    let patterns: Vec<&str> = other.patterns.iter().filter(|pattern| !is_kept(pattern)).map(String::as_str).collect();
    if patterns.is_empty() && case.length.is_within(other.length) {
        return formats;
    }
    formats & is_rest_in(case, &patterns, other.length, tried)
}

/// Whether the strings of a case match some patterns and have a length.
fn is_rest_in(case: &Case, patterns: &[&str], length: Count, tried: &mut Vec<Json>) -> bool {
    let before = tried.len();
    tried.extend(samples(case).into_iter().map(Json::from));
    let own = case
        .patterns
        .iter()
        .map(String::as_str)
        .chain(case.formats.iter().filter_map(|format| formats::pattern(format)));
    let own = Language::new(own, case.length.min, case.length.max);
    let other = Language::new(patterns.iter().copied(), length.min, length.max);
    if let (Some(own), Some(other)) = (own, other) {
        match outside(&own, &other) {
            Found::Nothing => {
                tried.truncate(before);
                return true;
            }
            Found::String(text) => tried.insert(before, Json::from(text)),
            Found::Unknown => {}
        }
    }
    let lengths = [length.max.map(|max| max.saturating_add(1)), length.min.checked_sub(1)];
    for count in lengths.into_iter().flatten().filter(|count| *count <= LONGEST) {
        let count = usize::try_from(count).unwrap_or(0);
        tried.push(Json::from("a".repeat(count)));
        tried.extend(case.formats.iter().filter_map(|format| formats::longer(format, count)).map(Json::from));
    }
    false
}

/// Whether no string keeps what a case asks.
pub(super) fn is_empty(case: &Case) -> bool {
    if case.length.max.is_some_and(|max| max < case.length.min) {
        return true;
    }
    let formats = case.formats.iter().filter_map(|format| formats::pattern(format));
    let patterns: Vec<&str> = case.patterns.iter().map(String::as_str).chain(formats).collect();
    patterns.len() > 1 && shortest(&patterns, case.length).is_some_and(|found| found.is_none())
}

/// A string that a pattern matches.
pub(super) fn sample(pattern: &str) -> Option<String> {
    shortest(&[pattern], Count::default()).flatten()
}

/// Whether every string that one pattern matches is matched by another; none where that can't be told.
pub(crate) fn is_pattern_within(one: &str, other: &str) -> Option<bool> {
    let language = |pattern| Language::new(std::iter::once(pattern), 0, None);
    match outside(&language(one)?, &language(other)?) {
        Found::Nothing => Some(true),
        Found::String(_) => Some(false),
        Found::Unknown => None,
    }
}

/// Whether no string matches two patterns.
pub(super) fn is_apart(one: &str, other: &str) -> bool {
    shortest(&[one, other], Count::default()).is_some_and(|found| found.is_none())
}

/// A shortest string that matches all patterns, or that there is none; none of both where that can't be told.
fn shortest(patterns: &[&str], length: Count) -> Option<Option<String>> {
    let own = Language::new(patterns.iter().copied(), length.min, length.max)?;
    match any(&own) {
        Found::String(text) => Some(Some(text)),
        Found::Nothing => Some(None),
        Found::Unknown => None,
    }
}

/// Some strings of a case.
pub(super) fn samples(case: &Case) -> Vec<String> {
    let of_formats = case.formats.iter().flat_map(|format| formats::samples(format)).map(|text| (*text).to_owned());
    let mut found: Vec<String> = of_formats.collect();
    if case.formats.iter().any(|format| formats::is_checked(format)) && case.patterns.is_empty() {
        return found;
    }
    if !case.patterns.is_empty() {
        let patterns: Vec<&str> = case.patterns.iter().map(String::as_str).collect();
        found.extend(shortest(&patterns, case.length).flatten());
    }
    let is_fit = |text: &str| {
        let length = text.chars().count() as u64;
        case.length.has(length)
    };
    found.extend(["a", "A b", "1", "true", ""].iter().filter(|text| is_fit(text)).map(|text| (*text).to_owned()));
    for length in [Some(case.length.min), case.length.max].into_iter().flatten().filter(|length| *length <= LONGEST) {
        found.push("a".repeat(usize::try_from(length).unwrap_or(0)));
    }
    found.dedup();
    found
}

/// The texts of a case of another kind.
pub(super) fn spelled(case: &Case, kind: Kind) -> Case {
    let pattern = match kind {
        Kind::Boolean => "^(true|false)$",
        _ if case.integer => "^-?[0-9]+$",
        _ => r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$",
    };
    Case { kinds: Some([Kind::Text].into()), patterns: vec![pattern.to_owned()], ..Case::default() }
}

/// What a value may be read as, the way it is written.
pub(super) fn spellings(value: &Json, wire: Wire) -> Vec<Json> {
    let mut all = vec![value.clone()];
    let Wire::Text { listed } = wire else { return all };
    match value {
        Json::String(text) => match serde_json::from_str::<Json>(text) {
            Ok(read) if read.is_number() || read.is_boolean() => all.push(read),
            _ => {}
        },
        Json::Number(_) | Json::Bool(_) => all.push(Json::from(value.to_string())),
        Json::Array(items) if listed => match items.as_slice() {
            [only] if !only.is_array() => all.extend(spellings(only, Wire::Text { listed: false })),
            _ => {}
        },
        _ => {}
    }
    if listed && !value.is_array() && !value.is_object() {
        let lists: Vec<Json> = all.iter().map(|item| Json::Array(vec![item.clone()])).collect();
        all.extend(lists);
    }
    all
}
