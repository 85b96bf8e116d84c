//! Why output can't be written.

use std::io;
use std::path::{Path, PathBuf};

use super::lock::LockError;

/// Why output can't be written, or compared. Nothing was changed then, but where it says so.
#[derive(Debug, thiserror::Error)]
pub enum OutputError {
    /// The system refused.
    #[error("{}: can't {action}: {source}", path.display())]
    Io {
        /// The step that failed, as a verb.
        action: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The system's error.
        source: io::Error,
    },
    /// Files that aren't ours would be replaced.
    #[error("{}: these files were not written by typecase and would be lost:{}\n  move them away, or choose another folder with --out; \
             if they are typecase's, restore typecase.lock from version control", dir.display(), list(files))]
    Foreign {
        /// The crate's folder.
        dir: PathBuf,
        /// The files, by their paths in it.
        files: Vec<String>,
    },
    /// Files of ours that were edited by hand would be replaced or removed.
    #[error("{}: these files were edited since typecase wrote them, and the edits would be lost:{}\n  \
             `--overwrite` gives the edits up; to keep them, change the document or typecase.toml instead", dir.display(), list(files))]
    Edited {
        /// The crate's folder.
        dir: PathBuf,
        /// The files, by their paths in it.
        files: Vec<String>,
    },
    /// There is something else where a generated file or folder has to be.
    #[error("{}: {what} is in the way where {wanted} has to be; move it away, or choose another folder with --out", path.display())]
    InTheWay {
        /// Where.
        path: PathBuf,
        /// The kind of thing that is there.
        what: &'static str,
        /// The kind of thing that has to be there.
        wanted: &'static str,
    },
    /// A path isn't inside the crate's folder.
    #[error("{path:?} is not a path inside the crate's folder; nothing was written")]
    Outside {
        /// The path.
        path: String,
    },
    /// The folder's lock can't be used.
    #[error("{}: {source}", path.display())]
    Lock {
        /// The lock.
        path: PathBuf,
        /// What is wrong with it.
        source: LockError,
    },
    /// Writing failed half-way, and the old files could not be put back.
    #[error("{cause}\n  what was replaced could not be put back everywhere; the old files are kept in {}", kept.display())]
    NotRestored {
        /// Why writing failed.
        cause: Box<OutputError>,
        /// The folder with the old files.
        kept: PathBuf,
    },
}

/// An [`OutputError::Io`] for a path, as a function for `map_err`.
pub(super) fn io_error(action: &'static str, path: &Path) -> impl FnOnce(io::Error) -> OutputError {
    let path = path.to_owned();
    move |source| OutputError::Io { action, path, source }
}

/// The first few of a list of files, one a line.
fn list(files: &[String]) -> String {
    const SHOWN: usize = 10;
    let mut text: String = files.iter().take(SHOWN).map(|file| format!("\n    {file}")).collect();
    if files.len() > SHOWN {
        text += &format!("\n    and {} more", files.len() - SHOWN);
    }
    text
}
