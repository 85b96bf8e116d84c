//! `typecase.lock`: the generated files, the names in them, and the versions that they were made from.
//!
//! One fact per line, sorted, so that version control merges it line by line; the whole is valid TOML. It is read line
//! by line too, since a lock often has merge conflicts: then the names of both sides are kept.
//! Its paths are checked: otherwise, anyone who can change the lock could have any file removed.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::config::{Config, quoted};
use crate::name::is_list;

/// The lock's name in the crate's folder.
pub const FILE_NAME: &str = crate::name::LOCK_FILE;

const VERSION: &str = "1";

const HEADER: &str = "\
# Written by typecase: its files, and the Rust name of each place in the document. Check it in; don't edit it.
# After a merge conflict, generate again: names of both sides are kept.
";

/// The content of a lock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// The Rust name of each JSON pointer.
    pub names: BTreeMap<String, String>,
    /// The SHA-256 of each file that typecase wrote, in hexadecimal digits, by its path in the crate's folder with `/`
    /// between its parts. Empty where the two sides of a merge differ: then the file counts as unedited, whatever it has.
    pub files: BTreeMap<String, String>,
}

/// Why a lock can't be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LockError {
    /// It was written by a later version of this tool.
    #[error(
        "line {line}: the lock has version {version}, but this typecase reads version {VERSION}; install the typecase that wrote it"
    )]
    Version {
        /// The line, from 1.
        line: usize,
        /// The version it has.
        version: String,
    },
    /// A line of it isn't a line of a lock.
    #[error("line {line}: not a line of a lock; restore the file from version control")]
    Line {
        /// The line, from 1.
        line: usize,
    },
    /// It has the path of a file that isn't in the crate's folder.
    #[error(
        "line {line}: {path:?} is not a path inside the crate's folder, so the lock was tampered with; restore it from version control"
    )]
    Path {
        /// The line, from 1.
        line: usize,
        /// The path.
        path: String,
    },
}

/// The position of a line: outside of any conflict, or on a side of one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Both,
    Ours,
    Base,
    Theirs,
}

impl Lock {
    /// Reads a lock, with or without merge conflicts in it.
    ///
    /// # Errors
    /// It is of a later version, isn't a lock, or names a file outside the crate's folder.
    pub fn parse(text: &str) -> Result<Self, LockError> {
        let mut lock = Self::default();
        let mut section = String::new();
        let mut side = Side::Both;
        for (number, line) in text.lines().enumerate() {
            let line_number = number + 1;
            let line = line.trim();
            if let Some(next) = conflict_marker(line) {
                side = next;
            } else if side == Side::Base || line.is_empty() || line.starts_with('#') {
            } else if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
                section = name.to_owned();
            } else {
                lock.read_line(&section, line, line_number)?;
            }
        }
        Ok(lock)
    }

    fn read_line(&mut self, section: &str, line: &str, number: usize) -> Result<(), LockError> {
        let error = LockError::Line { line: number };
        match section {
            "names" => {
                let (pointer, name) = pair(line).filter(|(key, name)| is_list(key) || is_name(name)).ok_or(error)?;
                self.names.entry(pointer).or_insert(name);
            }
            "files" => {
                let (path, hash) = pair(line).ok_or(error)?;
                if !is_inside(&path) || path == FILE_NAME {
                    return Err(LockError::Path { line: number, path });
                }
                self.files
                    .entry(path)
                    .and_modify(|known| {
                        if *known != hash {
                            known.clear()
                        }
                    })
                    .or_insert(hash);
            }
            "" if line.starts_with("version") => {
                let version = line.split_once('=').ok_or(error)?.1.trim();
                if version != VERSION {
                    return Err(LockError::Version { line: number, version: version.to_owned() });
                }
            }
            // The lines for the document, the tool and the configuration are for people.
            _ if line.contains(" = ") => {}
            _ => return Err(error),
        }
        Ok(())
    }

    /// Writes a lock. It has no hash of the document: two branches that both change the document would always conflict in
    /// that line, and what the document gives is what the files' hashes are of.
    #[must_use]
    pub fn to_text(&self, config: &Config) -> String {
        let strings = |(key, value): (&String, &String)| (quoted(key), quoted(value));
        let sections: [(&str, Vec<(String, String)>); 4] = [
            ("document", vec![("path".into(), quoted(&config.document))]),
            ("configuration", config.entries().into_iter().collect()),
            ("names", self.names.iter().map(strings).collect()),
            ("files", self.files.iter().map(strings).collect()),
        ];
        let mut text = format!("{HEADER}version = {VERSION}\ntool = {}\n", quoted(env!("CARGO_PKG_VERSION")));
        for (name, lines) in sections {
            _ = writeln!(text, "\n[{name}]");
            for (key, value) in lines {
                _ = writeln!(text, "{key} = {value}");
            }
        }
        text
    }
}

/// The side that a marker line of a merge conflict opens.
fn conflict_marker(line: &str) -> Option<Side> {
    let is = |mark: &str| line.strip_prefix(mark).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    match () {
        () if is("<<<<<<<") => Some(Side::Ours),
        () if is("|||||||") => Some(Side::Base),
        () if is("=======") => Some(Side::Theirs),
        () if is(">>>>>>>") => Some(Side::Both),
        () => None,
    }
}

/// Whether a text has a merge conflict in it.
pub(super) fn has_conflict(text: &[u8]) -> bool {
    let is_open =
        |line: &[u8]| line.strip_prefix(b"<<<<<<<").is_some_and(|rest| matches!(rest, [] | [b' ' | b'\r', ..]));
    text.split(|byte| *byte == b'\n').any(is_open)
}

/// The two strings of `"key" = "value"`. TOML's basic strings, as far as they are written here, are JSON's.
fn pair(line: &str) -> Option<(String, String)> {
    let (key, rest) = string(line)?;
    let (value, rest) = string(rest.trim_start().strip_prefix('=')?.trim_start())?;
    rest.trim().is_empty().then_some((key, value))
}

fn string(text: &str) -> Option<(String, &str)> {
    let mut strings = serde_json::Deserializer::from_str(text).into_iter::<String>();
    let string = strings.next()?.ok()?;
    let end = strings.byte_offset();
    Some((string, text.get(end..)?))
}

/// Whether a text is a name or a path of names, and nothing else.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | ':' | '#' | '-' | '.'))
}

/// Whether a path stays inside the folder that it is joined to, on any system: relative, of plain names with `/`
/// between them, and not in a version control's folder.
#[must_use]
pub fn is_inside(path: &str) -> bool {
    let odd = |c: char| c.is_control() || matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
    let plain = |part: &str| !part.is_empty() && !part.ends_with(['.', ' ']) && !part.eq_ignore_ascii_case(".git");
    !path.contains(odd) && path.split('/').all(plain)
}

/// The SHA-256 of a text in hexadecimal digits. Line ends count as `\n`, as version control may rewrite them.
#[must_use]
pub fn hash(text: &[u8]) -> String {
    let mut hasher = Sha256::new();
    let mut rest = text;
    while let Some(end) = rest.iter().position(|byte| *byte == b'\r') {
        let (line, tail) = rest.split_at(end);
        hasher.update(line);
        rest = tail.get(1..).unwrap_or_default();
        if !rest.starts_with(b"\n") {
            hasher.update(b"\r");
        }
    }
    hasher.update(rest);
    hasher.finalize().iter().fold(String::with_capacity(64), |mut hex, byte| {
        _ = write!(hex, "{byte:02x}");
        hex
    })
}
