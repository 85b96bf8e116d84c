// warning content_parameters.yaml:31:11 #/paths/~1things/get/parameters/3: a value in `application/x-www-form-urlencoded` that isn't one text; it is written as if it had no media type

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const LIST_THINGS: Operation = Operation::new("listThings", Method::GET, "/things");

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_content_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListThings<M> {
    /// Sets `filter`.
    pub fn filter(mut self, filter: &types::ListThingsFilter) -> Self {
        self.call.set(Param::query("filter").json(), filter);
        self
    }

    /// Sets `X-Context`.
    pub fn x_context(
        mut self,
        x_context: &std::collections::BTreeMap<String, String>,
    ) -> Self {
        self.call.set(Param::header("X-Context").json(), x_context);
        self
    }

    /// Sets `expression`.
    pub fn expression(mut self, expression: &str) -> Self {
        self.call.set(Param::query("expression"), &expression);
        self
    }

    /// Sets `page`.
    pub fn page(mut self, page: &types::ListThingsPage) -> Self {
        self.call.set(Param::query("page"), page);
        self
    }
}

// ==== src/lib.rs
//! client.list_things().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/list_things.rs
/// The parameter `filter` of [`list_things`](crate::Client::list_things).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ListThingsFilter {
    pub colour: String,
    pub sizes: Option<Vec<i64>>,
}

impl ListThingsFilter {
    /// Creates a value from its required fields.
    pub fn new(colour: impl Into<String>) -> Self {
        Self {
            colour: colour.into(),
            sizes: None,
        }
    }

    /// Sets `sizes`.
    pub fn sizes(mut self, sizes: Vec<i64>) -> Self {
        self.sizes = Some(sizes);
        self
    }
}

crate::runtime::object! {
    ListThingsFilter {
        colour,
        sizes,
    }
}

/// The parameter `page` of [`list_things`](crate::Client::list_things).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsPage {
    pub number: Option<i64>,
}

impl ListThingsPage {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `number`.
    pub fn number(mut self, number: i64) -> Self {
        self.number = Some(number);
        self
    }
}

crate::runtime::object! {
    ListThingsPage {
        number,
    }
}
