
// ==== src/api/owner.rs
//! Operations: owner.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_OWNER: Operation =
    Operation::new("putOwner", Method::PUT, "/owner").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putOwner`.
    ///
    /// `PUT /owner`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_one_of_discriminator::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_one_of_discriminator::types;
    ///
    /// let owner = client.put_owner(&types::Owner::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_owner(&self, body: &types::Owner) -> PutOwner<M> {
        let mut call = self.call(&PUT_OWNER);
        call.json("application/json", body);
        PutOwner { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_owner`].
    PutOwner {
        value: types::Owner = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/bike.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Bike {
    pub gears: Option<i64>,
}

impl Bike {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `gears`.
    pub fn gears(mut self, gears: i64) -> Self {
        self.gears = Some(gears);
        self
    }
}

crate::runtime::object! {
    Bike {
        gears,
    }
}

// ==== src/types/car.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Car {
    pub doors: Option<i64>,
}

impl Car {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `doors`.
    pub fn doors(mut self, doors: i64) -> Self {
        self.doors = Some(doors);
        self
    }
}

crate::runtime::object! {
    Car {
        doors,
    }
}

// ==== src/types/cat.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    /// `petType`
    pub pet_type: String,
    pub lives: Option<i64>,
}

impl Cat {
    /// Creates a value from its required fields.
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
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: Option<String>,
}

impl Dog {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `bark`.
    pub fn bark(mut self, bark: impl Into<String>) -> Self {
        self.bark = Some(bark.into());
        self
    }
}

crate::runtime::object! {
    Dog {
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
    /// Creates a value with no field set.
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

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub pet: Option<Pet>,
    pub vehicle: Option<Vehicle>,
}

impl Owner {
    /// Creates a value with no field set.
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

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    /// `petType` is `cat` or `kitten`.
    Cat(Box<Cat>),
    /// `petType` is `dog`.
    Dog(Box<Dog>),
    /// `petType` is `Lizard`.
    Lizard(Box<Lizard>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Pet by "petType" else Unrecognized {
        Cat = "cat" | "kitten",
        Dog = "dog",
        Lizard = "Lizard",
    }
}

crate::runtime::from_variants! {
    Pet {} boxed {
        Cat: Cat,
        Dog: Dog,
        Lizard: Lizard,
    }
}

// ==== src/types/vehicle.rs
use super::{Bike, Car};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Vehicle {
    /// `kind` is `Car`.
    Car(Box<Car>),
    /// `kind` is `Bike`.
    Bike(Box<Bike>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Vehicle by "kind" else Unrecognized {
        Car = "Car",
        Bike = "Bike",
    }
}

crate::runtime::from_variants! {
    Vehicle {} boxed {
        Car: Car,
        Bike: Bike,
    }
}
