
// ==== src/api/people.rs
//! Operations: people.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const CREATE_PERSON: Operation =
    Operation::new("createPerson", Method::POST, "/people").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createPerson`.
    ///
    /// `POST /people`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_private_fields::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_private_fields::types;
    ///
    /// let person = client
    ///     .create_person(&types::Person::new("a".into(), "phone"))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn create_person(&self, body: &types::Person) -> CreatePerson<M> {
        let mut call = self.call(&CREATE_PERSON);
        call.json("application/json", body);
        CreatePerson { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_person`].
    CreatePerson {
        value: types::Person = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> CreatePerson<M> {
    /// Sets `Label`.
    pub fn label(mut self, label: &str) -> Self {
        self.call.set(Param::query("Label"), &label);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/address.rs
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct Address {
    pub street: Option<String>,
}

impl Address {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `street`.
    pub fn street(mut self, street: impl Into<String>) -> Self {
        self.street = Some(street.into());
        self
    }
}

crate::runtime::object! {
    Address debug {
        street private,
    }
}

// ==== src/types/person.rs
use std::collections::BTreeMap;

use super::{Address, Phone};
use crate::runtime::{Json, Secret};

#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub id: Option<String>,
    pub password: Secret,
    pub phone: String,
    pub friends: Option<Vec<String>>,
    pub mobile: Option<Phone>,
    pub others: Option<Vec<Phone>>,
    pub by_name: Option<BTreeMap<String, String>>,
    pub reach: Option<PersonReach>,
    pub home: Option<Address>,
    pub friend: Option<Box<Person>>,
}

impl Person {
    /// Creates a value from its required fields.
    pub fn new(password: Secret, phone: impl Into<String>) -> Self {
        Self {
            id: None,
            password,
            phone: phone.into(),
            friends: None,
            mobile: None,
            others: None,
            by_name: None,
            reach: None,
            home: None,
            friend: None,
        }
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets `friends`.
    pub fn friends(mut self, friends: Vec<String>) -> Self {
        self.friends = Some(friends);
        self
    }

    /// Sets `mobile`.
    pub fn mobile(mut self, mobile: impl Into<String>) -> Self {
        self.mobile = Some(mobile.into());
        self
    }

    /// Sets `others`.
    pub fn others(mut self, others: Vec<Phone>) -> Self {
        self.others = Some(others);
        self
    }

    /// Sets `by_name`.
    pub fn by_name(mut self, by_name: BTreeMap<String, String>) -> Self {
        self.by_name = Some(by_name);
        self
    }

    /// Sets `reach`.
    pub fn reach(mut self, reach: PersonReach) -> Self {
        self.reach = Some(reach);
        self
    }

    /// Sets `home`.
    pub fn home(mut self, home: Address) -> Self {
        self.home = Some(home);
        self
    }

    /// Sets `friend`.
    pub fn friend(mut self, friend: Person) -> Self {
        self.friend = Some(Box::new(friend));
        self
    }
}

crate::runtime::object! {
    Person debug {
        id,
        password private,
        phone private,
        friends private,
        mobile private,
        others private,
        by_name private,
        reach private,
        home private,
        friend,
    }
}

/// The type of [`Person::reach`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PersonReach {
    Phone(Phone),
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    PersonReach else Unrecognized {
        Phone,
        Integer,
    }
}

// ==== src/types/phone.rs
pub type Phone = String;
