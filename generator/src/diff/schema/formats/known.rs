//! The formats of strings that are defined, and how their strings are told from others.

use std::net::{Ipv4Addr, Ipv6Addr};

use crate::examples::{is_date, is_date_time, is_time, is_uuid};

/// A format of strings.
pub(super) struct Known {
    pub(super) name: &'static str,
    /// An expression that every string of it matches, and some others as well.
    pub(super) pattern: &'static str,
    /// Whether a string is one of it by every reader.
    pub(super) is_surely: fn(&str) -> bool,
    /// Some strings of it.
    pub(super) samples: &'static [&'static str],
}

const fn known(
    name: &'static str,
    pattern: &'static str,
    is_surely: fn(&str) -> bool,
    samples: &'static [&'static str],
) -> Known {
    Known { name, pattern, is_surely, samples }
}

/// What JSON Schema defines, and what schemas have had of OpenAPI before it had a registry.
pub(super) const KNOWN: &[Known] = &[
    known(
        "date-time",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})$",
        |text| is_date_time(text) && text.contains('T') && !text.contains(":60"),
        &["2020-02-29T12:30:00Z", "2020-02-29T12:30:00.5+02:00"],
    ),
    known("date", r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", is_date, &["2020-02-29"]),
    known(
        "time",
        r"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})?$",
        |text| is_time(text) && text.contains(['Z', '+', '-']) && !text.contains(":60"),
        &["12:30:00Z"],
    ),
    known(
        "uuid",
        r"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        is_uuid,
        &["6f1b2c3d-0a1b-4c2d-8e3f-9a0b1c2d3e4f", "6F1B2C3D-0A1B-4C2D-8E3F-9A0B1C2D3E4F"],
    ),
    known("ipv4", r"^[0-9]{1,3}(\.[0-9]{1,3}){3}$", |text| text.parse::<Ipv4Addr>().is_ok(), &["192.0.2.1"]),
    known("ipv6", r"^[0-9a-fA-F:.]{2,45}$", |text| text.parse::<Ipv6Addr>().is_ok(), &["2001:db8::1"]),
    known("email", "^[^@]+@[^@]+$", is_mailbox, &["a@example.com"]),
    known("idn-email", "^[^@]+@[^@]+$", is_mailbox, &["a@example.com"]),
    known("hostname", r"^[0-9a-zA-Z.-]{1,254}$", is_host, &["example.com"]),
    known("uri", "^[A-Za-z][A-Za-z0-9+.-]*:", is_uri, &["https://example.com/a", "urn:a:b"]),
    known("uri-reference", r"^[!#-;=?-\[\]_a-z~]*$", |text| is_uri(text) || is_relative(text), &["/a", "a?b=c", ""]),
    known("iri", r#"^[A-Za-z][A-Za-z0-9+.-]*:[^ <>"{}|\\^`]*$"#, is_uri, &["https://example.com/a"]),
    known(
        "iri-reference",
        r#"^[^ <>"{}|\\^`]*$"#,
        |text| is_uri(text) || text.chars().all(|c| c.is_alphanumeric() || c == '/'),
        &["/a", ""],
    ),
    known("uri-template", r#"^[^ <>"|\\^`]*$"#, is_template, &["/a/{b}", "/a"]),
    known(
        "duration",
        "^P([0-9.,]+[YMDWHS]|T[0-9.,]+[HMS])+$",
        |text| {
            matches(r"^P([0-9]+W|[0-9]+Y([0-9]+M([0-9]+D)?)?(T.*)?|[0-9]+M([0-9]+D)?(T.*)?|[0-9]+D(T.*)?|T.*)$", text)
                && text
                    .split_once('T')
                    .is_none_or(|(_, time)| matches("^([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)$", time))
        },
        &["PT5M", "P1D"],
    ),
    known(
        "byte",
        "^[0-9A-Za-z+/]*={0,2}$",
        |text| text.len() % 4 == 0 && matches("^[0-9A-Za-z+/]*={0,2}$", text),
        &["aGk/Pg==", "YQ==", ""],
    ),
    known(
        "base64url",
        "^[0-9A-Za-z_-]*={0,2}$",
        |text| text.len() % 4 == 0 && matches("^[0-9A-Za-z_-]*={0,2}$", text),
        &["aGk_Pg==", "YQ==", ""],
    ),
    known(
        "decimal",
        r"^[+-]?[0-9]*\.?[0-9]+([eE][+-]?[0-9]+)?$",
        |text| serde_json::from_str::<serde_json::Number>(text).is_ok(),
        &["1.5", "10"],
    ),
    known("json-pointer", "^(/([^/~]|~[01])*)*$", is_pointer, &["/a", ""]),
    known(
        "relative-json-pointer",
        "^(0|[1-9][0-9]*)([+-][1-9][0-9]*)?(#|(/([^/~]|~[01])*)*)$",
        |text| {
            let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
            let count = text.len() - rest.len();
            (count == 1 || (count > 1 && !text.starts_with('0'))) && (rest == "#" || is_pointer(rest))
        },
        &["0", "1/a"],
    ),
];

/// Further formats of OpenAPI's registry. They don't say of what type a schema without one is.
pub(super) const REGISTERED: &[Known] = &[
    known("char", r"^[\s\S]$", |text| text.chars().count() == 1, &["a"]),
    known(
        "date-time-local",
        r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?$",
        |text| text.contains('T') && is_date_time(&format!("{text}Z")) && !text.contains(":60"),
        &["2020-02-29T12:30:00"],
    ),
    known(
        "time-local",
        r"^[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?$",
        |text| is_time(&format!("{text}Z")) && !text.contains(":60"),
        &["12:30:00"],
    ),
    known(
        "http-date",
        "^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[ -~]+$",
        |text| {
            const MONTHS: &str = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";
            let time = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9] GMT$";
            matches(&format!("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-2][0-9] ({MONTHS}) [0-9]{{4}} {time}"), text)
        },
        &["Sun, 06 Nov 1994 08:49:37 GMT"],
    ),
    known(
        "media-range",
        r"^[!#-'*+.0-9A-Z^-z|~-]+/[!#-'*+.0-9A-Z^-z|~-]+([ \t]*;.*)?$",
        |text| matches(r"^(\*/\*|[a-z]+/\*|[a-z]+/[a-z0-9.+-]+)(; ?[a-z]+=[a-z0-9.-]+)*$", text),
        &["application/json", "text/*"],
    ),
    known("sf-binary", "^:[0-9A-Za-z+/]*={0,2}:$", |text| matches("^:([0-9A-Za-z+/]{4})*:$", text), &[":aGkh:"]),
    known("sf-boolean", r"^\?[01]$", |text| matches!(text, "?0" | "?1"), &["?1"]),
    known(
        "sf-string",
        r#"^"([ !#-\[\]-~]|\\["\\])*"$"#,
        |text| matches(r#"^"([ !#-\[\]-~]|\\["\\])*"$"#, text),
        &["\"a\""],
    ),
    known(
        "sf-token",
        "^[A-Za-z*][!#-'*+.:/0-9A-Z^-z|~-]*$",
        |text| matches("^[A-Za-z*][!#-'*+.:/0-9A-Z^-z|~-]*$", text),
        &["a"],
    ),
];

fn matches(pattern: &str, text: &str) -> bool {
    regex_lite::Regex::new(pattern).is_ok_and(|regex| regex.is_match(text))
}

/// A plain address (RFC 5321, section 4.1.2): words with dots, and a host with several labels.
fn is_mailbox(text: &str) -> bool {
    let is_word =
        |word: &str| !word.is_empty() && word.bytes().all(|c| c.is_ascii_alphanumeric() || b"+-_".contains(&c));
    text.split_once('@').is_some_and(|(local, host)| {
        local.len() <= 64 && local.split('.').all(is_word) && host.contains('.') && is_host(host)
    })
}

/// A host name (RFC 1123, section 2.1).
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    text.len() <= 253 && text.split('.').all(is_label)
}

/// A URI (RFC 3986, section 3) with nothing in it that needs a closer look.
fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|c| c.is_ascii_alphanumeric() || b"+-.".contains(&c));
    let has_port = rest.starts_with("//") && rest.contains([':', '@']);
    is_scheme && rest.len() > 2 && is_plain(rest) && !has_port
}

/// A relative reference (RFC 3986, section 4.2) with nothing in it that needs a closer look.
fn is_relative(text: &str) -> bool {
    !text.contains(':') && !text.starts_with("//") && is_plain(text)
}

fn is_plain(text: &str) -> bool {
    text.matches('#').count() <= 1
        && text.bytes().all(|c| c.is_ascii_alphanumeric() || b"-._~/?#&=+,;!$'()*@:".contains(&c))
}

/// A URI template (RFC 6570) of plain parts and simple expressions.
fn is_template(text: &str) -> bool {
    let mut parts = text.split('{');
    let is_literal = |text: &str| text.bytes().all(|c| c.is_ascii_alphanumeric() || b"-._~/?&=:".contains(&c));
    let is_name = |name: &str| !name.is_empty() && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
    let is_part = |part: &str| part.split_once('}').is_some_and(|(name, rest)| is_name(name) && is_literal(rest));
    parts.next().is_some_and(is_literal) && parts.all(is_part)
}

/// A JSON pointer (RFC 6901).
fn is_pointer(text: &str) -> bool {
    (text.is_empty() || text.starts_with('/')) && text.split('~').skip(1).all(|escaped| escaped.starts_with(['0', '1']))
}
