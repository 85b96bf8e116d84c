//! From paths and texts to documents.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::json::{self, JsonError};
use super::yaml::{self, YamlError};
use super::{Document, File, FileId, Links, LoadError, Loaded, MAX_LENGTH, Unlinked, Value, Version, reference};
use crate::finding::{Finding, Place, Severity};

/// Reads a document and the files that it refers to.
pub(super) fn from_path(path: &Path) -> Result<Loaded, LoadError> {
    let shown = path.display().to_string();
    let text = read(path, &shown)?;
    let canonical = fs::canonicalize(path).map_err(|source| LoadError::Unreadable { file: shown.clone(), source })?;
    let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    let mut reader = Reader::default();
    reader.add(name, Some(canonical), text)?;
    reader.follow();
    reader.finish()
}

/// Reads a document from a text.
pub(super) fn from_text(name: &str, text: String) -> Result<Loaded, LoadError> {
    let mut reader = Reader::default();
    reader.add(name.to_owned(), None, normalise(text))?;
    reader.follow();
    reader.finish()
}

/// A document in the making.
#[derive(Default)]
struct Reader {
    files: Vec<File>,
    findings: Vec<Finding>,
    links: Links,
}

impl Reader {
    fn add(&mut self, name: String, path: Option<PathBuf>, text: String) -> Result<FileId, LoadError> {
        let id = FileId(u32::try_from(self.files.len()).map_err(|_| LoadError::TooLarge {
            file: name.clone(),
            what: "there are more files than can be counted".to_owned(),
        })?);
        let (root, text, notes) = parse(&name, text)?;
        self.findings.extend(notes.into_iter().map(|note| note.finding(id)));
        self.files.push(File::new(name, path, text, root));
        Ok(id)
    }

    /// Reads every file that a file names, each once.
    fn follow(&mut self) {
        let mut by_path: HashMap<PathBuf, Result<FileId, Unlinked>> = HashMap::new();
        if let Some((path, id)) = self.files.first().and_then(|file| Some((file.path.clone()?, FileId::MAIN))) {
            by_path.insert(path, Ok(id));
        }
        let folder = self.files.first().and_then(|file| Some(file.path.as_ref()?.parent()?.to_path_buf()));
        let mut next = 0;
        while let Some(file) = self.files.get(next) {
            let from = FileId(u32::try_from(next).unwrap_or(u32::MAX));
            next += 1;
            let base = file.path.as_ref().and_then(|path| path.parent()).map(Path::to_path_buf);
            for named in reference::files(&file.root) {
                let link = match (&folder, &base) {
                    (Some(folder), Some(base)) => match find(folder, base, &reference::decode(&named)) {
                        Ok(path) => match by_path.get(&path) {
                            Some(known) => known.clone(),
                            None => {
                                let read = self.add_from(folder, &path);
                                by_path.insert(path, read.clone());
                                read
                            }
                        },
                        Err(unlinked) => Err(unlinked),
                    },
                    _ => Err(Unlinked::NoFolder),
                };
                self.links.entry(from).or_default().insert(named, link);
            }
        }
    }

    fn add_from(&mut self, folder: &Path, path: &Path) -> Result<FileId, Unlinked> {
        let relative = path.strip_prefix(folder).unwrap_or(path).components();
        let name = relative.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let unreadable = |error: LoadError| Unlinked::Unreadable(error.to_string());
        let text = read(path, &name).map_err(unreadable)?;
        self.add(name, Some(path.to_path_buf()), text).map_err(unreadable)
    }

    fn finish(mut self) -> Result<Loaded, LoadError> {
        let version = match self.files.first().map(|file| Version::of(&file.root)) {
            Some(Ok(version)) => version,
            Some(Err(hint)) => {
                let file = self.files.first().map(|file| file.name.clone()).unwrap_or_default();
                return Err(LoadError::NotOpenApi { file, line: 1, column: 1, hint });
            }
            None => Version::V30,
        };
        if let Version::Newer(text) = &version {
            self.findings.push(Finding {
                severity: Severity::Warning,
                place: Place { file: FileId::MAIN, pointer: "/openapi".to_owned() },
                message: format!("version {text} of the specification is not known"),
                instead: "the document is read as version 3.2".to_owned(),
            });
        }
        Ok(Loaded { document: Document { files: self.files, version, links: self.links }, findings: self.findings })
    }
}

