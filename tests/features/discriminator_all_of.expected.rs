
// ==== src/api/shapes.rs
//! Operations: shapes.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const LIST_SHAPES: Operation =
    Operation::new("listShapes", Method::GET, "/shapes").accept("application/json");

impl<M: Mode> Client<M> {
    /// `listShapes` of the document.
    ///
    /// `GET /shapes`
    pub fn list_shapes(&self) -> ListShapes<M> {
        ListShapes {
            call: self.call(&LIST_SHAPES),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_shapes`], to be filled in and sent.
    ListShapes {
        value: types::Shapes = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Shapes.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_discriminator_all_of::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.list_shapes().send().await?;
//! println!("{answer:?}");
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/circle.rs
use super::Ring;
use crate::runtime::Json;

/// The schema `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Circle {
    /// Where `shapeType` is `Ring`.
    Ring(Box<Ring>),
    /// The schema itself, extended by none of the others.
    Circle(Box<CircleBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    Circle by "shapeType" else Unrecognized {
        Ring = "Ring",
        Circle = "circle",
    }
}

/// The `base` of a [`Circle`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CircleBase {
    /// `shapeType`
    pub shape_type: String,
    pub colour: Option<String>,
    pub radius: f64,
}

crate::runtime::object! {
    CircleBase {
        shape_type = "shapeType",
        colour,
        radius,
    }
}

// ==== src/types/ring.rs
/// The schema `Ring`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ring {
    /// `shapeType`
    pub shape_type: String,
    pub colour: Option<String>,
    pub radius: f64,
    pub hole: Option<f64>,
}

crate::runtime::object! {
    Ring {
        shape_type = "shapeType",
        colour,
        radius,
        hole,
    }
}

// ==== src/types/shape.rs
use super::{CircleBase, Ring, Square};
use crate::runtime::Json;

/// The schema `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// Where `shapeType` is `circle`.
    Circle(Box<CircleBase>),
    /// Where `shapeType` is `Square`.
    Square(Box<Square>),
    /// Where `shapeType` is `Ring`.
    Ring(Box<Ring>),
    /// The schema itself, extended by none of the others.
    Shape(Box<ShapeBase>),
    /// A value of a shape that the document doesn't know, kept as it came.
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

/// The `base` of a [`Shape`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ShapeBase {
    /// `shapeType`
    pub shape_type: String,
    pub colour: Option<String>,
}

crate::runtime::object! {
    ShapeBase {
        shape_type = "shapeType",
        colour,
    }
}

// ==== src/types/shapes.rs
use super::Shape;

/// The schema `Shapes`.
pub type Shapes = Vec<Shape>;

// ==== src/types/square.rs
/// The schema `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    /// `shapeType`
    pub shape_type: String,
    pub colour: Option<String>,
    pub side: f64,
}

crate::runtime::object! {
    Square {
        shape_type = "shapeType",
        colour,
        side,
    }
}
