
// ==== src/api/names.rs
//! Operations: names.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_NAME: Operation =
    Operation::new("getName", Method::GET, "/names").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getName`.
    ///
    /// `GET /names`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_anywhere::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_name().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_name(&self) -> GetName<M> {
        GetName {
            call: self.call(&GET_NAME),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_name`].
    GetName {
        value: types::GetNameResponse = reply::json,
        error: types::Error = reply::json,
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const GET_PET: Operation =
    Operation::new("getPet", Method::GET, "/pets/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPet`.
    ///
    /// `GET /pets/{id}`
    ///
    /// * `id`: At most 9 characters.
    ///
    /// # Errors
    ///
    /// * 404: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_anywhere::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_pet("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pet(&self, id: &str) -> GetPet<M> {
        let mut call = self.call(&GET_PET);
        call.set(Param::path("id").rules(&[max_length(9)]), &id);
        GetPet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pet`].
    GetPet {
        value: types::GetPetResponse = reply::json,
        error: types::Error = reply::json,
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

impl FailureBody for types::Error {}

// ==== src/lib.rs
//! let answer = client.get_pet("id").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/dots_and_more.rs
use super::Third;

/// Schema `with.dots-and_more`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DotsAndMore {
    /// At most 9 characters.
    pub id: Option<Third>,
}

crate::runtime::object! {
    DotsAndMore {
        id,
    }
}

// ==== src/types/error.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    pub message: Option<String>,
}

crate::runtime::object! {
    Error {
        message,
    }
}

// ==== src/types/first.rs
use super::Third;

pub type First = Third;

// ==== src/types/get_name.rs
use super::{DotsAndMore, GetPetResponse, GetPetResponseSize, Third};

/// The response body of [`get_name`](crate::Client::get_name).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetNameResponse {
    pub pet: Option<GetPetResponse>,
    pub size: Option<GetPetResponseSize>,
    /// At most 9 characters.
    pub alias: Option<Third>,
    /// At most 9 characters.
    pub unslashed: Option<Third>,
    pub escaped: Option<DotsAndMore>,
}

crate::runtime::object! {
    GetNameResponse {
        pet,
        size,
        alias,
        unslashed,
        escaped,
    }
}

// ==== src/types/get_pet.rs
/// The response body of [`get_pet`](crate::Client::get_pet).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetResponse {
    pub name: Option<String>,
    pub size: Option<GetPetResponseSize>,
}

crate::runtime::object! {
    GetPetResponse {
        name,
        size,
    }
}

/// The type of [`GetPetResponse::size`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetResponseSize {
    pub cm: Option<i64>,
}

crate::runtime::object! {
    GetPetResponseSize {
        cm,
    }
}

// ==== src/types/second.rs
use super::Third;

pub type Second = Third;

// ==== src/types/third.rs
/// At most 9 characters.
pub type Third = String;
