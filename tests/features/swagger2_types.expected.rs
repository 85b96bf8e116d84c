// note swagger2_types.yaml:2:1 #/servers/0: the server `/` is relative to where the document is, which isn't known; a client is told the rest when it is built

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const LIST_PETS: Operation =
    Operation::new("listPets", Method::GET, "/pets").accept("application/json");

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

crate::runtime::call! {
    /// A call of [`Client::list_pets`], to be filled in and sent.
    ListPets {
        value: Vec<types::Pet> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Types.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_swagger2_types::Client;
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

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/cat.rs
use std::collections::BTreeMap;

use super::Owner;

/// The schema `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    /// Set by the API: no request has it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
    /// More than 0.
    pub lives: Option<i64>,
}

crate::runtime::object! {
    Cat {
        pet_type = "petType",
        id,
        nick,
        owner,
        tags,
        lives,
    }
}

// ==== src/types/dog.rs
use std::collections::BTreeMap;

use super::Owner;

/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `petType`
    pub pet_type: String,
    /// Set by the API: no request has it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
    pub bark: Option<DogBark>,
}

crate::runtime::object! {
    Dog {
        pet_type = "petType",
        id,
        nick,
        owner,
        tags,
        bark,
    }
}

/// The `bark` of a [`Dog`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DogBark {
    /// `loud`
    Loud,
    /// `soft`
    Soft,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    DogBark: str else Unrecognized {
        Loud = "loud",
        Soft = "soft",
    }
}

// ==== src/types/owner.rs
/// The schema `Owner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub name: Option<String>,
}

crate::runtime::object! {
    Owner {
        name,
    }
}

// ==== src/types/pet.rs
use std::collections::BTreeMap;

use super::{Cat, Dog, Owner};
use crate::runtime::Json;

/// The schema `Pet`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// Where `petType` is `Cat`.
    Cat(Box<Cat>),
    /// Where `petType` is `Dog`.
    Dog(Box<Dog>),
    /// The schema itself, extended by none of the others.
    Pet(Box<PetBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "Cat",
        Dog = "Dog",
        Pet = "Pet",
    }
}

/// The `base` of a [`Pet`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// `petType`
    pub pet_type: String,
    /// Set by the API: no request has it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
}

crate::runtime::object! {
    PetBase {
        pet_type = "petType",
        id,
        nick,
        owner,
        tags,
    }
}
