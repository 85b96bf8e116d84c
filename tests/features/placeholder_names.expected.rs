
// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const PUT_THING: Operation = Operation::new("putThing", Method::PUT, "/things");

impl<M: Mode> Client<M> {
    /// Calls the operation `putThing`.
    ///
    /// `PUT /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_placeholder_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_placeholder_names::types;
    ///
    /// client.put_thing("baz", &types::Thing::new("foo")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_thing(&self, baz: &str, body: &types::Thing) -> PutThing<M> {
        let mut call = self.call(&PUT_THING);
        call.set(Param::query("baz"), &baz);
        call.json("application/json", body);
        PutThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_thing`].
    PutThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
    clippy::disallowed_names,
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/thing.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub foo: String,
    pub quux: Option<i64>,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(foo: impl Into<String>) -> Self {
        Self {
            foo: foo.into(),
            quux: None,
        }
    }

    /// Sets `quux`.
    pub fn quux(mut self, quux: i64) -> Self {
        self.quux = Some(quux);
        self
    }
}

crate::runtime::object! {
    Thing {
        foo,
        quux,
    }
}
