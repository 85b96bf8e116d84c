
// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const SEARCH: Operation = Operation::new("search", Method::GET, "/search");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `GET /search`
    ///
    /// * `q`: What to look for. At least 1 character.
    /// * `ids`: At least 1 item.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_query_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.search("a", &[1]).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn search(&self, q: &str, ids: &[i64]) -> Search<M> {
        let mut call = self.call(&SEARCH);
        call.set(Param::query("q").rules(&[min_length(1)]), &q);
        call.set(Param::query("ids").rules(&[min_items(1)]), &ids);
        Search { call }
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
    /// Sets `page`.
    ///
    /// At least 1.
    pub fn page(mut self, page: i64) -> Self {
        self.call.set(Param::query("page").rules(&[min(1)]), &page);
        self
    }

    /// Sets `exact`.
    pub fn exact(mut self, exact: bool) -> Self {
        self.call.set(Param::query("exact"), &exact);
        self
    }

    /// Sets `score`.
    pub fn score(mut self, score: f64) -> Self {
        self.call.set(Param::query("score"), &score);
        self
    }

    /// Sets `since`.
    pub fn since(mut self, since: jiff::Timestamp) -> Self {
        self.call.set(Param::query("since"), &since);
        self
    }

    /// Sets `created[gte]`.
    pub fn created_gte(mut self, created_gte: jiff::civil::Date) -> Self {
        self.call.set(Param::query("created[gte]"), &created_gte);
        self
    }

    /// Sets `order`.
    pub fn order(mut self, order: &types::SearchOrder) -> Self {
        self.call.set(Param::query("order"), order);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: &[&str]) -> Self {
        self.call.set(Param::query("tags"), &tags);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::SearchFilter) -> Self {
        self.call.set(Param::query("filter"), filter);
        self
    }

    /// Sets `extra`.
    pub fn extra(mut self, extra: &std::collections::BTreeMap<String, String>) -> Self {
        self.call.set(Param::query("extra"), extra);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/search.rs
/// The parameter `order` of [`search`](crate::Client::search).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SearchOrder {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SearchOrder: str else Unrecognized {
        Asc = "asc",
        Desc = "desc",
    }
}

/// The parameter `filter` of [`search`](crate::Client::search).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SearchFilter {
    pub colour: String,
    pub size: Option<i64>,
}

impl SearchFilter {
    /// Creates a value from its required fields.
    pub fn new(colour: impl Into<String>) -> Self {
        Self {
            colour: colour.into(),
            size: None,
        }
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }
}

crate::runtime::object! {
    SearchFilter {
        colour,
        size,
    }
}
