
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
//! A client of Links.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_links::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_user("id").send().await?;
//! # Ok(())
//! # }
//! ```

#![allow(
    clippy::nursery,
    clippy::pedantic,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused_qualifications,
    reason = "these are of style, and nobody writes this code by hand"
)]

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, blocking};

/// The crates whose types stand in this API, in the versions that it has them.
pub mod reexports {
    pub use {bytes, futures_core, http, jiff, serde_json};
}

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
