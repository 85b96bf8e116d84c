
// ==== src/api/shape.rs
//! Operations: shape.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_SHAPE: Operation =
    Operation::new("putShape", Method::PUT, "/shape").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putShape`.
    ///
    /// `PUT /shape`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_open_types_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_open_types_31::types;
    ///
    /// let shape = client.put_shape(&types::Shape::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_shape(&self, body: &types::Shape) -> PutShape<M> {
        let mut call = self.call(&PUT_SHAPE);
        call.json("application/json", body);
        PutShape { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_shape`].
    PutShape {
        value: types::Shape = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/shape.rs
use super::Strict;
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shape {
    /// Matches the schema `{"properties":{"points":{"items":{"type":"number"}},"width":{"type":"integer"}},"required":["width"]}`.
    pub strict: Option<Option<Strict>>,
    pub meant: Option<ShapeMeant>,
    pub list: Option<Vec<String>>,
    /// Matches the schema `{"minimum":3}`.
    pub bound: Option<Json>,
    pub day: Option<Json>,
    pub choice: Option<ShapeChoice>,
}

impl Shape {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `strict`.
    pub fn strict(mut self, strict: Strict) -> Self {
        self.strict = Some(Some(strict));
        self
    }

    /// Sets `strict` to `null`, which is not the same as leaving it out.
    pub fn strict_null(mut self) -> Self {
        self.strict = Some(None);
        self
    }

    /// Sets `meant`.
    pub fn meant(mut self, meant: ShapeMeant) -> Self {
        self.meant = Some(meant);
        self
    }

    /// Sets `list`.
    pub fn list(mut self, list: Vec<String>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `bound`.
    pub fn bound(mut self, bound: Json) -> Self {
        self.bound = Some(bound);
        self
    }

    /// Sets `day`.
    pub fn day(mut self, day: Json) -> Self {
        self.day = Some(day);
        self
    }

    /// Sets `choice`.
    pub fn choice(mut self, choice: ShapeChoice) -> Self {
        self.choice = Some(choice);
        self
    }
}

crate::runtime::object! {
    Shape {
        strict [schema(r#"{"properties":{"points":{"items":{"type":"number"}},"width":{"type":"integer"}},"required":["width"]}"#)],
        meant,
        list,
        bound [schema(r#"{"minimum":3}"#)],
        day,
        choice,
    }
}

/// The type of [`Shape::meant`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShapeMeant {
    pub width: Option<i64>,
}

impl ShapeMeant {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `width`.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

crate::runtime::object! {
    ShapeMeant {
        width,
    }
}

/// The type of [`Shape::choice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ShapeChoice {
    Date(jiff::civil::Date),
    /// Matches `^T`.
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ShapeChoice else Unrecognized {
        Date,
        Text [pattern("^T")],
    }
}

// ==== src/types/strict.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Strict {
    Object(Box<StrictObject>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Strict else Unrecognized {
        Object,
    }
}

crate::runtime::from_variants! {
    Strict {} boxed {
        Object: StrictObject,
    }
}

/// A part of [`Strict`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct StrictObject {
    pub width: i64,
    /// Matches the schema `{"items":{"type":"number"}}`.
    pub points: Option<Option<StrictObjectPoints>>,
}

impl StrictObject {
    /// Creates a value from its required fields.
    pub fn new(width: i64) -> Self {
        Self { width, points: None }
    }

    /// Sets `points`.
    pub fn points(mut self, points: StrictObjectPoints) -> Self {
        self.points = Some(Some(points));
        self
    }

    /// Sets `points` to `null`, which is not the same as leaving it out.
    pub fn points_null(mut self) -> Self {
        self.points = Some(None);
        self
    }
}

crate::runtime::object! {
    StrictObject {
        width,
        points [schema(r#"{"items":{"type":"number"}}"#)],
    }
}

/// The type of [`StrictObject::points`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum StrictObjectPoints {
    NumberList(Vec<f64>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    StrictObjectPoints else Unrecognized {
        NumberList,
    }
}
