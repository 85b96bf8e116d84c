// note server_with_query.yaml:5:5 #/servers/0: the server `https://api.example.com/v1?edition={edition}` has a query; it is sent with every call
// note server_with_query.yaml:6:5 #/servers/1: the server `https://backup.example.com/v1#top` has a fragment, which is never sent; read without it
// note server_with_query.yaml:9:5 #/paths/~1search?type=all/get: `type` stands in the query of the path, and is a parameter too; both are sent where the parameter is set

// ==== src/api/search_type_all.rs
//! Operations: search_type_all.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const SEARCH_ALL: Operation =
    Operation::new("searchAll", Method::GET, "/search?type=all");

impl<M: Mode> Client<M> {
    /// Calls the operation `searchAll`.
    ///
    /// `GET /search?type=all`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_with_query::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.search_all().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn search_all(&self) -> SearchAll<M> {
        SearchAll {
            call: self.call(&SEARCH_ALL),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::search_all`].
    SearchAll {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> SearchAll<M> {
    /// Sets `type`.
    pub fn r#type(mut self, r#type: &str) -> Self {
        self.call.set(Param::query("type"), &r#type);
        self
    }

    /// Sets `q`.
    pub fn q(mut self, q: &str) -> Self {
        self.call.set(Param::query("q"), &q);
        self
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};
use crate::servers;

impl Client {
    /// Returns a builder of a client of <https://api.example.com/v1?edition=2024>; [`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::with_servers(
            servers::ALL,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.search_all().send().await?;
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
pub(crate) const ALL: &[Listed] = &[API_V1_EDITION, BACKUP_V1];

pub(crate) const API_V1_EDITION: Listed = Listed::new(
        "https://api.example.com/v1?edition={edition}",
    )
    .defaults(&[("edition", "2024")]);

pub(crate) const BACKUP_V1: Listed = Listed::new("https://backup.example.com/v1");

impl Server {
    /// `https://api.example.com/v1?edition={edition}`.
    pub fn api_v1_edition() -> ApiV1Edition {
        ApiV1Edition {
            server: Self::new(API_V1_EDITION),
        }
    }

    /// `https://backup.example.com/v1`.
    pub fn backup_v1() -> Self {
        Self::new(BACKUP_V1)
    }
}

/// Sets the variables of [`Server::api_v1_edition`].
#[derive(Clone, Debug)]
#[must_use = "a server does nothing until a client is built for it"]
pub struct ApiV1Edition {
    server: Server,
}

impl ApiV1Edition {
    /// `2024` by default.
    pub fn edition(self, edition: impl Into<String>) -> Self {
        Self {
            server: self.server.with("edition", Cow::Owned(edition.into())),
        }
    }
}

impl From<ApiV1Edition> for Server {
    fn from(builder: ApiV1Edition) -> Self {
        builder.server
    }
}
