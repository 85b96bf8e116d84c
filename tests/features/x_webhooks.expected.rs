
// ==== src/lib.rs
//! A client of Shop.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_x_webhooks::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
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
pub mod runtime;
pub mod types;
pub mod webhooks;

pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, blocking};

/// The crates whose types stand in this API, in the versions that it has them.
pub mod reexports {
    pub use {bytes, futures_core, http, jiff, serde_json};
}

// ==== src/types/order.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub id: String,
    pub note: Option<String>,
}

crate::runtime::object! {
    Order {
        id,
        note,
    }
}

// ==== src/webhooks.rs
//! Readers for the bodies of the requests that the API sends: webhooks and callbacks.
//!
//! [`Verifier::read`](crate::runtime::Verifier::read) checks the signature of a request before its body is read.

use crate::runtime::json::{self, DecodeError};
use crate::types;

/// An order has left the house.
///
/// Reads the body of `order-shipped`, a `POST` request.
///
/// # Errors
///
/// When the body doesn't match the API description.
pub fn order_shipped(body: &[u8]) -> Result<types::Order, DecodeError> {
    json::from_slice(body)
}
