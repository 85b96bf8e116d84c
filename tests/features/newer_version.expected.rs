// warning newer_version.yaml:2:1 #/openapi: version 3.9.0 of the specification is not known; the document is read as version 3.2

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const LIST_THINGS: Operation = Operation::new(
        "listThings",
        Method::GET,
        "/things",
    )
    .accept("application/json");

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

/// A call of [`Client::list_things`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListThings<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> ListThings<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<Option<Vec<String>>, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<Option<Vec<String>>>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};
