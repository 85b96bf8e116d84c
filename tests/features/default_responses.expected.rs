
// ==== src/api/alone.rs
//! Operations: alone.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_ALONE: Operation =
    Operation::new("getAlone", Method::GET, "/alone").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getAlone`.
    ///
    /// `GET /alone`
    ///
    /// # Errors
    ///
    /// * any other status: Whatever comes of it
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_default_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let problem = client.get_alone().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_alone(&self) -> GetAlone<M> {
        GetAlone {
            call: self.call(&GET_ALONE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_alone`].
    GetAlone {
        value: types::Problem = reply::json,
        error: types::Problem = reply::json,
    }
}

// ==== src/api/beside.rs
//! Operations: beside.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_BESIDE: Operation =
    Operation::new("getBeside", Method::GET, "/beside").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getBeside`.
    ///
    /// `GET /beside`
    ///
    /// # Errors
    ///
    /// * 4XX: Your fault
    /// * any other status: Anything else
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_default_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let problem = client.get_beside().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_beside(&self) -> GetBeside<M> {
        GetBeside {
            call: self.call(&GET_BESIDE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_beside`].
    GetBeside {
        value: types::Problem = reply::json,
        error: GetBesideFailure = GetBesideFailure::decode,
    }
}

/// The error responses of [`GetBeside`], by status.
pub use crate::failures::Invalid4xxOrProblemElse as GetBesideFailure;

// ==== src/api/unlisted.rs
//! Operations: unlisted.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_UNLISTED: Operation =
    Operation::new("putUnlisted", Method::PUT, "/unlisted")
        .accept("application/json")
        .succeeds_by(&[200, 204]);

impl<M: Mode> Client<M> {
    /// Calls the operation `putUnlisted`.
    ///
    /// `PUT /unlisted`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_default_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.put_unlisted().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_unlisted(&self) -> PutUnlisted<M> {
        PutUnlisted {
            call: self.call(&PUT_UNLISTED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_unlisted`].
    PutUnlisted {
        value: Option<types::Thing> = reply::optional,
        error: types::Problem = reply::json,
    }
}

// ==== src/api/untyped.rs
//! Operations: untyped.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_UNTYPED: Operation = Operation::new("getUntyped", Method::GET, "/untyped");

impl<M: Mode> Client<M> {
    /// Calls the operation `getUntyped`.
    ///
    /// `GET /untyped`
    ///
    /// # Errors
    ///
    /// * any other status: Nobody knows
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_default_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_untyped().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_untyped(&self) -> GetUntyped<M> {
        GetUntyped {
            call: self.call(&GET_UNTYPED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_untyped`].
    GetUntyped {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder, FailureBody};
use crate::types;

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl FailureBody for types::Problem {}

// ==== src/failures.rs
//! What operations fail with: those that document the same answers have one type for them, each under a name of its own.

use crate::runtime::json::DecodeError;
use crate::runtime::{FailureBody, reply};
use crate::types;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Invalid4xxOrProblemElse {
    /// Your fault.
    ClientError(Box<types::Invalid>),
    /// Anything else.
    Other(Box<types::Problem>),
}

impl Invalid4xxOrProblemElse {
    pub(crate) fn decode(
        response: &http::Response<bytes::Bytes>,
    ) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            status if status / 100 == 4 => reply::json(response).map(Self::ClientError),
            _ => reply::json(response).map(Self::Other),
        }
    }
}

impl FailureBody for Invalid4xxOrProblemElse {}

// ==== src/lib.rs
//! let answer = client.get_alone().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
mod failures;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/invalid.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Invalid {
    pub fields: Option<Vec<String>>,
}

crate::runtime::object! {
    Invalid {
        fields,
    }
}

// ==== src/types/problem.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
}

crate::runtime::object! {
    Problem {
        title,
    }
}

// ==== src/types/thing.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub name: Option<String>,
}

crate::runtime::object! {
    Thing {
        name,
    }
}
