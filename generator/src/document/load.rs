//! From paths and texts to documents.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use super::position::{self, Position};
use super::upgrade::{self, Moves};
use super::{
    Document, File, FileId, Further, Links, LoadError, Loaded, Unlinked, Value, Version, overlay, reference, text,
};
use crate::finding::{Finding, Place, Severity};
use crate::hash::HashMap;
use crate::paths::{relative, slashed};

/// Reads a document and the files that it refers to.
pub(super) fn from_path(path: &Path, further: &Further<'_>) -> Result<Loaded, LoadError> {
    let shown = path.display().to_string();
    // What isn't a file on the disk, such as the pipe of a shell's `<(…)`, has no folder to refer into.
    if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let text = text::read(path, &shown)?;
        return from_text(&shown, text, further.overlays);
    }
    let text = text::read(path, &shown)?;
    let unreadable = |file: &str| {
        let file = file.to_owned();
        |source| LoadError::Unreadable { file, source }
    };
    let canonical = fs::canonicalize(path).map_err(unreadable(&shown))?;
    let name = path.file_name().map_or_else(|| shown.clone(), |name| name.to_string_lossy().into_owned());
    let mut root = canonical.parent().map(Path::to_path_buf);
    if let Some(wanted) = further.root {
        let folder = fs::canonicalize(wanted).map_err(unreadable(&wanted.display().to_string()))?;
        if !canonical.starts_with(&folder) {
            return Err(LoadError::NotInRoot { file: shown, root: wanted.display().to_string() });
        }
        root = Some(folder);
    }
    let mut reader = Reader { root, ..Reader::default() };
    reader.add(name, Some(canonical), text)?;
    further.overlays.iter().try_for_each(|path| reader.overlay(path))?;
    reader.follow();
    reader.finish()
}

/// Reads a document from a text.
pub(super) fn from_text(name: &str, text: String, overlays: &[PathBuf]) -> Result<Loaded, LoadError> {
    let mut reader = Reader::default();
    reader.add(name.to_owned(), None, text::normalise(text))?;
    overlays.iter().try_for_each(|path| reader.overlay(path))?;
    reader.follow();
    reader.finish()
}

/// A document in the making.
#[derive(Default)]
struct Reader {
    /// The folder that references may lead into; nothing where there is none.
    root: Option<PathBuf>,
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
        let parsed = text::parse(&name, text)?;
        self.findings.extend(parsed.notes.into_iter().map(|note| note.finding(id)));
        self.files.push(File {
            name,
            path,
            text: parsed.text,
            syntax: parsed.syntax,
            root: parsed.root,
            moves: Moves::default(),
            names: OnceLock::new(),
            spellings: OnceLock::new(),
        });
        Ok(id)
    }

    /// Lays an overlay over the main file.
    fn overlay(&mut self, path: &Path) -> Result<(), LoadError> {
        let name = path.display().to_string();
        // Without a path: references in an overlay are relative to the main file, into which it is merged.
        let id = self.add(name.clone(), None, text::read(path, &name)?)?;
        let (Some((main, others)), Some(index)) = (self.files.split_first_mut(), (id.0 as usize).checked_sub(1)) else {
            return Ok(());
        };
        let overlay = others.get(index).map_or(&Value::Null, |file| &file.root);
        let idle = overlay::apply(&mut main.root, overlay);
        let idle = idle.map_err(|message| LoadError::Overlay { file: name, message })?;
        self.findings.extend(idle.into_iter().map(|index| Finding {
            severity: Severity::Warning,
            place: Place { file: id, pointer: format!("/actions/{index}/target") },
            message: "the document has nothing that this action of the overlay targets".to_owned(),
            instead: "the action changes nothing".to_owned(),
        }));
        Ok(())
    }

    /// Reads every file that a file names, each once.
    fn follow(&mut self) {
        let mut by_path: HashMap<PathBuf, Result<FileId, Unlinked>> = HashMap::default();
        if let Some((path, id)) = self.files.first().and_then(|file| Some((file.path.clone()?, FileId::MAIN))) {
            by_path.insert(path, Ok(id));
        }
        let root = self.root.clone();
        let folder = self.files.first().and_then(|file| Some(file.path.as_ref()?.parent()?.to_path_buf()));
        let mut next = 0;
        while let Some(file) = self.files.get(next) {
            let from = FileId(u32::try_from(next).unwrap_or(u32::MAX));
            next += 1;
            let base = file.path.as_ref().and_then(|path| path.parent()).map(Path::to_path_buf);
            for named in reference::files(&file.root) {
                let link = match (&root, &folder, &base) {
                    (Some(root), Some(folder), Some(base)) => match find(root, base, &reference::decode(&named)) {
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
        let name = slashed(&relative(path, folder).unwrap_or_else(|| path.to_owned()));
        let unreadable = |error: LoadError| Unlinked::Unreadable(error.to_string());
        let text = text::read(path, &name).map_err(unreadable)?;
        self.add(name, Some(path.to_path_buf()), text).map_err(unreadable)
    }

    fn upgrade(&mut self) {
        let roots: Vec<&Value> = self.files.iter().map(|file| &file.root).collect();
        let names: Vec<&str> = self.files.iter().map(|file| &*file.name).collect();
        let upgraded = upgrade::upgrade(&names, &roots, &self.links);
        for ((id, file), upgraded) in (0..).map(FileId).zip(&mut self.files).zip(upgraded) {
            (file.root, file.moves) = (upgraded.root, upgraded.moves);
            self.links
                .entry(id)
                .or_default()
                .extend(upgraded.links.into_iter().map(|(spelling, target)| (spelling, Ok(target))));
        }
    }

    fn finish(mut self) -> Result<Loaded, LoadError> {
        let version = match self.files.first() {
            Some(main) => Version::of(&main.root).map_err(|hint| not_openapi(main, hint))?,
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
        if version == Version::Swagger2 {
            self.upgrade();
        }
        Ok(Loaded { document: Document { files: self.files, version, links: self.links }, findings: self.findings })
    }
}

fn not_openapi(main: &File, hint: String) -> LoadError {
    let key = ["openapi", "swagger"].into_iter().find(|key| main.root.get(key).is_some());
    let pointer = key.map(|key| format!("/{key}")).unwrap_or_default();
    let position = position::find(&main.text, main.syntax, &[&pointer]).first().copied().unwrap_or(Position::START);
    LoadError::NotOpenApi { file: main.name.clone(), line: position.line, column: position.column, hint }
}

/// The file that a relative path names, canonical and within the root.
fn find(root: &Path, base: &Path, named: &str) -> Result<PathBuf, Unlinked> {
    let path = fs::canonicalize(base.join(named)).map_err(|error| match error.kind() {
        io::ErrorKind::PermissionDenied => Unlinked::Unreadable(error.to_string()),
        // A path that leads out is refused whether or not there is a file, so that nobody learns which files exist elsewhere.
        _ if escapes(root, base, named) => Unlinked::Outside,
        _ => Unlinked::NotFound,
    })?;
    if !path.starts_with(root) {
        return Err(Unlinked::Outside);
    }
    if !path.is_file() {
        return Err(Unlinked::NotFound);
    }
    Ok(path)
}

/// Whether a path, read without regard to links, leads out of the root.
fn escapes(root: &Path, base: &Path, named: &str) -> bool {
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
    !path.starts_with(root)
}
