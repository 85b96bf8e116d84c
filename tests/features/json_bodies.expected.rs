
// ==== src/api/name.rs
//! Operations: name.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Checked, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const POST_NAME: Operation = Operation::new("postName", Method::POST, "/name");

impl<M: Mode> Client<M> {
    /// Calls the operation `postName`.
    ///
    /// `POST /name`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_json_bodies::types;
    ///
    /// client.post_name(&types::PostNameRequest::new("first")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_name(&self, body: &types::PostNameRequest) -> PostName<M> {
        let mut call = self.call(&POST_NAME);
        call.json("application/json", body);
        PostName { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_name`].
    PostName {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_NAME: Operation = Operation::new("putName", Method::PUT, "/name");

impl<M: Mode> Client<M> {
    /// Calls the operation `putName`.
    ///
    /// `PUT /name`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_name("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_name(&self, body: &str) -> PutName<M> {
        let mut call = self.call(&PUT_NAME);
        call.json("application/json", &Checked(&body, &[max_length(10)]));
        PutName { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_name`].
    PutName {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const CREATE_PET: Operation = Operation::new("createPet", Method::POST, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `createPet`.
    ///
    /// `POST /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_json_bodies::types;
    ///
    /// client.create_pet(&types::Pet::new("name")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_pet(&self, body: &types::Pet) -> CreatePet<M> {
        let mut call = self.call(&CREATE_PET);
        call.json("application/json", body);
        CreatePet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_pet`].
    CreatePet {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PATCH_PETS: Operation = Operation::new("patchPets", Method::PATCH, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `patchPets`.
    ///
    /// `PATCH /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.patch_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn patch_pets(&self) -> PatchPets<M> {
        PatchPets {
            call: self.call(&PATCH_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::patch_pets`].
    PatchPets {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PatchPets<M> {
    /// The body of the request.
    ///
    /// `None` is sent as `null`.
    pub fn body(mut self, body: Option<&types::Pet>) -> Self {
        self.call.json("application/merge-patch+json", &body);
        self
    }
}

pub(crate) const REPLACE_PETS: Operation = Operation::new("replacePets", Method::PUT, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `replacePets`.
    ///
    /// `PUT /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_json_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.replace_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_pets(&self) -> ReplacePets<M> {
        ReplacePets {
            call: self.call(&REPLACE_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::replace_pets`].
    ReplacePets {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ReplacePets<M> {
    /// The body of the request.
    pub fn body(mut self, body: &[types::Pet]) -> Self {
        self.call.json("application/json; charset=utf-8", &body);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/pet.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl Pet {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    Pet {
        name,
    }
}

// ==== src/types/post_name.rs
/// The request body of [`post_name`](crate::Client::post_name).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PostNameRequest {
    pub first: String,
    pub last: Option<Option<String>>,
}

impl PostNameRequest {
    /// Creates a value from its required fields.
    pub fn new(first: impl Into<String>) -> Self {
        Self {
            first: first.into(),
            last: None,
        }
    }

    /// Sets `last`.
    pub fn last(mut self, last: impl Into<String>) -> Self {
        self.last = Some(Some(last.into()));
        self
    }

    /// Sets `last` to `null`, which is not the same as leaving it out.
    pub fn last_null(mut self) -> Self {
        self.last = Some(None);
        self
    }
}

crate::runtime::object! {
    PostNameRequest {
        first,
        last,
    }
}
