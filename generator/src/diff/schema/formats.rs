//! Formats: which strings follow the well-known ones.

/// A format that is known: its name, an expression that every string of it matches, and some of its strings.
struct Known(&'static str, &'static str, &'static [&'static str]);

/// What JSON Schema and OpenAPI define, and the code that is generated reads as what they are. The expressions let more
/// in than the formats do.
const KNOWN: &[Known] = &[
    Known(
        "date-time",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        &["2020-02-29T12:30:00Z", "2020-02-29T12:30:00.5+02:00"],
    ),
    Known("date", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", &["2020-02-29"]),
    Known("time", r"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?$", &["12:30:00Z"]),
    Known(
        "uuid",
        r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        &["6f1b2c3d-0a1b-4c2d-8e3f-9a0b1c2d3e4f", "6F1B2C3D-0A1B-4C2D-8E3F-9A0B1C2D3E4F"],
    ),
    Known("ipv4", r"^[0-9]{1,3}(\.[0-9]{1,3}){3}$", &["192.0.2.1"]),
    Known("ipv6", r"^[0-9a-fA-F:.]{2,45}$", &["2001:db8::1"]),
    Known("email", r"^[^@]+@[^@]+$", &["a@example.com"]),
    Known("hostname", r"^[0-9a-zA-Z.-]{1,254}$", &["example.com"]),
    Known("uri", r"^[A-Za-z][A-Za-z0-9+.-]*:", &["https://example.com/a", "urn:a:b"]),
    Known("duration", r"^P[0-9YMDTHSW.,]+$", &["PT5M", "P1D"]),
    Known("byte", r"^[0-9A-Za-z+/]*={0,2}$", &["aGk/Pg==", "YQ==", ""]),
    Known("base64url", r"^[0-9A-Za-z_-]*={0,2}$", &["aGk_Pg==", "YQ==", ""]),
    Known("decimal", r"^[+-]?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?$", &["1.5", "10"]),
    Known("json-pointer", r"^(/.*)?$", &["/a", ""]),
];

/// Formats of strings that say nothing which could be checked.
const LOOSE: &[&str] =
    &["password", "binary", "string", "regex", "url", "iri", "uri-reference", "iri-reference", "uri-template"];

/// Formats of numbers.
const NUMBERS: &[&str] =
    &["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "unix-time", "float", "double"];

/// A format of which every string is one of another.
const WITHIN: &[(&str, &str)] = &[("ipv4", "hostname"), ("uri", "uri-reference")];

fn known(format: &str) -> Option<&'static Known> {
    let format = if format == "base64" { "byte" } else { format };
    KNOWN.iter().find(|known| known.0 == format)
}

/// The format that `contentEncoding` is the same as.
pub(super) fn of_encoding(encoding: &str) -> &str {
    if encoding == "base64" { "byte" } else { encoding }
}

/// Whether strings can be told to follow a format.
pub(crate) fn is_checked(format: &str) -> bool {
    known(format).is_some()
}

/// Whether generated code reads strings of a format as something else.
pub(crate) fn is_read(format: &str) -> bool {
    matches!(of_encoding(format), "date-time" | "date" | "time" | "uuid" | "ipv4" | "ipv6" | "byte")
}

/// Whether a format is of strings.
pub(super) fn is_of_text(format: &str) -> bool {
    known(format).is_some() || LOOSE.contains(&format)
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
    known(format).map(|known| known.1)
}

/// Some strings of a format.
pub(super) fn samples(format: &str) -> &'static [&'static str] {
    known(format).map_or(&[], |known| known.2)
}

/// Whether a string follows a format; none where that can't be told: what the expression lets in need not be of it.
pub(super) fn follows(format: &str, text: &str) -> Option<bool> {
    let known = known(format)?;
    if known.2.contains(&text) {
        return Some(true);
    }
    let regex = regex_lite::Regex::new(known.1).ok()?;
    (!regex.is_match(text)).then_some(false)
}
