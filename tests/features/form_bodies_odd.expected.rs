// note form_bodies_odd.yaml:13:11 #/paths/~1text/put/requestBody/content/application~1x-www-form-urlencoded: a form has members, and this schema is no object; the body is given as it is sent
// note form_bodies_odd.yaml:21:11 #/paths/~1file/put/requestBody/content/application~1x-www-form-urlencoded: a form has members, and this schema is no object; the body is given as it is sent

// ==== src/api/file.rs
//! Operations: file.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const PUT_FILE: Operation = Operation::new("putFile", Method::PUT, "/file");

impl<M: Mode> Client<M> {
    /// `putFile` of the document.
    ///
    /// `PUT /file`
    pub fn put_file(&self, body: impl Into<bytes::Bytes>) -> PutFile<M> {
        let mut call = self.call(&PUT_FILE);
        call.bytes("application/x-www-form-urlencoded", body);
        PutFile { call }
    }
}

/// A call of [`Client::put_file`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutFile<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutFile<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/text.rs
//! Operations: text.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const PUT_TEXT: Operation = Operation::new("putText", Method::PUT, "/text");

impl<M: Mode> Client<M> {
    /// `putText` of the document.
    ///
    /// `PUT /text`
    pub fn put_text(&self, body: impl Into<String>) -> PutText<M> {
        let mut call = self.call(&PUT_TEXT);
        call.text("application/x-www-form-urlencoded", body);
        PutText { call }
    }
}

/// A call of [`Client::put_text`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutText<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutText<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Odd forms.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_form_bodies_odd::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
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
