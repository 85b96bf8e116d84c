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
//! A client of Headers.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_header_parameters::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
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
    pub use {bytes, futures_core, http, jiff, serde_json, uuid};
}

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
