
// ==== src/api/api2.rs
//! Operations: api2.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const API: Operation = Operation::new("api", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// `api` of the document.
    ///
    /// `GET /b`
    pub fn api(&self) -> Api<M> {
        Api { call: self.call(&API) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::api`], to be filled in and sent.
    Api {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/client.rs
//! Operations: client.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_D: Operation = Operation::new("builder", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// `builder` of the document.
    ///
    /// `GET /d`
    pub fn get_d(&self) -> GetD<M> {
        GetD { call: self.call(&GET_D) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_d`], to be filled in and sent.
    GetD {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/lib.rs
//! Operations: lib.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_F: Operation = Operation::new("clone", Method::GET, "/f");

impl<M: Mode> Client<M> {
    /// `clone` of the document.
    ///
    /// `GET /f`
    pub fn get_f(&self) -> GetF<M> {
        GetF { call: self.call(&GET_F) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_f`], to be filled in and sent.
    GetF {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/mod_.rs
//! Operations: mod_.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const GET_E: Operation = Operation::new("new", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// `new` of the document.
    ///
    /// `GET /e`
    pub fn get_e(&self) -> GetE<M> {
        GetE { call: self.call(&GET_E) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_e`], to be filled in and sent.
    GetE {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pet.rs
//! Operations: pet.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const PET: Operation =
    Operation::new("pet", Method::GET, "/g").accept("application/json");

impl<M: Mode> Client<M> {
    /// `pet` of the document.
    ///
    /// `GET /g`
    pub fn pet(&self) -> Pet<M> {
        Pet { call: self.call(&PET) }
    }
}

crate::runtime::call! {
    /// A call of [`Client::pet`], to be filled in and sent.
    Pet {
        value: types::Pet = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/runtime.rs
//! Operations: runtime.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const RUNTIME: Operation = Operation::new("runtime", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// `runtime` of the document.
    ///
    /// `GET /c`
    pub fn runtime(&self) -> RuntimeRequest<M> {
        RuntimeRequest {
            call: self.call(&RUNTIME),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::runtime`], to be filled in and sent.
    RuntimeRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/types.rs
//! Operations: types.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const TYPES: Operation = Operation::new("types", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// `types` of the document.
    ///
    /// `GET /a`
    pub fn types(&self) -> TypesRequest<M> {
        TypesRequest {
            call: self.call(&TYPES),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::types`], to be filled in and sent.
    TypesRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Modules.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_module_names::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.types().send().await?;
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

// ==== src/types/async_.rs
use super::Call;

/// The schema `Async`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Async {
    pub call: Option<Call>,
}

impl Async {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `call`.
    pub fn call(mut self, call: Call) -> Self {
        self.call = Some(call);
        self
    }
}

crate::runtime::object! {
    Async {
        call,
    }
}

// ==== src/types/call.rs
use super::JsonModel;

/// The schema `Call`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Call {
    pub json: Option<JsonModel>,
}

impl Call {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `json`.
    pub fn json(mut self, json: JsonModel) -> Self {
        self.json = Some(json);
        self
    }
}

crate::runtime::object! {
    Call {
        json,
    }
}

// ==== src/types/get_pet.rs
use super::Async;

/// The schema `GetPet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub r#async: Option<Async>,
}

impl GetPet {
    /// Nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `async`.
    pub fn r#async(mut self, r#async: Async) -> Self {
        self.r#async = Some(r#async);
        self
    }
}

crate::runtime::object! {
    GetPet {
        r#async = "async",
    }
}

// ==== src/types/json_model.rs
/// The schema `Json`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JsonModel {
    pub id: Option<String>,
}

impl JsonModel {
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
    JsonModel {
        id,
    }
}

// ==== src/types/lib.rs
use super::Runtime;

/// The schema `lib`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Lib {
    pub runtime: Option<Runtime>,
}

crate::runtime::object! {
    Lib {
        runtime,
    }
}

// ==== src/types/mod_.rs
use super::Lib;

/// The schema `Mod`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Mod {
    pub lib: Option<Lib>,
}

crate::runtime::object! {
    Mod {
        lib,
    }
}

// ==== src/types/pet.rs
use super::Mod;

/// The schema `Pet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub r#mod: Option<Mod>,
}

crate::runtime::object! {
    Pet {
        r#mod = "mod",
    }
}

// ==== src/types/runtime.rs
/// The schema `runtime`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Runtime {
    pub json: Option<String>,
}

crate::runtime::object! {
    Runtime {
        json,
    }
}