/// The file that a relative path names, canonical and within the folder.
fn find(folder: &Path, base: &Path, named: &str) -> Result<PathBuf, Unlinked> {
    let path = fs::canonicalize(base.join(named)).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => Unlinked::Unreadable(error.to_string()),
        // A path that leads out is refused whether or not there is a file: what exists elsewhere is no one's business.
        _ if escapes(folder, base, named) => Unlinked::Outside,
        _ => Unlinked::NotFound,
    })?;
    if !path.starts_with(folder) {
        return Err(Unlinked::Outside);
    }
    if !path.is_file() {
        return Err(Unlinked::NotFound);
    }
    Ok(path)
}

/// Whether a path, read without regard to links, leads out of the folder.
fn escapes(folder: &Path, base: &Path, named: &str) -> bool {
    let mut path = PathBuf::new();
    for part in base.join(named).components() {
        match part {
            std::path::Component::ParentDir => {
                path.pop();
            }
            std::path::Component::CurDir => {}
            other => path.push(other),
        }
    }
    !path.starts_with(folder)
}

/// Reads a file's text.
fn read(path: &Path, shown: &str) -> Result<String, LoadError> {
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
fn normalise(mut text: String) -> String {
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

/// Something about how a file is written.
struct Note {
    severity: Severity,
    pointer: String,
    message: String,
    instead: &'static str,
}

impl Note {
    fn finding(self, file: FileId) -> Finding {
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

/// A text's value; the text comes back, because YAML with tabs is read with spaces in their place.
fn parse(name: &str, text: String) -> Result<(Value, String, Vec<Note>), LoadError> {
    let looks_like_json = text.trim_start().starts_with(['{', '[']);
    if !looks_like_json {
        return parse_yaml(name, text);
    }
    match json::parse(&text) {
        Ok(parsed) => Ok((parsed.value, text, parsed.duplicates.into_iter().map(Note::duplicate).collect())),
        Err(JsonError::TooDeep) => Err(LoadError::TooDeep { file: name.to_owned() }),
        Err(JsonError::Syntax(error)) => {
            let as_json = syntax(name, &text, &error);
            let (value, text, mut notes) = parse_yaml(name, text).map_err(|as_yaml| if is_yaml_name(name) { as_yaml } else { as_json })?;
            if !is_yaml_name(name) {
                notes.push(Note {
                    severity: Severity::Note,
                    pointer: String::new(),
                    message: format!("the file is not quite JSON: {error}"),
                    instead: "it is read as YAML",
                });
            }
            Ok((value, text, notes))
        }
    }
}

fn is_yaml_name(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| extension.eq_ignore_ascii_case("yaml") || extension.eq_ignore_ascii_case("yml"))
}

/// serde_json counts columns in bytes, people in characters.
fn syntax(name: &str, text: &str, error: &serde_json::Error) -> LoadError {
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..error.column().saturating_sub(1)).unwrap_or(line.as_bytes());
    let message = error.to_string();
    let message = message.rsplit_once(" at line ").map_or(&*message, |(message, _)| message).to_owned();
    LoadError::Syntax { file: name.to_owned(), line: error.line(), column: String::from_utf8_lossy(before).chars().count() + 1, message }
}

fn parse_yaml(name: &str, text: String) -> Result<(Value, String, Vec<Note>), LoadError> {
    let mut notes = Vec::new();
    let mut text = text;
    let mut parsed = yaml::parse(&text);
    if matches!(parsed, Err(YamlError::Syntax { .. }))
        && let Some(spaced) = without_tabs(&text)
        && let Ok(helped) = yaml::parse(&spaced)
    {
        (parsed, text) = (Ok(helped), spaced);
        notes.push(Note {
            severity: Severity::Note,
            pointer: String::new(),
            message: "lines are indented with tabs, which YAML forbids".to_owned(),
            instead: "each tab is read as a space",
        });
    }
    let file = || name.to_owned();
    let parsed = parsed.map_err(|error| match error {
        YamlError::TooDeep => LoadError::TooDeep { file: file() },
        YamlError::TooManyCopies => LoadError::TooLarge { file: file(), what: "its YAML aliases multiply it beyond measure".to_owned() },
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
    Ok((parsed.value, text, notes))
}

/// The text with a space for each tab in the indentation, so that no column moves; nothing where there is no such tab.
fn without_tabs(text: &str) -> Option<String> {
    let mut indenting = true;
    let mut found = false;
    let spaced = text.chars().map(|character| match character {
        '\t' if indenting => {
            found = true;
            ' '
        }
        other => {
            indenting = other == '\n' || (indenting && other == ' ');
            other
        }
    });
    let spaced: String = spaced.collect();
    found.then_some(spaced)
}
