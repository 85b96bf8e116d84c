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

#![allow(
    clippy::nursery,
    clippy::pedantic,
    let_underscore_drop,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    trivial_casts,
    unnameable_types,
    unreachable_pub,
    unused_qualifications,
    reason = "these are of style, and nobody writes this code by hand"
)]

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Maybe, Redirects, Response, Retry, blocking};

/// The crates whose types stand in this API, in the versions that it has them.
pub mod reexports {
    pub use {bytes, futures_core, http, jiff, serde_json};
}
