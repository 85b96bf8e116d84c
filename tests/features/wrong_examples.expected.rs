
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_wrong_examples::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.get_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
//! let answer = client.get_thing().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
