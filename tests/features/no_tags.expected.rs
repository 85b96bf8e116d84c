
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const UNTAGGED: Operation = Operation::new("untagged", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `untagged`.
    ///
    /// `GET /a`
    pub fn untagged(&self) -> Untagged<M> {
        Untagged {
            call: self.call(&UNTAGGED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::untagged`].
    Untagged {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/admin.rs
//! Operations: admin.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const TWICE: Operation = Operation::new("twice", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// Calls the operation `twice`.
    ///
    /// `GET /c`
    pub fn twice(&self) -> Twice<M> {
        Twice { call: self.call(&TWICE) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::twice`].
    Twice {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/admin2.rs
//! Operations: admin2.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OTHER_CASE: Operation = Operation::new("otherCase", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// Calls the operation `otherCase`.
    ///
    /// `GET /e`
    pub fn other_case(&self) -> OtherCase<M> {
        OtherCase {
            call: self.call(&OTHER_CASE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::other_case`].
    OtherCase {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const EMPTY_TAGS: Operation = Operation::new("emptyTags", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// Calls the operation `emptyTags`.
    ///
    /// `GET /d`
    pub fn empty_tags(&self) -> EmptyTags<M> {
        EmptyTags {
            call: self.call(&EMPTY_TAGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::empty_tags`].
    EmptyTags {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets_co.rs
//! What barks and meows.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const TAGGED: Operation = Operation::new("tagged", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// Calls the operation `tagged`.
    ///
    /// `GET /b`
    pub fn tagged(&self) -> Tagged<M> {
        Tagged { call: self.call(&TAGGED) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::tagged`].
    Tagged {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Tags.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_no_tags::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.untagged().send().await?;
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
