
// ==== src/api/animals.rs
//! Operations: animals.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_ANIMALS: Operation =
    Operation::new("listAnimals", Method::GET, "/animals").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listAnimals`.
    ///
    /// `GET /animals`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_animals().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_animals(&self) -> ListAnimals<M> {
        ListAnimals {
            call: self.call(&LIST_ANIMALS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_animals`].
    ListAnimals {
        value: Vec<types::Animal> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/owners.rs
//! Operations: owners.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_OWNERS: Operation =
    Operation::new("listOwners", Method::GET, "/owners").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listOwners`.
    ///
    /// `GET /owners`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_owners().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_owners(&self) -> ListOwners<M> {
        ListOwners {
            call: self.call(&LIST_OWNERS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_owners`].
    ListOwners {
        value: Vec<types::Owner> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_PETS: Operation =
    Operation::new("listPets", Method::GET, "/pets").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listPets`.
    ///
    /// `GET /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_files::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_pets(&self) -> ListPets<M> {
        ListPets {
            call: self.call(&LIST_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_pets`].
    ListPets {
        value: Vec<types::Pet> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.list_pets().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/animal.rs
use super::Cat;
use crate::runtime::Json;

/// Schema `animal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    /// `kind` is `cat`.
    Cat(Box<Cat>),
    /// The schema itself, extended by none of the others.
    Animal(Box<AnimalBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Animal by "kind" else Unrecognized {
        Cat = "cat",
        Animal = "animal",
    }
}

/// A part of [`Animal`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AnimalBase {}

crate::runtime::object! {
    AnimalBase {}
}

// ==== src/types/cat.rs
/// Schema `cat`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub lives: Option<i64>,
}

crate::runtime::object! {
    Cat {
        lives,
    }
}

// ==== src/types/name.rs
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
