
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
    /// # async fn example(client: case_missing_type::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_missing_type::types;
    ///
    /// let thing = client.put_thing(&types::Thing::new("a")).send().await?;
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

// ==== src/types/thing.rs
use std::collections::BTreeMap;

use crate::runtime::JsonObject;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// 1 to 5 characters.
    pub name: String,
    pub list: Option<Vec<String>>,
    pub colour: Option<ThingColour>,
    /// At least 1.
    pub count: Option<f64>,
    /// Matches `^[a-z]+$`.
    pub code: Option<String>,
    pub day: Option<jiff::civil::Date>,
    pub inner: Option<ThingInner>,
    pub map: Option<BTreeMap<String, i64>>,
    pub wrong: Option<String>,
    pub array_without_items: Option<JsonObject>,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            list: None,
            colour: None,
            count: None,
            code: None,
            day: None,
            inner: None,
            map: None,
            wrong: None,
            array_without_items: None,
        }
    }

    /// Sets `list`.
    pub fn list(mut self, list: Vec<String>) -> Self {
        self.list = Some(list);
        self
    }

    /// Sets `colour`.
    pub fn colour(mut self, colour: ThingColour) -> Self {
        self.colour = Some(colour);
        self
    }

    /// Sets `count`.
    pub fn count(mut self, count: f64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `day`.
    pub fn day(mut self, day: jiff::civil::Date) -> Self {
        self.day = Some(day);
        self
    }

    /// Sets `inner`.
    pub fn inner(mut self, inner: ThingInner) -> Self {
        self.inner = Some(inner);
        self
    }

    /// Sets `map`.
    pub fn map(mut self, map: BTreeMap<String, i64>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `wrong`.
    pub fn wrong(mut self, wrong: impl Into<String>) -> Self {
        self.wrong = Some(wrong.into());
        self
    }

    /// Sets `array_without_items`.
    pub fn array_without_items(mut self, array_without_items: JsonObject) -> Self {
        self.array_without_items = Some(array_without_items);
        self
    }
}

crate::runtime::object! {
    Thing {
        name [min_length(1), max_length(5)],
        list,
        colour,
        count [min_number(1.0)],
        code [pattern("^[a-z]+$")],
        day,
        inner,
        map,
        wrong,
        array_without_items,
    }
}

/// The type of [`Thing::colour`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ThingColour {
    /// `red`
    Red,
    /// `blue`
    Blue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ThingColour: str else Unrecognized {
        Red = "red",
        Blue = "blue",
    }
}

/// The type of [`Thing::inner`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ThingInner {
    pub id: Option<String>,
}

impl ThingInner {
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
    ThingInner {
        id,
    }
}
