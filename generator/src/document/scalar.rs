//! The value of a YAML scalar, by the core schema of YAML 1.2 (section 10.3).

use saphyr_parser::{ScalarStyle, Tag};

use super::{Number, Value};

/// Whether a scalar is written without quotes and on no line of its own.
pub(super) fn is_plain(style: ScalarStyle) -> bool {
    style == ScalarStyle::Plain
}

/// The value of a scalar. Of the tags only `!!str` matters: documents have no use for the others.
pub(super) fn resolve(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Value {
    let is_string = !is_plain(style) || tag.is_some_and(|tag| tag.is_yaml_core_schema() && tag.suffix == "str");
    if is_string { text.into() } else { plain(text) }
}

/// The value of a plain scalar.
pub(super) fn plain(text: &str) -> Value {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => Value::Null,
        "true" | "True" | "TRUE" => Value::Bool(true),
        "false" | "False" | "FALSE" => Value::Bool(false),
        _ => number(text).map_or_else(|| text.into(), Value::Number),
    }
}

/// Whether a text, if it is a plain scalar, is a number beyond every float.
pub(super) fn overflows(text: &str) -> bool {
    /// The shortest number that does: `1e309`.
    const SHORTEST: usize = 5;
    let may = text.len() >= SHORTEST && text.starts_with(|first: char| matches!(first, '+' | '-' | '.' | '0'..='9'));
    may && matches!(number(text), Some(Number::Float(value)) if value.is_infinite()) && !text.ends_with(['f', 'F'])
}

/// The number that a plain scalar is. `007` stays a string, since its author means the zeros.
fn number(text: &str) -> Option<Number> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, text.get(1..)?),
        b'+' => (1, text.get(1..)?),
        b'0'..=b'9' | b'.' => (1, text),
        _ => return None,
    };
    if let Some((digits, radix)) = prefixed(text) {
        return i128::from_str_radix(digits, radix).ok().map(Number::Integer);
    }
    match digits {
        ".inf" | ".Inf" | ".INF" => return Some(Number::Float(f64::from(sign) * f64::INFINITY)),
        ".nan" | ".NaN" | ".NAN" if digits == text => return Some(Number::Float(f64::NAN)),
        _ => {}
    }
    let zero_padded =
        digits.len() > 1 && digits.starts_with('0') && digits.as_bytes().get(1).is_some_and(u8::is_ascii_digit);
    let starts_well = digits.starts_with(|first: char| first.is_ascii_digit())
        || digits.strip_prefix('.').is_some_and(|rest| rest.starts_with(|next: char| next.is_ascii_digit()));
    if zero_padded
        || !starts_well
        || !digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'))
    {
        return None;
    }
    if digits.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(integer) = text.parse()
    {
        return Some(Number::Integer(integer));
    }
    text.parse().ok().map(Number::Float)
}

/// The digits and the base of `0x…` and `0o…`, which have no sign.
fn prefixed(text: &str) -> Option<(&str, u32)> {
    let (digits, radix) = match (text.strip_prefix("0x"), text.strip_prefix("0o")) {
        (Some(digits), _) => (digits, 16),
        (_, Some(digits)) => (digits, 8),
        _ => return None,
    };
    digits.starts_with(|first: char| first.is_ascii_alphanumeric()).then_some((digits, radix))
}
