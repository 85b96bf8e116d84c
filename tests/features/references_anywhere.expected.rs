
// ==== src/api/names.rs
//! Operations: names.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::types;

const GET_NAME: Operation = Operation::new("getName", Method::GET, "/names")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `getName` of the document.
    ///
    /// `GET /names`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    pub fn get_name(&self) -> GetName<M> {
        GetName {
            call: self.call(&GET_NAME),
        }
    }
}

/// A call of [`Client::get_name`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetName<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetName<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::GetNameResponse, types::GetNameError> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<types::GetNameResponse>, types::GetNameError> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::types;

const GET_PET: Operation = Operation::new("getPet", Method::GET, "/pets/{id}")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `getPet` of the document.
    ///
    /// `GET /pets/{id}`
    ///
    /// # Errors
    ///
    /// * 404: An error
    pub fn get_pet(&self, id: &str) -> GetPet<M> {
        let mut call = self.call(&GET_PET);
        call.set(Param::path("id"), &id);
        GetPet { call }
    }
}

/// A call of [`Client::get_pet`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetPet<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetPet<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::GetPetResponse, types::GetPetNotFound> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<types::GetPetResponse>, types::GetPetNotFound> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/client.rs
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder};
use crate::{Error, types};

impl Client {
    /// A client; the document names no server, so that [`base_url`](ClientBuilder::base_url) has to be set.
    #[must_use]
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl From<Error<types::GetNameError>> for Error {
    fn from(error: Error<types::GetNameError>) -> Self {
        error.untyped()
    }
}

impl From<Error<types::GetPetNotFound>> for Error {
    fn from(error: Error<types::GetPetNotFound>) -> Self {
        error.untyped()
    }
}

// ==== src/lib.rs
//! A client of References.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_references_anywhere::Client;
//!
//! let client = Client::builder().build()?;
//! let answer = client.get_pet("id").send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/application_json.rs
/// `ApplicationJson` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApplicationJson {
    /// `name`
    pub name: Option<String>,
    /// `size`
    pub size: Option<ApplicationJsonSize>,
}

crate::runtime::object! {
    ApplicationJson {
        name = "name",
        size = "size",
    }
}

/// `ApplicationJsonSize` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ApplicationJsonSize {
    /// `cm`
    pub cm: Option<i64>,
}

crate::runtime::object! {
    ApplicationJsonSize {
        cm = "cm",
    }
}

// ==== src/types/dots_and_more.rs
use super::Third;

/// `DotsAndMore` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DotsAndMore {
    /// `id`
    pub id: Option<Third>,
}

crate::runtime::object! {
    DotsAndMore {
        id = "id",
    }
}

// ==== src/types/first.rs
use super::Third;

/// `First` as the document has it.
pub type First = Third;

// ==== src/types/get_name.rs
use super::{ApplicationJson, DotsAndMore, Size, Third};

/// `GetNameResponse` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetNameResponse {
    /// `pet`
    pub pet: Option<ApplicationJson>,
    /// `size`
    pub size: Option<Size>,
    /// `alias`
    pub alias: Option<Third>,
    /// `escaped`
    pub escaped: Option<DotsAndMore>,
}

crate::runtime::object! {
    GetNameResponse {
        pet = "pet",
        size = "size",
        alias = "alias",
        escaped = "escaped",
    }
}

/// `GetNameError` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetNameError {
    /// `message`
    pub message: Option<String>,
}

crate::runtime::object! {
    GetNameError {
        message = "message",
    }
}

// ==== src/types/get_pet.rs
/// `GetPetResponse` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetResponse {
    /// `name`
    pub name: Option<String>,
    /// `size`
    pub size: Option<GetPetResponseSize>,
}

crate::runtime::object! {
    GetPetResponse {
        name = "name",
        size = "size",
    }
}

/// `GetPetResponseSize` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetResponseSize {
    /// `cm`
    pub cm: Option<i64>,
}

crate::runtime::object! {
    GetPetResponseSize {
        cm = "cm",
    }
}

/// `GetPetNotFound` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetNotFound {
    /// `message`
    pub message: Option<String>,
}

crate::runtime::object! {
    GetPetNotFound {
        message = "message",
    }
}

// ==== src/types/second.rs
use super::Third;

/// `Second` as the document has it.
pub type Second = Third;

// ==== src/types/size.rs
/// `Size` as the document has it.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Size {
    /// `cm`
    pub cm: Option<i64>,
}

crate::runtime::object! {
    Size {
        cm = "cm",
    }
}

// ==== src/types/third.rs
/// `Third` as the document has it.
///
/// At most 9 characters.
pub type Third = String;
