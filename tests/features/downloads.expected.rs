
// ==== src/api/either.rs
//! Operations: either.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const DOWNLOAD_EITHER: Operation =
    Operation::new("downloadEither", Method::GET, "/either/{id}").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `downloadEither`.
    ///
    /// `GET /either/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_downloads::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.download_either("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn download_either(&self, id: &str) -> DownloadEither<M> {
        let mut call = self.call(&DOWNLOAD_EITHER);
        call.set(Param::path("id"), &id);
        DownloadEither { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::download_either`].
    DownloadEither {
        value: types::DownloadEitherResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> DownloadEither<M> {
    /// Sends the request, asks for bytes and streams them as they arrive.
    pub fn download(mut self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.accept("application/pdf");
        self.call.download(reply::json)
    }
}

// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, Upload, reply};
use crate::types;

pub(crate) const DOWNLOAD: Operation =
    Operation::new("download", Method::GET, "/files/{id}")
        .accept("application/octet-stream, application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `download`.
    ///
    /// `GET /files/{id}`
    ///
    /// # Errors
    ///
    /// * 404: Not found
    ///
    /// # Response headers
    ///
    /// * [`Content-Disposition`](crate::headers::CONTENT_DISPOSITION)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_downloads::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.download("id").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn download(&self, id: &str) -> Download<M> {
        let mut call = self.call(&DOWNLOAD);
        call.set(Param::path("id"), &id);
        Download { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::download`].
    Download {
        value: bytes::Bytes = reply::bytes,
        error: types::DownloadNotFound = reply::json,
    }
}

impl<M: Mode> Download<M> {
    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, types::DownloadNotFound> {
        self.call.download(reply::json)
    }
}

pub(crate) const REPLACE: Operation = Operation::new("replace", Method::PUT, "/files/{id}");

impl<M: Mode> Client<M> {
    /// Calls the operation `replace`.
    ///
    /// `PUT /files/{id}`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_downloads::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_downloads::runtime::Upload;
    ///
    /// client.replace("id", Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn replace(&self, id: &str, body: impl Into<Upload>) -> Replace<M> {
        let mut call = self.call(&REPLACE);
        call.set(Param::path("id"), &id);
        call.upload(&["application/zip"], body.into());
        Replace { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::replace`].
    Replace {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder, FailureBody};
use crate::types;

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl FailureBody for types::DownloadNotFound {}

// ==== src/headers.rs
//! The response headers that the API description names, for [`Response::header`](crate::Response::header).

use crate::runtime::Header;

/// `Content-Disposition`
pub const CONTENT_DISPOSITION: Header<String> = Header::new("Content-Disposition");

// ==== src/lib.rs
//! let answer = client.download("id").send().await?;
//! println!("{answer:?}");
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | files and streams that come | `download` of the builder or of a raw call: [`Download`](runtime::Download) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
pub mod headers;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/download.rs
/// The response body of [`download`](crate::Client::download): not found.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DownloadNotFound {
    pub message: Option<String>,
}

crate::runtime::object! {
    DownloadNotFound {
        message,
    }
}

// ==== src/types/download_either.rs
/// The response body of [`download_either`](crate::Client::download_either).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DownloadEitherResponse {
    pub size: Option<i64>,
}

crate::runtime::object! {
    DownloadEitherResponse {
        size,
    }
}
