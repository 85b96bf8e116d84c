// note callbacks.yaml:35:9 #/components/callbacks/Ended/{$request.body#~1callbackUrl}~1end/post: the operation has no operationId; it is called `post_ended`, after its method and path
// note callbacks.yaml:35:9 #/components/callbacks/Ended/{$request.body#~1callbackUrl}~1end/post: a body in `application/x-www-form-urlencoded`; there is no reader for it

// ==== src/api/subscriptions.rs
//! Operations: subscriptions.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const SUBSCRIBE: Operation = Operation::new("subscribe", Method::POST, "/subscriptions");

impl<M: Mode> Client<M> {
    /// Calls the operation `subscribe`.
    ///
    /// `POST /subscriptions`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_callbacks::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_callbacks::types;
    ///
    /// client
    ///     .subscribe(&types::SubscribeRequest::new("https://example.com/a"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn subscribe(&self, body: &types::SubscribeRequest) -> Subscribe<M> {
        let mut call = self.call(&SUBSCRIBE);
        call.json("application/json", body);
        Subscribe { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::subscribe`].
    Subscribe {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! | requests that the service sends | [`webhooks`] |
#[cfg(feature = "mock")]
pub mod mock;
pub mod webhooks;

// ==== src/types/status.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Status {
    pub status: Option<StatusStatus>,
}

crate::runtime::object! {
    Status {
        status,
    }
}

/// The type of [`Status::status`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum StatusStatus {
    /// `queued`
    Queued,
    /// `sent`
    Sent,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    StatusStatus: str else Unrecognized {
        Queued = "queued",
        Sent = "sent",
    }
}

// ==== src/types/subscribe.rs
/// The request body of [`subscribe`](crate::Client::subscribe).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SubscribeRequest {
    /// `callbackUrl`
    pub callback_url: String,
}

impl SubscribeRequest {
    /// Creates a value from its required fields.
    pub fn new(callback_url: impl Into<String>) -> Self {
        Self {
            callback_url: callback_url.into(),
        }
    }
}

crate::runtime::object! {
    SubscribeRequest {
        callback_url = "callbackUrl",
    }
}

// ==== src/webhooks.rs
//! Readers for the bodies of the requests that the API sends: webhooks and callbacks.
//!
//! [`Verifier::read`](crate::runtime::Verifier::read) checks the signature of a request before its body is read.

use crate::runtime::json::{self, DecodeError};
use crate::types;

/// Reads the body of `statusChanged`, a `POST` request.
///
/// # Errors
///
/// When the body doesn't match the API description.
pub fn on_status_changed(body: &[u8]) -> Result<types::Status, DecodeError> {
    json::from_slice(body)
}
