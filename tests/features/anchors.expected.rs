
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_A: Operation = Operation::new("getA", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `getA`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_anchors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_a().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_a(&self) -> GetA<M> {
        GetA { call: self.call(&GET_A) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_a`].
    GetA {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_B: Operation = Operation::new("getB", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// Calls the operation `getB`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_anchors::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_b().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_b(&self) -> GetB<M> {
        GetB { call: self.call(&GET_B) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_b`].
    GetB {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.get_a().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/base.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    pub id: Option<String>,
}

impl Base {
    /// Creates a value with no field set.
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
        id,
    }
}

// ==== src/types/copy.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Copy {
    pub id: Option<String>,
}

impl Copy {
    /// Creates a value with no field set.
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
        id,
    }
}

// ==== src/types/extended.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Extended {
    pub name: Option<String>,
    pub id: Option<String>,
}

impl Extended {
    /// Creates a value with no field set.
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
        name,
        id,
    }
}

// ==== src/types/merged.rs
/// Merged.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Merged {
    pub id: Option<String>,
}

impl Merged {
    /// Creates a value with no field set.
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
        id,
    }
}
