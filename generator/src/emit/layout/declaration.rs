//! Declarations of structs and enums as text. Theirs is most of a crate, and their layout is plain: what would take a
//! formatter most of its time needs none.

/// Lines of documentation above what they document.
pub(crate) fn doc_comment(lines: &[String], margin: &str) -> String {
    // Whatever ends a line ends a comment.
    let lines = lines.iter().flat_map(|line| line.split(['\n', '\r']));
    lines.fold(String::new(), |mut text, line| {
        text.push_str(margin);
        text.push_str("///");
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
        text.push('\n');
        text
    })
}

/// What a deprecated type, field or variant says: `#[deprecated]` would warn wherever the crate itself speaks of it.
pub(crate) fn deprecation(deprecated: bool, margin: &str) -> String {
    if deprecated { format!("{margin}///\n{margin}/// Deprecated by the API.\n") } else { String::new() }
}

/// A declaration: its head, such as `pub struct Name`, and the fields or variants, each of them lines.
pub(crate) fn declaration(head: &str, parts: &str) -> String {
    match parts {
        "" => format!("{head} {{}}\n"),
        parts => format!("{head} {{\n{parts}}}\n"),
    }
}

/// A field with its type, which has the next line for itself where one is too short for both.
pub(crate) fn member(name: &str, ty: &str) -> String {
    let line = format!("{MARGIN}pub {name}: {ty},\n");
    match line.chars().count() > 100 {
        true => format!("{MARGIN}pub {name}:\n{MARGIN}{MARGIN}{ty},\n"),
        false => line,
    }
}

/// What stands before each field and variant.
pub(crate) const MARGIN: &str = "    ";
