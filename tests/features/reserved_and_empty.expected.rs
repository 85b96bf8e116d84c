
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_reserved_and_empty::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.search().send().await?;
    /// # Ok(()) }
    /// ```
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
//! client.search().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
