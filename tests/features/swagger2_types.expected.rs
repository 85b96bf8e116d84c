// note swagger2_types.yaml:2:1 #/servers/0: the server `/` is relative to where the document is, which isn't known; the rest is given when a client is built

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
    /// # async fn example(client: case_swagger2_types::Client) -> Result<(), Box<dyn std::error::Error>> {
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

// ==== src/types/cat.rs
use std::collections::BTreeMap;

use super::Owner;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// Read-only: the API sets it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
    /// More than 0.
    pub lives: Option<i64>,
}

crate::runtime::object! {
    Cat {
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

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// Read-only: the API sets it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
    pub bark: Option<DogBark>,
}

crate::runtime::object! {
    Dog {
        id,
        nick,
        owner,
        tags,
        bark,
    }
}

/// The type of [`Dog::bark`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DogBark {
    /// `loud`
    Loud,
    /// `soft`
    Soft,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    DogBark: str else Unrecognized {
        Loud = "loud",
        Soft = "soft",
    }
}

// ==== src/types/owner.rs
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

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `Cat`.
    Cat(Box<Cat>),
    /// `petType` is `Dog`.
    Dog(Box<Dog>),
    /// The schema itself, extended by none of the others.
    Pet(Box<PetBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "Cat",
        Dog = "Dog",
        Pet = "Pet",
    }
}

/// A part of [`Pet`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PetBase {
    /// Read-only: the API sets it.
    pub id: Option<i64>,
    pub nick: Option<String>,
    pub owner: Option<Owner>,
    pub tags: Option<BTreeMap<String, String>>,
}

crate::runtime::object! {
    PetBase {
        id,
        nick,
        owner,
        tags,
    }
}
