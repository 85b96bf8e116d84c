//! Formats: which strings follow those that JSON Schema (Validation 2020-12, section 7.3) and OpenAPI's registry define. What no
//! one has defined asks nothing of a string: it is an annotation.

mod known;

use known::{KNOWN, Known, REGISTERED};

/// Formats of strings that say nothing which is checked here.
const LOOSE: &[&str] = &["password", "binary", "string", "regex", "url", "idn-hostname"];

/// Formats of numbers.
const NUMBERS: &[&str] =
    &["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "unix-time", "float", "double"];

/// A format of which every string is one of another.
const WITHIN: &[(&str, &str)] = &[
    ("ipv4", "hostname"),
    ("email", "idn-email"),
    ("uri", "uri-reference"),
    ("uri", "iri"),
    ("uri", "iri-reference"),
    ("uri-reference", "iri-reference"),
    ("iri", "iri-reference"),
];

fn known(format: &str) -> Option<&'static Known> {
    let format = if format == "base64" { "byte" } else { format };
    KNOWN.iter().chain(REGISTERED).find(|known| known.name == format)
}

/// The format that `contentEncoding` is the same as.
pub(super) fn of_encoding(encoding: &str) -> &str {
    if encoding == "base64" { "byte" } else { encoding }
}

/// Whether a format asks something of strings.
pub(crate) fn is_checked(format: &str) -> bool {
    known(format).is_some()
}

/// Whether generated code reads strings of a format as something else.
pub(crate) fn is_read(format: &str) -> bool {
    matches!(of_encoding(format), "date-time" | "date" | "time" | "uuid" | "ipv4" | "ipv6" | "byte")
}

/// Whether a schema without a type that has a format is one of strings.
pub(super) fn is_of_text(format: &str) -> bool {
    KNOWN.iter().any(|known| known.name == format) || LOOSE.contains(&format)
}

/// Whether a format is of numbers.
pub(super) fn is_of_numbers(format: &str) -> bool {
    NUMBERS.contains(&format)
}

/// Whether a format is of integers.
pub(super) fn is_of_integers(format: &str) -> bool {
    range(format).is_some()
}

/// The least and the greatest number of a format of integers.
pub(super) fn range(format: &str) -> Option<(i128, i128)> {
    Some(match format {
        "int8" => (i8::MIN.into(), i8::MAX.into()),
        "int16" => (i16::MIN.into(), i16::MAX.into()),
        "int32" => (i32::MIN.into(), i32::MAX.into()),
        "int64" => (i64::MIN.into(), i64::MAX.into()),
        "uint8" => (0, u8::MAX.into()),
        "uint16" => (0, u16::MAX.into()),
        "uint32" => (0, u32::MAX.into()),
        "uint64" => (0, u64::MAX.into()),
        _ => return None,
    })
}

/// The least and the greatest integer of some formats; those of 64 bits where none says so.
pub(crate) fn width(formats: &[String]) -> (i128, i128) {
    let known = formats.iter().find_map(|format| range(format));
    known.unwrap_or((i64::MIN.into(), i64::MAX.into()))
}

/// Whether every string of one format is one of another.
pub(super) fn is_within(one: &str, other: &str) -> bool {
    one == other || of_encoding(one) == of_encoding(other) || WITHIN.contains(&(one, other))
}

/// An expression that every string of a format matches.
pub(super) fn pattern(format: &str) -> Option<&'static str> {
    known(format).map(|known| known.pattern)
}

/// Some strings of a format.
pub(super) fn samples(format: &str) -> &'static [&'static str] {
    known(format).map_or(&[], |known| known.samples)
}

/// Strings of a format of at least so many characters, made longer by one of their letters or digits: one where it can be so long.
pub(super) fn longer(format: &str, length: usize) -> Option<String> {
    // Some are of a multiple of four characters.
    let stretched = |sample: &str, at: usize, c: char, length: usize| -> Option<String> {
        let more = length.checked_sub(sample.chars().count())?;
        let (before, after) = sample.split_at_checked(at)?;
        Some([before, &c.to_string().repeat(more), after].concat())
    };
    let known = known(format)?;
    let places =
        known.samples.iter().flat_map(|sample| sample.char_indices().rev().map(move |(at, c)| (sample, at, c)));
    let candidates = places.filter(|(_, _, c)| c.is_ascii_alphanumeric()).flat_map(|(sample, at, c)| {
        (length..length.saturating_add(4)).filter_map(move |length| stretched(sample, at, c, length))
    });
    candidates.into_iter().find(|text| (known.is_surely)(text))
}

