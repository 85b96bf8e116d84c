//! Words for messages.

/// How much of a document's text a message shows, in characters.
const SHOWN: usize = 80;

/// A text of the document as a message shows it: in backticks, on one line, and not too long.
pub(super) fn quoted(text: &str) -> String {
    let line = on_one_line(text);
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("`{}…`", line.get(..end).unwrap_or_default()),
        None => format!("`{line}`"),
    }
}

/// Two texts of the document that one message shows. Long ones that begin alike are cut there, so that what differs is seen.
pub(super) fn quoted_apart(one: &str, other: &str) -> (String, String) {
    let is_long = |text: &str| text.chars().nth(SHOWN).is_some();
    let alike = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    if alike < SHOWN / 2 || !(is_long(one) || is_long(other)) {
        return (quoted(one), quoted(other));
    }
    let end = |text: &str| quoted(&format!("…{}", text.chars().skip(alike - SHOWN / 4).collect::<String>()));
    (end(one), end(other))
}

/// A text of the document without anything that would break a line.
pub(super) fn on_one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    text.chars().map(|c| if breaks(c) { ' ' } else { c }).collect()
}

/// A list as a sentence has it: "a", "a and b", "a, b and c".
pub(super) fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// A part of what a label names: "the `pattern` of `name`", and "its `pattern`" of what is called "it".
pub(super) fn of(part: &str, label: &str) -> String {
    if label == "it" { format!("its {part}") } else { format!("the {part} of {label}") }
}

/// "header `a`", "headers `a` and `b`".
pub(super) fn several(noun: &str, names: &[String]) -> String {
    format!("{noun}{} {}", if names.len() == 1 { "" } else { "s" }, listed(names))
}

/// "the field `a` was", "the fields `a` and `b` were".
pub(super) fn were(noun: &str, names: &[String]) -> String {
    format!("{} {}", several(noun, names), if names.len() == 1 { "was" } else { "were" })
}

#[cfg(test)]
mod tests {
    use super::{SHOWN, quoted, quoted_apart};

    #[test]
    fn long_texts_show_where_they_differ() {
        let long = |end: &str| format!("{}{end}", "ä".repeat(SHOWN));
        let start = format!("…{}", "ä".repeat(SHOWN / 4));
        let shown = quoted_apart(&long("a"), &long("b"));
        assert_eq!(shown, (format!("`{start}a`"), format!("`{start}b`")));
        assert_eq!(quoted_apart("a", "b"), ("`a`".to_owned(), "`b`".to_owned()));
        let other = format!("b{}", long(""));
        assert_eq!(quoted_apart(&long("a"), &other), (quoted(&long("a")), quoted(&other)));
    }
}
