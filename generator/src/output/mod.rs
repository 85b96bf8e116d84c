//! From a document to files on the disk: the only part that touches it.
//!
//! [`make`] reads a document, generates its crate and compares it with the folder; then [`apply`] puts it there, or
//! [`diff`] shows what that would change.

mod changelog;
mod check;
mod crate_name;
mod error;
mod lock;
#[cfg(test)]
mod lock_tests;
mod made;
mod plan;
mod update;
mod write;

pub use changelog::FILE_NAME as CHANGELOG_FILE;
pub use check::{coloured, diff};
pub use crate_name::crate_name;
pub use error::OutputError;
pub use lock::{FILE_NAME as LOCK_FILE, Lock, LockError, hash, is_inside};
pub(crate) use made::package_name;
pub use made::{Made, MakeError, Package, load, make, make_all, read_lock};
pub use plan::{Change, Counts, Plan};
pub use update::Update;
pub use write::apply;
