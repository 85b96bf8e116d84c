//! The changes that writing would make: each new file, and each stale file of the last run, compared with the crate's
//! folder.

use crate::hash::HashSet;
use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::{OutputError, io_error};
use super::lock::{self, Lock, has_conflict, hash, is_inside};

/// The change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// It isn't there yet.
    Create,
    /// It is there with another text.
    Replace {
        /// The text that it has.
        old: Vec<u8>,
    },
    /// It has this text already, and is not written.
    Keep,
    /// It was generated, and is no longer part of the crate.
    Remove {
        /// The text that it has.
        old: Vec<u8>,
    },
}

impl Change {
    /// The text that the file loses.
    fn old(&self) -> Option<&[u8]> {
        match self {
            Self::Replace { old } | Self::Remove { old } => Some(old),
            Self::Create | Self::Keep => None,
        }
    }
}

/// The changes that writing would make in a crate's folder.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The crate's folder.
    pub dir: PathBuf,
    /// The change of each file, by its path in the folder.
    pub changes: BTreeMap<String, Change>,
    /// The new text of each file that is not removed.
    pub files: BTreeMap<String, String>,
    /// Files of ours that were edited by hand since they were written, among those that would change.
    pub edited: Vec<String>,
    /// Files that would change and aren't ours.
    pub foreign: Vec<String>,
    /// Files that have merge conflicts in them, among those that would change: their text before the merge isn't known.
    pub conflicted: Vec<String>,
}

impl Plan {
    /// Compares a set of files with a folder. `owned` has the files in the folder's lock.
    ///
    /// # Errors
    /// A file can't be read, a path leaves the folder, or there is something else than a file at a path.
    pub fn new(dir: &Path, owned: &Lock, files: BTreeMap<String, String>) -> Result<Self, OutputError> {
        let mut plan = Self {
            dir: dir.to_owned(),
            changes: BTreeMap::new(),
            files,
            edited: Vec::new(),
            foreign: Vec::new(),
            conflicted: Vec::new(),
        };
        let mut folders = Folders { dir, seen: HashSet::default() };
        expect_folder(dir)?;
        for (path, text) in &plan.files {
            let change = match folders.read(path)? {
                None => Change::Create,
                Some(old) if same_text(&old, text.as_bytes()) => Change::Keep,
                Some(old) => Change::Replace { old },
            };
            if let Change::Replace { old } = &change {
                match owned.files.get(path) {
                    _ if path == lock::FILE_NAME => {}
                    None => plan.foreign.push(path.clone()),
                    Some(known) if is_edited(known, old) => plan.edited.push(path.clone()),
                    Some(_) => {}
                }
            }
            plan.changes.insert(path.clone(), change);
        }
        for (path, known) in owned.files.iter().filter(|(path, _)| !plan.files.contains_key(*path)) {
            if let Some(old) = folders.read(path)? {
                if is_edited(known, &old) {
                    plan.edited.push(path.clone());
                }
                plan.changes.insert(path.clone(), Change::Remove { old });
            }
        }
        let olds = plan.changes.iter().filter_map(|(path, change)| Some((path, change.old()?)));
        plan.conflicted = olds.filter(|(_, old)| has_conflict(old)).map(|(path, _)| path.clone()).collect();
        Ok(plan)
    }

    /// Refuses to change files that weren't generated, and files that were edited by hand unless they are to be overwritten.
    ///
    /// # Errors
    /// The files that would be lost.
    pub fn refuse_losses(&self, overwrite: bool) -> Result<(), OutputError> {
        if !self.foreign.is_empty() {
            return Err(OutputError::Foreign { dir: self.dir.clone(), files: self.foreign.clone() });
        }
        if !overwrite && !self.edited.is_empty() {
            return Err(OutputError::Edited { dir: self.dir.clone(), files: self.edited.clone() });
        }
        Ok(())
    }

