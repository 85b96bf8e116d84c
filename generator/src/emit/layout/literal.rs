//! Texts as Rust literals.

/// A string as a Rust literal, with escapes for characters that an editor shows wrongly or not at all.
pub(crate) fn literal(text: &str) -> String {
    let plain = text.chars().all(|c| !c.is_control() && (c.is_ascii() || c.is_alphanumeric()));
    if plain && !text.contains(['"', '\\']) {
        return format!("\"{text}\"");
    }
    let mut literal = String::with_capacity(text.len() + 8);
    literal.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => literal.extend(['\\', c]),
            c if c.is_ascii_graphic() || c == ' ' || c.is_alphanumeric() => literal.push(c),
            '\n' => literal.push_str("\\n"),
            c => literal.extend(c.escape_unicode()),
        }
    }
    literal.push('"');
    literal
}

/// A string as a raw literal, in which JSON is easy to read; as a usual one where a raw one is impossible.
pub(crate) fn raw_literal(text: &str) -> String {
    let plain = text.chars().all(|c| c.is_ascii_graphic() || c == ' ');
    if plain && !text.contains("\"#") { format!("r#\"{text}\"#") } else { literal(text) }
}
