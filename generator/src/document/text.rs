//! From bytes to values: encodings, line ends, and which of the two syntaxes a file is written in.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use super::json::{self, JsonError};
use super::position::Syntax;
use super::yaml::{self, YamlError};
use super::{FileId, LoadError, MAX_LENGTH, Value, tabs};
use crate::finding::{Finding, Place, Severity};

/// A file that has been read.
pub(super) struct Parsed {
    /// The text that positions are counted in.
    pub text: String,
    /// Its style.
    pub syntax: Syntax,
    /// Its value.
    pub root: Value,
    /// The findings on how it is written.
    pub notes: Vec<Note>,
}

/// Reads a file's text.
pub(super) fn read(path: &Path, shown: &str) -> Result<String, LoadError> {
    let fail = |source: io::Error| match source.kind() {
        io::ErrorKind::NotFound => LoadError::NotFound { file: shown.to_owned() },
        _ => LoadError::Unreadable { file: shown.to_owned(), source },
    };
    let file = fs::File::open(path).map_err(fail)?;
    let mut bytes = Vec::new();
    if let Ok(metadata) = file.metadata() {
        bytes.reserve_exact(usize::try_from(metadata.len().min(MAX_LENGTH)).unwrap_or(0));
    }
    file.take(MAX_LENGTH + 1).read_to_end(&mut bytes).map_err(fail)?;
    if bytes.len() as u64 > MAX_LENGTH {
        return Err(LoadError::TooLarge { file: shown.to_owned(), what: format!("longer than {MAX_LENGTH} bytes") });
    }
    let text = String::from_utf8(bytes)
        .map_err(|error| LoadError::NotUtf8 { file: shown.to_owned(), offset: error.utf8_error().valid_up_to() })?;
    Ok(normalise(text))
}

/// Drops a byte order mark, and makes a line feed of each carriage return that ends a line by itself.
pub(super) fn normalise(mut text: String) -> String {
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    let is_lone = |at: usize| text.as_bytes().get(at + 1) != Some(&b'\n');
    if !text.match_indices('\r').any(|(at, _)| is_lone(at)) {
        return text;
    }
    let mut clean = text.replace("\r\n", "\n");
    if clean.contains('\r') {
        clean = clean.replace('\r', "\n");
    }
    clean
}

/// A finding on how a file is written.
pub(super) struct Note {
    severity: Severity,
    pointer: String,
    message: String,
    instead: &'static str,
}

impl Note {
    /// The finding that it is in this file.
    pub(super) fn finding(self, file: FileId) -> Finding {
        Finding {
            severity: self.severity,
            place: Place { file, pointer: self.pointer },
            message: self.message,
            instead: self.instead.to_owned(),
        }
    }

    fn duplicate(pointer: String) -> Self {
        let key = pointer.rsplit('/').next().map(|key| super::pointer::unescape(key).into_owned()).unwrap_or_default();
        Self {
            severity: Severity::Warning,
            pointer,
            message: format!("the key `{key}` stands twice in the same object"),
            instead: "the last one counts",
        }
    }
}

/// Reads a text as JSON if it looks like that, and as YAML otherwise or where that fails.
pub(super) fn parse(name: &str, text: String) -> Result<Parsed, LoadError> {
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if !looks_like_json {
        return parse_yaml(name, text);
    }
    match json::parse(&text) {
        Ok(json::Parsed { value, duplicates }) => {
            let notes = duplicates.into_iter().map(Note::duplicate).collect();
            Ok(Parsed { text, syntax: Syntax::Json, root: value, notes })
        }
        Err(JsonError::TooDeep) => Err(LoadError::TooDeep { file: name.to_owned() }),
        Err(JsonError::Syntax(error)) => parse_almost_json(name, text, &error),
    }
}

/// YAML allows what people add to JSON: comments and trailing commas.
fn parse_almost_json(name: &str, text: String, error: &serde_json::Error) -> Result<Parsed, LoadError> {
    let as_json = syntax(name, &text, error);
    if is_yaml_name(name) {
        return parse_yaml(name, text);
    }
    let mut parsed = parse_yaml(name, text).map_err(|_| as_json)?;
    parsed.notes.push(Note {
        severity: Severity::Note,
        pointer: String::new(),
        message: format!("the file is not quite JSON: {error}"),
        instead: "it is read as YAML",
    });
    Ok(parsed)
}

fn is_yaml_name(name: &str) -> bool {
    Path::new(name)
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml"))
}

/// serde_json counts columns in bytes, people in characters.
fn syntax(name: &str, text: &str, error: &serde_json::Error) -> LoadError {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..error.column().saturating_sub(1)).unwrap_or(line.as_bytes());
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(&*message, |(message, _)| message).to_owned();
    LoadError::Syntax {
        file: name.to_owned(),
        line: error.line(),
        column: String::from_utf8_lossy(before).chars().count() + 1,
        message,
    }
}

fn parse_yaml(name: &str, text: String) -> Result<Parsed, LoadError> {
    let mut notes = Vec::new();
    let mut parsed = yaml::parse(&text);
    let mut syntax = Syntax::Yaml;
    if matches!(parsed, Err(YamlError::Syntax { .. }))
        && let Some(spaced) = tabs::spaced(&text)
        && let Ok(helped) = yaml::parse(&spaced)
    {
        (parsed, syntax) = (Ok(helped), Syntax::TabbedYaml);
        notes.push(Note {
            severity: Severity::Note,
            pointer: String::new(),
            message: "there are tabs where YAML allows only spaces".to_owned(),
            instead: "a tab that indents is read as spaces to the next stop of eight",
        });
    }
    let file = || name.to_owned();
    let parsed = parsed.map_err(|error| match error {
        YamlError::TooDeep => LoadError::TooDeep { file: file() },
        YamlError::TooManyCopies => {
            LoadError::TooLarge { file: file(), what: "its YAML aliases multiply it beyond measure".to_owned() }
        }
        YamlError::Syntax { line, column, message } => LoadError::Syntax { file: file(), line, column, message },
    })?;
    if parsed.several {
        notes.push(Note {
            severity: Severity::Warning,
            pointer: String::new(),
            message: "the file holds several YAML documents".to_owned(),
            instead: "only the first one is read",
        });
    }
    notes.extend(parsed.duplicates.into_iter().map(Note::duplicate));
    Ok(Parsed { text, syntax, root: parsed.value, notes })
}
