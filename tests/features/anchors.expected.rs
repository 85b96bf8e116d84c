
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const GET_A: Operation = Operation::new("getA", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// `getA` of the document.
    ///
    /// `GET /a`
    pub fn get_a(&self) -> GetA<M> {
        GetA { call: self.call(&GET_A) }
    }
}

/// A call of [`Client::get_a`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetA<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetA<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const GET_B: Operation = Operation::new("getB", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// `getB` of the document.
    ///
    /// `GET /b`
    pub fn get_b(&self) -> GetB<M> {
        GetB { call: self.call(&GET_B) }
    }
}

/// A call of [`Client::get_b`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetB<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetB<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Anchors.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_anchors::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_a().send().await?;
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

// ==== src/types/base.rs
/// The schema `Base`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// `id`
    pub id: Option<String>,
}

impl Base {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    Base {
        id = "id",
    }
}

// ==== src/types/copy.rs
/// The schema `Copy`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Copy {
    /// `id`
    pub id: Option<String>,
}

impl Copy {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    Copy {
        id = "id",
    }
}

// ==== src/types/extended.rs
/// The schema `Extended`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Extended {
    /// `name`
    pub name: Option<String>,
    /// `id`
    pub id: Option<String>,
}

impl Extended {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    Extended {
        name = "name",
        id = "id",
    }
}

// ==== src/types/merged.rs
/// Merged.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Merged {
    /// `id`
    pub id: Option<String>,
}

impl Merged {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

crate::runtime::object! {
    Merged {
        id = "id",
    }
}
