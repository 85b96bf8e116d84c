
// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const PUT_THING: Operation = Operation::new("putThing", Method::PUT, "/things");

impl<M: Mode> Client<M> {
    /// Calls the operation `putThing`.
    ///
    /// `PUT /things`
    pub fn put_thing(&self, baz: &str, body: &types::Thing) -> PutThing<M> {
        let mut call = self.call(&PUT_THING);
        call.set(Param::query("baz"), &baz);
        call.json("application/json", body);
        PutThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_thing`].
    PutThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Placeholders.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_placeholder_names::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::disallowed_names,
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
    pub foo: String,
    pub quux: Option<i64>,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(foo: impl Into<String>) -> Self {
        Self {
            foo: foo.into(),
            quux: None,
        }
    }

    /// Sets `quux`.
    pub fn quux(mut self, quux: i64) -> Self {
        self.quux = Some(quux);
        self
    }
}

crate::runtime::object! {
    Thing {
        foo,
        quux,
    }
}
