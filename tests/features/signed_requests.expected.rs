
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_signed_requests::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.drop_rooms().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_signed_requests::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_rooms().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_signed_requests::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.make_room().send().await?;
    /// # Ok(()) }
    /// ```
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
//! let client = Client::builder().digest_auth("username", "password").build()?;
//! client.list_rooms().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
