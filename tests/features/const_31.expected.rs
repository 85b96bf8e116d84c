
// ==== src/api/constants.rs
//! Operations: constants.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CONSTANTS: Operation =
    Operation::new("putConstants", Method::PUT, "/constants").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putConstants`.
    ///
    /// `PUT /constants`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_const_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_const_31::types;
    ///
    /// let constants = client.put_constants(&types::Constants::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_constants(&self, body: &types::Constants) -> PutConstants<M> {
        let mut call = self.call(&PUT_CONSTANTS);
        call.json("application/json", body);
        PutConstants { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_constants`].
    PutConstants {
        value: types::Constants = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/constants.rs
use crate::runtime::Json;

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
    /// Creates a value with its constant fields.
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

/// The type of [`Constants::action`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ConstantsAction {
    /// `type` is `move`.
    Move(Box<ConstantsActionMove>),
    /// `type` is `wait`.
    Wait(Box<ConstantsActionWait>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ConstantsAction by "type" else Unrecognized {
        Move = "move",
        Wait = "wait",
    }
}

crate::runtime::from_variants! {
    ConstantsAction {} boxed {
        Move: ConstantsActionMove,
        Wait: ConstantsActionWait,
    }
}

/// A part of [`ConstantsAction`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ConstantsActionMove {
    pub x: Option<f64>,
}

impl ConstantsActionMove {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `x`.
    pub fn x(mut self, x: f64) -> Self {
        self.x = Some(x);
        self
    }
}

crate::runtime::object! {
    ConstantsActionMove {
        x,
    }
}

/// A part of [`ConstantsAction`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ConstantsActionWait {
    pub seconds: Option<f64>,
}

impl ConstantsActionWait {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `seconds`.
    pub fn seconds(mut self, seconds: f64) -> Self {
        self.seconds = Some(seconds);
        self
    }
}

crate::runtime::object! {
    ConstantsActionWait {
        seconds,
    }
}
