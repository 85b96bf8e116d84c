//! Blocks: the invocations of the runtime's macros under types, whose layout no formatter knows.

use proc_macro2::TokenStream;

/// Columns to which rustfmt fills the lines of a list.
const WIDTH: usize = 98;

/// A block of the macro `name`: `head`, and the parts in braces, a line for each, so that a change of one shows alone.
pub(super) fn block(name: &str, head: &str, parts: &[String]) -> String {
    let open = format!("crate::runtime::{name}! {{\n    {head} {{");
    if parts.is_empty() {
        return format!("{open}}}\n}}\n");
    }
    let parts: String = parts.iter().map(|part| format!("        {part},\n")).collect();
    format!("{open}\n{parts}    }}\n}}\n")
}

/// Parts with a comma behind each, as many on a line as have room.
pub(super) fn fill<T: AsRef<str>>(parts: &[T], indent: usize) -> String {
    let margin = " ".repeat(indent);
    let mut text = String::new();
    let mut column = 0;
    for part in parts.iter().map(AsRef::as_ref) {
        let width = part.chars().count() + 2;
        if column == 0 || column + width > WIDTH {
            text.push_str(if column == 0 { "" } else { "\n" });
            text.push_str(&margin);
            // No space stands before the first.
            column = indent + width - 1;
        } else {
            text.push(' ');
            column += width;
        }
        text.push_str(part);
        text.push(',');
    }
    text.push('\n');
    text
}

/// Tokens of a type, a path or a closure on one line, as Rust is usually spaced.
pub(super) fn inline(tokens: &TokenStream) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let text = tokens.to_string();
    let mut line = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    let mut in_parameters = false;
    while let Some(c) = chars.next() {
        let between = line.chars().next_back().is_some_and(is_word) && chars.peek().copied().is_some_and(is_word);
        if c == ' ' && !between {
            continue;
        }
        line.push(c);
        // Bars stand around the parameters of a closure alone.
        in_parameters ^= c == '|';
        if c == ',' || (c == '|' && !in_parameters) {
            line.push(' ');
        }
    }
    line
}
