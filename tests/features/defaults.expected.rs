// note defaults.yaml:41:32 #/components/schemas/Settings/properties/wrong/default: the default is a string, and the type is `integer`; the docs have it as it is

// ==== src/api/search.rs
//! Operations: search.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const SEARCH: Operation =
    Operation::new("search", Method::GET, "/search").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `search`.
    ///
    /// `GET /search`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_defaults::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let settings = client.search(true).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn search(&self, exact: bool) -> Search<M> {
        let mut call = self.call(&SEARCH);
        call.set(Param::query("exact"), &exact);
        Search { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search`].
    Search {
        value: types::Settings = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> Search<M> {
    /// Sets `limit`.
    ///
    /// The API's default is `20`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit"), &limit);
        self
    }

    /// Sets `order`.
    pub fn order(mut self, order: &types::Order) -> Self {
        self.call.set(Param::query("order"), order);
        self
    }

    /// Sets `fields`.
    ///
    /// The API's default is `["id","name"]`.
    pub fn fields(mut self, fields: &[&str]) -> Self {
        self.call.set(Param::query("fields"), &fields);
        self
    }
}

// ==== src/lib.rs
//! let answer = client.search(true).send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/order.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Order {
    /// `asc`
    Asc,
    /// `desc`
    Desc,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Order: str else Unrecognized {
        Asc = "asc",
        Desc = "desc",
    }
}

// ==== src/types/settings.rs
use super::Order;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Settings {
    /// The API's default is `light`.
    pub theme: String,
    /// The API's default is `12`.
    pub size: Option<i64>,
    /// The API's default is `1`.
    pub ratio: Option<f64>,
    /// The API's default is `true`.
    pub wrap: Option<bool>,
    /// The API's default is `2020-01-01T00:00:00Z`.
    pub since: Option<jiff::Timestamp>,
    /// The API's default is `desc`.
    pub order: Option<Order>,
    /// The API's default is `[]`.
    pub empty: Option<Vec<String>>,
    pub nothing: Option<String>,
    /// The API's default is `say "hi"`.
    pub quoted: Option<String>,
    /// The API's default is `many`.
    pub wrong: Option<i64>,
}

crate::runtime::object! {
    Settings {
        theme,
        size,
        ratio,
        wrap,
        since,
        order,
        empty,
        nothing,
        quoted,
        wrong,
    }
}
