
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_THING: Operation = Operation::new("getThing", Method::GET, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /thing`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_unused_types::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_thing().send().await?;
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
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.get_thing().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/lonely.rs
use super::Pair;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lonely {
    pub pair: Option<Box<Pair>>,
}

impl Lonely {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pair`.
    pub fn pair(mut self, pair: Pair) -> Self {
        self.pair = Some(Box::new(pair));
        self
    }
}

crate::runtime::object! {
    Lonely {
        pair,
    }
}

// ==== src/types/pair.rs
use super::Lonely;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pair {
    pub lonely: Option<Box<Lonely>>,
}

impl Pair {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `lonely`.
    pub fn lonely(mut self, lonely: Lonely) -> Self {
        self.lonely = Some(Box::new(lonely));
        self
    }
}

crate::runtime::object! {
    Pair {
        lonely,
    }
}
