
// ==== src/api/extras.rs
//! Operations: extras.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_EXTRAS: Operation =
    Operation::new("putExtras", Method::PUT, "/extras").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putExtras`.
    ///
    /// `PUT /extras`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_additional_properties::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_additional_properties::types;
    ///
    /// let extras = client.put_extras(&types::Extras::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_extras(&self, body: &types::Extras) -> PutExtras<M> {
        let mut call = self.call(&PUT_EXTRAS);
        call.json("application/json", body);
        PutExtras { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_extras`].
    PutExtras {
        value: types::Extras = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/base.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    pub name: Option<String>,
}

impl Base {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Base {
        name,
    }
}

// ==== src/types/extras.rs
use std::collections::BTreeMap;

use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Extras {
    pub closed: Option<ExtrasClosed>,
    pub empty: Option<ExtrasEmpty>,
    pub open: Option<ExtrasOpen>,
    pub typed: Option<ExtrasTyped>,
    pub nested: Option<ExtrasNested>,
    pub inherited: Option<ExtrasInherited>,
}

impl Extras {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `closed`.
    pub fn closed(mut self, closed: ExtrasClosed) -> Self {
        self.closed = Some(closed);
        self
    }

    /// Sets `empty`.
    pub fn empty(mut self, empty: ExtrasEmpty) -> Self {
        self.empty = Some(empty);
        self
    }

    /// Sets `open`.
    pub fn open(mut self, open: ExtrasOpen) -> Self {
        self.open = Some(open);
        self
    }

    /// Sets `typed`.
    pub fn typed(mut self, typed: ExtrasTyped) -> Self {
        self.typed = Some(typed);
        self
    }

    /// Sets `nested`.
    pub fn nested(mut self, nested: ExtrasNested) -> Self {
        self.nested = Some(nested);
        self
    }

    /// Sets `inherited`.
    pub fn inherited(mut self, inherited: ExtrasInherited) -> Self {
        self.inherited = Some(inherited);
        self
    }
}

crate::runtime::object! {
    Extras {
        closed,
        empty,
        open,
        typed,
        nested,
        inherited,
    }
}

/// The type of [`Extras::closed`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasClosed {
    pub id: Option<String>,
}

impl ExtrasClosed {
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
    ExtrasClosed {
        id,
    }
}

/// The type of [`Extras::empty`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasEmpty {}

impl ExtrasEmpty {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }
}

crate::runtime::object! {
    ExtrasEmpty {}
}

/// The type of [`Extras::open`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasOpen {
    pub id: Option<String>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, Json>,
}

impl ExtrasOpen {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `id`.
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, Json>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    ExtrasOpen {
        id,
        ..additional_properties,
    }
}

/// The type of [`Extras::typed`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ExtrasTyped {
    pub id: String,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, i64>,
}

impl ExtrasTyped {
    /// Creates a value from its required fields.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            additional_properties: BTreeMap::new(),
        }
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, i64>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    ExtrasTyped {
        id,
        ..additional_properties,
    }
}

/// The type of [`Extras::nested`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasNested {
    pub additional_properties: Option<bool>,
    /// The properties that have no field of their own.
    pub other_properties: BTreeMap<String, ExtrasNestedValue>,
}

impl ExtrasNested {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `additional_properties`.
    pub fn additional_properties(mut self, additional_properties: bool) -> Self {
        self.additional_properties = Some(additional_properties);
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn other_properties(
        mut self,
        other_properties: BTreeMap<String, ExtrasNestedValue>,
    ) -> Self {
        self.other_properties = other_properties;
        self
    }
}

crate::runtime::object! {
    ExtrasNested {
        additional_properties,
        ..other_properties,
    }
}

/// A value of [`ExtrasNested`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasNestedValue {
    pub x: Option<f64>,
}

impl ExtrasNestedValue {
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
    ExtrasNestedValue {
        x,
    }
}

/// The type of [`Extras::inherited`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ExtrasInherited {
    pub name: Option<String>,
    /// The properties that have no field of their own.
    pub additional_properties: BTreeMap<String, String>,
}

impl ExtrasInherited {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the properties that have no field of their own.
    pub fn additional_properties(
        mut self,
        additional_properties: BTreeMap<String, String>,
    ) -> Self {
        self.additional_properties = additional_properties;
        self
    }
}

crate::runtime::object! {
    ExtrasInherited {
        name,
        ..additional_properties,
    }
}
