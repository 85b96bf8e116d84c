//! Tabs where YAML allows none (section 6.1): each indents to the next stop of eight, as terminals show it.

/// The distance of the stops, in columns.
const STOP: usize = 8;

/// A character of a text and the spaces that replace it.
pub(super) struct Spaced {
    pub character: char,
    /// The number of spaces that replace it; nothing where it stays.
    pub spaces: Option<usize>,
}

/// The characters of a text with their offsets in bytes, and the replacement of each.
pub(super) fn characters(text: &str) -> impl Iterator<Item = (usize, Spaced)> {
    let mut column = 0;
    let mut is_indenting = true;
    let mut is_after_colon = false;
    let (mut is_in_double, mut is_in_single) = (false, false);
    text.char_indices().map(move |(offset, character)| {
        let spaces = match character {
            '\t' if is_indenting => Some(STOP - column % STOP),
            '\t' if is_after_colon => Some(1),
            _ => None,
        };
        match character {
            '\n' => {
                (column, is_indenting, is_after_colon) = (0, true, false);
                (is_in_double, is_in_single) = (false, false);
                return (offset, Spaced { character, spaces });
            }
            '"' => is_in_double = !is_in_double,
            '\'' => is_in_single = !is_in_single,
            _ => {}
        }
        column += spaces.unwrap_or(1);
        // What follows the dash of an item is indentation too.
        is_indenting &= matches!(character, ' ' | '\t' | '-');
        let is_quoted = is_in_double || is_in_single;
        is_after_colon = (character == ':' && !is_quoted) || (is_after_colon && matches!(character, ' ' | '\t'));
        (offset, Spaced { character, spaces })
    })
}

/// The text with spaces for such tabs; nothing where it has none.
pub(super) fn spaced(text: &str) -> Option<String> {
    let mut found = false;
    let mut result = String::with_capacity(text.len());
    for (_, Spaced { character, spaces }) in characters(text) {
        match spaces {
            Some(count) => {
                found = true;
                result.extend(std::iter::repeat_n(' ', count));
            }
            None => result.push(character),
        }
    }
    found.then_some(result)
}
