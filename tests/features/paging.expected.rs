
// ==== src/api/calls.rs
//! Operations: calls.

use http::Method;

use crate::runtime::{Client, Mode, Operation, Paging, Param, reply};
use crate::{runtime, types};

pub(crate) const LIST_CALLS: Operation =
    Operation::new("listCalls", Method::GET, "/calls").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listCalls` of the document.
    ///
    /// `GET /calls`
    pub fn list_calls(&self) -> ListCalls<M> {
        ListCalls {
            call: self.call(&LIST_CALLS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_calls`], to be filled in and sent.
    ListCalls {
        value: types::ListCallsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListCalls<M> {
    /// Sets `PageSize`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.set(Param::query("PageSize"), &page_size);
        self
    }

    /// All items, one by one: follows `meta.next_page_url` from page to page.
    pub fn stream(self) -> M::Items<types::Call, runtime::Json> {
        self.call
            .items(Paging::link(&["calls"], &["meta", "next_page_url"]), reply::json)
    }
}

// ==== src/api/messages.rs
//! Operations: messages.

use http::Method;

use crate::runtime::{Client, Mode, Operation, Paging, Param, reply};
use crate::{runtime, types};

pub(crate) const LIST_MESSAGES: Operation =
    Operation::new("listMessages", Method::GET, "/messages").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listMessages` of the document.
    ///
    /// `GET /messages`
    pub fn list_messages(&self) -> ListMessages<M> {
        ListMessages {
            call: self.call(&LIST_MESSAGES),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_messages`], to be filled in and sent.
    ListMessages {
        value: types::ListMessagesResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListMessages<M> {
    /// Sets `page_token`.
    pub fn page_token(mut self, page_token: &str) -> Self {
        self.call.set(Param::query("page_token"), &page_token);
        self
    }

    /// All items, one by one: sends `next_page_token` back for each next page.
    pub fn stream(self) -> M::Items<String, runtime::Json> {
        self.call
            .items(
                Paging::token(&["messages"], &["next_page_token"], "page_token"),
                reply::json,
            )
    }
}

// ==== src/api/names.rs
//! Operations: names.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_NAMES: Operation =
    Operation::new("listNames", Method::GET, "/names").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listNames` of the document.
    ///
    /// `GET /names`
    pub fn list_names(&self) -> ListNames<M> {
        ListNames {
            call: self.call(&LIST_NAMES),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_names`], to be filled in and sent.
    ListNames {
        value: Vec<String> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Pages.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_paging::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let mut items = client.list_calls().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/call.rs
/// The schema `Call`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Call {
    pub sid: Option<String>,
}

crate::runtime::object! {
    Call {
        sid,
    }
}

// ==== src/types/list_calls.rs
use super::Call;

/// What [`list_calls`](crate::Client::list_calls) gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCallsResponse {
    pub calls: Option<Vec<Call>>,
    pub meta: Option<ListCallsResponseMeta>,
}

crate::runtime::object! {
    ListCallsResponse {
        calls,
        meta,
    }
}

/// The `meta` of a [`ListCallsResponse`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListCallsResponseMeta {
    pub key: Option<String>,
    pub next_page_url: Option<String>,
}

crate::runtime::object! {
    ListCallsResponseMeta {
        key,
        next_page_url,
    }
}

// ==== src/types/list_messages.rs
/// What [`list_messages`](crate::Client::list_messages) gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListMessagesResponse {
    pub messages: Option<Vec<String>>,
    pub next_page_token: Option<String>,
}

crate::runtime::object! {
    ListMessagesResponse {
        messages,
        next_page_token,
    }
}
