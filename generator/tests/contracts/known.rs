//! The tests that are known to fail, and why: each is a fault of prism, or of its document.

/// One line for each test: the document, the test, and the reason.
const LIST: &str = include_str!("known.txt");

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
