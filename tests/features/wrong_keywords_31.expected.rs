// note wrong_keywords_31.yaml:25:32 #/components/schemas/Thing/properties/count/default: the default is a string, and the type is `integer`; the docs have it as it is
// note wrong_keywords_31.yaml:28:42 #/components/schemas/Thing/properties/sizes/enum/1: a string in a list of integers; kept as a string
// note wrong_keywords_31.yaml:29:38 #/components/schemas/Thing/properties/flag/enum/0: a string in a list of booleans; the type is any boolean
// note wrong_keywords_31.yaml:29:45 #/components/schemas/Thing/properties/flag/enum/1: a string in a list of booleans; the type is any boolean
// warning wrong_keywords_31.yaml:30:17 #/components/schemas/Thing/properties/other/$ref: `$ref` has to be a string, this is an integer; passed over
// note wrong_keywords_31.yaml:41:5 #/components/schemas/Ouroboros: the schema is a part of itself; it is read once
// note wrong_keywords_31.yaml:35:11 #/components/schemas/Thing/properties/packed/contentSchema: `contentSchema` doesn't shape data; values are not checked against it
// note wrong_keywords_31.yaml:39:11 #/components/schemas/Thing/properties/choice/then: `then` holds under a condition; its members are optional, and requests are checked against it
// note wrong_keywords_31.yaml:15:5 #/paths/~1things/put: another operation is called `get_thing` in Rust already; it is called `put_things`

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_THING: Operation =
    Operation::new("getThing", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_wrong_keywords_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.get_thing().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_thing`].
    GetThing {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_THINGS: Operation = Operation::new("get_thing", Method::PUT, "/things");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_thing`.
    ///
    /// `PUT /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_wrong_keywords_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_things(&self) -> PutThings<M> {
        PutThings {
            call: self.call(&PUT_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_things`].
    PutThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PutThings<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::Thing) -> Self {
        self.call.json("application/json", body);
        self
    }
}

// ==== src/lib.rs
//! let answer = client.get_thing().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/ouroboros.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ouroboros {
    pub tail: Option<String>,
}

impl Ouroboros {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `tail`.
    pub fn tail(mut self, tail: impl Into<String>) -> Self {
        self.tail = Some(tail.into());
        self
    }
}

crate::runtime::object! {
    Ouroboros {
        tail,
    }
}

// ==== src/types/thing.rs
use super::Ouroboros;
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The API's default is `10`.
    pub count: Option<i64>,
    /// The API's default is `1`.
    pub ratio: Option<f64>,
    pub name: Option<String>,
    pub sizes: Option<ThingSizes>,
    pub flag: Option<bool>,
    pub other: Option<Json>,
    pub extended: Option<Ouroboros>,
    pub packed: Option<String>,
    /// Matches the schema `{"if":{"type":"string"},"then":{"minLength":3}}`.
    pub choice: Option<ThingChoice>,
}

impl Thing {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `count`.
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.ratio = Some(ratio);
        self
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets `sizes`.
    pub fn sizes(mut self, sizes: ThingSizes) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// Sets `flag`.
    pub fn flag(mut self, flag: bool) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets `other`.
    pub fn other(mut self, other: Json) -> Self {
        self.other = Some(other);
        self
    }

    /// Sets `extended`.
    pub fn extended(mut self, extended: Ouroboros) -> Self {
        self.extended = Some(extended);
        self
    }

    /// Sets `packed`.
    pub fn packed(mut self, packed: impl Into<String>) -> Self {
        self.packed = Some(packed.into());
        self
    }

    /// Sets `choice`.
    pub fn choice(mut self, choice: ThingChoice) -> Self {
        self.choice = Some(choice);
        self
    }
}

crate::runtime::object! {
    Thing {
        count,
        ratio,
        name,
        sizes,
        flag,
        other,
        extended,
        packed,
        choice [schema(r#"{"if":{"type":"string"},"then":{"minLength":3}}"#)],
    }
}

/// The type of [`Thing::sizes`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingSizes {
    /// `1`
    Value1,
    /// `large`
    Large,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Json),
}

crate::runtime::open_enum! {
    ThingSizes: json else Unrecognized {
        Value1 = "1",
        Large = "\"large\"",
    }
}

/// The type of [`Thing::choice`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ThingChoice {
    Text(String),
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    ThingChoice else Unrecognized {
        Text,
        Integer,
    }
}
