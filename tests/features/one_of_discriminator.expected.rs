
// ==== src/api/owner.rs
//! Operations: owner.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_OWNER: Operation =
    Operation::new("putOwner", Method::PUT, "/owner").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putOwner` of the document.
    ///
    /// `PUT /owner`
    pub fn put_owner(&self, body: &types::Owner) -> PutOwner<M> {
        let mut call = self.call(&PUT_OWNER);
        call.json("application/json", body);
        PutOwner { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_owner`], to be filled in and sent.
    PutOwner {
        value: types::Owner = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Pets.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_one_of_discriminator::Client;
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

// ==== src/types/bike.rs
/// The schema `Bike`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Bike {
    pub kind: String,
    pub gears: Option<i64>,
}

impl Bike {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            kind: "Bike".to_owned(),
            gears: None,
        }
    }

    /// Sets `gears`.
    pub fn gears(mut self, gears: i64) -> Self {
        self.gears = Some(gears);
        self
    }
}

impl Default for Bike {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Bike {
        kind,
        gears,
    }
}

// ==== src/types/car.rs
/// The schema `Car`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Car {
    pub kind: String,
    pub doors: Option<i64>,
}

impl Car {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            kind: "Car".to_owned(),
            doors: None,
        }
    }

    /// Sets `doors`.
    pub fn doors(mut self, doors: i64) -> Self {
        self.doors = Some(doors);
        self
    }
}

impl Default for Car {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Car {
        kind,
        doors,
    }
}

// ==== src/types/cat.rs
/// The schema `Cat`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    pub lives: Option<i64>,
}

impl Cat {
    /// With what is required.
    pub fn new(pet_type: impl Into<String>) -> Self {
        Self {
            pet_type: pet_type.into(),
            lives: None,
        }
    }

    /// Sets `lives`.
    pub fn lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

crate::runtime::object! {
    Cat {
        pet_type = "petType",
        lives,
    }
}

// ==== src/types/dog.rs
/// The schema `Dog`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// `petType`
    ///
    /// Always `dog`.
    pub pet_type: String,
    pub bark: Option<String>,
}

impl Dog {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            pet_type: "dog".to_owned(),
            bark: None,
        }
    }

    /// Sets `bark`.
    pub fn bark(mut self, bark: impl Into<String>) -> Self {
        self.bark = Some(bark.into());
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
        pet_type = "petType" [only("dog")],
        bark,
    }
}

// ==== src/types/lizard.rs
/// Not mapped, and without the member that tells.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lizard {
    pub tail: Option<bool>,
}

impl Lizard {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `tail`.
    pub fn tail(mut self, tail: bool) -> Self {
        self.tail = Some(tail);
        self
    }
}

crate::runtime::object! {
    Lizard {
        tail,
    }
}

// ==== src/types/owner.rs
use super::{Pet, Vehicle};

/// The schema `Owner`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub pet: Option<Pet>,
    pub vehicle: Option<Vehicle>,
}

impl Owner {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet) -> Self {
        self.pet = Some(pet);
        self
    }

    /// Sets `vehicle`.
    pub fn vehicle(mut self, vehicle: Vehicle) -> Self {
        self.vehicle = Some(vehicle);
        self
    }
}

crate::runtime::object! {
    Owner {
        pet,
        vehicle,
    }
}

// ==== src/types/pet.rs
use super::{Cat, Dog, Lizard};
use crate::runtime::Json;

/// The schema `Pet`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// Where `petType` is `cat` or `kitten`.
    Cat(Box<Cat>),
    /// Where `petType` is `dog`.
    Dog(Box<Dog>),
    /// Where `petType` is `Lizard`.
    Lizard(Box<Lizard>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "cat" | "kitten",
        Dog = "dog",
        Lizard = "Lizard",
    }
}

// ==== src/types/vehicle.rs
use super::{Bike, Car};
use crate::runtime::Json;

/// The schema `Vehicle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    /// Where `kind` is `Car`.
    Car(Box<Car>),
    /// Where `kind` is `Bike`.
    Bike(Box<Bike>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Vehicle by "kind" else Unrecognized {
        Car = "Car",
        Bike = "Bike",
    }
}
