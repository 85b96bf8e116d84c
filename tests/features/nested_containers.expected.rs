
// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
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
    /// # async fn example(client: case_nested_containers::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_nested_containers::types;
    ///
    /// client.put_thing(&types::Thing::new()).send().await?;
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
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/thing.rs
use std::collections::BTreeMap;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub counts: Option<BTreeMap<String, ThingCountsValue>>,
    pub polygons: Option<Vec<Vec<Vec<Vec<f64>>>>>,
    pub hypercube: Option<Vec<ThingHypercubeItem>>,
}

impl Thing {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `counts`.
    pub fn counts(mut self, counts: BTreeMap<String, ThingCountsValue>) -> Self {
        self.counts = Some(counts);
        self
    }

    /// Sets `polygons`.
    pub fn polygons(mut self, polygons: Vec<Vec<Vec<Vec<f64>>>>) -> Self {
        self.polygons = Some(polygons);
        self
    }

    /// Sets `hypercube`.
    pub fn hypercube(mut self, hypercube: Vec<ThingHypercubeItem>) -> Self {
        self.hypercube = Some(hypercube);
        self
    }
}

crate::runtime::object! {
    Thing {
        counts,
        polygons,
        hypercube,
    }
}

/// A value of [`Thing::counts`].
pub type ThingCountsValue = BTreeMap<String, BTreeMap<String, i64>>;

/// An item of [`Thing::hypercube`].
pub type ThingHypercubeItem = Vec<Vec<Vec<Vec<f64>>>>;
