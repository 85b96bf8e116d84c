
// ==== src/api/blob.rs
//! Operations: blob.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};

pub(crate) const PUT_BLOB: Operation =
    Operation::new("putBlob", Method::PUT, "/blob").accept("application/octet-stream");

impl<M: Mode> Client<M> {
    /// Calls the operation `putBlob`.
    ///
    /// `PUT /blob`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_text_and_bytes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.put_blob().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_blob(&self) -> PutBlob<M> {
        PutBlob {
            call: self.call(&PUT_BLOB),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_blob`].
    PutBlob {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PutBlob<M> {
    /// The body of the request.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.call.upload(&["application/octet-stream"], body.into());
        self
    }

    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

// ==== src/api/odd.rs
//! Operations: odd.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};

pub(crate) const PUT_ODD: Operation = Operation::new("putOdd", Method::PUT, "/odd").accept("*/*");

impl<M: Mode> Client<M> {
    /// Calls the operation `putOdd`.
    ///
    /// `PUT /odd`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_text_and_bytes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_text_and_bytes::runtime::Upload;
    ///
    /// let answer = client.put_odd(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_odd(&self, body: impl Into<Upload>) -> PutOdd<M> {
        let mut call = self.call(&PUT_ODD);
        call.upload(&["application/x-unheard-of"], body.into());
        PutOdd { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_odd`].
    PutOdd {
        value: String = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/page.rs
//! Operations: page.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_PAGE: Operation =
    Operation::new("getPage", Method::GET, "/page").accept("text/html");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPage`.
    ///
    /// `GET /page`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_text_and_bytes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_page().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_page(&self) -> GetPage<M> {
        GetPage {
            call: self.call(&GET_PAGE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_page`].
    GetPage {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/picture.rs
//! Operations: picture.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};

pub(crate) const PUT_PICTURE: Operation =
    Operation::new("putPicture", Method::PUT, "/picture").accept("image/png");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPicture`.
    ///
    /// `PUT /picture`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_text_and_bytes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_text_and_bytes::runtime::Upload;
    ///
    /// let answer = client.put_picture(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_picture(&self, body: impl Into<Upload>) -> PutPicture<M> {
        let mut call = self.call(&PUT_PICTURE);
        call.upload(&["image/*"], body.into());
        PutPicture { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_picture`].
    PutPicture {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PutPicture<M> {
    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

// ==== src/api/text.rs
//! Operations: text.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const PUT_TEXT: Operation =
    Operation::new("putText", Method::PUT, "/text").accept("text/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `putText`.
    ///
    /// `PUT /text`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_text_and_bytes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.put_text("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_text(&self, body: impl Into<String>) -> PutText<M> {
        let mut call = self.call(&PUT_TEXT);
        call.text("text/plain", body);
        PutText { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_text`].
    PutText {
        value: String = reply::text,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.get_page().send().await?;
//! println!("{answer:?}");
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | files and streams that come | `download` of the builder or of a raw call: [`Download`](runtime::Download) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;
