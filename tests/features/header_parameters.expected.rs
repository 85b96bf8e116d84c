// note header_parameters.yaml:24:11 #/paths/~1things/get/parameters/5: the header `Accept` is not for parameters to set; it follows from the body, the answers and the credentials
// note header_parameters.yaml:25:11 #/paths/~1things/get/parameters/6: the header `Content-Type` is not for parameters to set; it follows from the body, the answers and the credentials
// note header_parameters.yaml:26:11 #/paths/~1things/get/parameters/7: the header `Authorization` is not for parameters to set; it follows from the body, the answers and the credentials

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::rules::*;
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
    /// # async fn example(client: case_header_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_things("6f1b2c3d-0a1b-4c2d-8e3f-9a0b1c2d3e4f".parse()?).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self, x_request_id: uuid::Uuid) -> ListThings<M> {
        let mut call = self.call(&LIST_THINGS);
        call.set(Param::header("X-Request-Id"), &x_request_id);
        ListThings { call }
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
    /// Sets `X-Limit`.
    ///
    /// At least 1.
    pub fn x_limit(mut self, x_limit: i64) -> Self {
        self.call.set(Param::header("X-Limit").rules(&[min(1)]), &x_limit);
        self
    }

    /// Sets `If-Modified-Since`.
    pub fn if_modified_since(mut self, if_modified_since: &str) -> Self {
        self.call.set(Param::header("If-Modified-Since"), &if_modified_since);
        self
    }

    /// Sets `X-Features`.
    pub fn x_features(mut self, x_features: &[&str]) -> Self {
        self.call.set(Param::header("X-Features"), &x_features);
        self
    }

    /// Sets `X-Origin`.
    pub fn x_origin(mut self, x_origin: &types::ListThingsXOrigin) -> Self {
        self.call.set(Param::header("X-Origin"), x_origin);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
    pub use {bytes, futures_core, http, jiff, serde_json, uuid};

// ==== src/types/list_things.rs
/// The parameter `X-Origin` of [`list_things`](crate::Client::list_things).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsXOrigin {
    pub city: Option<String>,
    pub country: Option<String>,
}

impl ListThingsXOrigin {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `city`.
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Sets `country`.
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }
}

crate::runtime::object! {
    ListThingsXOrigin {
        city,
        country,
    }
}
