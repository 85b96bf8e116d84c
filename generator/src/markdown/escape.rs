//! Text and URLs in Markdown that means just them.

use super::wrap::GLUE;

/// The position of text, as far as that changes what has a meaning there.
#[derive(Clone, Copy, Default)]
pub struct Context {
    /// In a link: square brackets end it, and URLs stay as they are.
    pub in_link: bool,
    /// In a table: bars end a cell.
    pub in_table: bool,
}

/// Writes text, its white space as single spaces and its URLs as links.
pub fn write_text(markdown: &mut String, text: &str, context: Context) {
    let mut rest = text;
    if !context.in_link {
        while let Some((before, url, after)) = split_url(rest) {
            write_words(markdown, before, context);
            write_url(markdown, url);
            rest = after;
        }
    }
    write_words(markdown, rest, context);
}

fn write_words(markdown: &mut String, text: &str, context: Context) {
    let is_start = markdown.is_empty() || markdown.ends_with([' ', '\n']);
    let mut before = is_start.then_some(' ');
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character.is_whitespace() {
            if !(markdown.is_empty() || markdown.ends_with([' ', '\n'])) {
                markdown.push(' ');
            }
            before = Some(' ');
            continue;
        }
        if needs_backslash(character, before, characters.as_str(), context) {
            markdown.push('\\');
        }
        markdown.push(character);
        before = Some(character);
    }
}

/// Whether a character could mean more than itself between the one before it and the text behind it; nothing is known
/// of what stands before the text if there's none before, or behind it if that is empty.
fn needs_backslash(character: char, before: Option<char>, behind: &str, context: Context) -> bool {
    let next = behind.chars().next();
    match character {
        '`' | '*' | '[' => true,
        ']' => context.in_link,
        '|' => context.in_table,
        '\\' => next.is_none_or(|next| next.is_ascii_punctuation() || next.is_whitespace()),
        '<' => !next.is_some_and(|c| c.is_whitespace() || c.is_ascii_digit() || c == '='),
        '&' => is_reference(behind),
        '_' => !(before.is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)),
        '~' => !(before == Some(' ') && next.is_some_and(|next| next.is_ascii_digit())),
        // rustdoc would make a dash of the hyphens of `--option`.
        '-' => {
            before == Some(' ')
                && behind.strip_prefix('-').is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
        }
        _ => false,
    }
}

/// Whether the text behind an ampersand makes a character reference of it.
fn is_reference(behind: &str) -> bool {
    let name = behind.bytes().take(40).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
    name > 0 && behind.as_bytes().get(name) == Some(&b';')
}

/// The first URL in a text, with what stands before and behind it.
fn split_url(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    loop {
        let start = from + text.get(from..)?.find("http")?;
        let (before, rest) = text.split_at_checked(start)?;
        let scheme = ["http://", "https://"].iter().find(|scheme| rest.starts_with(**scheme));
        if let Some(scheme) = scheme {
            let url = trim_url(rest, scheme.len());
            if url.len() > scheme.len() {
                return Some((before, url, rest.get(url.len()..)?));
            }
        }
        from = start + "http".len();
    }
}

/// The URL that a text starts with, without the punctuation that belongs to the sentence:
/// `(see https://example.com/a_(b).)`.
fn trim_url(text: &str, scheme: usize) -> &str {
    let mut open = 0_usize;
    let is_end = |c: char| {
        match c {
            '(' => open += 1,
            ')' if open == 0 => return true,
            ')' => open -= 1,
            _ => {}
        }
        c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '|' | '\\')
    };
    let (scheme, rest) = text.split_at_checked(scheme).unwrap_or((text, ""));
    let url = rest.split(is_end).next().unwrap_or_default();
    let url = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '(', '[', ']', '’', '”']);
    text.get(..scheme.len() + url.len()).unwrap_or(scheme)
}

/// Writes a URL that shows as itself: as a link, or as code if it's the template of one.
pub fn write_url(markdown: &mut String, url: &str) {
    if url.contains(|c: char| c.is_control() || c.is_whitespace() || "<>{}[]^`\\|\"".contains(c)) {
        write_code(markdown, url, Context::default());
    } else {
        markdown.push('<');
        markdown.push_str(url);
        markdown.push('>');
    }
}

/// Writes code, on one line.
pub fn write_code(markdown: &mut String, code: &str, context: Context) {
    let mut code: String = code.chars().map(|c| if c.is_whitespace() { GLUE } else { c }).collect();
    if context.in_table {
        // A backslash before a bar would itself be taken for an escape.
        code = code.replace("\\|", "\\\0|").replace('|', "\\|");
    }
    if code.trim_matches(GLUE).is_empty() {
        return;
    }
    let fence = "`".repeat(longest_run(&code) + 1);
    let padded = code.starts_with('`') || code.ends_with('`') || (code.starts_with(GLUE) && code.ends_with(GLUE));
    // The backticks of two pieces of code would be those of one.
    if markdown.ends_with('`') {
        markdown.push(' ');
    }
    markdown.push_str(&fence);
    if padded {
        markdown.push(GLUE);
    }
    markdown.push_str(&code);
    if padded {
        markdown.push(GLUE);
    }
    markdown.push_str(&fence);
}

/// The longest run of backticks in some code.
pub fn longest_run(code: &str) -> usize {
    code.split(|c| c != '`').map(str::len).max().unwrap_or_default()
}

/// The target of a link, in a form that can stand in parentheses; nothing unless it's an absolute URL of the web or an
/// address of mail.
pub fn link_target(url: &str) -> Option<String> {
    let url = url.trim();
    let (scheme, rest) = url.split_once(':')?;
    let is_absolute = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => rest.strip_prefix("//").is_some_and(|host| !host.is_empty()),
        // rustdoc takes some other addresses for paths of items.
        "mailto" => rest.split_once('@').is_some_and(|(_, host)| host.contains('.')) && !rest.contains('/'),
        _ => false,
    };
    if !is_absolute {
        return None;
    }
    let mut target = String::with_capacity(url.len());
    for character in super::clean::clean(url).chars() {
        if character.is_whitespace() || character.is_control() || "()<>\"`\\|[]".contains(character) {
            encode(&mut target, character);
        } else {
            target.push(character);
        }
    }
    Some(target)
}

/// Writes a character percent-encoded (RFC 3986, section 2.1).
fn encode(target: &mut String, character: char) {
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        let digit = |value: u8| char::from_digit(value.into(), 16).map_or('0', |digit| digit.to_ascii_uppercase());
        target.extend(['%', digit(byte >> 4), digit(byte & 15)]);
    }
}
