//! Words: from any text to identifiers after RFC 430.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Keywords that can be written as raw identifiers (the Rust reference, "Keywords", 2024 edition).
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that can't be written as raw identifiers.
const PATH_KEYWORDS: [&str; 4] = ["crate", "self", "super", "_"];

/// Type names that generated code uses without a path.
const TAKEN: [&str; 32] = [
    "Self",
    "Option",
    "Some",
    "None",
    "Result",
    "Ok",
    "Err",
    "String",
    "Vec",
    "Box",
    "BTreeMap",
    "Foreign",
    "IndexMap",
    "Default",
    "Clone",
    "Debug",
    "PartialEq",
    "Eq",
    "Hash",
    "Ord",
    "PartialOrd",
    "From",
    "TryFrom",
    "AsRef",
    "Into",
    "Json",
    "JsonObject",
    "Base64",
    "UnixTime",
    "Decimal",
    "Secret",
    "FixedString",
];

/// How many characters a name has at most. File systems have room for 255, and most of them for less on the whole.
const LONGEST: usize = 180;

/// A name for a type or a variant; never empty, never a reserved word.
pub(crate) fn type_name(text: &str, fallback: &str) -> String {
    let name = cut(ascii(text).to_upper_camel_case());
    let name = match name.chars().next() {
        None => fallback.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{fallback}{name}"),
        Some(_) => name,
    };
    if TAKEN.contains(&name.as_str()) { format!("{name}{fallback}") } else { name }
}

/// Whether generated code uses a type's name without a path.
pub(crate) fn is_taken(name: &str) -> bool {
    TAKEN.contains(&name)
}

/// A name that isn't longer than a file's may be, with its ending and with what other names add to it.
fn cut(mut name: String) -> String {
    // Identifiers are ASCII.
    name.truncate(LONGEST);
    name.truncate(name.trim_end_matches('_').len());
    name
}

/// Names of the standard library that a variant would shadow where someone imports all variants of its enum.
const STD_NAMES: [&str; 9] = ["Option", "Some", "None", "Result", "Ok", "Err", "String", "Vec", "Box"];

/// A name for a variant of an enum: `none` is `NoneValue`, since `None` is the standard library's.
pub(crate) fn variant_name(text: &str) -> String {
    let name = shadowing_variant_name(text);
    if STD_NAMES.contains(&name.as_str()) { format!("{name}Value") } else { name }
}

/// A name for a variant in crates that were generated first when a variant could be called `None`.
pub(crate) fn shadowing_variant_name(text: &str) -> String {
    let name = type_name(text, "Value");
    // Variants stand behind the enum's name: only `Self` can't be one.
    match name.strip_suffix("Value") {
        Some(short) if TAKEN.contains(&short) && short != "Self" && !text.to_ascii_lowercase().ends_with("value") => {
            short.to_owned()
        }
        _ => name,
    }
}

/// A name for a field, an argument, a function or a module, without the `r#` of keywords.
pub(crate) fn value_name(text: &str, fallback: &str) -> String {
    let name = cut(ascii(text).to_snake_case());
    let name = match name.chars().next() {
        None => fallback.to_owned(),
        Some(first) if first.is_ascii_digit() => format!("{fallback}_{name}"),
        Some(_) => name,
    };
    if PATH_KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}

/// The identifier of a value's name: keywords are written as raw identifiers.
pub(crate) fn ident(name: &str) -> proc_macro2::Ident {
    let span = proc_macro2::Span::call_site();
    if KEYWORDS.contains(&name) { proc_macro2::Ident::new_raw(name, span) } else { proc_macro2::Ident::new(name, span) }
}

/// Whether a name has to be written as a raw identifier.
pub(crate) fn is_keyword(name: &str) -> bool {
    KEYWORDS.contains(&name)
}

/// Whether a name can't be an identifier, raw or not.
pub(crate) fn is_path_keyword(name: &str) -> bool {
    PATH_KEYWORDS.contains(&name)
}

/// The text in ASCII. A text of symbols alone has them as words: `+` is `plus`.
fn ascii(text: &str) -> String {
    let latin = if text.is_ascii() { text.to_owned() } else { deunicode::deunicode(text) };
    let spelled = if latin.chars().any(|c| c.is_ascii_alphanumeric()) {
        sign(&latin)
    } else {
        latin.chars().map(symbol).collect::<Vec<_>>().join(" ")
    };
    // An apostrophe doesn't end a word: `won't fix` is `WontFix`.
    let apart: String =
        spelled.chars().filter(|c| *c != '\'').map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    // Words that are written with a capital inside.
    let words = ["IPv", "OAuth"];
    let replace =
        |text: String, word: &&str| if text.contains(*word) { text.replace(*word, &capitalized(word)) } else { text };
    plurals(words.iter().fold(apart, replace))
}

/// The text with the plurals of acronyms as one word each: `userIDs` ends in `Ids`.
fn plurals(text: String) -> String {
    let ends = |rest: &str| rest.starts_with('s') && !rest[1..].starts_with(|c: char| c.is_ascii_lowercase());
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_uppercase()) {
        let (before, from) = rest.split_at(start);
        let (capitals, after) = from.split_at(from.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(from.len()));
        plain.push_str(before);
        match capitals.len() > 1 && ends(after) {
            true => plain.push_str(&capitalized(capitals)),
            false => plain.push_str(capitals),
        }
        rest = after;
    }
    plain + rest
}

/// A word with no capital but its first.
fn capitalized(word: &str) -> String {
    let (first, rest) = word.split_at(1);
    first.to_owned() + &rest.to_ascii_lowercase()
}

/// A sign before a number is part of its name: `+1` and `-1` are two names.
fn sign(text: &str) -> String {
    let mut chars = text.trim().chars();
    let (first, second) = (chars.next(), chars.next());
    let number = second.is_some_and(|c| c.is_ascii_digit());
    match first {
        Some('+') if number => format!("plus {}", &text.trim()[1..]),
        Some('-') if number => format!("minus {}", &text.trim()[1..]),
        Some('<' | '>' | '!' | '~' | '@' | '$') if text.trim().len() > 1 => {
            let lead: Vec<&str> = text
                .trim()
                .chars()
                .take_while(|c| !c.is_ascii_alphanumeric() && *c != '_' && *c != ' ')
                .map(symbol)
                .collect();
            let rest: String = text.trim().chars().skip(lead.len()).collect();
            if matches!(first, Some('@' | '$')) { rest } else { format!("{} {rest}", lead.join(" ")) }
        }
        _ => text.to_owned(),
    }
}

pub(crate) fn symbol(c: char) -> &'static str {
    match c {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '~' => "tilde",
        '@' => "at",
        '#' => "hash",
        '$' => "dollar",
        '_' => "underscore",
        '(' | ')' => "paren",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        '\'' | '"' | '`' => "quote",
        ' ' => "space",
        _ => "symbol",
    }
}

/// The singular of an English plural, where it is plain to see.
pub(crate) fn singular(word: &str) -> Option<String> {
    let lower = word.to_ascii_lowercase();
    if ["ss", "us", "is", "as", "os"].iter().any(|end| lower.ends_with(end)) || lower.len() < 4 {
        return None;
    }
    if lower.ends_with("ies") && lower.len() > 4 {
        return Some(format!("{}y", word.get(..word.len() - 3)?));
    }
    if ["ches", "shes", "xes", "sses", "zes"].iter().any(|end| lower.ends_with(end)) {
        return word.get(..word.len() - 2).map(str::to_owned);
    }
    lower.ends_with('s').then(|| word.get(..word.len() - 1).map(str::to_owned)).flatten()
}
