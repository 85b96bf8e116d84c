// note families.yaml:67:7 #/components/schemas/Part/anyOf: `anyOf` lets a value be of several of its branches at once; a value with members of several branches is kept as JSON

// ==== src/api/family.rs
//! Operations: family.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_FAMILY: Operation =
    Operation::new("putFamily", Method::PUT, "/family").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putFamily`.
    ///
    /// `PUT /family`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_families::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_families::types;
    ///
    /// let family = client.put_family(&types::Family::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_family(&self, body: &types::Family) -> PutFamily<M> {
        let mut call = self.call(&PUT_FAMILY);
        call.json("application/json", body);
        PutFamily { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_family`].
    PutFamily {
        value: types::Family = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/cat.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub name: Option<String>,
    pub lives: Option<i64>,
}

impl Cat {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    Cat {
        name,
        lives,
    }
}

// ==== src/types/dog.rs
use super::Pet;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub name: Option<String>,
    pub friend: Option<Box<Pet>>,
}

impl Dog {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    Dog {
        name,
        friend,
    }
}

// ==== src/types/door.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Door {
    pub weight: Option<f64>,
    pub colour: Option<String>,
}

impl Door {
    /// Creates a value with no field set.
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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Eel {
    pub name: Option<String>,
}

impl Eel {
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
    Eel {
        name,
    }
}

// ==== src/types/family.rs
use super::{Part, Pet};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Family {
    pub pet: Option<Pet>,
    pub parts: Option<Vec<Part>>,
    pub linked: Option<FamilyLinked>,
}

impl Family {
    /// Creates a value with no field set.
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

/// The type of [`Family::linked`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FamilyLinked {
    /// `petType` is `CAT`.
    Cat(Box<FamilyLinkedCat>),
    /// `petType` is `DOG`.
    Dog(Box<FamilyLinkedDog>),
    /// `petType` is `EEL`.
    Eel(Box<FamilyLinkedEel>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    FamilyLinked by "petType" else Unrecognized {
        Cat = "CAT",
        Dog = "DOG",
        Eel = "EEL",
    }
}

crate::runtime::from_variants! {
    FamilyLinked {} boxed {
        Cat: FamilyLinkedCat,
        Dog: FamilyLinkedDog,
        Eel: FamilyLinkedEel,
    }
}

/// A part of [`FamilyLinked`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedCat {
    pub name: Option<String>,
    pub link: Option<String>,
    pub lives: Option<i64>,
}

impl FamilyLinkedCat {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    FamilyLinkedCat {
        name,
        link,
        lives,
    }
}

/// A part of [`FamilyLinked`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedDog {
    pub name: Option<String>,
    pub link: Option<String>,
    pub friend: Option<Pet>,
}

impl FamilyLinkedDog {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    FamilyLinkedDog {
        name,
        link,
        friend,
    }
}

/// A part of [`FamilyLinked`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FamilyLinkedEel {
    pub name: Option<String>,
    pub link: Option<String>,
}

impl FamilyLinkedEel {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
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

crate::runtime::object! {
    FamilyLinkedEel {
        name,
        link,
    }
}

// ==== src/types/part.rs
use super::{Door, Wheel};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Part {
    Wheel(Box<Wheel>),
    Door(Box<Door>),
    /// JSON that fits several variants or none, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Part any_of else Unrecognized {
        Wheel,
        Door,
    }
}

crate::runtime::from_variants! {
    Part {} boxed {
        Wheel: Wheel,
        Door: Door,
    }
}

// ==== src/types/pet.rs
use super::{Cat, Dog, Eel};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `CAT`.
    Cat(Box<Cat>),
    /// `petType` is `DOG`.
    Dog(Box<Dog>),
    /// `petType` is `EEL`.
    Eel(Box<Eel>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "CAT",
        Dog = "DOG",
        Eel = "EEL",
    }
}

crate::runtime::from_variants! {
    Pet {} boxed {
        Cat: Cat,
        Dog: Dog,
        Eel: Eel,
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
    /// Creates a value from its required fields.
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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wheel {
    pub weight: Option<f64>,
    pub spokes: Option<i64>,
}

impl Wheel {
    /// Creates a value with no field set.
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
