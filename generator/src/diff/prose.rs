//! Messages in prose: words of ours, and names of the document between backticks.

use crate::report::harmless;

/// A piece of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'t> {
    /// Prose; it may have a backtick that has no other.
    Words(&'t str),
    /// Code; it has no backtick.
    Code(&'t str),
}

/// A message cut where its backticks are. A name with a backtick of its own is cut in odd places, so every piece is
/// taken for hostile, be it words or code.
pub(super) fn pieces(message: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = message;
    while let Some(open) = rest.find('`') {
        let after = rest.get(open + 1..).unwrap_or_default();
        let Some(close) = after.find('`').filter(|close| *close > 0) else { break };
        pieces.push(Piece::Words(rest.get(..open).unwrap_or_default()));
        pieces.push(Piece::Code(after.get(..close).unwrap_or_default()));
        rest = after.get(close + 1..).unwrap_or_default();
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

/// A text on one line, of at most `limit` characters, in which nothing speaks to a terminal.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    let flat: String = text.chars().take(limit).map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    let cut = if text.chars().nth(limit).is_some() { "…" } else { "" };
    harmless(&flat).into_owned() + cut
}

/// The start of each line for a text of several words that has to fit a width, in characters; a longer word gets a
/// line of its own.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => {
                let mut rest = word;
                while let Some((end, _)) = rest.char_indices().nth(width.max(1)) {
                    lines.push(rest.get(..end).unwrap_or_default().to_owned());
                    rest = rest.get(end..).unwrap_or_default();
                }
                lines.push(rest.to_owned());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Piece, one_line, pieces, wrapped};

    #[test]
    fn backticks_in_pairs_are_code() {
        assert_eq!(pieces("a `b` c"), [Piece::Words("a "), Piece::Code("b"), Piece::Words(" c")]);
        assert_eq!(pieces("a ` b"), [Piece::Words("a ` b")]);
        assert_eq!(pieces("``` x"), [Piece::Words("``` x")]);
        assert_eq!(pieces(""), []);
    }

    #[test]
    fn text_is_brought_to_one_line() {
        assert_eq!(one_line("a\r\nb\u{1b}[31m\u{202e}", 20), "a  b\u{fffd}[31m\u{fffd}");
        assert_eq!(one_line("abcdef", 3), "abc…");
    }

    #[test]
    fn lines_have_the_width_that_is_asked_for() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("abcdefgh i", 3), ["abc", "def", "gh", "i"]);
    }
}
