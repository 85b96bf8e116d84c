
// ==== src/api/old.rs
//! Operations: old.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::{runtime, types};

pub(crate) const GET_OLD: Operation = Operation::new("getOld", Method::GET, "/old")
    .accept("application/json");

impl<M: Mode> Client<M> {
    /// Use /new.
    ///
    /// `GET /old`
    #[deprecated = "by the API"]
    pub fn get_old(&self, id: &str) -> GetOld<M> {
        let mut call = self.call(&GET_OLD);
        call.set(Param::query("id"), &id);
        GetOld { call }
    }
}

/// A call of [`Client::get_old`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetOld<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetOld<M> {
    /// It has no effect.
    #[deprecated = "by the API"]
    pub fn mode(mut self, mode: &str) -> Self {
        self.call.set(Param::query("mode"), &mode);
        self
    }

    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<types::Old, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<types::Old>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

// ==== src/lib.rs
//! A client of Legacy.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_deprecated::Client;
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

// ==== src/types/old.rs
use super::OldKind;

/// A type that nobody should use.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
///
/// Deprecated by the API.
pub struct Old {
    /// `id`
    pub id: String,
    /// `legacy_id`
    ///
    /// Deprecated by the API.
    pub legacy_id: Option<i64>,
    /// `kind`
    pub kind: Option<OldKind>,
}

crate::runtime::object! {
    Old {
        id = "id",
        legacy_id = "legacy_id",
        kind = "kind",
    }
}

// ==== src/types/old_kind.rs
/// The schema `OldKind`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
///
/// Deprecated by the API.
pub enum OldKind {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the document doesn't list, kept as it came.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    OldKind: str else Unrecognized {
        A = "a",
        B = "b",
    }
}
