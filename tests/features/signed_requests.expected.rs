
// ==== src/api/rooms.rs
//! Operations: rooms.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const DROP_ROOMS: Operation =
    Operation::new("dropRooms", Method::DELETE, "/rooms").secured(&[&["alsoKeys"], &["password"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `dropRooms`.
    ///
    /// `DELETE /rooms`
    pub fn drop_rooms(&self) -> DropRooms<M> {
        DropRooms {
            call: self.call(&DROP_ROOMS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::drop_rooms`].
    DropRooms {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const LIST_ROOMS: Operation =
    Operation::new("listRooms", Method::GET, "/rooms").secured(&[&["password"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listRooms`.
    ///
    /// `GET /rooms`
    pub fn list_rooms(&self) -> ListRooms<M> {
        ListRooms {
            call: self.call(&LIST_ROOMS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_rooms`].
    ListRooms {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const MAKE_ROOM: Operation =
    Operation::new("makeRoom", Method::POST, "/rooms").secured(&[&["keys"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `makeRoom`.
    ///
    /// `POST /rooms`
    pub fn make_room(&self) -> MakeRoom<M> {
        MakeRoom {
            call: self.call(&MAKE_ROOM),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::make_room`].
    MakeRoom {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{AwsSignature, Client, ClientBuilder, Credential};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// HTTP digest authentication (RFC 7616).
    pub fn digest_auth(
        self,
        username: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        self.credential("password", Credential::digest(username, password))
    }

    /// AWS Signature Version 4.
    pub fn keys(self, signature: AwsSignature) -> Self {
        self.credential("keys", Credential::aws(signature))
    }

    /// Keys of the same account.
    pub fn also_keys(self, signature: AwsSignature) -> Self {
        self.credential("alsoKeys", Credential::aws(signature))
    }
}

// ==== src/lib.rs
//! A client of Signed.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_signed_requests::Client;
//!
//! let client = Client::builder().digest_auth("username", "password").build()?;
//! client.list_rooms().send().await?;
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
