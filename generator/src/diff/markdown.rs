//! Changes as Markdown, to be pasted into a pull request or posted there.

use std::fmt::Write as _;

use super::excerpt::shown;
use super::prose::{Piece, one_line, pieces};
use super::rows::{Row, rows};
use super::view::{self, Comparison, Group, Item};
use super::{Level, Lines, Side};

/// The most bytes that are written; GitHub takes 65,536 characters in a comment.
const LIMIT: usize = 60_000;
/// What of that is kept for the end.
const END: usize = 400;
/// How long a message may be, in characters.
const MESSAGE: usize = 600;
/// How many lines of Rust a change shows.
const RUST: usize = 40;

/// The changes with the verdicts first, what breaks callers open and the rest folded; at most 60,000 bytes, and then a
/// line tells how many changes are left out.
#[must_use]
pub fn write(comparison: &Comparison<'_>) -> String {
    let verdict = |side| view::name(comparison.changes.verdict(side));
    let mut page = Page { text: String::new(), shown: 0 };
    _ = writeln!(
        page.text,
        "**HTTP: {} · Rust: {}** — {}",
        verdict(Side::Http),
        verdict(Side::Rust),
        comparison.counts(None)
    );
    let (mut breaking, mut rest) = (Vec::new(), Vec::new());
    for group in comparison.groups() {
        let Group { subject, level, items } = group;
        let (worst, other): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| item.change.level == Level::Major);
        breaking.push(Group { subject, level, items: worst });
        rest.push(Group { subject, level, items: other });
    }
    page.write_groups(&breaking);
    let count: usize = rest.iter().map(|group| group.items.len()).sum();
    if count > 0 && !page.is_full("") {
        let counts = view::counts(rest.iter().flat_map(|group| &group.items).map(|item| item.change));
        _ = writeln!(page.text, "\n<details>\n<summary>{counts}</summary>");
        page.write_groups(&rest);
        page.text.push_str("\n</details>\n");
    }
    let left_out = comparison.changes.list.len() - page.shown;
    if left_out > 0 {
        _ = writeln!(
            page.text,
            "\n{left_out} more changes are left out here; `typecase diff --format html` shows them all."
        );
    }
    page.text
}

struct Page {
    text: String,
    /// How many changes are in it.
    shown: usize,
}

impl Page {
    fn is_full(&self, next: &str) -> bool {
        self.text.len() + next.len() + END > LIMIT
    }

    /// Writes as many changes as there is room for.
    fn write_groups(&mut self, groups: &[Group<'_>]) {
        for group in groups {
            let mut heading = format!("\n#### {}\n\n", code(&one_line(group.subject, MESSAGE)));
            for item in &group.items {
                let text = std::mem::take(&mut heading) + &change(item);
                if self.is_full(&text) {
                    return;
                }
                self.text.push_str(&text);
                self.shown += 1;
            }
        }
    }
}

/// One change as the item of a list.
fn change(item: &Item<'_>) -> String {
    let change = item.change;
    let mark = if change.level == Level::Major { " **breaking**" } else { "" };
    let mut text = format!("- {}{mark} · {}", view::side(change.side), message(&change.message));
    if let Some(spot) = item.spot() {
        _ = write!(text, " — {}", code(&one_line(&format!("{}:{}", spot.file, spot.position.line), MESSAGE)));
    }
    text.push('\n');
    if let Some(witness) = &change.witness {
        _ = writeln!(text, "  - {}", message(&witness.sentence()));
    }
    if let Some(lines) = &change.rust {
        text.push_str(&rust(lines));
    }
    text
}

/// Lines of Rust as a diff, in a fence that is longer than any in them.
fn rust(lines: &Lines) -> String {
    let (old, new): (Vec<String>, Vec<String>) =
        (lines.old.lines().map(shown).collect(), lines.new.lines().map(shown).collect());
    let rows = rows(&old, &new);
    let mut diff = String::new();
    let mut line = |mark: char, code: &str| _ = writeln!(diff, "  {mark} {code}");
    for row in rows.iter().take(RUST) {
        match row {
            Row::Same(_, at) => line(' ', new.get(*at).map_or("", String::as_str)),
            Row::Gap(count) => line(' ', &format!("… {count} lines")),
            Row::Changed(was, is) => {
                was.and_then(|at| old.get(at)).into_iter().for_each(|code| line('-', code));
                is.and_then(|at| new.get(at)).into_iter().for_each(|code| line('+', code));
            }
        }
    }
    if rows.len() > RUST {
        line(' ', &format!("… {} more lines", rows.len() - RUST));
    }
    let fence = "`".repeat(longest_run(&diff).max(2) + 1);
    format!("\n  {fence}diff\n{diff}  {fence}\n")
}

/// How many backticks stand in a row at most.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// A message: words of which nothing is Markdown, and code.
pub(crate) fn message(text: &str) -> String {
    let text = one_line(text, MESSAGE);
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Words(words) => escaped(words),
        Piece::Code(text) => code(text),
    };
    pieces(&text).iter().map(piece).collect()
}

/// A text on one line as a code span. Nothing is read in one but backticks: no mention, link, tag or entity.
fn code(text: &str) -> String {
    let fence = "`".repeat(longest_run(text) + 1);
    if text.trim().is_empty() {
        // Nothing but spaces is no code span.
        return "(empty)".to_owned();
    }
    let pad = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{fence}{pad}{text}{pad}{fence}")
}

/// A text on one line that stands for itself within a paragraph. An empty comment keeps what only GitHub reads apart:
/// mentions, references to issues and commits, emoji, and addresses without a scheme.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for (index, character) in text.char_indices() {
        match character {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '$' | '!' => out.extend(['\\', character]),
            '@' | '#' => out.extend([character.to_string().as_str(), "<!-- -->"]),
            ':' if text.get(index + 1..).is_some_and(|rest| !rest.starts_with(' ')) => out.push_str(":<!-- -->"),
            '.' if www_before(text, index) => out.push_str("<!-- -->."),
            '-' if gh_before(text, index) => out.push_str("-<!-- -->"),
            _ => out.push(character),
        }
    }
    out
}

/// Whether `www` ends here.
fn www_before(text: &str, index: usize) -> bool {
    text.get(..index).is_some_and(|before| before.to_ascii_lowercase().ends_with("www"))
}

/// Whether `GH` ends here, of `GH-1`.
fn gh_before(text: &str, index: usize) -> bool {
    text.get(..index).is_some_and(|before| before.to_ascii_lowercase().ends_with("gh"))
}
