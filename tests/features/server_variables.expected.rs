// note server_variables.yaml:13:5 #/servers/1: the server `/relative` is relative to where the document is, which isn't known; the rest is given when a client is built
// note server_variables.yaml:17:5 #/servers/3: the variable `tenant` isn't declared; it has to be set, to any value
// note server_variables.yaml:20:7 #/servers/3/variables/colour: the server's URL has no variable `colour`; passed over

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation = Operation::new("listThings", Method::GET, "/things");

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_variables::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/uploads.rs
//! Operations: uploads.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::servers;

pub(crate) const LIST_UPLOADS: Operation =
    Operation::new("listUploads", Method::GET, "/uploads").servers(&[servers::HOST]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listUploads`.
    ///
    /// `GET /uploads`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_variables::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_uploads().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_uploads(&self) -> ListUploads<M> {
        ListUploads {
            call: self.call(&LIST_UPLOADS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_uploads`].
    ListUploads {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const UPLOAD: Operation =
    Operation::new("upload", Method::POST, "/uploads")
        .servers(&[servers::UPLOADS_V2, servers::TESTS]);

impl<M: Mode> Client<M> {
    /// Calls the operation `upload`.
    ///
    /// `POST /uploads`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_variables::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.upload().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload(&self) -> UploadRequest<M> {
        UploadRequest {
            call: self.call(&UPLOAD),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::upload`].
    UploadRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};
use crate::servers;

impl Client {
    /// Returns a builder of a client of <https://eu.example.com:443/v1>; [`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::with_servers(
            servers::ALL,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.list_things().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
pub mod servers;
pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, Server, blocking};

// ==== src/servers.rs
//! The servers of the API, for [`ClientBuilder::server`](crate::ClientBuilder::server).

use std::borrow::Cow;

use crate::runtime::server::{Listed, Server};

/// The servers of the whole API.
pub(crate) const ALL: &[Listed] = &[PUBLIC_SERVICE, ON_PREMISES, TESTS, GONE];

pub(crate) const PUBLIC_SERVICE: Listed = Listed::new(
        "https://{region}.example.com:{port}/{base}",
    )
    .defaults(&[("region", "eu"), ("port", "443"), ("base", "v1")]);

pub(crate) const ON_PREMISES: Listed = Listed::new("/relative");

pub(crate) const TESTS: Listed = Listed::new("https://staging.example.com");

pub(crate) const GONE: Listed = Listed::new("https://{region}.gone.example.com/{tenant}")
    .defaults(&[("region", "eu")]);

pub(crate) const UPLOADS_V2: Listed = Listed::new("https://uploads.example.com/v2");

pub(crate) const HOST: Listed = Listed::new("https://{host}")
    .defaults(&[("host", "mirror.example.com")]);

impl Server {
    /// The public service.
    ///
    /// `https://{region}.example.com:{port}/{base}`.
    pub fn public_service() -> PublicService {
        PublicService {
            server: Self::new(PUBLIC_SERVICE),
        }
    }

    /// On premises
    ///
    /// `/relative`, below an origin such as `https://example.com`.
    pub fn on_premises(origin: impl Into<String>) -> Self {
        Self::new(ON_PREMISES).at(origin)
    }

    /// For tests.
    ///
    /// `https://staging.example.com`.
    pub fn tests() -> Self {
        Self::new(TESTS)
    }

    /// `https://{region}.gone.example.com/{tenant}`.
    pub fn gone() -> Gone {
        Gone { server: Self::new(GONE) }
    }

    /// `https://uploads.example.com/v2`, for operations that have servers of their own.
    pub fn uploads_v2() -> Self {
        Self::new(UPLOADS_V2)
    }

    /// `https://{host}`, for operations that have servers of their own.
    pub fn host() -> Host {
        Host { server: Self::new(HOST) }
    }
}

/// Sets the variables of [`Server::public_service`].
#[derive(Clone, Debug)]
#[must_use = "a server does nothing until a client is built for it"]
pub struct PublicService {
    server: Server,
}

impl PublicService {
    /// Where the data is.
    ///
    /// `eu` by default.
    pub fn region(self, region: Region) -> Self {
        Self {
            server: self.server.with("region", Cow::Borrowed(region.as_str())),
        }
    }

    /// `443` by default.
    pub fn port(self, port: impl Into<String>) -> Self {
        Self {
            server: self.server.with("port", Cow::Owned(port.into())),
        }
    }

    /// `v1` by default.
    pub fn base(self, base: impl Into<String>) -> Self {
        Self {
            server: self.server.with("base", Cow::Owned(base.into())),
        }
    }
}

impl From<PublicService> for Server {
    fn from(builder: PublicService) -> Self {
        builder.server
    }
}

/// Where the data is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Region {
    /// `eu`
    Eu,
    /// `us`
    Us,
}

crate::runtime::server_variable! {
    Region {
        Eu = "eu",
        Us = "us",
    }
}

/// Sets the variables of [`Server::gone`].
#[derive(Clone, Debug)]
#[must_use = "a server does nothing until a client is built for it"]
pub struct Gone {
    server: Server,
}

impl Gone {
    /// `eu` by default.
    pub fn region(self, region: Region) -> Self {
        Self {
            server: self.server.with("region", Cow::Borrowed(region.as_str())),
        }
    }

    /// Required.
    pub fn tenant(self, tenant: impl Into<String>) -> Self {
        Self {
            server: self.server.with("tenant", Cow::Owned(tenant.into())),
        }
    }
}

impl From<Gone> for Server {
    fn from(builder: Gone) -> Self {
        builder.server
    }
}

/// Sets the variables of [`Server::host`].
#[derive(Clone, Debug)]
#[must_use = "a server does nothing until a client is built for it"]
pub struct Host {
    server: Server,
}

impl Host {
    /// `mirror.example.com` by default.
    pub fn host(self, host: impl Into<String>) -> Self {
        Self {
            server: self.server.with("host", Cow::Owned(host.into())),
        }
    }
}

impl From<Host> for Server {
    fn from(builder: Host) -> Self {
        builder.server
    }
}
