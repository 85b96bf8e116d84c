
// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::servers;

pub(crate) const LIST_FILES: Operation = Operation::new("listFiles", Method::GET, "/files");

impl<M: Mode> Client<M> {
    /// Calls the operation `listFiles`.
    ///
    /// `GET /files`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_of_an_operation::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_files().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_files(&self) -> ListFiles<M> {
        ListFiles {
            call: self.call(&LIST_FILES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_files`].
    ListFiles {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const UPLOAD: Operation =
    Operation::new("upload", Method::POST, "/files").servers(&[servers::UPLOADS]);

impl<M: Mode> Client<M> {
    /// Calls the operation `upload`.
    ///
    /// `POST /files`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_of_an_operation::Client) -> Result<(), Box<dyn std::error::Error>> {
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

// ==== src/api/folders.rs
//! Operations: folders.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_FOLDERS: Operation = Operation::new("listFolders", Method::GET, "/folders");

impl<M: Mode> Client<M> {
    /// Calls the operation `listFolders`.
    ///
    /// `GET /folders`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_server_of_an_operation::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_folders().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_folders(&self) -> ListFolders<M> {
        ListFolders {
            call: self.call(&LIST_FOLDERS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_folders`].
    ListFolders {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};
use crate::servers;

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::with_servers(
            servers::ALL,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! client.list_files().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
mod servers;
pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, Server, blocking};

// ==== src/servers.rs
//! The servers of the API, for [`ClientBuilder::server`](crate::ClientBuilder::server).

use crate::runtime::server::{Listed, Server};

/// The servers of the whole API.
pub(crate) const ALL: &[Listed] = &[API];

pub(crate) const API: Listed = Listed::new("https://api.example.com");

pub(crate) const UPLOADS: Listed = Listed::new("https://uploads.example.com");

impl Server {
    /// `https://api.example.com`.
    pub fn api() -> Self {
        Self::new(API)
    }

    /// `https://uploads.example.com`, for operations that have servers of their own.
    pub fn uploads() -> Self {
        Self::new(UPLOADS)
    }
}
