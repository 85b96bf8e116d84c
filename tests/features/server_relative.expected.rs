// note server_relative.yaml:7:5 #/servers/0: the server `/v1` is relative to where the document is, which isn't known; the rest is given when a client is built

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation = Operation::new("listThings", Method::GET, "/things");

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
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// Returns a builder of a client. The API description has only the path `/v1` of the server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "/v1",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! A client of Relative.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_server_relative::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.list_things().send().await?;
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
