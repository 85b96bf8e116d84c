// note all_of.yaml:65:9 #/components/schemas/Dog/properties/litter: `type` is another than that of the schema that it stands beside; that schema's counts
// warning all_of.yaml:72:15 #/components/schemas/Dog/properties/contradiction/allOf/1: no JSON type satisfies all of this schema's parts; the last part alone is read

// ==== src/api/dog.rs
//! Operations: dog.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_DOG: Operation =
    Operation::new("putDog", Method::PUT, "/dog").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putDog`.
    ///
    /// `PUT /dog`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_all_of::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_all_of::types;
    ///
    /// let dog = client.put_dog(&types::Dog::new("name", 0)).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_dog(&self, body: &types::Dog) -> PutDog<M> {
        let mut call = self.call(&PUT_DOG);
        call.json("application/json", body);
        PutDog { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_dog`].
    PutDog {
        value: types::Dog = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/alias.rs
use super::Breed;

pub type Alias = Breed;

// ==== src/types/animal.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    pub name: String,
    /// At least 0.
    pub age: Option<i64>,
}

impl Animal {
    /// Creates a value from its required fields.
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
        name,
        age [min(0)],
    }
}

// ==== src/types/breed.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Breed {
    /// `poodle`
    Poodle,
    /// `pug`
    Pug,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Breed: str else Unrecognized {
        Poodle = "poodle",
        Pug = "pug",
    }
}

// ==== src/types/dog.rs
use super::{Alias, Breed, Owner};

/// A diamond, with members beside it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub name: String,
    /// Between 0 and 30.
    pub age: i64,
    pub fur: Option<String>,
    pub volume: Option<i64>,
    pub breed: Option<Alias>,
    /// A wrapper that adds prose.
    pub owner: Option<Owner>,
    /// 2 to 8 characters.
    pub code: Option<String>,
    /// An integer is a number too.
    ///
    /// At least 0.
    pub legs: Option<i64>,
    /// A type that contradicts the reference beside it.
    pub litter: Option<Breed>,
    pub contradiction: Option<i64>,
}

impl Dog {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>, age: i64) -> Self {
        Self {
            name: name.into(),
            age,
            fur: None,
            volume: None,
            breed: None,
            owner: None,
            code: None,
            legs: None,
            litter: None,
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

    /// Sets `legs`.
    pub fn legs(mut self, legs: i64) -> Self {
        self.legs = Some(legs);
        self
    }

    /// Sets `litter`.
    pub fn litter(mut self, litter: Breed) -> Self {
        self.litter = Some(litter);
        self
    }

    /// Sets `contradiction`.
    pub fn contradiction(mut self, contradiction: i64) -> Self {
        self.contradiction = Some(contradiction);
        self
    }
}

crate::runtime::object! {
    Dog {
        name,
        age [min(0), max(30)],
        fur,
        volume,
        breed,
        owner,
        code [min_length(2), max_length(8)],
        legs [min(0)],
        litter,
        contradiction,
    }
}

// ==== src/types/furry.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Furry {
    pub name: String,
    /// At least 0.
    pub age: Option<i64>,
    pub fur: Option<String>,
}

impl Furry {
    /// Creates a value from its required fields.
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
        name,
        age [min(0)],
        fur,
    }
}

// ==== src/types/loud.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Loud {
    pub name: String,
    /// At least 0.
    pub age: Option<i64>,
    pub volume: Option<i64>,
}

impl Loud {
    /// Creates a value from its required fields.
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
        name,
        age [min(0)],
        volume,
    }
}

// ==== src/types/owner.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub name: Option<String>,
}

impl Owner {
    /// Creates a value with no field set.
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
        name,
    }
}
