//! Changes for a terminal: the verdicts, then what changed by subject, what breaks callers first.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};

use super::excerpt::shown;
use super::prose::{one_line, wrapped};
use super::rows::{Row, rows};
use super::view::{self, Comparison, Group, Item};
use super::{Level, Lines, Side};

/// How wide the text is, in characters; only a word that is longer than that can be cut.
const WIDTH: usize = 100;
/// Where messages start.
const INDENT: usize = 15;
/// How many lines of Rust a change shows.
const RUST: usize = 12;
/// How long a message may be, in characters.
const MESSAGE: usize = 1_000;

const BOLD: Style = Style::new().bold();
const DIM: Style = Style::new().dimmed();
const GONE: Style = AnsiColor::Red.on_default();
const CAME: Style = AnsiColor::Green.on_default();

/// The changes as text with a line feed at its end. `colour` adds ANSI escapes; no text of the documents can add any.
#[must_use]
pub fn write(comparison: &Comparison<'_>, colour: bool) -> String {
    let mut text = String::new();
    for side in [Side::Http, Side::Rust] {
        let level = comparison.changes.verdict(side);
        _ = writeln!(text, "{BOLD}{}{BOLD:#}  {}  {}", view::side(side), tag(level), comparison.counts(Some(side)));
    }
    for group in comparison.groups() {
        write_group(&mut text, &group);
    }
    if colour { text } else { anstream::adapter::strip_str(&text).to_string() }
}

/// A level in its colour, as wide as the longest.
fn tag(level: Level) -> String {
    let style = match level {
        Level::Major => AnsiColor::Red.on_default().bold(),
        Level::Minor => AnsiColor::Green.on_default(),
        Level::Patch | Level::None => DIM,
    };
    format!("{style}{:<5}{style:#}", view::name(level))
}

fn write_group(text: &mut String, group: &Group<'_>) {
    text.push('\n');
    let subject = one_line(group.subject, MESSAGE);
    for line in wrapped(&subject, WIDTH) {
        _ = writeln!(text, "{BOLD}{line}{BOLD:#}");
    }
    for item in &group.items {
        write_item(text, item);
    }
}

fn write_item(text: &mut String, item: &Item<'_>) {
    let change = item.change;
    let message = wrapped(&one_line(&change.message, MESSAGE), WIDTH - INDENT);
    let mut lines = message.iter();
    let first = lines.next().map_or("", String::as_str);
    _ = writeln!(text, "  {}  {}  {first}", tag(change.level), view::side(change.side));
    for line in lines {
        _ = writeln!(text, "{:INDENT$}{line}", "");
    }
    if let Some(witness) = &change.witness {
        for line in wrapped(&one_line(&witness.sentence(), MESSAGE), WIDTH - INDENT) {
            _ = writeln!(text, "{:INDENT$}{line}", "");
        }
    }
    let place = item.spot().map(ToString::to_string);
    let path = Some(&change.path).filter(|path| !path.is_empty() && change.side == Side::Rust).cloned();
    for where_to in place.into_iter().chain(path) {
        for line in wrapped(&one_line(&where_to, MESSAGE), WIDTH - INDENT) {
            _ = writeln!(text, "{:INDENT$}{DIM}{line}{DIM:#}", "");
        }
    }
    if let Some(lines) = &change.rust {
        write_rust(text, lines);
    }
}

fn write_rust(text: &mut String, lines: &Lines) {
    let (old, new): (Vec<String>, Vec<String>) =
        (lines.old.lines().map(shown).collect(), lines.new.lines().map(shown).collect());
    let rows = rows(&old, &new);
    let mut line = |style: Style, mark: char, code: &str| {
        let room = WIDTH - INDENT - 2;
        let cut = code.char_indices().nth(room).map(|_| code.chars().take(room - 1).chain(['…']).collect::<String>());
        _ = writeln!(text, "{:INDENT$}{style}{mark} {}{style:#}", "", cut.as_deref().unwrap_or(code));
    };
    for row in rows.iter().take(RUST) {
        match row {
            Row::Same(_, at) => line(DIM, ' ', new.get(*at).map_or("", String::as_str)),
            Row::Gap(count) => line(DIM, ' ', &format!("… {count} lines")),
            Row::Changed(was, is) => {
                was.and_then(|at| old.get(at)).into_iter().for_each(|code| line(GONE, '-', code));
                is.and_then(|at| new.get(at)).into_iter().for_each(|code| line(CAME, '+', code));
            }
        }
    }
    if rows.len() > RUST {
        line(DIM, ' ', &format!("… {} more lines", rows.len() - RUST));
    }
}
