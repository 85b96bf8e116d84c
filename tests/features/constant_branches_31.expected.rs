// note constant_branches_31.yaml:41:11 #/components/schemas/Settings/properties/filter/oneOf: alternatives that only require members; every such member is optional
// note constant_branches_31.yaml:43:58 #/components/schemas/Settings/properties/manager/anyOf/1: an object of any members that may be null, beside a reference; read as null alone

// ==== src/api/settings.rs
//! Operations: settings.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_SETTINGS: Operation =
    Operation::new("putSettings", Method::PUT, "/settings").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putSettings`.
    ///
    /// `PUT /settings`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_constant_branches_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_constant_branches_31::types;
    ///
    /// let settings = client.put_settings(&types::Settings::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_settings(&self, body: &types::Settings) -> PutSettings<M> {
        let mut call = self.call(&PUT_SETTINGS);
        call.json("application/json", body);
        PutSettings { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_settings`].
    PutSettings {
        value: types::Settings = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/person.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub id: Option<String>,
}

impl Person {
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
    Person {
        id,
    }
}

// ==== src/types/settings.rs
use super::Person;
use crate::runtime::Json;

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
    /// Creates a value with no field set.
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

/// The type of [`Settings::count`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsCount {
    /// As many as there are.
    Auto,
    Integer(i64),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsCount else Unrecognized {
        Integer,
    } or {
        Auto = "auto",
    }
}

/// The type of [`Settings::level`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsLevel {
    /// `0`
    Value0,
    /// Low
    Low,
    Text(String),
    /// JSON that fits no variant, as received.
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

/// The type of [`Settings::hidden`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsHidden {
    /// `false`
    False,
    X(Box<SettingsHiddenX>),
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsHidden else Unrecognized {
        X,
    } or {
        False = false,
    }
}

crate::runtime::from_variants! {
    SettingsHidden {} boxed {
        X: SettingsHiddenX,
    }
}

/// A part of [`SettingsHidden`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SettingsHiddenX {
    pub x: i64,
}

impl SettingsHiddenX {
    /// Creates a value from its required fields.
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

crate::runtime::object! {
    SettingsHiddenX {
        x,
    }
}

/// The type of [`Settings::at`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SettingsAt {
    Timestamp(jiff::Timestamp),
    /// `""`
    Empty,
    /// JSON that fits no variant, as received.
    Unrecognized(Json),
}

crate::runtime::union! {
    SettingsAt else Unrecognized {
        Timestamp,
    } or {
        Empty = "",
    }
}

/// The type of [`Settings::filter`].
///
/// Matches the schema `{"oneOf":[{"required":["a"]},{"required":["b"],"type":"object"},{"maxProperties":0},{"required":["a","b"]}]}`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SettingsFilter {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl SettingsFilter {
    /// Creates a value with no field set.
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
