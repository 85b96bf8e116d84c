
// ==== src/api/others.rs
//! Operations: others.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const BYTES: Operation = Operation::new("bytes", Method::GET, "/bytes")
    .accept("application/pdf");

impl<M: Mode> Client<M> {
    /// `bytes` of the document.
    ///
    /// `GET /bytes`
    pub fn bytes(&self) -> Bytes<M> {
        Bytes { call: self.call(&BYTES) }
    }
}

/// A call of [`Client::bytes`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Bytes<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Bytes<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<bytes::Bytes, runtime::Json> {
        self.call.send(reply::bytes, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<bytes::Bytes>, runtime::Json> {
        self.call.send_with_response(reply::bytes, reply::json)
    }

    /// Sends the request; gives the body piece by piece, as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

pub(crate) const EITHER: Operation = Operation::new("either", Method::GET, "/either")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `either` of the document.
    ///
    /// `GET /either`
    pub fn either(&self) -> Either<M> {
        Either { call: self.call(&EITHER) }
    }
}

/// A call of [`Client::either`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Either<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Either<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<EitherSuccess, runtime::Json> {
        self.call.send(EitherSuccess::decode, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<EitherSuccess>, runtime::Json> {
        self.call.send_with_response(EitherSuccess::decode, reply::json)
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

pub(crate) const TEXT: Operation = Operation::new("text", Method::GET, "/text")
    .accept("text/plain");

impl<M: Mode> Client<M> {
    /// `text` of the document.
    ///
    /// `GET /text`
    pub fn text(&self) -> Text<M> {
        Text { call: self.call(&TEXT) }
    }
}

/// A call of [`Client::text`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Text<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Text<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<String, runtime::Json> {
        self.call.send(reply::text, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<String>, runtime::Json> {
        self.call.send_with_response(reply::text, reply::json)
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::{runtime, types};

pub(crate) const ADD_THING: Operation = Operation::new(
        "addThing",
        Method::POST,
        "/things",
    )
    .accept("application/json");

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

/// A call of [`Client::add_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct AddThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> AddThing<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::Thing) -> Self {
        self.call.json("application/json", body);
        self
    }

    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<Option<types::Thing>, runtime::Json> {
        self.call.send(reply::optional, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<Option<types::Thing>>, runtime::Json> {
        self.call.send_with_response(reply::optional, reply::json)
    }
}

pub(crate) const GET_THING: Operation = Operation::new(
        "getThing",
        Method::GET,
        "/things/{name}",
    )
    .accept("application/json");

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

/// A call of [`Client::get_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Thing, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Thing>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

pub(crate) const REMOVE_THING: Operation = Operation::new(
    "removeThing",
    Method::DELETE,
    "/things/{name}",
);

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

/// A call of [`Client::remove_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct RemoveThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> RemoveThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const REQUESTS: Operation = Operation::new("requests", Method::GET, "/things")
    .accept("application/json");

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

/// A call of [`Client::requests`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Requests<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Requests<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<Vec<types::Thing>, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<Vec<types::Thing>>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
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

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/mock/others.rs
//! Answers to the operations: others.

use crate::runtime::mock::{Answer, Mock, Request, Success, encode};
use crate::{api, runtime};

impl Mock {
    /// Sets what [`Client::bytes`](crate::Client::bytes) is answered.
    pub fn bytes<A: Into<Answer<bytes::Bytes>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::others::BYTES,
            Success::new(200, "application/pdf", encode::bytes),
            move |request| answer(request).into(),
        )
    }

    /// Sets what [`Client::either`](crate::Client::either) is answered.
    pub fn either<A: Into<Answer<runtime::Json>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::others::EITHER,
            Success::new(200, "application/json", encode::json),
            move |request| answer(request).into(),
        )
    }

    /// Sets what [`Client::text`](crate::Client::text) is answered.
    pub fn text<A: Into<Answer<String>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::others::TEXT,
            Success::new(200, "text/plain", encode::text),
            move |request| answer(request).into(),
        )
    }
}

/// Makes the operations known, with the document's examples of their answers.
pub(super) fn operations(mock: &Mock) {
    mock.expect(&api::others::BYTES, None);
    mock.expect(
        &api::others::EITHER,
        Some((200, include_str!("others/either_answer.json"))),
    );
    mock.expect(&api::others::TEXT, None);
}

// ==== src/mock/things.rs
//! Answers to the operations: things.

use crate::runtime::mock::{Answer, Mock, Request, Success, encode};
use crate::{api, types};

impl Mock {
    /// Sets what [`Client::add_thing`](crate::Client::add_thing) is answered.
    pub fn add_thing<A: Into<Answer<Option<types::Thing>>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::things::ADD_THING,
            Success::new(201, "application/json", encode::optional),
            move |request| answer(request).into(),
        )
    }

    /// Sets what [`Client::get_thing`](crate::Client::get_thing) is answered.
    pub fn get_thing<A: Into<Answer<types::Thing>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::things::GET_THING,
            Success::new(200, "application/json", encode::json),
            move |request| answer(request).into(),
        )
    }

    /// Sets what [`Client::remove_thing`](crate::Client::remove_thing) is answered.
    pub fn remove_thing<A: Into<Answer<()>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::things::REMOVE_THING,
            Success::new(204, "", encode::empty),
            move |request| answer(request).into(),
        )
    }

    /// Sets what [`Client::requests`](crate::Client::requests) is answered.
    pub fn requests_operation<A: Into<Answer<Vec<types::Thing>>>>(
        &self,
        answer: impl Fn(&Request) -> A + Send + Sync + 'static,
    ) -> &Self {
        self.answer(
            &api::things::REQUESTS,
            Success::new(200, "application/json", encode::json),
            move |request| answer(request).into(),
        )
    }
}

/// Makes the operations known, with the document's examples of their answers.
pub(super) fn operations(mock: &Mock) {
    mock.expect(
        &api::things::ADD_THING,
        Some((201, include_str!("things/add_thing_answer.json"))),
    );
    mock.expect(&api::things::GET_THING, None);
    mock.expect(&api::things::REMOVE_THING, None);
    mock.expect(
        &api::things::REQUESTS,
        Some((200, include_str!("things/requests_answer.json"))),
    );
}

// ==== src/types/thing.rs
/// The schema `Thing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// `name`
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
        name = "name",
    }
}
