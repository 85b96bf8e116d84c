
// ==== src/api/people.rs
//! Operations: people.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::{runtime, types};

pub(crate) const CREATE_PERSON: Operation = Operation::new(
        "createPerson",
        Method::POST,
        "/people",
    )
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// `createPerson` of the document.
    ///
    /// `POST /people`
    pub fn create_person(&self, body: &types::Person) -> CreatePerson<M> {
        let mut call = self.call(&CREATE_PERSON);
        call.json("application/json", body);
        CreatePerson { call }
    }
}

/// A call of [`Client::create_person`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct CreatePerson<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> CreatePerson<M> {
    /// Sets `Label`.
    pub fn label(mut self, label: &str) -> Self {
        self.call.set(Param::query("Label"), &label);
        self
    }

    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Person, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(
        self,
    ) -> M::Answer<Response<types::Person>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Private.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_private_fields::Client;
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

// ==== src/types/person.rs
use crate::runtime::Secret;

/// The schema `Person`.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Person {
    /// `id`
    pub id: Option<String>,
    /// `password`
    pub password: Secret,
    /// `phone`
    pub phone: String,
    /// `friends`
    pub friends: Option<Vec<String>>,
}

impl Person {
    /// With what is required.
    pub fn new(password: Secret, phone: impl Into<String>) -> Self {
        Self {
            id: None,
            password,
            phone: phone.into(),
            friends: None,
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
}

crate::runtime::object! {
    Person debug {
        id = "id",
        password = "password" private,
        phone = "phone" private,
        friends = "friends" private,
    }
}
