// note server_relative.yaml:7:5 #/servers/0: the server `/v1` is relative to where the document is, which isn't known; a client is told the rest when it is built

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_THINGS: Operation = Operation::new("listThings", Method::GET, "/things");

impl<M: Mode> Client<M> {
    /// `listThings` of the document.
    ///
    /// `GET /things`
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_things`], to be filled in and sent.
    ListThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// A client; of its server the document has only the path `/v1`, so that [`base_url`](ClientBuilder::base_url) has to say where that is.
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};
