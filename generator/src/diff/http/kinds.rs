//! What a value is in JSON, in words.

use crate::diff::schema::{Case, Kind, formats};

/// What a value is in JSON: its types, and the format of a string.
pub(super) fn of(case: &Case) -> Vec<String> {
    let Some(kinds) = &case.kinds else { return vec!["any JSON".to_owned()] };
    let words = kinds.iter().map(|kind| match kind {
        Kind::Null => "null".to_owned(),
        Kind::Boolean => "a boolean".to_owned(),
        Kind::Number if case.integer => "an integer".to_owned(),
        Kind::Number => "a number".to_owned(),
        Kind::Text => case.formats.iter().find_map(|format| text(format)).unwrap_or_else(|| "a string".to_owned()),
        Kind::Array => "an array".to_owned(),
        Kind::Object => "an object".to_owned(),
    });
    words.collect()
}

/// A string of a format whose strings can be told from others.
fn text(format: &str) -> Option<String> {
    let words = match format {
        "date-time" => "a date-time",
        "date" => "a date",
        "time" => "a time",
        "uuid" => "a UUID",
        "ipv4" => "an IPv4 address",
        "ipv6" => "an IPv6 address",
        "byte" | "base64" => "bytes in base64",
        "base64url" => "bytes in base64url",
        "email" => "an email address",
        "hostname" => "a host name",
        "uri" => "a URI",
        other if formats::is_checked(other) => return Some(format!("a string (`{other}`)")),
        _ => return None,
    };
    Some(words.to_owned())
}

/// A list of alternatives as a sentence has it.
pub(super) fn words(kinds: &[String]) -> String {
    match kinds {
        [] => "no value".to_owned(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
