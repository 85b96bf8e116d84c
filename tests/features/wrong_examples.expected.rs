
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{Client, Mode, Operation, Param, reply};
use crate::{runtime, types};

pub(crate) const GET_THING: Operation =
    Operation::new("getThing", Method::GET, "/thing").accept("application/json");

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

crate::runtime::call! {
    /// A call of [`Client::get_thing`], to be filled in and sent.
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/thing.rs
/// The schema `Thing`.
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
