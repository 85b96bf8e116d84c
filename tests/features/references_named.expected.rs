// note parts/device/Device.yaml:6:3 #/properties/main: `#/components/schemas/Pet` leads nowhere by the letter; read as `#/components/schemas/Pet`, which it evidently means

// ==== src/api/device.rs
//! Operations: device.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_DEVICE: Operation =
    Operation::new("putDevice", Method::PUT, "/device").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putDevice`.
    ///
    /// `PUT /device`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_named::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_references_named::types;
    ///
    /// let device = client.put_device(&types::Device::new("id")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_device(&self, body: &types::Device) -> PutDevice<M> {
        let mut call = self.call(&PUT_DEVICE);
        call.json("application/json", body);
        PutDevice { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_device`].
    PutDevice {
        value: types::Device = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/again.rs
use super::Device;

pub type Again = Device;

// ==== src/types/before.rs
use super::Device;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Before {
    /// What is on the shelf.
    pub device: Option<Device>,
}

impl Before {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `device`.
    pub fn device(mut self, device: Device) -> Self {
        self.device = Some(device);
        self
    }
}

crate::runtime::object! {
    Before {
        device,
    }
}

// ==== src/types/device.rs
use super::{Pet, Pet2};

/// What is on the shelf.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Device {
    pub id: String,
    pub pet: Option<Pet2>,
    pub main: Option<Pet>,
}

impl Device {
    /// Creates a value from its required fields.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            pet: None,
            main: None,
        }
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet2) -> Self {
        self.pet = Some(pet);
        self
    }

    /// Sets `main`.
    pub fn main(mut self, main: Pet) -> Self {
        self.main = Some(main);
        self
    }
}

crate::runtime::object! {
    Device {
        id,
        pet,
        main,
    }
}

// ==== src/types/pet.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub root: Option<String>,
}

impl Pet {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `root`.
    pub fn root(mut self, root: impl Into<String>) -> Self {
        self.root = Some(root.into());
        self
    }
}

crate::runtime::object! {
    Pet {
        root,
    }
}

// ==== src/types/pet2.rs
/// Schema `Pet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet2 {
    pub other: Option<i64>,
}

impl Pet2 {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `other`.
    pub fn other(mut self, other: i64) -> Self {
        self.other = Some(other);
        self
    }
}

crate::runtime::object! {
    Pet2 {
        other,
    }
}

// ==== src/types/shared.rs
use super::Pet2;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shared {
    pub pet: Option<Pet2>,
}

impl Shared {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet2) -> Self {
        self.pet = Some(pet);
        self
    }
}

crate::runtime::object! {
    Shared {
        pet,
    }
}
