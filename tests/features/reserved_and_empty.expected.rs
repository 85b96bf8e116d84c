
// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const SEARCH: Operation = Operation::new("search", Method::GET, "/search");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `GET /search`
    pub fn search(&self) -> Search<M> {
        Search { call: self.call(&SEARCH) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search`].
    Search {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> Search<M> {
    /// Sets `path`.
    pub fn path(mut self, path: &str) -> Self {
        self.call.set(Param::query("path").reserved(), &path);
        self
    }

    /// Sets `paths`.
    pub fn paths(mut self, paths: &[&str]) -> Self {
        self.call.set(Param::query("paths").explode(false).reserved(), &paths);
        self
    }

    /// Sets `verbose`.
    pub fn verbose(mut self, verbose: bool) -> Self {
        self.call.set(Param::query("verbose"), &verbose);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::SearchFilter) -> Self {
        self.call.set(Param::query("filter"), filter);
        self
    }
}

// ==== src/lib.rs
//! A client of Reserved.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_reserved_and_empty::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.search().send().await?;
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

// ==== src/types/search.rs
/// The parameter `filter` of [`search`](crate::Client::search).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SearchFilter {
    /// `""`
    Empty,
    /// `all`
    All,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SearchFilter: str else Unrecognized {
        Empty = "",
        All = "all",
    }
}
