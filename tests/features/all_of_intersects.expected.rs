// warning all_of_intersects.yaml:40:35 #/components/schemas/Child/allOf/1/properties/apart/enum: no value is in all of the lists that hold at once; the last list alone is read

// ==== src/api/child.rs
//! Operations: child.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CHILD: Operation =
    Operation::new("putChild", Method::PUT, "/child").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putChild`.
    ///
    /// `PUT /child`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_all_of_intersects::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_all_of_intersects::types;
    ///
    /// let child = client.put_child(&types::Child::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_child(&self, body: &types::Child) -> PutChild<M> {
        let mut call = self.call(&PUT_CHILD);
        call.json("application/json", body);
        PutChild { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_child`].
    PutChild {
        value: types::Child = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/base.rs
use std::collections::BTreeMap;

use super::Cat;
use crate::runtime::JsonObject;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Base {
    /// 2 to 10 characters; matches `^[a-z]+$`.
    pub code: Option<String>,
    /// Between 1 and 100; a multiple of 2.
    pub count: Option<i32>,
    pub letter: Option<BaseLetter>,
    pub only: Option<BaseOnly>,
    /// Always `a`.
    pub apart: Option<String>,
    /// 1 to 9 items; each item at most 5 characters.
    pub tags: Option<Vec<String>>,
    /// Each value at most 5 characters.
    pub labels: Option<BTreeMap<String, String>>,
    pub any_labels: Option<BTreeMap<String, String>>,
    pub links: Option<JsonObject>,
    pub cat: Option<JsonObject>,
    pub cats: Option<Vec<JsonObject>>,
    pub twice: Option<Cat>,
}

impl Base {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `count`.
    pub fn count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `letter`.
    pub fn letter(mut self, letter: BaseLetter) -> Self {
        self.letter = Some(letter);
        self
    }

    /// Sets `only`.
    pub fn only(mut self, only: BaseOnly) -> Self {
        self.only = Some(only);
        self
    }

    /// Sets `apart`.
    pub fn apart(mut self, apart: impl Into<String>) -> Self {
        self.apart = Some(apart.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets `any_labels`.
    pub fn any_labels(mut self, any_labels: BTreeMap<String, String>) -> Self {
        self.any_labels = Some(any_labels);
        self
    }

    /// Sets `links`.
    pub fn links(mut self, links: JsonObject) -> Self {
        self.links = Some(links);
        self
    }

    /// Sets `cat`.
    pub fn cat(mut self, cat: JsonObject) -> Self {
        self.cat = Some(cat);
        self
    }

    /// Sets `cats`.
    pub fn cats(mut self, cats: Vec<JsonObject>) -> Self {
        self.cats = Some(cats);
        self
    }

    /// Sets `twice`.
    pub fn twice(mut self, twice: Cat) -> Self {
        self.twice = Some(twice);
        self
    }
}

crate::runtime::object! {
    Base {
        code [min_length(2), max_length(10), pattern("^[a-z]+$")],
        count [min(1), max(100), multiple_of(2)],
        letter,
        only,
        apart [only("a")],
        tags [min_items(1), max_items(9), each(max_length(5))],
        labels [each(max_length(5))],
        any_labels,
        links,
        cat,
        cats,
        twice,
    }
}

/// The type of [`Base::letter`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BaseLetter {
    /// `a`
    A,
    /// `b`
    B,
    /// `c`
    C,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    BaseLetter: str else Unrecognized {
        A = "a",
        B = "b",
        C = "c",
    }
}

/// The type of [`Base::only`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BaseOnly {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    BaseOnly: str else Unrecognized {
        A = "a",
        B = "b",
    }
}

// ==== src/types/cat.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub name: String,
}

impl Cat {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    Cat {
        name,
    }
}

// ==== src/types/child.rs
use std::collections::BTreeMap;

use super::Cat;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Child {
    /// 2 to 10 characters; matches `^b`; matches the schema `{"pattern":"^[a-z]+$"}`.
    pub code: Option<String>,
    /// Between 1 and 50; a multiple of 3; matches the schema `{"multipleOf":2}`.
    pub count: Option<i32>,
    pub letter: Option<ChildLetter>,
    /// Always `b`.
    pub only: Option<ChildOnly>,
    /// Always `z`.
    pub apart: Option<String>,
    /// 1 to 9 items; each item at most 3 characters.
    pub tags: Option<Vec<String>>,
    /// Each value at most 3 characters.
    pub labels: Option<BTreeMap<String, String>>,
    pub any_labels: Option<BTreeMap<String, String>>,
    pub links: Option<ChildLinks>,
    pub cat: Option<Cat>,
    pub cats: Option<Vec<Cat>>,
    /// The same.
    pub twice: Option<Cat>,
}

impl Child {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets `count`.
    pub fn count(mut self, count: i32) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `letter`.
    pub fn letter(mut self, letter: ChildLetter) -> Self {
        self.letter = Some(letter);
        self
    }

    /// Sets `only`.
    pub fn only(mut self, only: ChildOnly) -> Self {
        self.only = Some(only);
        self
    }

    /// Sets `apart`.
    pub fn apart(mut self, apart: impl Into<String>) -> Self {
        self.apart = Some(apart.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets `any_labels`.
    pub fn any_labels(mut self, any_labels: BTreeMap<String, String>) -> Self {
        self.any_labels = Some(any_labels);
        self
    }

    /// Sets `links`.
    pub fn links(mut self, links: ChildLinks) -> Self {
        self.links = Some(links);
        self
    }

    /// Sets `cat`.
    pub fn cat(mut self, cat: Cat) -> Self {
        self.cat = Some(cat);
        self
    }

    /// Sets `cats`.
    pub fn cats(mut self, cats: Vec<Cat>) -> Self {
        self.cats = Some(cats);
        self
    }

    /// Sets `twice`.
    pub fn twice(mut self, twice: Cat) -> Self {
        self.twice = Some(twice);
        self
    }
}

crate::runtime::object! {
    Child {
        code [min_length(2), max_length(10), pattern("^b"), schema(r#"{"pattern":"^[a-z]+$"}"#)],
        count [min(1), max(50), multiple_of(3), schema(r#"{"multipleOf":2}"#)],
        letter,
        only [only("b")],
        apart [only("z")],
        tags [min_items(1), max_items(9), each(max_length(3))],
        labels [each(max_length(3))],
        any_labels,
        links,
        cat,
        cats,
        twice,
    }
}

/// The type of [`Child::letter`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChildLetter {
    /// `b`
    B,
    /// `c`
    C,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ChildLetter: str else Unrecognized {
        B = "b",
        C = "c",
    }
}

/// The type of [`Child::only`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChildOnly {
    /// `b`
    B,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    ChildOnly: str else Unrecognized {
        B = "b",
    }
}

/// The type of [`Child::links`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ChildLinks {
    /// `self`
    pub self_: Option<String>,
    pub next: Option<String>,
}

impl ChildLinks {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets `next`.
    pub fn with_next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }
}

crate::runtime::object! {
    ChildLinks {
        self_ = "self",
        next,
    }
}

// ==== src/types/next.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Next {
    pub next: Option<String>,
}

impl Next {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `next`.
    pub fn with_next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }
}

crate::runtime::object! {
    Next {
        next,
    }
}

// ==== src/types/self_model.rs
/// Schema `Self`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SelfModel {
    /// `self`
    pub self_: Option<String>,
}

impl SelfModel {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: impl Into<String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }
}

crate::runtime::object! {
    SelfModel {
        self_ = "self",
    }
}
