// note keywords_of_wrong_kind.yaml:16:32 #/components/schemas/Thing/properties/needed/required: `required` has to be an array, this is a boolean; read as what it evidently means
// note keywords_of_wrong_kind.yaml:17:31 #/components/schemas/Thing/properties/inner/required: `required` has to be an array, this is a string; read as what it evidently means
// note keywords_of_wrong_kind.yaml:18:31 #/components/schemas/Thing/properties/maybe/nullable: `nullable` has to be a boolean, this is a string; read as what it evidently means
// note keywords_of_wrong_kind.yaml:19:30 #/components/schemas/Thing/properties/text/minLength: `minLength` has to be a number, this is a string; read as what it evidently means
// note keywords_of_wrong_kind.yaml:20:32 #/components/schemas/Thing/properties/count/minimum: `minimum` has to be a number, this is a string; read as what it evidently means
// note keywords_of_wrong_kind.yaml:21:30 #/components/schemas/Thing/properties/none/enum: `enum` is an empty list, which no value satisfies; passed over
// note keywords_of_wrong_kind.yaml:22:19 #/components/schemas/Thing/properties/nothing/oneOf: `oneOf` is an empty list, which no value satisfies; passed over
// note keywords_of_wrong_kind.yaml:23:9 #/components/schemas/Thing/properties/date: `Date` is no JSON type; read as string
// note keywords_of_wrong_kind.yaml:24:9 #/components/schemas/Thing/properties/datetime: `datetime` is no JSON type; read as string
// note keywords_of_wrong_kind.yaml:25:9 #/components/schemas/Thing/properties/int32: `int32` is no JSON type; read as integer
// note keywords_of_wrong_kind.yaml:26:9 #/components/schemas/Thing/properties/object: `Object` is no JSON type; read as object
// note keywords_of_wrong_kind.yaml:27:9 #/components/schemas/Thing/properties/map: `map` is no JSON type; read as object
// note keywords_of_wrong_kind.yaml:28:9 #/components/schemas/Thing/properties/double: `double` is no JSON type; read as number
// note keywords_of_wrong_kind.yaml:29:31 #/components/schemas/Thing/properties/props/additionalProperties: values that are objects of any members: Java's frameworks write so of any value; read as any JSON

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

use crate::runtime::{Json, JsonObject};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub needed: String,
    pub inner: Option<ThingInner>,
    pub maybe: Option<Option<String>>,
    /// 3 to 10 characters.
    pub text: Option<String>,
    /// At least 1.
    pub count: Option<i64>,
    pub none: Option<String>,
    pub nothing: Option<Json>,
    pub date: Option<jiff::civil::Date>,
    pub datetime: Option<jiff::Timestamp>,
    pub int32: Option<i32>,
    pub object: Option<JsonObject>,
    pub map: Option<BTreeMap<String, String>>,
    pub double: Option<f64>,
    pub props: Option<BTreeMap<String, Json>>,
    /// Matches the schema `{"required":["env"]}`.
    pub labels: Option<BTreeMap<String, String>>,
    /// Matches the schema `{"pattern":"^[0-9]+[KM]$"}`.
    pub quantity: Option<ThingQuantity>,
}

impl Thing {
    /// Creates a value from its required fields.
    pub fn new(needed: impl Into<String>) -> Self {
        Self {
            needed: needed.into(),
            inner: None,
            maybe: None,
            text: None,
            count: None,
            none: None,
            nothing: None,
            date: None,
            datetime: None,
            int32: None,
            object: None,
            map: None,
            double: None,
            props: None,
            labels: None,
            quantity: None,
        }
    }

    /// Sets `inner`.
    pub fn inner(mut self, inner: ThingInner) -> Self {
        self.inner = Some(inner);
        self
    }

    /// Sets `maybe`.
    pub fn maybe(mut self, maybe: impl Into<String>) -> Self {
        self.maybe = Some(Some(maybe.into()));
        self
    }

    /// Sets `maybe` to `null`, which is not the same as leaving it out.
    pub fn maybe_null(mut self) -> Self {
        self.maybe = Some(None);
        self
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `none`.
    pub fn none(mut self, none: impl Into<String>) -> Self {
        self.none = Some(none.into());
        self
    }

    /// Sets `nothing`.
    pub fn nothing(mut self, nothing: Json) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `date`.
    pub fn date(mut self, date: jiff::civil::Date) -> Self {
        self.date = Some(date);
        self
    }

    /// Sets `datetime`.
    pub fn datetime(mut self, datetime: jiff::Timestamp) -> Self {
        self.datetime = Some(datetime);
        self
    }

    /// Sets `int32`.
    pub fn int32(mut self, int32: i32) -> Self {
        self.int32 = Some(int32);
        self
    }

    /// Sets `object`.
    pub fn object(mut self, object: JsonObject) -> Self {
        self.object = Some(object);
        self
    }

    /// Sets `map`.
    pub fn map(mut self, map: BTreeMap<String, String>) -> Self {
        self.map = Some(map);
        self
    }

    /// Sets `double`.
    pub fn double(mut self, double: f64) -> Self {
        self.double = Some(double);
        self
    }

    /// Sets `props`.
    pub fn props(mut self, props: BTreeMap<String, Json>) -> Self {
        self.props = Some(props);
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets `quantity`.
    pub fn quantity(mut self, quantity: ThingQuantity) -> Self {
        self.quantity = Some(quantity);
        self
    }
}

crate::runtime::object! {
    Thing {
        needed,
        inner,
        maybe,
        text [min_length(3), max_length(10)],
        count [min(1)],
        none,
        nothing,
        date,
        datetime,
        int32,
        object,
        map,
        double,
        props,
        labels [schema(r#"{"required":["env"]}"#)],
        quantity [schema(r#"{"pattern":"^[0-9]+[KM]$"}"#)],
    }
}

/// The type of [`Thing::inner`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ThingInner {
    pub name: String,
}

impl ThingInner {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    ThingInner {
        name,
    }
}

/// The type of [`Thing::quantity`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingQuantity {
    Integer(i64),
    Text(String),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ThingQuantity else Unrecognized {
        Integer,
        Text,
    }
}
