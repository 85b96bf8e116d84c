
// ==== src/api/accounts.rs
//! Operations: accounts.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_DAY: Operation =
    Operation::new("getDay", Method::GET, "/accounts/{account-id}/days/{day}.json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getDay`.
    ///
    /// `GET /accounts/{account-id}/days/{day}.json`
    ///
    /// * `account_id`: At least 1.
    pub fn get_day(&self, account_id: i64, day: jiff::civil::Date) -> GetDay<M> {
        let mut call = self.call(&GET_DAY);
        call.set(Param::path("account-id").rules(&[min(1)]), &account_id);
        call.set(Param::path("day"), &day);
        GetDay { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_day`].
    GetDay {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/commits.rs
//! Operations: commits.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const COMPARE_COMMITS: Operation =
    Operation::new("compareCommits", Method::GET, "/commits/{base}...{head}");

impl<M: Mode> Client<M> {
    /// Calls the operation `compareCommits`.
    ///
    /// `GET /commits/{base}...{head}`
    pub fn compare_commits(&self, base: &str, head: &str) -> CompareCommits<M> {
        let mut call = self.call(&COMPARE_COMMITS);
        call.set(Param::path("base"), &base);
        call.set(Param::path("head"), &head);
        CompareCommits { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::compare_commits`].
    CompareCommits {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_FILE: Operation = Operation::new("getFile", Method::GET, "/files/{name}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getFile`.
    ///
    /// `GET /files/{name}`
    pub fn get_file(&self, name: &str) -> GetFile<M> {
        let mut call = self.call(&GET_FILE);
        call.set(Param::path("name"), &name);
        GetFile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_file`].
    GetFile {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const ACT: Operation =
    Operation::new("act", Method::GET, "/things/{ids}/with space:act");

impl<M: Mode> Client<M> {
    /// Calls the operation `act`.
    ///
    /// `GET /things/{ids}/with space:act`
    pub fn act(&self, ids: &[&str]) -> Act<M> {
        let mut call = self.call(&ACT);
        call.set(Param::path("ids"), &ids);
        Act { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::act`].
    Act {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Files.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_path_escaping::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_file("name").send().await?;
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::nursery,
    clippy::pedantic,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused_qualifications,
    reason = "these are of style, and nobody writes this code by hand"
)]

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, blocking};

/// The crates whose types stand in this API, in the versions that it has them.
pub mod reexports {
    pub use {bytes, futures_core, http, jiff, serde_json};
}
