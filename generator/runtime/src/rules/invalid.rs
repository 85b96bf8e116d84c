//! The error of a value that must not be sent.

use std::fmt;

/// Why a request wasn't sent: the first rule of the document that a value breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Invalid {
    /// The place of the value: a parameter's name, or a path into the body such as `items[2].name`.
    pub path: String,
    /// The reason: a phrase such as `must be at most 1000`, without the value itself.
    pub reason: String,
}

impl Invalid {
    /// Says of the value at `path` why it must not be sent.
    pub fn new(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { path: path.into(), reason: reason.into() }
    }

    /// The same of what stands at the path `outer`.
    pub(crate) fn inside(self, outer: &str) -> Self {
        let dot = if outer.is_empty() || self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        Self { path: format!("{outer}{dot}{}", self.path), reason: self.reason }
    }
}

impl fmt::Display for Invalid {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() {
            return write!(f, "the value {}", self.reason);
        }
        write!(f, "{} {}", self.path, self.reason)
    }
}

impl std::error::Error for Invalid {}