    /// Adds a file that stays the user's own, and so doesn't stand in the lock. One with merge conflicts is left alone.
    ///
    /// # Errors
    /// It can't be read, its path leaves the folder, or there is something else than a file at a path.
    pub fn add(&mut self, path: &str, text: impl FnOnce(&str) -> Option<String>) -> Result<(), OutputError> {
        let old = Folders { dir: &self.dir, seen: HashSet::default() }.read(path)?;
        if old.as_deref().is_some_and(has_conflict) {
            self.conflicted.push(path.to_owned());
            return Ok(());
        }
        let before = String::from_utf8(old.clone().unwrap_or_default()).map_err(|error| {
            io_error("read", &self.dir.join(path))(std::io::Error::new(ErrorKind::InvalidData, error.utf8_error()))
        })?;
        if let Some(text) = text(&before) {
            self.changes.insert(path.to_owned(), old.map_or(Change::Create, |old| Change::Replace { old }));
            self.files.insert(path.to_owned(), text);
        }
        Ok(())
    }

    /// Whether nothing would change.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.changes.values().all(|change| *change == Change::Keep)
    }

    /// The numbers of files to be written, kept and removed.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for change in self.changes.values() {
            match change {
                Change::Create | Change::Replace { .. } => counts.written += 1,
                Change::Keep => counts.unchanged += 1,
                Change::Remove { .. } => counts.removed += 1,
            }
        }
        counts
    }
}

/// The numbers of files that a plan writes, keeps and removes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Created or replaced.
    pub written: usize,
    /// Not touched.
    pub unchanged: usize,
    /// Removed.
    pub removed: usize,
}

/// The crate's folder may be absent, or a link to a folder, but nothing else.
fn expect_folder(dir: &Path) -> Result<(), OutputError> {
    match fs::metadata(dir) {
        Ok(found) if found.is_dir() => Ok(()),
        Ok(_) => Err(OutputError::InTheWay { path: dir.to_owned(), what: "a file", wanted: "a folder" }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(io_error("read", dir)(error)),
    }
}

/// Without a hash, as after a merge, any content counts as generated.
fn is_edited(known: &str, found: &[u8]) -> bool {
    !known.is_empty() && known != hash(found)
}

/// Whether two texts are the same but for line ends, which version control may rewrite.
fn same_text(one: &[u8], other: &[u8]) -> bool {
    one == other || (one.contains(&b'\r') && hash(one) == hash(other))
}

/// The folders on the way to files, each looked at once.
struct Folders<'a> {
    dir: &'a Path,
    seen: HashSet<String>,
}

impl Folders<'_> {
    /// The content of a file in the folder; none where there is no such file.
    fn read(&mut self, path: &str) -> Result<Option<Vec<u8>>, OutputError> {
        if !is_inside(path) {
            return Err(OutputError::Outside { path: path.to_owned() });
        }
        for (end, _) in path.match_indices('/') {
            let folder = path.get(..end).unwrap_or(path);
            if self.seen.insert(folder.to_owned()) {
                expect(&self.dir.join(folder), true)?;
            }
        }
        let full = self.dir.join(path);
        if !expect(&full, false)? {
            return Ok(None);
        }
        fs::read(&full).map(Some).map_err(io_error("read", &full))
    }
}

/// Whether there is something at a path. If so it has to be a real folder or a real file: through a link, output would
/// leave the crate's folder.
fn expect(path: &Path, folder: bool) -> Result<bool, OutputError> {
    let found = match fs::symlink_metadata(path) {
        Ok(found) => found.file_type(),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            return Ok(false);
        }
        Err(error) => return Err(io_error("read", path)(error)),
    };
    let what = match () {
        () if found.is_symlink() => "a symbolic link",
        () if found.is_dir() => "a folder",
        () if found.is_file() => "a file",
        () => "something that is neither file nor folder",
    };
    let wanted = if folder { "a folder" } else { "a file" };
    if what == wanted { Ok(true) } else { Err(OutputError::InTheWay { path: path.to_owned(), what, wanted }) }
}
