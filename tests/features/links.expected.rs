
// ==== src/api/users.rs
//! Operations: users.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const CREATE_USER: Operation =
    Operation::new("createUser", Method::POST, "/users").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createUser`.
    ///
    /// `POST /users`
    ///
    /// # Links
    ///
    /// * `getUser`: to getUser: The new user, by id.
    /// * `byReference`: to #/paths/\~1users\~1{id}/get
    /// * `shared`: to getUser: Also the new user, with a link.
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_links::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.create_user().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_user(&self) -> CreateUser<M> {
        CreateUser {
            call: self.call(&CREATE_USER),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_user`].
    CreateUser {
        value: types::CreateUserResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const GET_USER: Operation = Operation::new("getUser", Method::GET, "/users/{id}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getUser`.
    ///
    /// `GET /users/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_links::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_user("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_user(&self, id: &str) -> GetUser<M> {
        let mut call = self.call(&GET_USER);
        call.set(Param::path("id"), &id);
        GetUser { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_user`].
    GetUser {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.get_user("id").send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/create_user.rs
/// The response body of [`create_user`](crate::Client::create_user).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateUserResponse {
    pub id: Option<String>,
}

crate::runtime::object! {
    CreateUserResponse {
        id,
    }
}
