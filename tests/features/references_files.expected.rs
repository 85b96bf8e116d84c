
// ==== src/api/owners.rs
//! Operations: owners.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const LIST_OWNERS: Operation = Operation::new(
        "listOwners",
        Method::GET,
        "/owners",
    )
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `listOwners` of the document.
    ///
    /// `GET /owners`
    pub fn list_owners(&self) -> ListOwners<M> {
        ListOwners {
            call: self.call(&LIST_OWNERS),
        }
    }
}

/// A call of [`Client::list_owners`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListOwners<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> ListOwners<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<Vec<types::Owner>, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<Vec<types::Owner>>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const LIST_PETS: Operation = Operation::new("listPets", Method::GET, "/pets")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `listPets` of the document.
    ///
    /// `GET /pets`
    pub fn list_pets(&self) -> ListPets<M> {
        ListPets {
            call: self.call(&LIST_PETS),
        }
    }
}

/// A call of [`Client::list_pets`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListPets<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> ListPets<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<Vec<types::Pet>, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<Vec<types::Pet>>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Files.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_references_files::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.list_pets().send().await?;
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

// ==== src/types/name.rs
/// The schema `Name`.
///
/// At most 20 characters.
pub type Name = String;

// ==== src/types/owner.rs
use super::{Name, Pet};

/// A part of references_files.yaml.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `name`
    ///
    /// At most 20 characters.
    pub name: Option<Name>,
    /// `pets`
    pub pets: Option<Vec<Pet>>,
}

crate::runtime::object! {
    Owner {
        name = "name",
        pets = "pets",
    }
}

// ==== src/types/pet.rs
use super::{Name, Owner};

/// The schema `Pet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// `name`
    ///
    /// At most 20 characters.
    pub name: Option<Name>,
    /// A part of references_files.yaml.
    pub owner: Option<Owner>,
}

crate::runtime::object! {
    Pet {
        name = "name",
        owner = "owner",
    }
}
