//! Documents as they stand: bytes, values and places.
//!
//! A document is its main file and the files that it refers to, in the same folder or in a root that is named. [`Document::load`] reads them all;
//! afterwards nothing here touches the disk. Documents may be nested [`MAX_DEPTH`] levels deep, and reading them
//! recurses, so whoever reads documents of strangers does it on a thread with a stack of a gigabyte.

mod error;
mod json;
mod json_scan;
mod load;
mod meant;
mod node;
mod object;
mod overlay;
pub(crate) mod pointer;
mod position;
mod reference;
mod scalar;
mod seed;
mod spelling;
mod tabs;
mod text;
mod upgrade;
mod value;
mod version;
mod walk;
mod yaml;
mod yaml_events;
#[cfg(test)]
mod yaml_tests;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

pub use error::{LoadError, ReferenceError};
pub use node::Node;
pub use object::Object;
pub use position::Position;
pub use value::{Number, Value};
pub use version::Version;

use crate::finding::{Finding, Place};
use crate::hash::HashMap;
use position::Syntax;

/// The greatest depth of a document, in arrays and objects.
pub const MAX_DEPTH: usize = 20_000;

/// The greatest length of a file, in bytes.
pub const MAX_LENGTH: u64 = 1 << 30;

/// One of a document's files: an index into the list of them, the main one first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

impl FileId {
    /// The main file.
    pub const MAIN: Self = Self(0);
}

/// A document that has been read, and what there is to say about how it is written.
#[derive(Debug)]
pub struct Loaded {
    /// The document.
    pub document: Document,
    /// What was found, in the order of the files and of their places.
    pub findings: Vec<Finding>,
}

/// Which files belong to a document beside those that it refers to in its own folder.
#[derive(Clone, Copy, Debug, Default)]
pub struct Further<'a> {
    /// Overlays (OpenAPI Overlay 1.0), laid over the main file in this order. They are files of the document too, after the
    /// main one, and may lie in any folder.
    pub overlays: &'a [PathBuf],
    /// The folder that references may lead into, which the document has to be in; without one it is the document's own.
    pub root: Option<&'a Path>,
}

/// A document: its files, in the shape of OpenAPI 3.
#[derive(Debug)]
pub struct Document {
    files: Vec<File>,
    version: Version,
    /// Which files the references that stand in the document name.
    links: Links,
}

/// One file.
#[derive(Debug)]
struct File {
    name: String,
    /// The canonical path; nothing where the text came from elsewhere.
    path: Option<PathBuf>,
    text: String,
    syntax: Syntax,
    root: Value,
    /// What an upgrade moved.
    moves: upgrade::Moves,
    /// Found on first use: few documents have anchors.
    names: OnceLock<HashMap<Box<str>, String>>,
    /// See `spelling`; found on first use as well.
    spellings: OnceLock<HashMap<String, String>>,
}

impl File {
    fn names(&self) -> &HashMap<Box<str>, String> {
        self.names.get_or_init(|| reference::names(&self.root))
    }
}

/// For each file, the file that each spelling in it names.
type Links = HashMap<FileId, HashMap<Box<str>, Result<FileId, Unlinked>>>;

/// Why a reference names no file that can be used.
#[derive(Clone, Debug)]
enum Unlinked {
    NoFolder,
    Outside,
    NotFound,
    Unreadable(String),
}

impl Document {
    /// Reads a document from a file, and the files in its folder that it refers to.
    ///
    /// # Errors
    /// The file can't be read, is neither JSON nor YAML, or is no OpenAPI document. What is wrong with a file
    /// that it refers to is an error of [`Document::resolve`].
    pub fn load(path: &Path) -> Result<Loaded, LoadError> {
        load::from_path(path, &Further::default())
    }

    /// Reads a document as [`Document::load`] does, with further files.
    ///
    /// # Errors
    /// As [`Document::load`], where an overlay can't be read or applied, and where the document isn't in the root.
    pub fn load_with(path: &Path, further: &Further<'_>) -> Result<Loaded, LoadError> {
        load::from_path(path, further)
    }

    /// Reads a document from a text; `name` stands for it in messages. It can't refer to other files.
    ///
    /// # Errors
    /// The text is neither JSON nor YAML, or is no OpenAPI document.
    pub fn from_text(name: &str, text: String) -> Result<Loaded, LoadError> {
        load::from_text(name, text, &[])
    }

    /// Reads a document as [`Document::from_text`] does, with overlays laid over it in this order.
    ///
    /// # Errors
    /// As [`Document::from_text`], and where an overlay can't be read or applied.
    pub fn from_text_with_overlays(name: &str, text: String, overlays: &[PathBuf]) -> Result<Loaded, LoadError> {
        load::from_text(name, text, overlays)
    }

