//! Errors of reading documents and of following references.

use std::io;

use thiserror::Error;

use super::MAX_DEPTH;

/// Why a document can't be read at all. Each message says where, what, and what to do about it.
#[derive(Debug, Error)]
pub enum LoadError {
    /// There is no such file.
    #[error("{file}: there is no such file; check the path")]
    NotFound {
        /// The path as it was given.
        file: String,
    },
    /// The operating system refuses to read the file.
    #[error("{file}: can't be read: {source}")]
    Unreadable {
        /// The path as it was given.
        file: String,
        /// The operating system's error.
        source: io::Error,
    },
    /// The document isn't in the folder that references may lead into.
    #[error("{file}: is not in the folder {root}, which `root` names")]
    NotInRoot {
        /// The document's path as it was given.
        file: String,
        /// The folder as it was given.
        root: String,
    },
    /// The file is not UTF-8.
    #[error("{file}: byte {offset} is not UTF-8; save the document as UTF-8")]
    NotUtf8 {
        /// The file's name.
        file: String,
        /// The offset of the first bad byte, from 0.
        offset: usize,
    },
    /// The file is neither JSON nor YAML.
    #[error("{file}:{line}:{column}: {message}; the document has to be JSON or YAML")]
    Syntax {
        /// The file's name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// The parser's message.
        message: String,
    },
    /// The file is JSON or YAML but no OpenAPI document.
    #[error("{file}:{line}:{column}: not an OpenAPI document: {hint}")]
    NotOpenApi {
        /// The file's name.
        file: String,
        /// The line, from 1.
        line: usize,
        /// The column in characters, from 1.
        column: usize,
        /// What is missing and what to do.
        hint: String,
    },
    /// The document is nested too deep.
    #[error("{file}: nested deeper than {MAX_DEPTH} levels; move inner schemas to components and refer to them")]
    TooDeep {
        /// The file's name.
        file: String,
    },
    /// The document is too large, or its YAML aliases make it so.
    #[error("{file}: {what}; split the document into files that refer to each other")]
    TooLarge {
        /// The file's name.
        file: String,
        /// What exceeds which bound.
        what: String,
    },
    /// An overlay can't be applied.
    #[error("{file}: {message}")]
    Overlay {
        /// The overlay's name.
        file: String,
        /// What is wrong with it, and what to do.
        message: String,
    },
}

/// Why a reference leads nowhere.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum ReferenceError {
    /// It is an address on a network or of another scheme.
    #[error(
        "`{reference}` is a remote address, which is never fetched; save it beside the document and refer to the file"
    )]
    Remote {
        /// The reference.
        reference: String,
    },
    /// It leads out of the folder of the document, or out of the root.
    #[error(
        "`{reference}` leads outside the document's folder; move the file into the folder, or name a folder that both are in by `root` in typecase.toml"
    )]
    Outside {
        /// The reference.
        reference: String,
    },
    /// The document was not read from a file, so it has no folder to find other files in.
    #[error("`{reference}` names another file, but the document was not read from a file; give its path instead")]
    NoFolder {
        /// The reference.
        reference: String,
    },
    /// There is no such file.
    #[error("`{reference}` names a file that does not exist")]
    NoSuchFile {
        /// The reference.
        reference: String,
    },
    /// The file exists but can't be read.
    #[error("`{reference}` can't be followed: {reason}")]
    Unreadable {
        /// The reference.
        reference: String,
        /// Why the file can't be read.
        reason: String,
    },
    /// The file has no such place.
    #[error("`{reference}` names a place that does not exist{}", suggestion.as_ref().map(|near| format!("; did you mean `{near}`?")).unwrap_or_default())]
    NoSuchPlace {
        /// The reference.
        reference: String,
        /// A similar reference that does lead somewhere.
        suggestion: Option<String>,
    },
    /// The fragment is neither a pointer nor the name of an anchor.
    #[error("`{reference}` names an anchor that does not exist")]
    NoSuchAnchor {
        /// The reference.
        reference: String,
    },
}
