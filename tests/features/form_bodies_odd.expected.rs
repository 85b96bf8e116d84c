// note form_bodies_odd.yaml:13:11 #/paths/~1text/put/requestBody/content/application~1x-www-form-urlencoded: a form has members, and this schema is no object; the body is given as it is sent
// note form_bodies_odd.yaml:21:11 #/paths/~1file/put/requestBody/content/application~1x-www-form-urlencoded: a form has members, and this schema is no object; the body is given as it is sent

// ==== src/api/file.rs
//! Operations: file.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};

pub(crate) const PUT_FILE: Operation = Operation::new("putFile", Method::PUT, "/file");

impl<M: Mode> Client<M> {
    /// Calls the operation `putFile`.
    ///
    /// `PUT /file`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_form_bodies_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_form_bodies_odd::runtime::Upload;
    ///
    /// client.put_file(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_file(&self, body: impl Into<Upload>) -> PutFile<M> {
        let mut call = self.call(&PUT_FILE);
        call.upload(&["application/x-www-form-urlencoded"], body.into());
        PutFile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_file`].
    PutFile {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/text.rs
//! Operations: text.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const PUT_TEXT: Operation = Operation::new("putText", Method::PUT, "/text");

impl<M: Mode> Client<M> {
    /// Calls the operation `putText`.
    ///
    /// `PUT /text`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_form_bodies_odd::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_text("a").send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_text(&self, body: impl Into<String>) -> PutText<M> {
        let mut call = self.call(&PUT_TEXT);
        call.text("application/x-www-form-urlencoded", body);
        PutText { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_text`].
    PutText {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
