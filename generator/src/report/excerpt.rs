//! The line of a document that a finding shows; a minified document has lines of megabytes.

use std::borrow::Cow;
use std::ops::Range;

/// The length of a line that is shown before and after the place, in bytes.
const BEFORE: usize = 80;
const AFTER: usize = 120;

/// A line or a part of one.
pub(super) struct Excerpt {
    pub text: String,
    /// The key or the value that starts at the place, in bytes of the excerpt; never empty but at the end of a line.
    pub marked: Range<usize>,
    /// Whether something is missing before the excerpt, so that its columns are not those of the line.
    pub is_cut: bool,
}

impl Excerpt {
    /// The excerpt around a byte offset. Costs no more for a long line than for a short one.
    pub(super) fn around(source: &str, offset: usize) -> Self {
        let offset = boundary(source, offset);
        let from = boundary(source, offset.saturating_sub(BEFORE));
        let to = boundary(source, offset.saturating_add(AFTER));
        let before = source.get(from..offset).unwrap_or_default();
        let after = source.get(offset..to).unwrap_or_default();
        let (before, cut_before) = match before.rsplit_once('\n') {
            Some((_, rest)) => (rest, false),
            None => (before, from > 0),
        };
        let (after, cut_after) = match after.split_once(['\n', '\r']) {
            Some((line, _)) => (line, false),
            None => (after, to < source.len()),
        };
        let (before, after) = (harmless(before), harmless(after));
        let mark = if cut_before { "…" } else { "" };
        let start = mark.len() + before.len();
        let marked = start..start + token(&after);
        let text = format!("{mark}{before}{after}{}", if cut_after { "…" } else { "" });
        Self { text, marked, is_cut: cut_before }
    }
}

/// The nearest start of a character at or before an offset.
pub(crate) fn boundary(source: &str, offset: usize) -> usize {
    let near = offset.min(source.len());
    (0..4).filter_map(|back| near.checked_sub(back)).find(|at| source.is_char_boundary(*at)).unwrap_or(0)
}

/// A text in which nothing speaks to a terminal or turns the direction of writing: such characters become `�`.
pub(crate) fn harmless(text: &str) -> Cow<'_, str> {
    let is_harmful = |character: char| {
        (character.is_control() && !matches!(character, '\t' | '\n'))
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(is_harmful) { text.replace(is_harmful, "\u{fffd}").into() } else { text.into() }
}

/// The length of the key or the scalar that a line starts with, in bytes.
fn token(line: &str) -> usize {
    let quoted = |quote: char| line.strip_prefix(quote).and_then(|rest| rest.find(quote)).map(|end| end + 2);
    let plain = || line.find([':', ',', ' ', ']', '}']).unwrap_or(line.len());
    let first = line.chars().next().map_or(0, char::len_utf8);
    quoted('"').or_else(|| quoted('\'')).unwrap_or_else(plain).max(first)
}
