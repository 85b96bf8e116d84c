
// ==== src/api/shapes.rs
//! Operations: shapes.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_SHAPES: Operation =
    Operation::new("listShapes", Method::GET, "/shapes").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listShapes`.
    ///
    /// `GET /shapes`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_discriminator_all_of::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let shapes = client.list_shapes().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_shapes(&self) -> ListShapes<M> {
        ListShapes {
            call: self.call(&LIST_SHAPES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_shapes`].
    ListShapes {
        value: types::Shapes = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.list_shapes().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/circle.rs
use super::Ring;
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Circle {
    /// `shapeType` is `Ring`.
    Ring(Box<Ring>),
    /// The schema itself, extended by none of the others.
    Circle(Box<CircleBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Circle by "shapeType" else Unrecognized {
        Ring = "Ring",
        Circle = "circle",
    }
}

crate::runtime::from_variants! {
    Circle {} boxed {
        Ring: Ring,
        Circle: CircleBase,
    }
}

/// A part of [`Circle`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CircleBase {
    pub colour: Option<String>,
    pub radius: f64,
}

crate::runtime::object! {
    CircleBase {
        colour,
        radius,
    }
}

// ==== src/types/ring.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ring {
    pub colour: Option<String>,
    pub radius: f64,
    pub hole: Option<f64>,
}

crate::runtime::object! {
    Ring {
        colour,
        radius,
        hole,
    }
}

// ==== src/types/shape.rs
use super::{CircleBase, Ring, Square};
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `shapeType` is `circle`.
    Circle(Box<CircleBase>),
    /// `shapeType` is `Square`.
    Square(Box<Square>),
    /// `shapeType` is `Ring`.
    Ring(Box<Ring>),
    /// The schema itself, extended by none of the others.
    Shape(Box<ShapeBase>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    Shape by "shapeType" else Unrecognized {
        Circle = "circle",
        Square = "Square",
        Ring = "Ring",
        Shape = "Shape",
    }
}

/// A part of [`Shape`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ShapeBase {
    pub colour: Option<String>,
}

crate::runtime::object! {
    ShapeBase {
        colour,
    }
}

// ==== src/types/shapes.rs
use super::Shape;

pub type Shapes = Vec<Shape>;

// ==== src/types/square.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub colour: Option<String>,
    pub side: f64,
}

crate::runtime::object! {
    Square {
        colour,
        side,
    }
}
