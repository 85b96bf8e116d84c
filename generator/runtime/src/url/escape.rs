//! Percent-encoding (RFC 3986 §2.1), and the refusal of path segments that climb.

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986 §2.3.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Characters that `allowReserved` leaves as they are. The brackets and `#` can't stand in a query (RFC 3986 §3.4), and a `&` or
/// `+` would be read as a delimiter, so that a value could bring in parameters of its own.
const RESERVED: &AsciiSet = &UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// All but `*-._` and letters and digits, as forms have it (URL Standard, application/x-www-form-urlencoded).
const FORM: &AsciiSet = &NON_ALPHANUMERIC.remove(b'*').remove(b'-').remove(b'.').remove(b'_').remove(b' ');

/// The escaping of text in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Escape {
    /// All but unreserved characters encoded.
    All,
    /// Reserved characters and percent-encoded triples kept (`allowReserved`).
    Reserved,
    /// As in a form's body: a space is `+`.
    Form,
    /// As it is: headers have no encoding.
    Nothing,
}

impl Escape {
    /// The text as it stands in its place.
    pub(crate) fn apply(self, text: &str) -> String {
        match self {
            Self::All => all(text),
            Self::Reserved => reserved(text),
            Self::Form => utf8_percent_encode(text, FORM).to_string().replace(' ', "+"),
            Self::Nothing => text.to_owned(),
        }
    }
}

/// The text with all but unreserved characters encoded.
pub(crate) fn all(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// The bytes with all but unreserved characters encoded.
#[cfg(feature = "aws_sigv4")]
pub(crate) fn all_bytes(bytes: &[u8]) -> String {
    percent_encoding::percent_encode(bytes, UNRESERVED).to_string()
}

/// Keeps triples such as `%2F` (RFC 6570 §3.2.3); a `%` that begins none is encoded.
fn reserved(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.extend(utf8_percent_encode(before, RESERVED));
        let triple = after.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        out.push_str(if triple { "%" } else { "%25" });
        rest = after;
    }
    out.extend(utf8_percent_encode(rest, RESERVED));
    out
}

/// Rounds of decoding after which a value is taken for an attempt to hide something.
const ROUNDS: usize = 8;

/// Whether the text, decoded as often as anyone may decode it, has a segment `.` or `..`.
/// Servers take `\` for `/` at times, and cut a segment at `;`.
pub(crate) fn climbs(text: &str) -> bool {
    let mut text = text.to_owned();
    for _ in 0..ROUNDS {
        let dots = |segment: &str| matches!(segment.split(';').next(), Some("." | ".."));
        if text.split(['/', '\\']).any(dots) {
            return true;
        }
        let decoded = percent_decode_str(&text).decode_utf8_lossy().into_owned();
        if decoded == text {
            return false;
        }
        text = decoded;
    }
    true
}

/// Characters that a path template can have and a path can't.
const LITERAL: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// Appends a piece of a path template, with what RFC 3986 forbids in a path encoded.
pub(crate) fn literal(piece: &str, path: &mut String) {
    path.extend(utf8_percent_encode(piece, LITERAL));
}
