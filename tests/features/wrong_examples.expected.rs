
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::{runtime, types};

pub(crate) const GET_THING: Operation = Operation::new("getThing", Method::GET, "/thing")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `getThing` of the document.
    ///
    /// `GET /thing`
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

/// A call of [`Client::get_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetThing<M> {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit"), &limit);
        self
    }

    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Thing, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Thing>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/thing.rs
/// The schema `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `id`
    pub id: i64,
    /// `created`
    pub created: Option<jiff::Timestamp>,
}

crate::runtime::object! {
    Thing {
        id = "id",
        created = "created",
    }
}
