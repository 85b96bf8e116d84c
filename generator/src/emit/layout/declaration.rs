//! Declarations of structs and enums as text. They are most of a crate, and their layout is simple, so that they need no
//! formatter, which would take most of the time.

/// Lines of documentation above what they document.
pub(crate) fn doc_comment(lines: &[String], margin: &str) -> String {
    // Any line break ends a comment.
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

/// The docs of a deprecated type, field or variant: `#[deprecated]` would warn wherever the crate itself uses it.
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

/// A field with its type, which gets a line of its own where both don't fit on one.
pub(crate) fn member(name: &str, ty: &str) -> String {
    let line = format!("{MARGIN}pub {name}: {ty},\n");
    match line.chars().count() > 100 {
        true => format!("{MARGIN}pub {name}:\n{MARGIN}{MARGIN}{ty},\n"),
        false => line,
    }
}

/// The indentation of fields and variants.
pub(crate) const MARGIN: &str = "    ";
