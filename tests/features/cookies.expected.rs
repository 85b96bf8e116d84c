
// ==== src/api/me.rs
//! Operations: me.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_ME: Operation = Operation::new("getMe", Method::GET, "/me");

impl<M: Mode> Client<M> {
    /// Calls the operation `getMe`.
    ///
    /// `GET /me`
    pub fn get_me(&self, session: &str) -> GetMe<M> {
        let mut call = self.call(&GET_ME);
        call.set(Param::cookie("session"), &session);
        GetMe { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_me`].
    GetMe {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetMe<M> {
    /// Sets `visits`.
    ///
    /// At least 0.
    pub fn visits(mut self, visits: i64) -> Self {
        self.call.set(Param::cookie("visits").rules(&[min(0)]), &visits);
        self
    }

    /// Sets `flags`.
    pub fn flags(mut self, flags: &[&str]) -> Self {
        self.call.set(Param::cookie("flags").explode(false), &flags);
        self
    }
}

// ==== src/lib.rs
//! A client of Cookies.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_cookies::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_me("session").send().await?;
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
