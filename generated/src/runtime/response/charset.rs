//! Charsets of text (RFC 9110 §8.3.2): those that servers still send beside UTF-8.

use http::{HeaderMap, header::CONTENT_TYPE};

use crate::runtime::json::{self, DecodeError};

/// What stands for the bytes 0x80 to 0x9F in Windows-1252, which is what ISO 8859-1 means on the web (WHATWG Encoding, section
/// 4.2).
const WINDOWS_1252: [char; 32] = [
    '\u{20AC}', '\u{81}', '\u{201A}', '\u{192}', '\u{201E}', '\u{2026}', '\u{2020}', '\u{2021}', '\u{2C6}', '\u{2030}',
    '\u{160}', '\u{2039}', '\u{152}', '\u{8D}', '\u{17D}', '\u{8F}', '\u{90}', '\u{2018}', '\u{2019}', '\u{201C}',
    '\u{201D}', '\u{2022}', '\u{2013}', '\u{2014}', '\u{2DC}', '\u{2122}', '\u{161}', '\u{203A}', '\u{153}', '\u{9D}',
    '\u{17E}', '\u{178}',
];

/// A body as text, in the charset that its media type names.
pub(crate) fn text(body: &[u8], headers: &HeaderMap) -> Result<String, DecodeError> {
    let charset = named(headers).unwrap_or_default();
    match (charset.as_str(), body) {
        ("utf-16be", _) | ("utf-16" | "", [0xFE, 0xFF, ..]) => utf_16(body, u16::from_be_bytes),
        ("utf-16le" | "utf-16", _) | ("", [0xFF, 0xFE, ..]) => utf_16(body, u16::from_le_bytes),
        ("iso-8859-1" | "iso8859-1" | "latin1" | "l1" | "windows-1252" | "cp1252", _) => {
            Ok(body.iter().map(|byte| windows_1252(*byte)).collect())
        }
        // ASCII is the same in every other charset that a text is likely to be in.
        ("" | "utf-8" | "utf8" | "us-ascii" | "ascii", _) => json::as_text(body).map(str::to_owned),
        _ if body.is_ascii() => json::as_text(body).map(str::to_owned),
        _ => Err(DecodeError::new(json::UTF_8, "other bytes")),
    }
}

/// The charset that a media type names if it isn't UTF-8, for people to see.
pub(crate) fn unread(headers: &HeaderMap) -> Option<String> {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:".contains(&byte);
    let fit = |charset: &String| charset.len() <= 40 && charset.bytes().all(plain);
    named(headers).filter(|charset| !matches!(charset.as_str(), "" | "utf-8" | "utf8")).filter(fit)
}

/// The parameter `charset` of a media type, in lower case.
fn named(headers: &HeaderMap) -> Option<String> {
    let media_type = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    media_type.split(';').skip(1).find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let charset = value.trim().trim_matches('"').to_ascii_lowercase();
        name.trim().eq_ignore_ascii_case("charset").then_some(charset)
    })
}

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252.get(usize::from(byte - 0x80)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
        byte => char::from(byte),
    }
}

/// UTF-16 without its mark, in one order of bytes.
fn utf_16(body: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, DecodeError> {
    let broken = || DecodeError::new("UTF-16", "other bytes");
    let (pairs, rest) = body.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(broken());
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    let text: Result<String, _> = char::decode_utf16(units).collect();
    text.map(|text| text.strip_prefix('\u{FEFF}').map_or(text.clone(), str::to_owned)).map_err(|_| broken())
}
