
// ==== src/api/tuples.rs
//! Operations: tuples.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_TUPLES: Operation =
    Operation::new("putTuples", Method::PUT, "/tuples").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putTuples`.
    ///
    /// `PUT /tuples`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_tuples_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_tuples_31::types;
    ///
    /// let tuples = client.put_tuples(&types::Tuples::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_tuples(&self, body: &types::Tuples) -> PutTuples<M> {
        let mut call = self.call(&PUT_TUPLES);
        call.json("application/json", body);
        PutTuples { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_tuples`].
    PutTuples {
        value: types::Tuples = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/position.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
pub struct Position(
    /// Item 1.
    pub Option<f64>,
    /// Item 2.
    pub Option<f64>,
    /// Item 3.
    pub Option<Option<f64>>,
    /// The other items.
    pub Vec<Json>,
);

crate::runtime::tuple! { Position { 0, 1, 2, ..3 } }

// ==== src/types/tuples.rs
use super::Position;
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tuples {
    pub position: Option<Position>,
    pub closed: Option<TuplesClosed>,
    pub rest: Option<TuplesRest>,
    pub pairs: Option<Vec<TuplesPair>>,
    pub last: Option<TuplesLast>,
    pub fixed: Option<TuplesFixed>,
}

impl Tuples {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `position`.
    pub fn position(mut self, position: Position) -> Self {
        self.position = Some(position);
        self
    }

    /// Sets `closed`.
    pub fn closed(mut self, closed: TuplesClosed) -> Self {
        self.closed = Some(closed);
        self
    }

    /// Sets `rest`.
    pub fn rest(mut self, rest: TuplesRest) -> Self {
        self.rest = Some(rest);
        self
    }

    /// Sets `pairs`.
    pub fn pairs(mut self, pairs: Vec<TuplesPair>) -> Self {
        self.pairs = Some(pairs);
        self
    }

    /// Sets `last`.
    pub fn last(mut self, last: TuplesLast) -> Self {
        self.last = Some(last);
        self
    }

    /// Sets `fixed`.
    pub fn fixed(mut self, fixed: TuplesFixed) -> Self {
        self.fixed = Some(fixed);
        self
    }
}

crate::runtime::object! {
    Tuples {
        position,
        closed,
        rest,
        pairs,
        last,
        fixed,
    }
}

/// The type of [`Tuples::closed`].
#[derive(Clone, Debug, PartialEq)]
pub struct TuplesClosed(
    /// Item 1.
    pub Option<String>,
    /// Item 2.
    pub Option<i64>,
);

crate::runtime::tuple! { TuplesClosed { 0, 1 } }

/// The type of [`Tuples::rest`].
#[derive(Clone, Debug, PartialEq)]
pub struct TuplesRest(
    /// Item 1.
    pub Option<String>,
    /// The other items.
    pub Vec<f64>,
);

crate::runtime::tuple! { TuplesRest { 0, ..1 } }

/// An item of [`Tuples::pairs`].
#[derive(Clone, Debug, PartialEq)]
pub struct TuplesPair(
    /// Item 1.
    pub String,
    /// Item 2.
    pub TuplesPairItem2,
);

crate::runtime::tuple! { TuplesPair { 0, 1 } }

/// A part of [`TuplesPair`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TuplesPairItem2 {
    pub id: Option<i64>,
}

impl TuplesPairItem2 {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: i64) -> Self {
        self.id = Some(id);
        self
    }
}

crate::runtime::object! {
    TuplesPairItem2 {
        id,
    }
}

/// The type of [`Tuples::last`].
#[derive(Clone, Debug, PartialEq)]
pub struct TuplesLast(
    /// Item 1.
    pub String,
    /// Item 2.
    pub Option<String>,
);

crate::runtime::tuple! { TuplesLast { 0, 1 nullable } }

/// The type of [`Tuples::fixed`].
#[derive(Clone, Debug, PartialEq)]
pub struct TuplesFixed(
    /// Item 1.
    pub String,
    /// Item 2.
    pub f64,
    /// The other items.
    pub Vec<Json>,
);

crate::runtime::tuple! { TuplesFixed { 0, 1, ..2 } }
