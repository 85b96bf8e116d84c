
// ==== src/api/constants.rs
//! Operations: constants.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_CONSTANTS: Operation =
    Operation::new("putConstants", Method::PUT, "/constants").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putConstants` of the document.
    ///
    /// `PUT /constants`
    pub fn put_constants(&self, body: &types::Constants) -> PutConstants<M> {
        let mut call = self.call(&PUT_CONSTANTS);
        call.json("application/json", body);
        PutConstants { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_constants`], to be filled in and sent.
    PutConstants {
        value: types::Constants = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Constants.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_const_31::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
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

// ==== src/types/constants.rs
use crate::runtime::Json;

/// The schema `Constants`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Constants {
    /// Always `list`.
    pub object: String,
    /// Always `2`.
    pub version: i64,
    /// Always `maybe`.
    pub optional: Option<String>,
    /// Always `true`.
    pub flag: Option<bool>,
    pub nothing: Option<()>,
    /// Matches the schema `{"const":{"a":[1,2]}}`.
    pub structure: Option<Json>,
    pub action: Option<ConstantsAction>,
}

impl Constants {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            object: "list".to_owned(),
            version: 2,
            optional: None,
            flag: None,
            nothing: None,
            structure: None,
            action: None,
        }
    }

    /// Sets `optional`.
    pub fn optional(mut self, optional: impl Into<String>) -> Self {
        self.optional = Some(optional.into());
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `nothing`.
    pub fn nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `structure`.
    pub fn structure(mut self, structure: Json) -> Self {
        self.structure = Some(structure);
        self
    }

    /// Sets `action`.
    pub fn action(mut self, action: ConstantsAction) -> Self {
        self.action = Some(action);
        self
    }
}

impl Default for Constants {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    Constants {
        object [only("list")],
        version [only_integer(2)],
        optional [only("maybe")],
        flag [only_bool(true)],
        nothing,
        structure [schema(r#"{"const":{"a":[1,2]}}"#)],
        action,
    }
}

/// The `action` of a [`Constants`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ConstantsAction {
    /// Where `type` is `move`.
    Move(Box<ConstantsActionMove>),
    /// Where `type` is `wait`.
    Wait(Box<ConstantsActionWait>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    ConstantsAction by "type" else Unrecognized {
        Move = "move",
        Wait = "wait",
    }
}

/// The `move` of a [`ConstantsAction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConstantsActionMove {
    /// Always `move`.
    pub r#type: String,
    pub x: Option<f64>,
}

impl ConstantsActionMove {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            r#type: "move".to_owned(),
            x: None,
        }
    }

    /// Sets `x`.
    pub fn x(mut self, x: f64) -> Self {
        self.x = Some(x);
        self
    }
}

impl Default for ConstantsActionMove {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    ConstantsActionMove {
        r#type = "type" [only("move")],
        x,
    }
}

/// The `wait` of a [`ConstantsAction`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConstantsActionWait {
    /// Always `wait`.
    pub r#type: String,
    pub seconds: Option<f64>,
}

impl ConstantsActionWait {
    /// Nothing set.
    pub fn new() -> Self {
        Self {
            r#type: "wait".to_owned(),
            seconds: None,
        }
    }

    /// Sets `seconds`.
    pub fn seconds(mut self, seconds: f64) -> Self {
        self.seconds = Some(seconds);
        self
    }
}

impl Default for ConstantsActionWait {
    fn default() -> Self {
        Self::new()
    }
}

crate::runtime::object! {
    ConstantsActionWait {
        r#type = "type" [only("wait")],
        seconds,
    }
}
