// note families.yaml:67:7 #/components/schemas/Part/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON

// ==== src/api/family.rs
//! Operations: family.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_FAMILY: Operation =
    Operation::new("putFamily", Method::PUT, "/family").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putFamily` of the document.
    ///
    /// `PUT /family`
    pub fn put_family(&self, body: &types::Family) -> PutFamily<M> {
        let mut call = self.call(&PUT_FAMILY);
        call.json("application/json", body);
        PutFamily { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_family`], to be filled in and sent.
    PutFamily {
        value: types::Family = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Families.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_families::Client;
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

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/cat.rs
/// The schema `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub lives: Option<i64>,
}

impl Cat {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "CAT".to_owned(),
            name: None,
            lives: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `lives`.
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Default for Cat {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Cat {
        pet_type = "petType",
        name,
        lives,
    }
}

// ==== src/types/dog.rs
use super::Pet;

/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub friend: Option<Box<Pet>>,
}

impl Dog {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "DOG".to_owned(),
            name: None,
            friend: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `friend`.
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(Box::new(friend));
        self
    }
}

impl Default for Dog {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Dog {
        pet_type = "petType",
        name,
        friend,
    }
}

// ==== src/types/door.rs
/// The schema `Door`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Door {
    pub weight: Option<f64>,
    pub colour: Option<String>,
}

impl Door {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `colour`.
    pub fn colour(mut self, colour: impl Into<String>) -> Self {
        self.colour = Some(colour.into());
        self
    }
}

crate::runtime::object! {
    Door {
        weight,
        colour,
    }
}

// ==== src/types/eel.rs
/// The schema `Eel`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Eel {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
}

impl Eel {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "EEL".to_owned(),
            name: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

impl Default for Eel {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Eel {
        pet_type = "petType",
        name,
    }
}

// ==== src/types/family.rs
use super::{Part, Pet};
use crate::runtime::Json;

/// The schema `Family`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Family {
    pub pet: Option<Pet>,
    pub parts: Option<Vec<Part>>,
    pub linked: Option<FamilyLinked>,
}

impl Family {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet) -> Self {
        self.pet = Some(pet);
        self
    }

    /// Sets `parts`.
    pub fn parts(mut self, parts: Vec<Part>) -> Self {
        self.parts = Some(parts);
        self
    }

    /// Sets `linked`.
    pub fn linked(mut self, linked: FamilyLinked) -> Self {
        self.linked = Some(linked);
        self
    }
}

crate::runtime::object! {
    Family {
        pet,
        parts,
        linked,
    }
}

/// The `linked` of a [`Family`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FamilyLinked {
    /// Where `petType` is `CAT`.
    Cat(Box<FamilyLinkedCat>),
    /// Where `petType` is `DOG`.
    Dog(Box<FamilyLinkedDog>),
    /// Where `petType` is `EEL`.
    Eel(Box<FamilyLinkedEel>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    FamilyLinked by "petType" else Unrecognized {
        Cat = "CAT",
        Dog = "DOG",
        Eel = "EEL",
    }
}

/// The `Cat` of a [`FamilyLinked`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedCat {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub link: Option<String>,
    pub lives: Option<i64>,
}

impl FamilyLinkedCat {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "CAT".to_owned(),
            name: None,
            link: None,
            lives: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `link`.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `lives`.
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

impl Default for FamilyLinkedCat {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    FamilyLinkedCat {
        pet_type = "petType",
        name,
        link,
        lives,
    }
}

/// The `Dog` of a [`FamilyLinked`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedDog {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub link: Option<String>,
    pub friend: Option<Pet>,
}

impl FamilyLinkedDog {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "DOG".to_owned(),
            name: None,
            link: None,
            friend: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `link`.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// Sets `friend`.
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(friend);
        self
    }
}

impl Default for FamilyLinkedDog {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    FamilyLinkedDog {
        pet_type = "petType",
        name,
        link,
        friend,
    }
}

/// The `Eel` of a [`FamilyLinked`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedEel {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub link: Option<String>,
}

impl FamilyLinkedEel {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "EEL".to_owned(),
            name: None,
            link: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `link`.
    pub fn link(mut self, link: impl Into<String>) -> Self {
        self.link = Some(link.into());
        self
    }
}

impl Default for FamilyLinkedEel {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    FamilyLinkedEel {
        pet_type = "petType",
        name,
        link,
    }
}

// ==== src/types/part.rs
use super::{Door, Wheel};
use crate::runtime::Json;

/// The schema `Part`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Part {
    /// A [`Wheel`].
    Wheel(Box<Wheel>),
    /// A [`Door`].
    Door(Box<Door>),
    /// A value of several variants at once, or of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Part any_of else Unrecognized {
        Wheel,
        Door,
    }
}

// ==== src/types/pet.rs
use super::{Cat, Dog, Eel};
use crate::runtime::Json;

/// The schema `Pet`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// Where `petType` is `CAT`.
    Cat(Box<Cat>),
    /// Where `petType` is `DOG`.
    Dog(Box<Dog>),
    /// Where `petType` is `EEL`.
    Eel(Box<Eel>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "CAT",
        Dog = "DOG",
        Eel = "EEL",
    }
}

// ==== src/types/puppy.rs
use super::Pet;

/// Extends one that is listed.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Puppy {
    /// `petType`
    pub pet_type: String,
    pub name: Option<String>,
    pub friend: Option<Pet>,
    pub age: Option<i64>,
}

impl Puppy {
    /// With what is required.
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            name: None,
            friend: None,
            age: None,
        }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `friend`.
    pub fn friend(mut self, friend: Pet) -> Self {
        self.friend = Some(friend);
        self
    }

    /// Sets `age`.
    pub fn age(mut self, age: i64) -> Self {
        self.age = Some(age);
        self
    }
}

crate::runtime::object! {
    Puppy {
        pet_type = "petType",
        name,
        friend,
        age,
    }
}

// ==== src/types/wheel.rs
/// The schema `Wheel`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wheel {
    pub weight: Option<f64>,
    pub spokes: Option<i64>,
}

impl Wheel {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    /// Sets `spokes`.
    pub fn spokes(mut self, spokes: i64) -> Self {
        self.spokes = Some(spokes);
        self
    }
}

crate::runtime::object! {
    Wheel {
        weight,
        spokes,
    }
}
