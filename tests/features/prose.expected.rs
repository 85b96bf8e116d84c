
// ==== src/api/things.rs
//! All about things.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const LIST_THINGS: Operation = Operation::new(
        "listThings",
        Method::GET,
        "/things",
    )
    .accept("application/json");

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

/// A call of [`Client::list_things`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct ListThings<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> ListThings<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Thing, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Thing>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

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
        id = "id",
        name = "name",
    }
}
