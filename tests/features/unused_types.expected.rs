
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_THING: Operation = Operation::new("getThing", Method::GET, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /thing`
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
//! A client of Unused.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_unused_types::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_thing().send().await?;
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
