//! A few words of the input around an error, fit to be logged: strings and numbers are masked.

/// The greatest number of characters in an excerpt.
const LENGTH: usize = 120;
/// The greatest number of them before the place.
const BEFORE: usize = 40;

/// The text around `offset`, at most 120 characters, with every string value written as `"…"`, and every number as `…`.
pub(crate) fn excerpt(text: &str, offset: usize) -> String {
    let (mut before, mut after) = (String::new(), String::new());
    let mut rest = text;
    while let Some((token, tail)) = token(rest) {
        let start = text.len() - rest.len();
        let side = if start < offset { &mut before } else { &mut after };
        mask(token, tail, side);
        if before.len() > 4 * LENGTH {
            before.drain(..before.char_indices().rev().nth(BEFORE).map_or(0, |(at, _)| at));
        }
        if after.len() > 4 * LENGTH {
            break;
        }
        rest = tail;
    }
    let skipped = before.chars().count().saturating_sub(BEFORE);
    before.chars().skip(skipped).chain(after.chars()).take(LENGTH).collect()
}

/// Splits off one string, one run of white space, or one run of anything else up to a string or white space.
fn token(text: &str) -> Option<(&str, &str)> {
    let first = text.chars().next()?;
    let end = if first == '"' {
        string_end(text)
    } else if first.is_ascii_whitespace() {
        text.find(|c: char| !c.is_ascii_whitespace()).unwrap_or(text.len())
    } else {
        let punctuation = |c: char| "{}[],:".contains(c);
        let stop = |c: char| punctuation(c) || c == '"' || c.is_ascii_whitespace();
        if punctuation(first) { 1 } else { text.find(stop).unwrap_or(text.len()) }
    };
    text.split_at_checked(end)
}

/// The length of the string that `text` begins with, quotes included.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Appends what may be seen of a token: names of members stay if they look like names and not like data, which the keys
/// of a map are. Strings, numbers and words that aren't JSON don't.
fn mask(token: &str, tail: &str, out: &mut String) {
    let letter = |byte: &u8| byte.is_ascii_alphabetic() || b"_$-".contains(byte);
    let plain = token.len() <= 40
        && token.as_bytes().get(1).is_some_and(letter)
        && token.trim_matches('"').bytes().all(|byte| letter(&byte) || byte.is_ascii_digit() || byte == b'.');
    let shown = match token.bytes().next() {
        Some(b'"') if plain && tail.trim_ascii_start().starts_with(':') => token,
        Some(b'"') => "\"…\"",
        Some(byte) if byte.is_ascii_whitespace() => " ",
        Some(b'{' | b'}' | b'[' | b']' | b',' | b':') => token,
        _ if matches!(token, "true" | "false" | "null") => token,
        _ => "…",
    };
    out.push_str(shown);
}
