//! Running text as Markdown.

use super::escape::{self, Context};
use super::tree::{Inline, Mark};
use super::wrap::GLUE;

/// Running text as Markdown: spaces where a line may break, line feeds where it must, and [`GLUE`] for spaces where it
/// may not.
pub fn markdown(inlines: &[Inline], in_table: bool) -> String {
    let kept = kept_marks(inlines);
    let mut markdown = String::new();
    let mut link = None;
    // Text is written in one go up to what stands as something else: it may mean more than its parts.
    let mut text = String::new();
    for (index, inline) in inlines.iter().enumerate() {
        let is_dropped = |index: usize| kept.get(index) == Some(&false);
        match inline {
            Inline::Text(part) => {
                text.push_str(part);
                continue;
            }
            Inline::Open(_) if is_dropped(index) => continue,
            Inline::Close(open) if is_dropped(*open) => continue,
            _ => {}
        }
        let context = Context { in_link: link.is_some(), in_table };
        escape::write_text(&mut markdown, &std::mem::take(&mut text), context);
        match inline {
            Inline::Text(_) => {}
            Inline::Code(code) => escape::write_code(&mut markdown, code, context),
            Inline::Url(url) => escape::write_url(&mut markdown, url),
            Inline::Break => write_break(&mut markdown, context),
            Inline::Open(Mark::Link(_)) => link = Some(open_link(&mut markdown)),
            Inline::Open(mark) => markdown.push_str(delimiter(mark)),
            Inline::Close(open) => match inlines.get(*open) {
                Some(Inline::Open(Mark::Link(url))) => {
                    let start = link.take().unwrap_or(markdown.len());
                    close_link(&mut markdown, start, url);
                }
                Some(Inline::Open(mark)) => markdown.push_str(delimiter(mark)),
                _ => {}
            },
        }
    }
    escape::write_text(&mut markdown, &text, Context { in_link: false, in_table });
    markdown.trim_matches([' ', '\n']).to_owned()
}

/// Running text as Markdown on a single line.
pub fn one_line(inlines: &[Inline], in_table: bool) -> String {
    markdown(inlines, in_table).replace(['\n', GLUE], " ")
}

fn write_break(markdown: &mut String, context: Context) {
    markdown.truncate(markdown.trim_end_matches(' ').len());
    if context.in_link || context.in_table {
        markdown.push(' ');
    } else if !markdown.ends_with('\n') {
        markdown.push('\n');
    }
}

/// Starts a link, and returns its place.
fn open_link(markdown: &mut String) -> usize {
    // An exclamation mark would make an image of the link.
    if markdown.ends_with('!') {
        markdown.pop();
        markdown.push_str("\\!");
    }
    markdown.push('[');
    markdown.len() - 1
}

fn close_link(markdown: &mut String, start: usize, url: &str) {
    let text = markdown.split_off(start);
    markdown.extend(text.chars().map(|c| if c == ' ' { GLUE } else { c }));
    markdown.push_str("](");
    markdown.push_str(url);
    markdown.push(')');
}

fn delimiter(mark: &Mark) -> &'static str {
    match mark {
        Mark::Emphasis => "*",
        Mark::Strong => "**",
        Mark::Strike => "~~",
        Mark::Link(_) => "",
    }
}

/// Which spans, by the index where they start, are read as such. The others are left without their marks: Markdown
/// has no way to write them where they stand.
fn kept_marks(inlines: &[Inline]) -> Vec<bool> {
    let mut kept = vec![true; inlines.len()];
    let mut drop = |index: usize| {
        if let Some(kept) = kept.get_mut(index) {
            *kept = false;
        }
    };
    // The start of a span right behind the end of another: the delimiters would run together.
    let mut is_behind_end = false;
    for (index, inline) in inlines.iter().enumerate() {
        match inline {
            Inline::Close(open) => is_behind_end |= delimiter_at(inlines, *open).is_some(),
            Inline::Open(Mark::Link(_)) => is_behind_end = false,
            Inline::Open(_) if is_behind_end => drop(index),
            Inline::Text(text) if text.is_empty() => {}
            Inline::Open(_) => {}
            _ => is_behind_end = false,
        }
    }
    for (index, inline) in inlines.iter().enumerate() {
        let Inline::Close(open) = inline else {
            continue;
        };
        if delimiter_at(inlines, *open).is_some()
            && !(flanks(inlines, *open, Side::Before, Side::Behind)
                && flanks(inlines, index, Side::Behind, Side::Before))
        {
            drop(*open);
        }
    }
    kept
}

/// The mark whose delimiter stands at an index, at either end of its span.
fn delimiter_at(inlines: &[Inline], index: usize) -> Option<&Mark> {
    match inlines.get(index)? {
        Inline::Open(mark) => Some(mark),
        Inline::Close(open) => match inlines.get(*open)? {
            Inline::Open(mark) => Some(mark),
            _ => None,
        },
        _ => None,
    }
    .filter(|mark| !matches!(mark, Mark::Link(_)))
}

#[derive(Clone, Copy)]
enum Side {
    Before,
    Behind,
}

/// Whether a delimiter opens or closes a span (CommonMark, section 6.2): inside there is no space, and no punctuation
/// either unless there is a space or punctuation outside. Where it's not sure what counts as punctuation, it doesn't.
fn flanks(inlines: &[Inline], index: usize, outside: Side, inside: Side) -> bool {
    let (within, is_direct) = neighbour(inlines, index, inside);
    let (without, _) = neighbour(inlines, index, outside);
    within.is_some_and(|c| !c.is_whitespace())
        && (without.is_none_or(|c| c.is_whitespace() || c.is_ascii_punctuation())
            || (is_direct && within.is_some_and(char::is_alphanumeric)))
}

/// The next character that is no delimiter, and whether all delimiters up to it are of the same character.
fn neighbour(inlines: &[Inline], index: usize, side: Side) -> (Option<char>, bool) {
    let own = delimiter_at(inlines, index).map(delimiter).unwrap_or_default();
    let mut is_direct = true;
    let mut at = index;
    loop {
        let next = match side {
            Side::Before => at.checked_sub(1),
            Side::Behind => Some(at + 1),
        };
        let Some((next, inline)) = next.and_then(|next| Some((next, inlines.get(next)?))) else {
            return (None, is_direct);
        };
        at = next;
        let found = match (inline, side) {
            (Inline::Text(text), Side::Before) => text.chars().next_back(),
            (Inline::Text(text), Side::Behind) => text.chars().next(),
            (Inline::Break, _) => Some(' '),
            (Inline::Code(_) | Inline::Url(_), _) => Some('`'),
            (Inline::Open(_) | Inline::Close(_), _) => match delimiter_at(inlines, at) {
                Some(mark) => {
                    is_direct &= delimiter(mark).chars().next() == own.chars().next();
                    None
                }
                None => Some('('),
            },
        };
        if found.is_some() {
            return (found, is_direct);
        }
    }
}
