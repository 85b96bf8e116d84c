
// ==== src/api/payments.rs
//! Operations: payments.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const CREATE_PAYMENT: Operation =
    Operation::new("createPayment", Method::POST, "/payments").key_header("Idempotency-Key");

impl<M: Mode> Client<M> {
    /// Calls the operation `createPayment`.
    ///
    /// `POST /payments`
    pub fn create_payment(&self) -> CreatePayment<M> {
        CreatePayment {
            call: self.call(&CREATE_PAYMENT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_payment`].
    CreatePayment {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> CreatePayment<M> {
    /// Sets `Idempotency-Key`.
    ///
    /// Where none is set, each call has a key of its own, the same for all its attempts.
    pub fn idempotency_key(mut self, idempotency_key: &str) -> Self {
        self.call.set(Param::header("Idempotency-Key"), &idempotency_key);
        self
    }
}

// ==== src/api/refunds.rs
//! Operations: refunds.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const CREATE_REFUND: Operation =
    Operation::new("createRefund", Method::POST, "/refunds");

impl<M: Mode> Client<M> {
    /// Calls the operation `createRefund`.
    ///
    /// `POST /refunds`
    pub fn create_refund(&self, x_idempotency_key: &str) -> CreateRefund<M> {
        let mut call = self.call(&CREATE_REFUND);
        call.set(Param::header("X-Idempotency-Key"), &x_idempotency_key);
        CreateRefund { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_refund`].
    CreateRefund {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! A client of Payments.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_idempotency_key::Client;
//!
//! let client = Client::builder().build()?;
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
