// note clashing_names.yaml:33:5 #/paths/~1pets~1{id}/get: another operation is called `put_pet` in Rust already; it is called `get_pets_by_id`

// ==== src/api/mode.rs
//! Operations: mode.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const M: Operation = Operation::new("m", Method::GET, "/mode");

impl<M: Mode> Client<M> {
    /// Calls the operation `m`.
    ///
    /// `GET /mode`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_clashing_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.m().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn m(&self) -> MRequest<M> {
        MRequest { call: self.call(&M) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::m`].
    MRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const GET_PETS_BY_ID: Operation =
    Operation::new("put_pet", Method::GET, "/pets/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `put_pet`.
    ///
    /// `GET /pets/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_clashing_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_pets_by_id("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pets_by_id(&self, id: &str) -> GetPetsById<M> {
        let mut call = self.call(&GET_PETS_BY_ID);
        call.set(Param::path("id"), &id);
        GetPetsById { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pets_by_id`].
    GetPetsById {
        value: types::GetPetsByIdResponseBody = reply::json,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_PET: Operation =
    Operation::new("putPet", Method::PUT, "/pets/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPet`.
    ///
    /// `PUT /pets/{id}`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_clashing_names::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let put_pet = client.put_pet("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_pet(&self, id: &str) -> PutPet<M> {
        let mut call = self.call(&PUT_PET);
        call.set(Param::path("id"), &id);
        PutPet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_pet`].
    PutPet {
        value: types::PutPet = reply::json,
        error: types::Error = reply::json,
    }
}

impl<M: Mode> PutPet<M> {
    /// Sets `id`.
    pub fn id_query(mut self, id_query: i64) -> Self {
        self.call.set(Param::query("id"), &id_query);
        self
    }

    /// Sets `ID`.
    pub fn id_header(mut self, id_header: &str) -> Self {
        self.call.set(Param::header("ID"), &id_header);
        self
    }

    /// Sets `body`.
    pub fn body_query(mut self, body_query: &str) -> Self {
        self.call.set(Param::query("body"), &body_query);
        self
    }

    /// Sets `client`.
    pub fn client(mut self, client: &str) -> Self {
        self.call.set(Param::query("client"), &client);
        self
    }

    /// Sets `send`.
    pub fn send_query(mut self, send_query: &str) -> Self {
        self.call.set(Param::query("send"), &send_query);
        self
    }

    /// Sets `clone`.
    pub fn clone_query(mut self, clone_query: bool) -> Self {
        self.call.set(Param::query("clone"), &clone_query);
        self
    }

    /// The body of the request.
    pub fn body(mut self, body: &types::Pet) -> Self {
        self.call.json("application/json", body);
        self
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder, FailureBody};
use crate::types;

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl FailureBody for types::Error {}

// ==== src/lib.rs
//! let answer = client.get_pets_by_id("id").send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/client.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Client {
    pub name: Option<String>,
}

crate::runtime::object! {
    Client {
        name,
    }
}

// ==== src/types/error.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    pub message: Option<String>,
}

crate::runtime::object! {
    Error {
        message,
    }
}

// ==== src/types/get_pets_by_id.rs
use super::GetPetsByIdResponse;

/// The response body of [`get_pets_by_id`](crate::Client::get_pets_by_id).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetsByIdResponseBody {
    pub result: Option<GetPetsByIdResponse>,
}

crate::runtime::object! {
    GetPetsByIdResponseBody {
        result,
    }
}

// ==== src/types/get_pets_by_id_response.rs
/// Schema `get-pets-by-id-response`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetPetsByIdResponse {
    pub count: Option<i64>,
}

crate::runtime::object! {
    GetPetsByIdResponse {
        count,
    }
}

// ==== src/types/pet.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// `fooBar`
    ///
    /// `fooBar` in JSON.
    pub foo_bar2: Option<String>,
    pub foo_bar: Option<String>,
    /// `foo-bar`
    ///
    /// `foo-bar` in JSON.
    pub foo_bar3: Option<String>,
    /// `foo.bar`
    ///
    /// `foo.bar` in JSON.
    pub foo_bar4: Option<String>,
    /// `FooBar`
    ///
    /// `FooBar` in JSON.
    pub foo_bar5: Option<String>,
}

impl Pet {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `fooBar`.
    pub fn foo_bar2(mut self, foo_bar2: impl Into<String>) -> Self {
        self.foo_bar2 = Some(foo_bar2.into());
        self
    }

    /// Sets `foo_bar`.
    pub fn foo_bar(mut self, foo_bar: impl Into<String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// Sets `foo-bar`.
    pub fn foo_bar3(mut self, foo_bar3: impl Into<String>) -> Self {
        self.foo_bar3 = Some(foo_bar3.into());
        self
    }

    /// Sets `foo.bar`.
    pub fn foo_bar4(mut self, foo_bar4: impl Into<String>) -> Self {
        self.foo_bar4 = Some(foo_bar4.into());
        self
    }

    /// Sets `FooBar`.
    pub fn foo_bar5(mut self, foo_bar5: impl Into<String>) -> Self {
        self.foo_bar5 = Some(foo_bar5.into());
        self
    }
}

crate::runtime::object! {
    Pet {
        foo_bar2 = "fooBar",
        foo_bar,
        foo_bar3 = "foo-bar",
        foo_bar4 = "foo.bar",
        foo_bar5 = "FooBar",
    }
}

// ==== src/types/pet2.rs
use super::Pet3;

/// Schema `pet`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet2 {
    pub pet: Option<Box<Pet3>>,
}

impl Pet2 {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet3) -> Self {
        self.pet = Some(Box::new(pet));
        self
    }
}

crate::runtime::object! {
    Pet2 {
        pet,
    }
}

// ==== src/types/pet3.rs
use super::Pet2;

/// Schema `PET`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet3 {
    pub pet: Option<Box<Pet2>>,
}

impl Pet3 {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `pet`.
    pub fn pet(mut self, pet: Pet2) -> Self {
        self.pet = Some(Box::new(pet));
        self
    }
}

crate::runtime::object! {
    Pet3 {
        pet,
    }
}

// ==== src/types/put_pet.rs
use super::{Client, Pet};

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    pub pet: Option<Pet>,
    pub client: Option<Client>,
}

crate::runtime::object! {
    PutPet {
        pet,
        client,
    }
}
