
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const GET_THING: Operation =
    Operation::new("getThing", Method::GET, "/thing").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /thing`
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_thing`].
    GetThing {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetThing<M> {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit"), &limit);
        self
    }
}

// ==== src/lib.rs
//! A client of Examples.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_wrong_examples::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.get_thing().send().await?;
//! println!("{answer:?}");
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

// ==== src/types/thing.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: i64,
    pub created: Option<jiff::Timestamp>,
}

crate::runtime::object! {
    Thing {
        id,
        created,
    }
}
