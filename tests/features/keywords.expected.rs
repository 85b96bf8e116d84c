
// ==== src/api/crate_.rs
//! Operations: crate_.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const AWAIT: Operation =
    Operation::new("await", Method::GET, "/loop/{fn}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `await`.
    ///
    /// `GET /loop/{fn}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_keywords::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let self_model = client.r#await("fn").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn r#await(&self, r#fn: &str) -> Await<M> {
        let mut call = self.call(&AWAIT);
        call.set(Param::path("fn"), &r#fn);
        Await { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::await`].
    Await {
        value: types::SelfModel = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> Await<M> {
    /// Sets `type`.
    pub fn r#type(mut self, r#type: &str) -> Self {
        self.call.set(Param::query("type"), &r#type);
        self
    }

    /// Sets `self`.
    pub fn self_(mut self, self_: i64) -> Self {
        self.call.set(Param::query("self"), &self_);
        self
    }
}

// ==== src/lib.rs
//! let answer = client.r#await("fn").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/box_model.rs
/// Schema `Box`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BoxModel {
    pub new: Option<String>,
}

impl BoxModel {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `new`.
    pub fn with_new(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }
}

crate::runtime::object! {
    BoxModel {
        new,
    }
}

// ==== src/types/option_model.rs
/// Schema `Option`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct OptionModel {
    pub some: Option<String>,
}

crate::runtime::object! {
    OptionModel {
        some,
    }
}

// ==== src/types/result_model.rs
use super::BoxModel;

/// Schema `Result`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ResultModel {
    pub ok: Option<BoxModel>,
}

impl ResultModel {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `ok`.
    pub fn ok(mut self, ok: BoxModel) -> Self {
        self.ok = Some(ok);
        self
    }
}

crate::runtime::object! {
    ResultModel {
        ok,
    }
}

// ==== src/types/self_model.rs
use super::{OptionModel, StringModel, VecModel};

/// Schema `Self`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SelfModel {
    pub r#type: SelfModelType,
    /// `self`
    pub self_: Option<String>,
    /// `super`
    pub super_: Option<String>,
    pub r#async: Option<bool>,
    pub r#gen: Option<bool>,
    pub r#true: Option<bool>,
    /// `_`
    ///
    /// `_` in JSON.
    pub underscore: Option<String>,
    pub option: Option<OptionModel>,
    pub vec: Option<VecModel>,
    pub string: Option<StringModel>,
}

crate::runtime::object! {
    SelfModel {
        r#type = "type",
        self_ = "self",
        super_ = "super",
        r#async = "async",
        r#gen = "gen",
        r#true = "true",
        underscore = "_",
        option,
        vec,
        string,
    }
}

/// The type of [`SelfModel::type`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SelfModelType {
    /// `self`
    SelfValue,
    /// `Self`
    SelfValueValue,
    /// `crate`
    Crate,
    /// `struct`
    Struct,
    /// `none`
    NoneValue,
    /// `some`
    SomeValue,
    /// `ok`
    OkValue,
    /// `err`
    ErrValue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    SelfModelType: str else Unrecognized {
        SelfValue = "self",
        SelfValueValue = "Self",
        Crate = "crate",
        Struct = "struct",
        NoneValue = "none",
        SomeValue = "some",
        OkValue = "ok",
        ErrValue = "err",
    }
}

// ==== src/types/string_model.rs
/// Schema `String`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct StringModel {
    pub as_str: Option<String>,
}

crate::runtime::object! {
    StringModel {
        as_str,
    }
}

// ==== src/types/vec_model.rs
/// Schema `Vec`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct VecModel {
    pub len: Option<i64>,
}

crate::runtime::object! {
    VecModel {
        len,
    }
}
