// note constant_branches_31.yaml:41:11 #/components/schemas/Settings/properties/filter/oneOf: alternatives that only say which members are required; every such member is optional
// note constant_branches_31.yaml:43:58 #/components/schemas/Settings/properties/manager/anyOf/1: an object of any members that may be null, beside a reference; read as null alone

// ==== src/api/settings.rs
//! Operations: settings.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PUT_SETTINGS: Operation =
    Operation::new("putSettings", Method::PUT, "/settings").accept("application/json");

impl<M: Mode> Client<M> {
    /// `putSettings` of the document.
    ///
    /// `PUT /settings`
    pub fn put_settings(&self, body: &types::Settings) -> PutSettings<M> {
        let mut call = self.call(&PUT_SETTINGS);
        call.json("application/json", body);
        PutSettings { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_settings`], to be filled in and sent.
    PutSettings {
        value: types::Settings = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Constant branches.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_constant_branches_31::Client;
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

// ==== src/types/person.rs
/// The schema `Person`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub id: Option<String>,
}

impl Person {
    /// Nothing set.
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
    Person {
        id,
    }
}

// ==== src/types/settings.rs
use super::Person;
use crate::runtime::Json;

/// The schema `Settings`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Settings {
    pub count: Option<SettingsCount>,
    pub level: Option<SettingsLevel>,
    pub hidden: Option<SettingsHidden>,
    pub at: Option<SettingsAt>,
    pub number: Option<i128>,
    pub filter: Option<SettingsFilter>,
    pub manager: Option<Option<Person>>,
}

impl Settings {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `count`.
    pub fn count(mut self, count: SettingsCount) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets `level`.
    pub fn level(mut self, level: SettingsLevel) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets `hidden`.
    pub fn hidden(mut self, hidden: SettingsHidden) -> Self {
        self.hidden = Some(hidden);
        self
    }

    /// Sets `at`.
    pub fn at(mut self, at: SettingsAt) -> Self {
        self.at = Some(at);
        self
    }

    /// Sets `number`.
    pub fn number(mut self, number: i128) -> Self {
        self.number = Some(number);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: SettingsFilter) -> Self {
        self.filter = Some(filter);
        self
    }

    /// Sets `manager`.
    pub fn manager(mut self, manager: Person) -> Self {
        self.manager = Some(Some(manager));
        self
    }

    /// Sets `manager` to `null`, which is not the same as leaving it out.
    pub fn manager_null(mut self) -> Self {
        self.manager = Some(None);
        self
    }
}

crate::runtime::object! {
    Settings {
        count,
        level,
        hidden,
        at,
        number,
        filter,
        manager,
    }
}

/// The `count` of a [`Settings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsCount {
    /// As many as there are.
    Auto,
    /// A value of this type.
    Integer(i64),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsCount else Unrecognized {
        Integer,
    } or {
        Auto = "auto",
    }
}

/// The `level` of a [`Settings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsLevel {
    /// `0`
    Value0,
    /// Low
    Low,
    /// A value of this type.
    Text(String),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsLevel else Unrecognized {
        Text,
    } or {
        Value0 = 0,
        Low = 1,
    }
}

/// The `hidden` of a [`Settings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsHidden {
    /// `false`
    False,
    /// A [`SettingsHiddenX`].
    X(Box<SettingsHiddenX>),
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsHidden else Unrecognized {
        X,
    } or {
        False = false,
    }
}

/// The `x` of a [`SettingsHidden`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SettingsHiddenX {
    pub x: i64,
}

impl SettingsHiddenX {
    /// With what is required.
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

crate::runtime::object! {
    SettingsHiddenX {
        x,
    }
}

/// The `at` of a [`Settings`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsAt {
    /// A value of this type.
    Timestamp(jiff::Timestamp),
    /// `""`
    Empty,
    /// A value of a shape that the document doesn't know, kept as it came.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsAt else Unrecognized {
        Timestamp,
    } or {
        Empty = "",
    }
}

/// The `filter` of a [`Settings`].
///
/// Matches the schema `{"oneOf":[{"required":["a"]},{"required":["b"],"type":"object"},{"maxProperties":0},{"required":["a","b"]}]}`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SettingsFilter {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl SettingsFilter {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `a`.
    pub fn a(mut self, a: impl Into<String>) -> Self {
        self.a = Some(a.into());
        self
    }

    /// Sets `b`.
    pub fn b(mut self, b: impl Into<String>) -> Self {
        self.b = Some(b.into());
        self
    }
}

crate::runtime::object! {
    SettingsFilter [schema(r#"{"oneOf":[{"required":["a"]},{"required":["b"],"type":"object"},{"maxProperties":0},{"required":["a","b"]}]}"#)] {
        a,
        b,
    }
}