    /// The whole of the main file.
    #[must_use]
    pub fn root(&self) -> Node<'_> {
        static NOTHING: Value = Value::Null;
        Node::new(FileId::MAIN, String::new(), self.files.first().map_or(&NOTHING, |file| &file.root))
    }

    /// Which specification the document follows; its shape is that of version 3 in any case.
    #[must_use]
    pub fn version(&self) -> &Version {
        &self.version
    }

    /// Follows a reference that stands at `from`, one step: what it names may be a reference in turn.
    ///
    /// `#/…` is a pointer (RFC 6901, percent-encoded) into the file of `from`, `#name` an anchor of it, and
    /// `other.yaml#/…` leads to another file, its path relative to that file. What leads nowhere by the letter, and is written
    /// all the same by some frameworks, leads to what it evidently means.
    ///
    /// # Errors
    /// The reference leads nowhere, or to where it may not lead.
    pub fn resolve<'d>(&'d self, from: &Node<'_>, reference: &str) -> Result<Node<'d>, ReferenceError> {
        self.lead(from, reference).map(|(target, _)| target)
    }

    /// Follows a reference as [`Document::resolve`] does, with whether it leads there by the letter.
    pub(crate) fn lead<'d>(&'d self, from: &Node<'_>, reference: &str) -> Result<(Node<'d>, bool), ReferenceError> {
        if let Some(target) = meant::whole(self, from, reference) {
            return Ok((target, false));
        }
        match reference::resolve(self, from, reference) {
            Ok(target) => Ok((target, true)),
            Err(error) => meant::meant(self, from, reference).map(|target| (target, false)).ok_or(error),
        }
    }

    /// The places in the files as they are written, one for each of `places`; a place that does not exist is where
    /// its nearest ancestor stands.
    #[must_use]
    pub fn positions(&self, places: &[Place]) -> Vec<Position> {
        let originals: Vec<Place> = places.iter().map(|place| self.original(place)).collect();
        let mut positions = vec![Position::START; places.len()];
        let mut by_file: BTreeMap<FileId, Vec<usize>> = BTreeMap::new();
        for (index, place) in originals.iter().enumerate() {
            by_file.entry(place.file).or_default().push(index);
        }
        for (id, indices) in by_file {
            let Some(file) = self.file(id) else { continue };
            let pointers: Vec<&str> =
                indices.iter().filter_map(|index| Some(&*originals.get(*index)?.pointer)).collect();
            for (index, found) in indices.into_iter().zip(position::find(&file.text, file.syntax, &pointers)) {
                if let Some(position) = positions.get_mut(index) {
                    *position = found;
                }
            }
        }
        positions
    }

    /// A file's name for people: its path relative to the document's folder.
    #[must_use]
    pub fn file_name(&self, file: FileId) -> &str {
        self.file(file).map_or("", |file| &file.name)
    }

    /// The path of a file, as the system spells it; none of a text.
    #[must_use]
    pub fn file_path(&self, file: FileId) -> Option<&Path> {
        self.file(file)?.path.as_deref()
    }

    /// A file's text, without its byte order mark.
    #[must_use]
    pub fn source(&self, file: FileId) -> &str {
        self.file(file).map_or("", |file| &file.text)
    }

    /// The files, the main one first.
    pub fn files(&self) -> impl ExactSizeIterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// The place in the file as it is written that a place in the shape of OpenAPI 3 comes from.
    #[must_use]
    pub fn original(&self, place: &Place) -> Place {
        let pointer = self.file(place.file).map(|file| file.moves.original(&place.pointer));
        Place { file: place.file, pointer: pointer.unwrap_or_else(|| place.pointer.clone()) }
    }

    /// The pointer, in the shape of OpenAPI 3, of a place in the main file as it is written.
    #[must_use]
    pub fn upgraded(&self, pointer: &str) -> String {
        self.file(FileId(0)).map_or_else(|| pointer.to_owned(), |file| file.moves.upgraded(pointer))
    }

    /// What stands at a place in the shape of OpenAPI 3.
    pub(crate) fn node(&self, place: &Place) -> Option<Node<'_>> {
        let value = self.file(place.file)?.root.pointer(&place.pointer)?;
        Some(Node::new(place.file, place.pointer.clone(), value))
    }

    /// What a node refers to, by any number of steps up to a bound, or the node itself.
    pub(crate) fn target<'d>(&'d self, node: &Node<'d>) -> Node<'d> {
        /// The greatest number of references in a row that are followed.
        const HOPS: usize = 16;
        let mut at = node.clone();
        for _ in 0..HOPS {
            let Some(next) = at.reference().and_then(|reference| self.resolve(&at, reference).ok()) else { break };
            at = next;
        }
        at
    }

    /// Whether this is the same file on disk as another document.
    pub(crate) fn is_same_file(&self, other: &Self) -> bool {
        let path = |document: &Self| document.file(FileId::MAIN).and_then(|file| file.path.clone());
        path(self).is_some() && path(self) == path(other)
    }

    fn file(&self, file: FileId) -> Option<&File> {
        self.files.get(file.0 as usize)
    }
}
