
// ==== src/api/others.rs
//! Operations: others.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const BYTES: Operation =
    Operation::new("bytes", Method::GET, "/bytes").accept("application/pdf");

impl<M: Mode> Client<M> {
    /// `bytes` of the document.
    ///
    /// `GET /bytes`
    pub fn bytes(&self) -> Bytes<M> {
        Bytes { call: self.call(&BYTES) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::bytes`], to be filled in and sent.
    Bytes {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> Bytes<M> {
    /// Sends the request; gives the body piece by piece, as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

pub(crate) const EITHER: Operation =
    Operation::new("either", Method::GET, "/either").accept("application/json");

impl<M: Mode> Client<M> {
    /// `either` of the document.
    ///
    /// `GET /either`
    pub fn either(&self) -> Either<M> {
        Either { call: self.call(&EITHER) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::either`], to be filled in and sent.
    Either {
        value: EitherSuccess = EitherSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

/// What [`Either`] gives when it succeeds, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EitherSuccess {
    /// One kind.
    Ok(Box<types::Thing>),
    /// Another.
    Accepted(String),
    /// A status that the document doesn't list, with its body.
    Undocumented(bytes::Bytes),
}

impl EitherSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200u16 => reply::json(response).map(Self::Ok),
            202u16 => reply::json(response).map(Self::Accepted),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

pub(crate) const TEXT: Operation =
    Operation::new("text", Method::GET, "/text").accept("text/plain");

impl<M: Mode> Client<M> {
    /// `text` of the document.
    ///
    /// `GET /text`
    pub fn text(&self) -> Text<M> {
        Text { call: self.call(&TEXT) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::text`], to be filled in and sent.
    Text {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Client, Mode, Operation, Param, reply};
use crate::{runtime, types};

pub(crate) const ADD_THING: Operation =
    Operation::new("addThing", Method::POST, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// `addThing` of the document.
    ///
    /// `POST /things`
    pub fn add_thing(&self) -> AddThing<M> {
        AddThing {
            call: self.call(&ADD_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::add_thing`], to be filled in and sent.
    AddThing {
        value: Option<types::Thing> = reply::optional,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> AddThing<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::Thing) -> Self {
        self.call.json("application/json", body);
        self
    }
}

pub(crate) const GET_THING: Operation =
    Operation::new("getThing", Method::GET, "/things/{name}").accept("application/json");

impl<M: Mode> Client<M> {
    /// `getThing` of the document.
    ///
    /// `GET /things/{name}`
    pub fn get_thing(&self, name: &str) -> GetThing<M> {
        let mut call = self.call(&GET_THING);
        call.set(Param::path("name"), &name);
        GetThing { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_thing`], to be filled in and sent.
    GetThing {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const REMOVE_THING: Operation =
    Operation::new("removeThing", Method::DELETE, "/things/{name}");

impl<M: Mode> Client<M> {
    /// `removeThing` of the document.
    ///
    /// `DELETE /things/{name}`
    pub fn remove_thing(&self, name: &str) -> RemoveThing<M> {
        let mut call = self.call(&REMOVE_THING);
        call.set(Param::path("name"), &name);
        RemoveThing { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::remove_thing`], to be filled in and sent.
    RemoveThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const REQUESTS: Operation =
    Operation::new("requests", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// `requests` of the document.
    ///
    /// `GET /things`
    pub fn requests(&self) -> Requests<M> {
        Requests {
            call: self.call(&REQUESTS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::requests`], to be filled in and sent.
    Requests {
        value: Vec<types::Thing> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Mock.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_mock_server::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.requests().send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/mock/others.rs
//! Answers to the operations: others.

use crate::{api, runtime};

crate::runtime::mock::mock! {
    /// Sets what [`Client::bytes`](crate::Client::bytes) is answered.
    bytes: bytes::Bytes = api::others::BYTES,
        bytes(200, "application/pdf");
    /// Sets what [`Client::either`](crate::Client::either) is answered.
    either: runtime::Json = api::others::EITHER,
        json(200, "application/json"),
        example(200, "others/either_answer.json");
    /// Sets what [`Client::text`](crate::Client::text) is answered.
    text: String = api::others::TEXT,
        text(200, "text/plain");
}

// ==== src/mock/things.rs
//! Answers to the operations: things.

use crate::{api, types};

crate::runtime::mock::mock! {
    /// Sets what [`Client::add_thing`](crate::Client::add_thing) is answered.
    add_thing: Option<types::Thing> = api::things::ADD_THING,
        optional(201, "application/json"),
        example(201, "things/add_thing_answer.json");
    /// Sets what [`Client::get_thing`](crate::Client::get_thing) is answered.
    get_thing: types::Thing = api::things::GET_THING,
        json(200, "application/json");
    /// Sets what [`Client::remove_thing`](crate::Client::remove_thing) is answered.
    remove_thing: () = api::things::REMOVE_THING,
        empty(204, "");
    /// Sets what [`Client::requests`](crate::Client::requests) is answered.
    requests_operation: Vec<types::Thing> = api::things::REQUESTS,
        json(200, "application/json"),
        example(200, "things/requests_answer.json");
}

// ==== src/types/thing.rs
/// The schema `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub name: String,
}

impl Thing {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    Thing {
        name,
    }
}
