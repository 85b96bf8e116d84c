
// ==== src/api/animals.rs
//! Operations: animals.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const LIST_ANIMALS: Operation =
    Operation::new("listAnimals", Method::GET, "/animals").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listAnimals` of the document.
    ///
    /// `GET /animals`
    pub fn list_animals(&self) -> ListAnimals<M> {
        ListAnimals {
            call: self.call(&LIST_ANIMALS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_animals`], to be filled in and sent.
    ListAnimals {
        value: Vec<types::Animal> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/owners.rs
//! Operations: owners.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const LIST_OWNERS: Operation =
    Operation::new("listOwners", Method::GET, "/owners").accept("application/json");

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

crate::runtime::call! {
    /// A call of [`Client::list_owners`], to be filled in and sent.
    ListOwners {
        value: Vec<types::Owner> = reply::json,
        error: runtime::Json = reply::json,
    }
}

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

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/animal.rs
use super::Cat;
use crate::runtime::Json;

/// The schema `animal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// Where `kind` is `cat`.
    Cat(Box<Cat>),
    /// The schema itself, extended by none of the others.
    Animal(Box<AnimalBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Animal by "kind" else Unrecognized {
        Cat = "cat",
        Animal = "animal",
    }
}

/// The `base` of a [`Animal`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AnimalBase {
    pub kind: String,
}

crate::runtime::object! {
    AnimalBase {
        kind,
    }
}

// ==== src/types/cat.rs
/// The schema `cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub lives: Option<i64>,
}

crate::runtime::object! {
    Cat {
        kind,
        lives,
    }
}

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
    /// At most 20 characters.
    pub name: Option<Name>,
    pub pets: Option<Vec<Pet>>,
}

crate::runtime::object! {
    Owner {
        name,
        pets,
    }
}

// ==== src/types/pet.rs
use super::{Name, Owner};

/// The schema `Pet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// At most 20 characters.
    pub name: Option<Name>,
    /// A part of references_files.yaml.
    pub owner: Option<Owner>,
}

crate::runtime::object! {
    Pet {
        name,
        owner,
    }
}