/// Whether a string follows a format; none for the few on which readers differ, such as `24:00:00` or `P1.5D`.
pub(super) fn follows(format: &str, text: &str) -> Option<bool> {
    let Some(known) = known(format) else { return Some(true) };
    if (known.is_surely)(text) {
        return Some(true);
    }
    let regex = regex_lite::Regex::new(known.pattern).ok()?;
    (!regex.is_match(text)).then_some(false)
}

#[cfg(test)]
mod tests {
    use super::known::{KNOWN, REGISTERED};
    use super::{follows, longer, pattern};

    #[test]
    fn samples_follow_their_formats() {
        for known in KNOWN.iter().chain(REGISTERED) {
            let regex = regex_lite::Regex::new(known.pattern).expect(known.name);
            for sample in known.samples {
                assert!(regex.is_match(sample), "{}: {sample}", known.name);
                assert_eq!(follows(known.name, sample), Some(true), "{}: {sample}", known.name);
            }
        }
    }

    #[test]
    fn strings_of_formats_may_be_long() {
        for (format, length) in [("uri", 513), ("email", 60), ("uri-reference", 513), ("byte", 513), ("sf-string", 513)]
        {
            let text = longer(format, length).expect(format);
            assert!(text.len() >= length && follows(format, &text) == Some(true), "{format}: {text}");
        }
        assert_eq!(longer("date", 20), None);
    }

    #[test]
    fn strings_are_told_from_those_that_do_not_follow() {
        let table: &[(&str, &[&str], &[&str])] = &[
            ("date-time", &["2024-05-01T00:00:00.125-07:00"], &["2024-05-01", "2024-05-01T00:00:00", "now"]),
            ("date", &["2024-02-29"], &["2023-02-29x", "1.5.2024"]),
            ("time", &["23:59:59+01:00"], &["23:59", "noon"]),
            ("ipv4", &["10.0.0.255"], &["10.0.0", "a.b.c.d"]),
            ("ipv6", &["::1", "fe80::1"], &["g::", "1"]),
            ("email", &["first.last+tag@mail.example.org"], &["a", "a@"]),
            ("hostname", &["a-b.example", "x"], &["a b", "a_b", ""]),
            ("uri", &["https://example.com/a?b=c#d", "mailto:a@b.c"], &["/a", "example.com", ""]),
            ("uri-reference", &["../a?b", ""], &["a b", "a\\b", "é"]),
            ("iri-reference", &["é", "/a"], &["a b", "<a>"]),
            ("uri-template", &["/a/{id}", "https://example.com/{a}"], &["a b", "a\\b"]),
            ("json-pointer", &["", "/a/0", "/~01"], &["a", "/~2"]),
            ("relative-json-pointer", &["0", "1/a", "0#"], &["/a", "01"]),
            ("duration", &["P3Y6M4DT12H30M5S", "P2W", "PT36H"], &["1h", "P", "PT"]),
            ("byte", &["aGk=", "aGkh"], &["a-b=", "é"]),
            ("char", &["a", "é"], &["", "ab"]),
            ("http-date", &["Sun, 06 Nov 1994 08:49:37 GMT"], &["2024-01-01", "06 Nov 1994"]),
            ("media-range", &["text/*", "*/*", "text/html;level=1"], &["text", "text / html"]),
            ("sf-string", &["\"a\"", "\"\""], &["a", "\"a"]),
            ("sf-token", &["a/b:c", "*"], &["1", ""]),
        ];
        for (format, good, bad) in table {
            for text in *good {
                assert_eq!(follows(format, text), Some(true), "{format}: {text}");
            }
            for text in *bad {
                assert_eq!(follows(format, text), Some(false), "{format}: {text}");
            }
        }
        assert_eq!(follows("phone", "anything"), Some(true));
        assert_eq!(pattern("phone"), None);
    }
}
