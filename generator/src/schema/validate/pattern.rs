//! Which regular expressions a generated crate can check.

use crate::ecma;

/// Whether the output's engine can check a pattern.
pub(crate) fn is_checkable(pattern: &str) -> bool {
    pattern.len() <= 4096 && regex(pattern).is_some()
}

/// A pattern as the output's engine has it.
pub(crate) fn regex(pattern: &str) -> Option<regex_lite::Regex> {
    regex_lite::Regex::new(&ecma::translated(pattern)).ok()
}
