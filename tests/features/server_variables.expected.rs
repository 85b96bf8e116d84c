
// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_THINGS: Operation = Operation::new(
    "listThings",
    Method::GET,
    "/things",
);

impl<M: Mode> Client<M> {
    /// `listThings` of the document.
    ///
    /// `GET /things`
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_things`], to be filled in and sent.
    ListThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/uploads.rs
//! Operations: uploads.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const LIST_UPLOADS: Operation = Operation::new(
        "listUploads",
        Method::GET,
        "/uploads",
    )
    .server("https://mirror.example.com");

impl<M: Mode> Client<M> {
    /// `listUploads` of the document.
    ///
    /// `GET /uploads`
    pub fn list_uploads(&self) -> ListUploads<M> {
        ListUploads {
            call: self.call(&LIST_UPLOADS),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::list_uploads`], to be filled in and sent.
    ListUploads {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const UPLOAD: Operation = Operation::new("upload", Method::POST, "/uploads")
    .server("https://uploads.example.com/v2");

impl<M: Mode> Client<M> {
    /// `upload` of the document.
    ///
    /// `POST /uploads`
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

// ==== src/client.rs
//! The client: where it goes, and which credentials it takes.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// A client of <https://eu.example.com:443/v1>, unless [`base_url`](ClientBuilder::base_url) says otherwise.
    ///
    /// The document's servers, and what stands in their variables:
    ///
    /// * `https://{region}.example.com:{port}/{base}`: The public service.
    ///   * `base`, `v1` by default
    ///   * `port`, `443` by default
    ///   * `region`, one of `eu`, `us`, `eu` by default: Where the data is.
    /// * `/relative`
    /// * `https://staging.example.com`: For tests.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://eu.example.com:443/v1",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! A client of Servers.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_server_variables::Client;
//!
//! let client = Client::builder().build()?;
//! client.list_things().send().await?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};
