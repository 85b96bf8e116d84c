
// ==== src/api/old.rs
//! Operations: old.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};
use crate::types;

pub(crate) const GET_OLD: Operation =
    Operation::new("getOld", Method::GET, "/old").accept("application/json");

impl<M: Mode> Client<M> {
    /// Use /new.
    ///
    /// `GET /old`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_deprecated::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let old = client.get_old("id").send().await?;
    /// # Ok(()) }
    /// ```
    #[deprecated = "by the API"]
    pub fn get_old(&self, id: &str) -> GetOld<M> {
        let mut call = self.call(&GET_OLD);
        call.set(Param::query("id"), &id);
        GetOld { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_old`].
    GetOld {
        value: types::Old = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetOld<M> {
    /// It has no effect.
    #[deprecated = "by the API"]
    pub fn mode(mut self, mode: &str) -> Self {
        self.call.set(Param::query("mode"), &mode);
        self
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/old.rs
use super::OldKind;

/// A type that nobody should use.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
///
/// Deprecated by the API.
pub struct Old {
    pub id: String,
    ///
    /// Deprecated by the API.
    pub legacy_id: Option<i64>,
    pub kind: Option<OldKind>,
}

crate::runtime::object! {
    Old {
        id,
        legacy_id,
        kind,
    }
}

// ==== src/types/old_kind.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
///
/// Deprecated by the API.
pub enum OldKind {
    /// `a`
    A,
    /// `b`
    B,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    OldKind: str else Unrecognized {
        A = "a",
        B = "b",
    }
}
