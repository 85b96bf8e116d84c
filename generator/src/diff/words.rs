//! Words for messages.

/// How much of a document's text a message shows, in characters.
const SHOWN: usize = 80;

/// A text of the document as a message shows it: in backticks, on one line, and not too long.
pub(super) fn quoted(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", line.get(..end).unwrap_or_default()),
        None => format!("`{line}`"),
    }
}

/// A list as a sentence has it: "a", "a and b", "a, b and c".
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// "the field `a` was", "the fields `a` and `b` were".
pub(super) fn were(noun: &str, names: &[String]) -> String {
    match names {
        [only] => format!("{noun} {only} was"),
        several => format!("{noun}s {} were", listed(several)),
    }
}
