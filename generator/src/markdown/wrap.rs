//! Running text on lines that change little when it does.

/// A space at which a line doesn't break: in code and in links. NUL, which no text has.
pub const GLUE: char = '\0';

/// Words whose full stop ends no sentence.
const ABBREVIATIONS: [&str; 12] =
    ["e.g.", "i.e.", "etc.", "vs.", "cf.", "approx.", "incl.", "max.", "min.", "no.", "mr.", "dr."];

/// Breaks running text into lines: in one if it's no longer than a width in characters; else at the ends of sentences,
/// and within a sentence where the width is reached. A change in one sentence doesn't move the others.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut parts = text.split('\n').map(str::trim).filter(|part| !part.is_empty()).peekable();
    while let Some(part) = parts.next() {
        wrap_part(part, width, &mut lines);
        if let Some(last) = lines.last_mut().filter(|_| parts.peek().is_some()) {
            // The line break that is meant.
            last.push('\\');
        }
    }
    lines
}

fn wrap_part(text: &str, width: usize, lines: &mut Vec<String>) {
    let fits = text.chars().nth(width).is_none();
    let mut line = String::new();
    let mut length = 0;
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let more = word.chars().count();
        if !fits && !line.is_empty() && length + 1 + more > width {
            lines.push(guarded(&std::mem::take(&mut line)));
            length = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            length += 1;
        }
        line.push_str(word);
        length += more;
        if !fits && words.peek().is_some_and(|next| ends_sentence(word, next)) {
            lines.push(guarded(&std::mem::take(&mut line)));
            length = 0;
        }
    }
    lines.push(guarded(&line));
}

/// Whether a sentence ends between two words.
pub fn ends_sentence(word: &str, next: &str) -> bool {
    let word = word.trim_end_matches(['*', '_', '~', ')', '"', '\'', '`', '’', '”']);
    let next = next.trim_start_matches(['*', '_', '~', '(', '"', '\'', '\\', '[', '‘', '“']);
    let is_start = next.starts_with(|c: char| c == '`' || (c.is_alphabetic() && !c.is_lowercase()));
    let bare = word.trim_start_matches(['(', '*', '_', '"', '[']);
    let is_short = bare.len() <= 7
        && (bare.chars().count() == 2 || ABBREVIATIONS.iter().any(|known| bare.eq_ignore_ascii_case(known)));
    is_start && (word.ends_with(['!', '?']) || (word.ends_with('.') && !is_short))
}

/// A line whose first word starts no list, heading, quotation, table or rule.
pub fn guarded(line: &str) -> String {
    let first = line.split(' ').next().unwrap_or_default();
    let line = match guard(first) {
        Some(at) => {
            let (before, behind) = line.split_at_checked(at).unwrap_or((line, ""));
            format!("{before}\\{behind}")
        }
        None => line.to_owned(),
    };
    line.replace(GLUE, " ")
}

/// The place at which the first word of a line needs a backslash, so that it's only a word.
pub fn guard(word: &str) -> Option<usize> {
    let is_all = |set: &str| word.chars().all(|c| set.contains(c));
    match word.chars().next()? {
        '>' => Some(0),
        '#' if is_all("#") => Some(0),
        '+' if word == "+" => Some(0),
        '-' | '=' | ':' | '|' if is_all("-=:|") => Some(0),
        '0'..='9' => {
            let digits = word.trim_end_matches(['.', ')']);
            let is_marker = digits.len() + 1 == word.len() && digits.bytes().all(|byte| byte.is_ascii_digit());
            is_marker.then_some(digits.len())
        }
        _ => None,
    }
}
