
// ==== src/api/calls.rs
//! Operations: calls.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_CALLS: Operation =
    Operation::new("listCalls", Method::GET, "/calls").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listCalls`.
    ///
    /// `GET /calls`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_calls().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_calls(&self) -> ListCalls<M> {
        ListCalls {
            call: self.call(&LIST_CALLS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_calls`].
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

    /// Streams all items: follows `meta.next_page_url` from page to page.
    pub fn stream(self) -> M::Items<types::Call, runtime::Json> {
        self.call
            .items(Paging::link(&["calls"], &["meta", "next_page_url"]), reply::json)
    }
}

// ==== src/api/messages.rs
//! Operations: messages.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Paging, Param, reply};
use crate::types;

pub(crate) const LIST_MESSAGES: Operation =
    Operation::new("listMessages", Method::GET, "/messages").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listMessages`.
    ///
    /// `GET /messages`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut items = client.list_messages().stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn list_messages(&self) -> ListMessages<M> {
        ListMessages {
            call: self.call(&LIST_MESSAGES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_messages`].
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

    /// Streams all items: sends the `next_page_token` of each page to get the next.
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

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_NAMES: Operation =
    Operation::new("listNames", Method::GET, "/names").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listNames`.
    ///
    /// `GET /names`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_paging::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_names().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_names(&self) -> ListNames<M> {
        ListNames {
            call: self.call(&LIST_NAMES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_names`].
    ListNames {
        value: Vec<String> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let mut items = client.list_calls().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | lists in pages | `stream` of the builder: [`Items`](runtime::Items), from page to page |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/call.rs
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

/// The response body of [`list_calls`](crate::Client::list_calls).
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

/// The type of [`ListCallsResponse::meta`].
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
/// The response body of [`list_messages`](crate::Client::list_messages).
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
