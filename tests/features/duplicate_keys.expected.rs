// warning duplicate_keys.yaml:30:9 #/components/schemas/Thing/properties/name: the key `name` stands twice in the same object; the last one counts
// warning duplicate_keys.yaml:32:5 #/components/schemas/Other: the key `Other` stands twice in the same object; the last one counts

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
    /// # async fn example(client: case_duplicate_keys::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_duplicate_keys::types;
    ///
    /// let thing = client.put_thing(&types::Thing::new()).send().await?;
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

// ==== src/types/other.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Other {
    pub id: Option<String>,
}

impl Other {
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
    Other {
        id,
    }
}

// ==== src/types/thing.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub name: Option<i64>,
    pub size: Option<i64>,
}

impl Thing {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: i64) -> Self {
        self.name = Some(name);
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.size = Some(size);
        self
    }
}

crate::runtime::object! {
    Thing {
        name,
        size,
    }
}
