
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_lines::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut lines = client.export().stream();
    /// while let Some(line) = lines.try_next().await? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_lines::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_json_lines::types;
    ///
    /// client.import(&types::Row::new(1)).send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_lines::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut lines = client.sequence().stream();
    /// while let Some(line) = lines.try_next().await? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
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
//! let mut items = client.export().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | answers that are read as they come | `stream` or `stream_events` of the builder |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
