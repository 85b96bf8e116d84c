
// ==== src/api/types.rs
//! Operations: types.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_TYPES: Operation =
    Operation::new("putTypes", Method::PUT, "/types").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putTypes`.
    ///
    /// `PUT /types`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_type_arrays_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_type_arrays_31::types;
    ///
    /// let answer = client
    ///     .put_types(&types::Types::new(Some("name".to_owned()), None))
    ///     .send()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub fn put_types(&self, body: &types::Types) -> PutTypes<M> {
        let mut call = self.call(&PUT_TYPES);
        call.json("application/json", body);
        PutTypes { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_types`].
    PutTypes {
        value: types::Types = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/types2.rs
use crate::runtime::Json;

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Types {
    pub name: Option<String>,
    pub single: Option<i64>,
    pub either: Option<TypesEither>,
    pub bounded: Option<Option<TypesBounded>>,
    /// Matches the schema `{"items":{"type":["string","integer","boolean"]}}`.
    pub inner: Option<Vec<TypesInnerItem>>,
    pub everything: Option<Json>,
    pub list: Option<Option<Vec<String>>>,
    pub object: Option<Option<TypesObject>>,
    pub nothing: Option<()>,
    pub colour: Option<Option<TypesColour>>,
    pub parent: Option<Box<Types>>,
    pub whole: Option<f64>,
}

impl Types {
    /// Creates a value from its required fields.
    pub fn new(name: Option<String>, parent: Option<Box<Types>>) -> Self {
        Self {
            name,
            single: None,
            either: None,
            bounded: None,
            inner: None,
            everything: None,
            list: None,
            object: None,
            nothing: None,
            colour: None,
            parent,
            whole: None,
        }
    }

    /// Sets `single`.
    pub fn single(mut self, single: i64) -> Self {
        self.single = Some(single);
        self
    }

    /// Sets `either`.
    pub fn either(mut self, either: TypesEither) -> Self {
        self.either = Some(either);
        self
    }

    /// Sets `bounded`.
    pub fn bounded(mut self, bounded: TypesBounded) -> Self {
        self.bounded = Some(Some(bounded));
        self
    }

    /// Sets `bounded` to `null`, which is not the same as leaving it out.
    pub fn bounded_null(mut self) -> Self {
        self.bounded = Some(None);
        self
    }

    /// Sets `inner`.
    pub fn inner(mut self, inner: Vec<TypesInnerItem>) -> Self {
        self.inner = Some(inner);
        self
    }

    /// Sets `everything`.
    pub fn everything(mut self, everything: Json) -> Self {
        self.everything = Some(everything);
        self
    }

    /// Sets `list`.
    pub fn list(mut self, list: Vec<String>) -> Self {
        self.list = Some(Some(list));
        self
    }

    /// Sets `list` to `null`, which is not the same as leaving it out.
    pub fn list_null(mut self) -> Self {
        self.list = Some(None);
        self
    }

    /// Sets `object`.
    pub fn object(mut self, object: TypesObject) -> Self {
        self.object = Some(Some(object));
        self
    }

    /// Sets `object` to `null`, which is not the same as leaving it out.
    pub fn object_null(mut self) -> Self {
        self.object = Some(None);
        self
    }

    /// Sets `nothing`.
    pub fn nothing(mut self, nothing: ()) -> Self {
        self.nothing = Some(nothing);
        self
    }

    /// Sets `colour`.
    pub fn colour(mut self, colour: TypesColour) -> Self {
        self.colour = Some(Some(colour));
        self
    }

    /// Sets `colour` to `null`, which is not the same as leaving it out.
    pub fn colour_null(mut self) -> Self {
        self.colour = Some(None);
        self
    }

    /// Sets `whole`.
    pub fn whole(mut self, whole: f64) -> Self {
        self.whole = Some(whole);
        self
    }
}

crate::runtime::object! {
    Types {
        name nullable,
        single,
        either [schema(r#"{"type":["string","integer"]}"#)],
        bounded [schema(r#"{"type":["string","integer","null"]}"#)],
        inner [schema(r#"{"items":{"type":["string","integer","boolean"]}}"#)],
        everything,
        list,
        object,
        nothing,
        colour,
        parent nullable,
        whole,
    }
}

/// The type of [`Types::either`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypesEither {
    Text(String),
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    TypesEither else Unrecognized {
        Text,
        Integer,
    }
}

/// The type of [`Types::bounded`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypesBounded {
    /// At least 1 character.
    Text(String),
    /// At least 0.
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    TypesBounded else Unrecognized {
        Text [min_length(1)],
        Integer [min(0)],
    }
}

/// An item of [`Types::inner`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TypesInnerItem {
    /// At most 2 characters.
    Text(String),
    /// Less than 10.
    Integer(i64),
    Bool(bool),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    TypesInnerItem else Unrecognized {
        Text [max_length(2)],
        Integer [below(10)],
        Bool,
    }
}

/// The type of [`Types::object`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct TypesObject {
    pub id: Option<String>,
}

impl TypesObject {
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
    TypesObject {
        id,
    }
}

/// The type of [`Types::colour`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TypesColour {
    /// `red`
    Red,
    /// `blue`
    Blue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    TypesColour: str else Unrecognized {
        Red = "red",
        Blue = "blue",
    }
}
