
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_idempotency_key::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.create_payment().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_idempotency_key::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.create_refund("x_idempotency_key").send().await?;
    /// # Ok(()) }
    /// ```
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
//! let client = Client::builder().build()?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
