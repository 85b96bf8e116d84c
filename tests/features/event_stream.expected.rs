
// ==== src/api/chat.rs
//! Operations: chat.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const CREATE_CHAT: Operation =
    Operation::new("createChat", Method::POST, "/chat").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createChat`.
    ///
    /// `POST /chat`
    pub fn create_chat(&self, body: &types::CreateChatRequest) -> CreateChat<M> {
        let mut call = self.call(&CREATE_CHAT);
        call.json("application/json", body);
        CreateChat { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_chat`].
    CreateChat {
        value: types::Chat = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> CreateChat<M> {
    /// Sends the request and streams the events of the response.
    pub fn stream_events(self) -> M::Events<types::Event, runtime::Json> {
        self.call.events(reply::json)
    }
}

// ==== src/api/events.rs
//! Operations: events.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const STREAM_EVENTS: Operation =
    Operation::new("streamEvents", Method::GET, "/events").accept("text/event-stream");

impl<M: Mode> Client<M> {
    /// Calls the operation `streamEvents`.
    ///
    /// `GET /events`
    pub fn stream_events(&self) -> StreamEvents<M> {
        StreamEvents {
            call: self.call(&STREAM_EVENTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::stream_events`].
    StreamEvents {}
}

impl<M: Mode> StreamEvents<M> {
    /// Sends the request and streams the events of the response.
    pub fn stream(self) -> M::Events<types::Event, runtime::Json> {
        self.call.events(reply::json)
    }
}

// ==== src/api/log.rs
//! Operations: log.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const STREAM_LOG: Operation =
    Operation::new("streamLog", Method::GET, "/log").accept("text/event-stream");

impl<M: Mode> Client<M> {
    /// Calls the operation `streamLog`.
    ///
    /// `GET /log`
    pub fn stream_log(&self) -> StreamLog<M> {
        StreamLog {
            call: self.call(&STREAM_LOG),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::stream_log`].
    StreamLog {}
}

impl<M: Mode> StreamLog<M> {
    /// Sends the request and streams the events of the response.
    pub fn stream(self) -> M::Events<String, runtime::Json> {
        self.call.text_events(reply::json)
    }
}

// ==== src/lib.rs
//! A client of Streams.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_event_stream::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let mut items = client.stream_events().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
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

// ==== src/types/chat.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    pub text: Option<String>,
}

crate::runtime::object! {
    Chat {
        text,
    }
}

// ==== src/types/create_chat.rs
/// The request body of [`create_chat`](crate::Client::create_chat).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateChatRequest {
    pub stream: Option<bool>,
}

impl CreateChatRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `stream`.
    pub fn stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }
}

crate::runtime::object! {
    CreateChatRequest {
        stream,
    }
}

// ==== src/types/event.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// `type` is `delta`.
    Delta(Box<EventDelta>),
    /// `type` is `done`.
    Done(Box<EventDone>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Event by "type" else Unrecognized {
        Delta = "delta",
        Done = "done",
    }
}

/// A part of [`Event`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventDelta {
    pub text: Option<String>,
}

crate::runtime::object! {
    EventDelta {
        text,
    }
}

/// A part of [`Event`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventDone {}

crate::runtime::object! {
    EventDone {}
}
