
// ==== src/api/events.rs
//! Operations: events.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_EVENT: Operation =
    Operation::new("putEvent", Method::PUT, "/events").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putEvent`.
    ///
    /// `PUT /events`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_untyped::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.put_event().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_event(&self) -> PutEvent<M> {
        PutEvent {
            call: self.call(&PUT_EVENT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_event`].
    PutEvent {
        value: PutEventSuccess = PutEventSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PutEvent<M> {
    /// The body of the request.
    pub fn body(mut self, body: &runtime::Json) -> Self {
        self.call.json("application/json", body);
        self
    }
}

/// The successful responses of [`PutEvent`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutEventSuccess {
    /// A body without a schema.
    Status200(runtime::Json),
    /// OK
    Created(Box<types::Event>),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl PutEventSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200 => reply::json(response).map(Self::Status200),
            201 => reply::json(response).map(Self::Created),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/anything.rs
use crate::runtime::Json;

pub type Anything = Json;

// ==== src/types/event.rs
use super::Anything;
use crate::runtime::{Json, JsonObject};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    pub payload: Json,
    /// Anything at all.
    pub described: Option<Json>,
    pub nothing_but_nullable: Option<Json>,
    pub object: Option<JsonObject>,
    pub open_object: Option<JsonObject>,
    pub list: Option<Vec<Json>>,
    pub alias: Option<Anything>,
}

crate::runtime::object! {
    Event {
        payload,
        described,
        nothing_but_nullable,
        object,
        open_object,
        list,
        alias,
    }
}
