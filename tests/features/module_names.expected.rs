
// ==== src/api/api2.rs
//! Operations: api2.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const API: Operation = Operation::new("api", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// Calls the operation `api`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.api().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn api(&self) -> Api<M> {
        Api { call: self.call(&API) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::api`].
    Api {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/client.rs
//! Operations: client.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_D: Operation = Operation::new("builder", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// Calls the operation `builder`.
    ///
    /// `GET /d`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_d().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_d(&self) -> GetD<M> {
        GetD { call: self.call(&GET_D) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_d`].
    GetD {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/lib.rs
//! Operations: lib.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_F: Operation = Operation::new("clone", Method::GET, "/f");

impl<M: Mode> Client<M> {
    /// Calls the operation `clone`.
    ///
    /// `GET /f`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_f().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_f(&self) -> GetF<M> {
        GetF { call: self.call(&GET_F) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_f`].
    GetF {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/mod_.rs
//! Operations: mod_.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_E: Operation = Operation::new("new", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// Calls the operation `new`.
    ///
    /// `GET /e`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_e().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_e(&self) -> GetE<M> {
        GetE { call: self.call(&GET_E) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_e`].
    GetE {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pet.rs
//! Operations: pet.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PET: Operation =
    Operation::new("pet", Method::GET, "/g").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `pet`.
    ///
    /// `GET /g`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let pet = client.pet().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn pet(&self) -> Pet<M> {
        Pet { call: self.call(&PET) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::pet`].
    Pet {
        value: types::Pet = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/runtime.rs
//! Operations: runtime.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const RUNTIME: Operation = Operation::new("runtime", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// Calls the operation `runtime`.
    ///
    /// `GET /c`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.runtime().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn runtime(&self) -> RuntimeRequest<M> {
        RuntimeRequest {
            call: self.call(&RUNTIME),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::runtime`].
    RuntimeRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/types.rs
//! Operations: types.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const TYPES: Operation = Operation::new("types", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `types`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_module_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn types(&self) -> TypesRequest<M> {
        TypesRequest {
            call: self.call(&TYPES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::types`].
    TypesRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.types().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/async_.rs
use super::Call;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Async {
    pub call: Option<Call>,
}

impl Async {
    /// Creates a value with no field set.
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

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Call {
    pub json: Option<JsonModel>,
}

impl Call {
    /// Creates a value with no field set.
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

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub r#async: Option<Async>,
}

impl GetPet {
    /// Creates a value with no field set.
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
/// Schema `Json`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct JsonModel {
    pub id: Option<String>,
}

impl JsonModel {
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
    JsonModel {
        id,
    }
}

// ==== src/types/lib.rs
use super::Runtime;

/// Schema `lib`.
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
/// Schema `runtime`.
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
