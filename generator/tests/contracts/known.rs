//! The tests that are known to fail, and why: each is a fault of prism, or of its document.

/// One line for each: the document, the test or a part of the message in quotes, and the reason.
const LIST: &str = include_str!("known.txt");

/// What stands behind a failure that came with the end of the server.
pub const ENDED: &str = " (prism ended";

/// What the message of a failure holds where prism, and not the request, is why, each with what prism does.
const PRISMS_OWN: [(&str, &str); 15] = [
    (ENDED, "the request has ended the server"),
    ("prism/errors#NO_RESPONSE_RESPONSE_DEFINED", "the document has no content for an answer"),
    ("prism/errors#NO_COMPLEX_OBJECT_TEXT", "an object is to be sent as text"),
    ("Tried to force a dynamic response for", "the document has no schema for an answer"),
    ("expected bytes in base64", "an answer of `format: byte` has a length that is none of base64"),
    (
        "integer of 32 bits that isn't negative, found a number",
        "an answer of `format: uint32` is negative, or beyond it",
    ),
    (
        "integer of 64 bits that isn't negative, found a number",
        "an answer of `format: uint64` is negative, or beyond it",
    ),
    ("\"title\":\"missing items for {", "an answer of `prefixItems` without `items` can't be made up"),
    ("(reading 'items')\\n    at shouldClean (", "prism has no schema for what holds an empty object"),
    ("{\"location\":[\"response\"", "prism finds its own answer at fault"),
    ("integer from -128 to 127, found a number", "an answer of `format: int8` is beyond it"),
    ("integer from -32768 to 32767, found a number", "an answer of `format: int16` is beyond it"),
    ("integer from 0 to 255, found a number", "an answer of `format: uint8` is negative, or beyond it"),
    ("integer from 0 to 65535, found a number", "an answer of `format: uint16` is negative, or beyond it"),
    ("must be array\"}", "a list of one item in a form is read as a string"),
];

/// Whether prism, and not the request, is why a test failed.
pub fn is_prisms_own(why: &str) -> bool {
    PRISMS_OWN.iter().any(|(message, _)| why.contains(message))
}

/// The failures that are known: for each the document, and which of its failures.
pub struct Known(Vec<(&'static str, Which)>);

/// Which failures of a document are known.
enum Which {
    All,
    /// Those of one test.
    Test(&'static str),
    /// Those whose message holds this.
    Message(&'static str),
}

impl Known {
    pub fn read() -> Self {
        Self::of(LIST)
    }

    fn of(list: &'static str) -> Self {
        Self(list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(entry).collect())
    }

    /// Whether this test of this document is known to fail with this message.
    pub fn has(&self, document: &str, test: &str, why: &str) -> bool {
        let is_meant = |which: &Which| match which {
            Which::All => true,
            Which::Test(known) => *known == test,
            Which::Message(part) => why.contains(part),
        };
        self.0.iter().any(|(of, which)| *of == document && is_meant(which))
    }
}

/// The entry of a line.
fn entry(line: &'static str) -> (&'static str, Which) {
    let (document, rest) = line.split_once(' ').unwrap_or_else(|| panic!("no test: {line}"));
    let (which, reason) = match rest.strip_prefix('"') {
        Some(rest) => rest.split_once("\": ").map(|(part, reason)| (Which::Message(part), reason)),
        None => rest.split_once(": ").map(|(test, reason)| {
            let which = if test == "*" { Which::All } else { Which::Test(test) };
            (which, reason)
        }),
    }
    .unwrap_or_else(|| panic!("without a reason: {line}"));
    assert!(!reason.is_empty(), "without a reason: {line}");
    (document, which)
}

#[test]
fn a_known_failure_is_one_of_its_document() {
    let known = Known::of("# document test: reason\nshop list: why\nshop \"owner: an object\": why\n");
    assert!(known.has("shop", "list", ""));
    assert!(known.has("shop", "get", "the owner: an object was expected"));
    assert!(!known.has("shop", "get", "an object was expected") && !known.has("zoo", "list", "the owner: an object"));
}

/// What prism answers where it can't make up an answer; any other error of it is looked at.
#[test]
fn an_unknown_error_of_prism_is_its_own_by_its_title() {
    let answered = |title: &str| format!(r#"{{"type":"prism/errors#UNKNOWN","title":"{title}"}}"#);
    assert!(is_prisms_own(&answered(r#"missing items for {\n  \"type\": \"array\""#)));
    assert!(is_prisms_own(&answered(
        r"TypeError: Cannot read properties of undefined (reading 'items')\n    at shouldClean (main.cjs:1339:19)"
    )));
    assert!(!is_prisms_own(&answered("no route")));
}
