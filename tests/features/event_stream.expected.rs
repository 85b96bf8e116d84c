
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_event_stream::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_event_stream::types;
    ///
    /// let chat = client.create_chat(&types::CreateChatRequest::new()).send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_event_stream::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut events = client.stream_events().stream();
    /// while let Some(event) = events.try_next().await? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_event_stream::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let mut events = client.stream_log().stream();
    /// while let Some(event) = events.try_next().await? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
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
//! let mut items = client.stream_events().stream();
//! while let Some(item) = items.try_next().await? {
//!     println!("{item:?}");
//! }
//! | answers that are read as they come | `stream` or `stream_events` of the builder |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
