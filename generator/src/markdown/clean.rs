//! Characters that would deceive, or that a doc comment can't have.

use std::borrow::Cow;
use std::fmt::Write as _;

/// What becomes of a character.
enum Fate {
    Kept,
    Removed,
    /// Stands as a space or a line feed.
    Replaced(char),
    /// Stands as its escape, `\u{202e}`.
    Shown,
}

/// Text of which every character can be seen, and all lines end in a line feed. NUL isn't among its characters.
pub fn clean(text: &str) -> Cow<'_, str> {
    let is_clean = |byte: u8| matches!(byte, b'\n' | b'\t' | b' '..=b'~');
    if text.bytes().all(is_clean) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut before = None;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match fate(character, before, characters.peek().copied()) {
            Fate::Kept => cleaned.push(character),
            Fate::Removed => {}
            Fate::Replaced(other) => cleaned.push(other),
            Fate::Shown => {
                // Writing to a string can't fail.
                let _ = write!(cleaned, "{}", character.escape_unicode());
            }
        }
        before = Some(character);
    }
    Cow::Owned(cleaned)
}

fn fate(character: char, before: Option<char>, after: Option<char>) -> Fate {
    match character {
        '\n' | '\t' | ' '..='~' => Fate::Kept,
        '\r' if after == Some('\n') => Fate::Removed,
        '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::Replaced('\n'),
        // Bidirectional overrides and isolates: what follows would be read in another order than it's written in.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Fate::Shown,
        // Joiners shape emoji and some scripts; between ASCII characters they only hide.
        '\u{200c}' | '\u{200d}' => {
            let shapes = |neighbour: Option<char>| neighbour.is_some_and(|c| !c.is_ascii() && !is_invisible(c));
            if shapes(before) && shapes(after) { Fate::Kept } else { Fate::Removed }
        }
        _ if is_invisible(character) => Fate::Removed,
        _ if character.is_control() => Fate::Shown,
        _ if character.is_whitespace() => Fate::Replaced(' '),
        _ => Fate::Kept,
    }
}

/// Whether a character takes no room and says nothing: soft hyphens, zero-width spaces, marks of direction, tags.
fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' | '\u{3164}'
            | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    )
}
