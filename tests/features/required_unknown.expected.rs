// note required_unknown.yaml:25:5 #/components/schemas/Thing: `required` lists `ghost`, which is no property; passed over
// note required_unknown.yaml:35:7 #/components/schemas/Either/anyOf: alternatives that only require members; every such member is optional
// note required_unknown.yaml:30:5 #/components/schemas/Either: a choice or condition asks for members that no request has; requests are not checked against it

// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_THING: Operation =
    Operation::new("putThing", Method::PUT, "/thing").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putThing`.
    ///
    /// `PUT /thing`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_required_unknown::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_required_unknown::types;
    ///
    /// let thing = client.put_thing(&types::Thing::new("id")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_thing(&self, body: &types::Thing) -> PutThing<M> {
        let mut call = self.call(&PUT_THING);
        call.json("application/json", body);
        PutThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_thing`].
    PutThing {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/either.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Either {
    /// Read-only: the API sets it.
    pub id: Option<String>,
    pub name: Option<String>,
}

impl Either {
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
    Either {
        id read_only,
        name,
    }
}

// ==== src/types/ghosts.rs
use crate::runtime::JsonObject;

pub type Ghosts = JsonObject;

// ==== src/types/inherited.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Inherited {
    pub id: String,
    pub name: String,
}

impl Inherited {
    /// Creates a value from its required fields.
    pub fn new(id: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: name.into(),
        }
    }
}

crate::runtime::object! {
    Inherited {
        id,
        name,
    }
}

// ==== src/types/thing.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: String,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

crate::runtime::object! {
    Thing {
        id,
    }
}
