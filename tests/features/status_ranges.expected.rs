
// ==== src/api/odd.rs
//! Operations: odd.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_ODD: Operation = Operation::new("getOdd", Method::GET, "/odd");

impl<M: Mode> Client<M> {
    /// Calls the operation `getOdd`.
    ///
    /// `GET /odd`
    ///
    /// # Errors
    ///
    /// * 100: Go on
    /// * 304: Not modified
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_status_ranges::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_odd().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_odd(&self) -> GetOdd<M> {
        GetOdd {
            call: self.call(&GET_ODD),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_odd`].
    GetOdd {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/only_default.rs
//! Operations: only_default.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};

pub(crate) const GET_DEFAULT: Operation =
    Operation::new("getDefault", Method::GET, "/only-default").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getDefault`.
    ///
    /// `GET /only-default`
    ///
    /// # Errors
    ///
    /// * any other status: Success and failure alike
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_status_ranges::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_default().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_default(&self) -> GetDefault<M> {
        GetDefault {
            call: self.call(&GET_DEFAULT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_default`].
    GetDefault {
        value: String = reply::json,
        error: String = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_THING: Operation =
    Operation::new("getThing", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /things`
    ///
    /// # Errors
    ///
    /// * 400: Not understood
    /// * 404: Not found
    /// * 3XX: Elsewhere
    /// * 4XX: Your fault
    /// * 5XX: Ours
    /// * any other status: Whose
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_status_ranges::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_thing().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_thing`].
    GetThing {
        value: GetThingSuccess = GetThingSuccess::decode,
        error: GetThingFailure = GetThingFailure::decode,
    }
}

/// The successful responses of [`GetThing`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingSuccess {
    /// A part.
    PartialContent(Box<types::GetThingPartialContent>),
    /// OK
    Success(Box<types::GetThingResponse>),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl GetThingSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            206 => reply::json(response).map(Self::PartialContent),
            status if status / 100 == 2 => reply::json(response).map(Self::Success),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

/// The error responses of [`GetThing`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetThingFailure {
    /// Not understood.
    BadRequest(Box<types::GetThingBadRequest>),
    /// Not found.
    NotFound(Box<types::GetThingNotFound>),
    /// Your fault.
    ClientError(Box<types::GetThingClientError>),
    /// Whose.
    Other(Box<types::GetThingError>),
}

impl GetThingFailure {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            400 => reply::json(response).map(Self::BadRequest),
            404 => reply::json(response).map(Self::NotFound),
            status if status / 100 == 4 => reply::json(response).map(Self::ClientError),
            _ => reply::json(response).map(Self::Other),
        }
    }
}

impl crate::runtime::FailureBody for GetThingFailure {}

// ==== src/lib.rs
//! let answer = client.get_thing().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/get_thing.rs
/// The response body of [`get_thing`](crate::Client::get_thing).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingResponse {
    pub a: Option<String>,
}

crate::runtime::object! {
    GetThingResponse {
        a,
    }
}

/// The response body of [`get_thing`](crate::Client::get_thing): partial content.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingPartialContent {
    pub b: Option<String>,
}

crate::runtime::object! {
    GetThingPartialContent {
        b,
    }
}

/// The response body of [`get_thing`](crate::Client::get_thing): bad request.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingBadRequest {
    pub c: Option<String>,
}

crate::runtime::object! {
    GetThingBadRequest {
        c,
    }
}

/// The response body of [`get_thing`](crate::Client::get_thing): not found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingNotFound {
    pub c: Option<String>,
}

crate::runtime::object! {
    GetThingNotFound {
        c,
    }
}

/// The response body of [`get_thing`](crate::Client::get_thing): client error.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingClientError {
    pub d: Option<String>,
}

crate::runtime::object! {
    GetThingClientError {
        d,
    }
}

/// The response body of [`get_thing`](crate::Client::get_thing): error.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetThingError {
    pub e: Option<String>,
}

crate::runtime::object! {
    GetThingError {
        e,
    }
}
