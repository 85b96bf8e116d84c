
// ==== src/api/bounds.rs
//! Operations: bounds.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_BOUNDS: Operation =
    Operation::new("putBounds", Method::PUT, "/bounds").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putBounds`.
    ///
    /// `PUT /bounds`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_exclusive_bounds_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_exclusive_bounds_31::types;
    ///
    /// let bounds = client.put_bounds(&types::Bounds::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_bounds(&self, body: &types::Bounds) -> PutBounds<M> {
        let mut call = self.call(&PUT_BOUNDS);
        call.json("application/json", body);
        PutBounds { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_bounds`].
    PutBounds {
        value: types::Bounds = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/bounds.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Bounds {
    /// More than 0.
    pub above: Option<i64>,
    /// Less than 100.
    pub below: Option<i64>,
    /// Between 5 and 10; more than 3; less than 11.
    pub both: Option<i64>,
    /// More than 0; less than 1.
    pub ratio: Option<f64>,
}

impl Bounds {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `above`.
    pub fn above(mut self, above: i64) -> Self {
        self.above = Some(above);
        self
    }

    /// Sets `below`.
    pub fn below(mut self, below: i64) -> Self {
        self.below = Some(below);
        self
    }

    /// Sets `both`.
    pub fn both(mut self, both: i64) -> Self {
        self.both = Some(both);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }
}

crate::runtime::object! {
    Bounds {
        above [above(0)],
        below [below(100)],
        both [min(5), above(3), max(10), below(11)],
        ratio [above_number(0.0), below_number(1.0)],
    }
}
