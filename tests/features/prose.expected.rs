
// ==== src/api/things.rs
//! All about things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Lists things
    ///
    /// One line and another.
    ///
    /// ```json
    /// {"a": 1}
    /// ```
    ///
    /// 1. first
    /// 2. second
    ///
    /// `GET /things`
    ///
    /// See also: <https://example.com/list>
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Prose.
//!
//! ### A heading
//!
//! Text with `code`, *stress*, [a link](https://example.com), <https://example.com/bare> and
//! Vec\<String>.
//!
//! ```text
//! indented code
//! ```
//!
//! | a | b |
//! | --- | --- |
//! | 1 | 2 |
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_prose::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! let answer = client.list_things().send().await?;
//! println!("{answer:?}");
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

// ==== src/types/thing.rs
/// A thing
///
/// Leading space, and a \[bracket] that is no link; \`an open tick
///
/// See also: <https://example.com/thing>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id
    pub id: Option<String>,
    /// A name.
    ///
    /// With a paragraph of its own.
    pub name: Option<String>,
}

crate::runtime::object! {
    Thing {
        id,
        name,
    }
}
