
// ==== src/lib.rs
//! | requests that the service sends | [`webhooks`] |
pub mod webhooks;

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
