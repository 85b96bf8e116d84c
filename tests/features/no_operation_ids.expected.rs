// note no_operation_ids.yaml:8:5 #/paths/~1/get: the operation has no operationId; it is called `get`, after its method and path
// note no_operation_ids.yaml:10:5 #/paths/~1pets/get: the operation has no operationId; it is called `get_pets`, after its method and path
// note no_operation_ids.yaml:11:5 #/paths/~1pets/post: the operation has no operationId; it is called `post_pets`, after its method and path
// note no_operation_ids.yaml:13:5 #/paths/~1pets~1{petId}/get: the operation has no operationId; it is called `get_pets_by_petId`, after its method and path
// note no_operation_ids.yaml:14:5 #/paths/~1pets~1{petId}/delete: the operation has no operationId; it is called `delete_pets_by_petId`, after its method and path
// note no_operation_ids.yaml:16:5 #/paths/~1pets~1{petId}~1toys/get: the operation has no operationId; it is called `get_pets_by_petId_toys`, after its method and path
// note no_operation_ids.yaml:18:5 #/paths/~1v1~1pets.json/get: the operation has no operationId; it is called `get_v1_pets.json`, after its method and path
// note no_operation_ids.yaml:20:5 #/paths/~1pets~1search/get: the operation has no operationId; it is called `get_pets_search`, after its method and path

// ==== src/api/operations.rs
//! Operations: operations.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET: Operation = Operation::new("get", Method::GET, "/");

impl<M: Mode> Client<M> {
    /// Calls the operation `get`.
    ///
    /// `GET /`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get(&self) -> Get<M> {
        Get { call: self.call(&GET) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get`].
    Get {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const DELETE_PETS_BY_PET_ID: Operation =
    Operation::new("delete_pets_by_petId", Method::DELETE, "/pets/{petId}");

impl<M: Mode> Client<M> {
    /// Calls the operation `delete_pets_by_petId`.
    ///
    /// `DELETE /pets/{petId}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_pets_by_pet_id("pet_id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn delete_pets_by_pet_id(&self, pet_id: &str) -> DeletePetsByPetId<M> {
        let mut call = self.call(&DELETE_PETS_BY_PET_ID);
        call.set(Param::path("petId"), &pet_id);
        DeletePetsByPetId { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::delete_pets_by_pet_id`].
    DeletePetsByPetId {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const GET_PETS: Operation = Operation::new("get_pets", Method::GET, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_pets`.
    ///
    /// `GET /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pets(&self) -> GetPets<M> {
        GetPets {
            call: self.call(&GET_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pets`].
    GetPets {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const GET_PETS_BY_PET_ID: Operation =
    Operation::new("get_pets_by_petId", Method::GET, "/pets/{petId}");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_pets_by_petId`.
    ///
    /// `GET /pets/{petId}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_pets_by_pet_id("pet_id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pets_by_pet_id(&self, pet_id: &str) -> GetPetsByPetId<M> {
        let mut call = self.call(&GET_PETS_BY_PET_ID);
        call.set(Param::path("petId"), &pet_id);
        GetPetsByPetId { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pets_by_pet_id`].
    GetPetsByPetId {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const GET_PETS_BY_PET_ID_TOYS: Operation =
    Operation::new("get_pets_by_petId_toys", Method::GET, "/pets/{petId}/toys");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_pets_by_petId_toys`.
    ///
    /// `GET /pets/{petId}/toys`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_pets_by_pet_id_toys("pet_id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pets_by_pet_id_toys(&self, pet_id: &str) -> GetPetsByPetIdToys<M> {
        let mut call = self.call(&GET_PETS_BY_PET_ID_TOYS);
        call.set(Param::path("petId"), &pet_id);
        GetPetsByPetIdToys { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pets_by_pet_id_toys`].
    GetPetsByPetIdToys {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const GET_PETS_SEARCH: Operation =
    Operation::new("get_pets_search", Method::GET, "/pets/search");

impl<M: Mode> Client<M> {
    /// Calls the operation `get_pets_search`.
    ///
    /// `GET /pets/search`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_pets_search().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_pets_search(&self) -> GetPetsSearch<M> {
        GetPetsSearch {
            call: self.call(&GET_PETS_SEARCH),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_pets_search`].
    GetPetsSearch {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const POST_PETS: Operation = Operation::new("post_pets", Method::POST, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `post_pets`.
    ///
    /// `POST /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.post_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_pets(&self) -> PostPets<M> {
        PostPets {
            call: self.call(&POST_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_pets`].
    PostPets {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets_json.rs
//! Operations: pets_json.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_V1_PETS_JSON: Operation =
    Operation::new("get_v1_pets.json", Method::GET, "/v1/pets.json");

impl<M: Mode> Client<M> {
    /// List the pets as JSON
    ///
    /// `GET /v1/pets.json`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_operation_ids::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_v1_pets_json().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_v1_pets_json(&self) -> GetV1PetsJson<M> {
        GetV1PetsJson {
            call: self.call(&GET_V1_PETS_JSON),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_v1_pets_json`].
    GetV1PetsJson {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.get().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
