
// ==== src/api/others.rs
//! Operations: others.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const BYTES: Operation =
    Operation::new("bytes", Method::GET, "/bytes").accept("application/pdf");

impl<M: Mode> Client<M> {
    /// Calls the operation `bytes`.
    ///
    /// `GET /bytes`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.bytes().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn bytes(&self) -> BytesRequest<M> {
        BytesRequest {
            call: self.call(&BYTES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::bytes`].
    BytesRequest {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> BytesRequest<M> {
    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

pub(crate) const EITHER: Operation =
    Operation::new("either", Method::GET, "/either").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `either`.
    ///
    /// `GET /either`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.either().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn either(&self) -> EitherRequest<M> {
        EitherRequest {
            call: self.call(&EITHER),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::either`].
    EitherRequest {
        value: EitherRequestSuccess = EitherRequestSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

/// The successful responses of [`EitherRequest`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EitherRequestSuccess {
    /// One kind.
    Status200(Box<types::Thing>),
    /// Another.
    Accepted(String),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl EitherRequestSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200 => reply::json(response).map(Self::Status200),
            202 => reply::json(response).map(Self::Accepted),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

pub(crate) const TEXT: Operation =
    Operation::new("text", Method::GET, "/text").accept("text/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `text`.
    ///
    /// `GET /text`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.text().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn text(&self) -> Text<M> {
        Text { call: self.call(&TEXT) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::text`].
    Text {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const ADD_THING: Operation =
    Operation::new("addThing", Method::POST, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `addThing`.
    ///
    /// `POST /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.add_thing().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_thing(&self) -> AddThing<M> {
        AddThing {
            call: self.call(&ADD_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_thing`].
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
    /// Calls the operation `getThing`.
    ///
    /// `GET /things/{name}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.get_thing("name").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_thing(&self, name: &str) -> GetThing<M> {
        let mut call = self.call(&GET_THING);
        call.set(Param::path("name"), &name);
        GetThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_thing`].
    GetThing {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const REMOVE_THING: Operation =
    Operation::new("removeThing", Method::DELETE, "/things/{name}");

impl<M: Mode> Client<M> {
    /// Calls the operation `removeThing`.
    ///
    /// `DELETE /things/{name}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.remove_thing("name").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn remove_thing(&self, name: &str) -> RemoveThing<M> {
        let mut call = self.call(&REMOVE_THING);
        call.set(Param::path("name"), &name);
        RemoveThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::remove_thing`].
    RemoveThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const REQUESTS: Operation =
    Operation::new("requests", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `requests`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_mock_server::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.requests().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn requests(&self) -> Requests<M> {
        Requests {
            call: self.call(&REQUESTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::requests`].
    Requests {
        value: Vec<types::Thing> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.requests().send().await?;
//! println!("{answer:?}");
//! | files and streams that come | `download` of the builder or of a raw call: [`Download`](runtime::Download) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `mock_answers`, `rate_limits`, `signatures`, `tower`, `trace_context` and `uploads`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/mock/others.rs
//! Mock responses of the operations: others.

use crate::{api, runtime};

crate::runtime::mock::mock! {
    /// Sets the response to [`Client::bytes`](crate::Client::bytes).
    bytes: bytes::Bytes = api::others::BYTES,
        bytes(200, "application/pdf");
    /// Sets the response to [`Client::either`](crate::Client::either).
    either: runtime::Json = api::others::EITHER,
        json(200, "application/json"),
        example(200, "others/either_answer.json");
    /// Sets the response to [`Client::text`](crate::Client::text).
    text: String = api::others::TEXT,
        text(200, "text/plain");
}

// ==== src/mock/things.rs
//! Mock responses of the operations: things.

use crate::{api, types};

crate::runtime::mock::mock! {
    /// Sets the response to [`Client::add_thing`](crate::Client::add_thing).
    add_thing: Option<types::Thing> = api::things::ADD_THING,
        optional(201, "application/json"),
        example(201, "things/add_thing_answer.json");
    /// Sets the response to [`Client::get_thing`](crate::Client::get_thing).
    get_thing: types::Thing = api::things::GET_THING,
        json(200, "application/json");
    /// Sets the response to [`Client::remove_thing`](crate::Client::remove_thing).
    remove_thing: () = api::things::REMOVE_THING,
        empty(204, "");
    /// Sets the response to [`Client::requests`](crate::Client::requests).
    requests_operation: Vec<types::Thing> = api::things::REQUESTS,
        json(200, "application/json"),
        example(200, "things/requests_answer.json");
}

// ==== src/types/thing.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub name: String,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    Thing {
        name,
    }
}
