// warning newer_version.yaml:2:1 #/openapi: version 3.9.0 of the specification is not known; the document is read as version 3.2

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: Option<Vec<String>> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Newer.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_newer_version::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.list_things().send().await?;
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
