//! The tests that are known to fail, and why: each is a fault of prism, or of its document.

/// One line for each test: the document, the test, and the reason.
const LIST: &str = include_str!("known.txt");

/// What stands behind a failure that came with the end of the server.
pub const ENDED: &str = " (prism ended";

/// What the message of a failure holds where prism, and not the request, is why, each with what prism does.
const PRISMS_OWN: [(&str, &str); 14] = [
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
    ("prism/errors#UNKNOWN", "an answer can't be made up: prism has an error of its own"),
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

/// The tests that are known to fail.
pub struct Known(Vec<(&'static str, &'static str)>);

impl Known {
    pub fn read() -> Self {
        let lines = LIST.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let entry = |line: &'static str| {
            let (subject, reason) = line.split_once(": ").unwrap_or((line, ""));
            assert!(!reason.is_empty(), "without a reason: {line}");
            subject.split_once(' ').unwrap_or_else(|| panic!("no test: {line}"))
        };
        Self(lines.map(entry).collect())
    }

    /// Whether this test of this document is known to fail.
    pub fn has(&self, document: &str, test: &str) -> bool {
        self.0.iter().any(|(of, known)| *of == document && (*known == test || *known == "*"))
    }
}
