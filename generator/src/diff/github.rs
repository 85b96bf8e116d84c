//! Changes as workflow commands of GitHub Actions: annotations on the lines of the new document.

use std::fmt::Write as _;

use super::Level;
use super::prose::one_line;
use super::view::{self, Comparison, Item};

/// How long a title or a message may be, in characters.
const LONGEST: usize = 1_000;

/// A line per change: an error for what breaks callers, a warning for what is new, a notice for the rest, those that
/// ask most first, since a step shows ten of each. What is gone has no line in the new document, and so has no file.
#[must_use]
pub fn write(comparison: &Comparison<'_>) -> String {
    let groups = comparison.groups();
    let mut items: Vec<&Item<'_>> = groups.iter().flat_map(|group| &group.items).collect();
    items.sort_by_key(|item| std::cmp::Reverse(item.change.level));
    items.into_iter().map(annotation).collect()
}

fn annotation(item: &Item<'_>) -> String {
    let change = item.change;
    let command = match change.level {
        Level::Major => "error",
        Level::Minor => "warning",
        Level::Patch | Level::None => "notice",
    };
    let mut text = format!("::{command} ");
    if let Some(spot) = &item.new {
        let file = property(&spot.file);
        _ = write!(text, "file={file},line={},col={},", spot.position.line, spot.position.column);
    }
    let title = format!("{} {}: {}", view::side(change.side), view::name(change.level), change.subject);
    let title = property(&one_line(&title, LONGEST));
    let witness = change.witness.as_ref().map(|witness| format!("; {}", witness.sentence())).unwrap_or_default();
    let message = format!("{}{witness}", change.message);
    _ = writeln!(text, "title={title}::{}", value(&one_line(&message, LONGEST)));
    text
}

/// The value of a command, escaped as the runner reads it back.
fn value(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command, which ends at a comma or a colon.
fn property(text: &str) -> String {
    value(text).replace(':', "%3A").replace(',', "%2C")
}
