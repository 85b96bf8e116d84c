//! Regular expressions as JSON Schema has them, those of ECMA-262, in the syntax of `regex-lite`.

use std::iter::Peekable;
use std::str::Chars;

/// The class of `\s`: the white space and the line terminators of ECMA-262, sections 12.2 and 12.3.
const SPACE: &str = r"\t-\r \x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}";

/// The class of `\S`: everything else.
const NOT_SPACE: &str = r"\x{0}-\x{8}\x{e}-\x{1f}!-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}";

/// How many characters the name of a property of characters has at most, as in `\p{Script=Greek}`.
const PROPERTY: usize = 64;

/// The expression in the other syntax; what neither knows is left as it is.
pub(crate) fn translated(pattern: &str) -> String {
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut rest = pattern.chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\\' => escape(&mut rest, false, &mut out),
            '[' => class(&mut rest, &mut out),
            '{' if !is_count(rest.clone()) => out.push_str("\\{"),
            _ => out.push(c),
        }
    }
    out
}

/// A class, from what follows its bracket on. `[]` is nothing, and `[^]` is everything.
fn class(rest: &mut Peekable<Chars<'_>>, out: &mut String) {
    let negated = rest.next_if_eq(&'^').is_some();
    if rest.next_if_eq(&']').is_some() {
        out.push_str(if negated { r"[\x{0}-\x{10ffff}]" } else { r"[^\x{0}-\x{10ffff}]" });
        return;
    }
    out.push_str(if negated { "[^" } else { "[" });
    while let Some(c) = rest.next() {
        if c == ']' {
            out.push(']');
            return;
        }
        let starts_range = class_atom(c, rest, out);
        if rest.peek() != Some(&'-') || matches!(rest.clone().nth(1), Some(']') | None) {
            continue;
        }
        rest.next();
        let mut end = String::new();
        let ends_range = rest.next().is_some_and(|c| class_atom(c, rest, &mut end));
        // Beside what stands for many characters, a hyphen stands for itself.
        out.push_str(if starts_range && ends_range { "-" } else { "\\-" });
        out.push_str(&end);
    }
}

/// A part of a class that begins with `c`; whether it is a single character, so that a range can start or end with it.
fn class_atom(c: char, rest: &mut Peekable<Chars<'_>>, out: &mut String) -> bool {
    match c {
        '\\' => {
            let is_set = rest.peek().is_some_and(|c| matches!(c, 'd' | 'D' | 's' | 'S' | 'w' | 'W' | 'p' | 'P'));
            escape(rest, true, out);
            !is_set
        }
        '[' if rest.peek() == Some(&':') => posix_class(rest, out),
        // These begin sets in sets, which ECMA-262 doesn't have without a flag.
        '[' | '&' | '~' | '-' => {
            out.extend(['\\', c]);
            true
        }
        _ => {
            out.push(c);
            true
        }
    }
}

/// `[:alpha:]` and its like, which ECMA-262 lacks and some documents have all the same; whether it is but a bracket.
fn posix_class(rest: &mut Peekable<Chars<'_>>, out: &mut String) -> bool {
    let name: String = rest.clone().skip(1).take_while(char::is_ascii_lowercase).collect();
    let mut after = rest.clone();
    let end: String = after.by_ref().skip(1 + name.len()).take(2).collect();
    if end == ":]" {
        out.push_str(&format!("[:{name}:]"));
        *rest = after;
        return false;
    }
    out.push_str("\\[");
    true
}

/// The text after a backslash.
fn escape(rest: &mut Peekable<Chars<'_>>, in_class: bool, out: &mut String) {
    let class = |out: &mut String, ranges: &str| match in_class {
        true => out.push_str(ranges),
        false => out.push_str(&format!("[{ranges}]")),
    };
    let Some(c) = rest.next() else {
        out.push('\\');
        return;
    };
    match c {
        's' => class(out, SPACE),
        'S' => class(out, NOT_SPACE),
        'b' if in_class => out.push_str(r"\x08"),
        '0' if !rest.peek().is_some_and(char::is_ascii_digit) => out.push_str(r"\x00"),
        'c' if rest.peek().is_some_and(char::is_ascii_alphabetic) => {
            let letter = rest.next().map_or(0, |letter| letter as u32 % 32);
            out.push_str(&format!("\\x{{{letter:x}}}"));
        }
        'u' => match unicode(rest) {
            Some(code) => out.push_str(&format!("\\x{{{code:x}}}")),
            None => out.push_str("\\u"),
        },
        'p' | 'P' if rest.peek() == Some(&'{') && rest.clone().take(PROPERTY).any(|c| c == '}') => {
            out.extend(['\\', c]);
            out.extend(rest.by_ref().take_while(|c| *c != '}').chain(['}']));
        }
        c if c.is_ascii_alphanumeric() => out.extend(['\\', c]),
        // Escapes that change nothing.
        c if c.is_ascii_punctuation() && !matches!(c, '<' | '>') => out.extend(['\\', c]),
        c => out.push(c),
    }
}

/// `\u` with four hexadecimal digits, also two of them that are one character, and `\u{…}` with any number.
fn unicode(rest: &mut Peekable<Chars<'_>>) -> Option<u32> {
    let (first, after) = code_unit(rest.clone())?;
    *rest = after;
    if (0xd800..0xdc00).contains(&first) {
        let mut next = rest.clone();
        if next.next() == Some('\\')
            && next.next() == Some('u')
            && let Some((second @ 0xdc00..0xe000, after)) = code_unit(next)
        {
            *rest = after;
            return Some(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00));
        }
    }
    Some(first)
}

fn code_unit(mut rest: Peekable<Chars<'_>>) -> Option<(u32, Peekable<Chars<'_>>)> {
    let digits: String = match rest.next_if_eq(&'{') {
        Some(_) => rest.by_ref().take_while(|c| *c != '}').collect(),
        None => rest.by_ref().take(4).collect(),
    };
    let code = u32::from_str_radix(&digits, 16).ok().filter(|_| digits.len() <= 6 && !digits.starts_with('+'))?;
    Some((code, rest))
}

/// Whether what follows `{` is a count, such as `2,3}`.
fn is_count(rest: Peekable<Chars<'_>>) -> bool {
    let mut digits = 0;
    for c in rest {
        match c {
            '0'..='9' => digits += 1,
            ',' if digits > 0 => {}
            '}' => return digits > 0,
            _ => return false,
        }
    }
    false
}
