
// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, servers};

pub(crate) const LIST_FILES: Operation = Operation::new("listFiles", Method::GET, "/files");

impl<M: Mode> Client<M> {
    /// `listFiles` of the document.
    ///
    /// `GET /files`
    pub fn list_files(&self) -> ListFiles<M> {
        ListFiles {
            call: self.call(&LIST_FILES),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_files`], to be filled in and sent.
    ListFiles {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const UPLOAD: Operation =
    Operation::new("upload", Method::POST, "/files").servers(&[servers::UPLOADS]);

impl<M: Mode> Client<M> {
    /// `upload` of the document.
    ///
    /// `POST /files`
    pub fn upload(&self) -> UploadRequest<M> {
        UploadRequest {
            call: self.call(&UPLOAD),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::upload`], to be filled in and sent.
    UploadRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/folders.rs
//! Operations: folders.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_FOLDERS: Operation = Operation::new("listFolders", Method::GET, "/folders");

impl<M: Mode> Client<M> {
    /// `listFolders` of the document.
    ///
    /// `GET /folders`
    pub fn list_folders(&self) -> ListFolders<M> {
        ListFolders {
            call: self.call(&LIST_FOLDERS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_folders`], to be filled in and sent.
    ListFolders {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder};
use crate::servers;

impl Client {
    /// A client of <https://api.example.com>, unless [`server`](ClientBuilder::server) or [`base_url`](ClientBuilder::base_url) says otherwise.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::with_servers(
            servers::ALL,
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! A client of Files.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_server_of_an_operation::Client;
//!
//! let client = Client::builder().build()?;
//! client.list_files().send().await?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
mod servers;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, Server, blocking};

// ==== src/servers.rs
//! The servers of the document, for [`ClientBuilder::server`](crate::ClientBuilder::server).

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
