//! From a document to files on the disk. No other part writes to the disk.
//!
//! [`plan_crate`] reads a document, generates its crate and compares it with the folder; then [`apply`] puts it there, or
//! [`diff`] shows what that would change.

mod changelog;
mod check;
mod crate_name;
mod error;
mod imports;
mod job;
mod lock;
#[cfg(test)]
mod lock_tests;
mod plan;
mod update;
mod write;

pub use changelog::FILE_NAME as CHANGELOG_FILE;
pub use check::{coloured, diff};
pub use crate_name::crate_name;
pub use error::OutputError;
pub(crate) use imports::imported;
pub(crate) use job::package_name;
pub use job::{JobError, Package, PlannedCrate, load, plan_all_crates, plan_crate, read_lock, runtime_files};
pub use lock::{FILE_NAME as LOCK_FILE, Lock, LockError, hash, is_inside};
pub use plan::{Change, Counts, Plan};
pub use update::Update;
pub use write::apply;
