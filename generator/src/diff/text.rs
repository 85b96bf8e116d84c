//! Changes for a terminal.

use super::{Comparison, Level, Side};

/// Writes a comparison as lines: the verdicts, then each change.
#[must_use]
pub fn write(comparison: &Comparison<'_>) -> String {
    let verdict = |side| word(comparison.changes.verdict(side));
    let mut text = format!("HTTP: {}, Rust: {}\n", verdict(Side::Http), verdict(Side::Rust));
    for change in &comparison.changes.list {
        let side = if change.side == Side::Http { "HTTP" } else { "Rust" };
        text += &format!("{} {side} {}: {}\n", word(change.level), change.subject, change.message);
    }
    text
}

fn word(level: Level) -> &'static str {
    match level {
        Level::None => "none",
        Level::Patch => "patch",
        Level::Minor => "minor",
        Level::Major => "major",
    }
}
