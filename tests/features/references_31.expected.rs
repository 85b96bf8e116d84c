
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_THING: Operation =
    Operation::new("putThing", Method::PUT, "/thing").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putThing`.
    ///
    /// `PUT /thing`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_references_31::types;
    ///
    /// let thing = client.put_thing(&types::Thing::new()).send().await?;
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
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/identified.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Identified {
    pub a: Option<bool>,
}

impl Identified {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, a: bool) -> Self {
        self.a = Some(a);
        self
    }
}

crate::runtime::object! {
    Identified {
        a,
    }
}

// ==== src/types/name.rs
pub type Name = String;

// ==== src/types/other.rs
use super::Name;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Other {
    pub name: Option<Name>,
}

impl Other {
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
    Other {
        name,
    }
}

// ==== src/types/short.rs
/// At most 3 characters.
pub type Short = String;

// ==== src/types/thing.rs
use super::{Identified, Name, Other, Short, ThingLocal, Wide};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// Prose of its own.
    ///
    /// Deprecated by the API.
    pub described: Option<Other>,
    /// At most 3 characters.
    pub narrowed: Option<String>,
    pub extended: Option<ThingExtended>,
    pub local: Option<ThingLocal>,
    pub anchored: Option<Other>,
    pub identified: Option<Identified>,
    pub through: Option<Wide>,
    pub merged: Option<ThingMerged>,
    /// At most 3 characters.
    pub short: Option<Short>,
}

impl Thing {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `described`.
    #[deprecated = "by the API"]
    pub fn described(mut self, described: Other) -> Self {
        self.described = Some(described);
        self
    }

    /// Sets `narrowed`.
    pub fn narrowed(mut self, narrowed: impl Into<String>) -> Self {
        self.narrowed = Some(narrowed.into());
        self
    }

    /// Sets `extended`.
    pub fn extended(mut self, extended: ThingExtended) -> Self {
        self.extended = Some(extended);
        self
    }

    /// Sets `local`.
    pub fn local(mut self, local: ThingLocal) -> Self {
        self.local = Some(local);
        self
    }

    /// Sets `anchored`.
    pub fn anchored(mut self, anchored: Other) -> Self {
        self.anchored = Some(anchored);
        self
    }

    /// Sets `identified`.
    pub fn identified(mut self, identified: Identified) -> Self {
        self.identified = Some(identified);
        self
    }

    /// Sets `through`.
    pub fn through(mut self, through: Wide) -> Self {
        self.through = Some(through);
        self
    }

    /// Sets `merged`.
    pub fn merged(mut self, merged: ThingMerged) -> Self {
        self.merged = Some(merged);
        self
    }

    /// Sets `short`.
    pub fn short(mut self, short: impl Into<String>) -> Self {
        self.short = Some(short.into());
        self
    }
}

crate::runtime::object! {
    Thing {
        described,
        narrowed [max_length(3)],
        extended,
        local,
        anchored,
        identified,
        through,
        merged,
        short [max_length(3)],
    }
}

/// The type of [`Thing::extended`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ThingExtended {
    pub name: Option<Name>,
    pub extra: i64,
}

impl ThingExtended {
    /// Creates a value from its required fields.
    pub fn new(extra: i64) -> Self {
        Self { name: None, extra }
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    ThingExtended {
        name,
        extra,
    }
}

/// The type of [`Thing::merged`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingMerged {
    pub name: Option<Name>,
    pub wide: Option<bool>,
    pub more: Option<String>,
}

impl ThingMerged {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `wide`.
    pub fn wide(mut self, wide: bool) -> Self {
        self.wide = Some(wide);
        self
    }

    /// Sets `more`.
    pub fn more(mut self, more: impl Into<String>) -> Self {
        self.more = Some(more.into());
        self
    }
}

crate::runtime::object! {
    ThingMerged {
        name,
        wide,
        more,
    }
}

// ==== src/types/thing_local.rs
/// Schema `Thing Local`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingLocal {
    pub id: Option<String>,
}

impl ThingLocal {
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
    ThingLocal {
        id,
    }
}

// ==== src/types/wide.rs
use super::Name;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Wide {
    pub name: Option<Name>,
    pub wide: Option<bool>,
}

impl Wide {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `wide`.
    pub fn wide(mut self, wide: bool) -> Self {
        self.wide = Some(wide);
        self
    }
}

crate::runtime::object! {
    Wide {
        name,
        wide,
    }
}
