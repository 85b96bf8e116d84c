
// ==== src/api/export.rs
//! Operations: export.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const EXPORT: Operation =
    Operation::new("export", Method::GET, "/export").accept("application/x-ndjson");

impl<M: Mode> Client<M> {
    /// Calls the operation `export`.
    ///
    /// `GET /export`
    pub fn export(&self) -> Export<M> {
        Export { call: self.call(&EXPORT) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::export`].
    Export {}
}

impl<M: Mode> Export<M> {
    /// Sends the request and streams the lines of the response.
    pub fn stream(self) -> M::Lines<types::Row, runtime::Json> {
        self.call.lines(reply::json)
    }
}

pub(crate) const IMPORT: Operation = Operation::new("import", Method::POST, "/export");

impl<M: Mode> Client<M> {
    /// Calls the operation `import`.
    ///
    /// `POST /export`
    pub fn import(&self, body: &types::Row) -> Import<M> {
        let mut call = self.call(&IMPORT);
        call.json("application/jsonl", body);
        Import { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::import`].
    Import {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/sequence.rs
//! Operations: sequence.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const SEQUENCE: Operation =
    Operation::new("sequence", Method::GET, "/sequence").accept("application/json-seq");

impl<M: Mode> Client<M> {
    /// Calls the operation `sequence`.
    ///
    /// `GET /sequence`
    pub fn sequence(&self) -> Sequence<M> {
        Sequence {
            call: self.call(&SEQUENCE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::sequence`].
    Sequence {}
}

impl<M: Mode> Sequence<M> {
    /// Sends the request and streams the lines of the response.
    pub fn stream(self) -> M::Lines<types::Row, runtime::Json> {
        self.call.lines(reply::json)
    }
}

// ==== src/lib.rs
//! A client of Lines.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_json_lines::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let mut items = client.export().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
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

// ==== src/types/row.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Row {
    pub id: i64,
}

impl Row {
    /// Creates a value from its required fields.
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

crate::runtime::object! {
    Row {
        id,
    }
}
