// warning all_of.yaml:63:15 #/components/schemas/Dog/properties/contradiction/allOf/1: no JSON type satisfies all of this schema's parts; the first part's type is used

// ==== src/api/dog.rs
//! Operations: dog.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const PUT_DOG: Operation = Operation::new("putDog", Method::PUT, "/dog")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `putDog` of the document.
    ///
    /// `PUT /dog`
    pub fn put_dog(&self, body: &types::Dog) -> PutDog<M> {
        let mut call = self.call(&PUT_DOG);
        call.json("application/json", body);
        PutDog { call }
    }
}

/// A call of [`Client::put_dog`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutDog<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutDog<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Dog, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Dog>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Animals.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_all_of::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
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

// ==== src/types/alias.rs
use super::Breed;

/// The schema `Alias`.
pub type Alias = Breed;

// ==== src/types/animal.rs
/// The schema `Animal`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// `name`
    pub name: String,
    /// `age`
    ///
    /// At least 0.
    pub age: Option<i64>,
}

impl Animal {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
        }
    }

    /// Sets `age`.
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }
}

crate::runtime::object! {
    Animal {
        name = "name",
        age = "age" [min(0)],
    }
}

// ==== src/types/breed.rs
/// The schema `Breed`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Breed {
    /// `poodle`
    Poodle,
    /// `pug`
    Pug,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Breed: str else Unrecognized {
        Poodle = "poodle",
        Pug = "pug",
    }
}

// ==== src/types/dog.rs
use super::{Alias, Owner};

/// A diamond, with members beside it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `name`
    pub name: String,
    /// `age`
    ///
    /// Between 0 and 30.
    pub age: i64,
    /// `fur`
    pub fur: Option<String>,
    /// `volume`
    pub volume: Option<i64>,
    /// `breed`
    pub breed: Option<Alias>,
    /// A wrapper that adds prose.
    pub owner: Option<Owner>,
    /// `code`
    ///
    /// 2 to 8 characters.
    pub code: Option<String>,
    /// `contradiction`
    pub contradiction: Option<String>,
}

impl Dog {
    /// With what is required.
    pub fn new(name: impl Into<String>, age: i64) -> Self {
        Self {
            name: name.into(),
            age,
            fur: None,
            volume: None,
            breed: None,
            owner: None,
            code: None,
            contradiction: None,
        }
    }

    /// Sets `fur`.
    pub fn fur(mut self, fur: impl Into<String>) -> Self {
        self.fur = Some(fur.into());
        self
    }

    /// Sets `volume`.
    pub fn volume(mut self, volume: i64) -> Self {
        self.volume = Some(volume);
        self
    }

    /// Sets `breed`.
    pub fn breed(mut self, breed: Alias) -> Self {
        self.breed = Some(breed);
        self
    }

    /// Sets `owner`.
    pub fn owner(mut self, owner: Owner) -> Self {
        self.owner = Some(owner);
        self
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `contradiction`.
    pub fn contradiction(mut self, contradiction: impl Into<String>) -> Self {
        self.contradiction = Some(contradiction.into());
        self
    }
}

crate::runtime::object! {
    Dog {
        name = "name",
        age = "age" [min(0), max(30)],
        fur = "fur",
        volume = "volume",
        breed = "breed",
        owner = "owner",
        code = "code" [min_length(2), max_length(8)],
        contradiction = "contradiction",
    }
}

// ==== src/types/furry.rs
/// The schema `Furry`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Furry {
    /// `name`
    pub name: String,
    /// `age`
    ///
    /// At least 0.
    pub age: Option<i64>,
    /// `fur`
    pub fur: Option<String>,
}

impl Furry {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
            fur: None,
        }
    }

    /// Sets `age`.
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets `fur`.
    pub fn fur(mut self, fur: impl Into<String>) -> Self {
        self.fur = Some(fur.into());
        self
    }
}

crate::runtime::object! {
    Furry {
        name = "name",
        age = "age" [min(0)],
        fur = "fur",
    }
}

// ==== src/types/loud.rs
/// The schema `Loud`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loud {
    /// `name`
    pub name: String,
    /// `age`
    ///
    /// At least 0.
    pub age: Option<i64>,
    /// `volume`
    pub volume: Option<i64>,
}

impl Loud {
    /// With what is required.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
            volume: None,
        }
    }

    /// Sets `age`.
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }

    /// Sets `volume`.
    pub fn volume(mut self, volume: i64) -> Self {
        self.volume = Some(volume);
        self
    }
}

crate::runtime::object! {
    Loud {
        name = "name",
        age = "age" [min(0)],
        volume = "volume",
    }
}

// ==== src/types/owner.rs
/// The schema `Owner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    /// `name`
    pub name: Option<String>,
}

impl Owner {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Owner {
        name = "name",
    }
}
