// warning missing_path_parameters.yaml:14:11 #/paths/~1teams~1{team}~1members~1{member}/get/parameters/3: a parameter without a name; the parameter is left out
// note missing_path_parameters.yaml:8:5 #/paths/~1teams~1{team}~1members~1{member}/get: the path has `{team}`, but no parameter of that name; it is a string
// note missing_path_parameters.yaml:8:5 #/paths/~1teams~1{team}~1members~1{member}/get: the parameter `gone` isn't in the path; the parameter is left out

// ==== src/api/teams.rs
//! Operations: teams.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const GET_MEMBER: Operation =
    Operation::new("getMember", Method::GET, "/teams/{team}/members/{member}");

impl<M: Mode> Client<M> {
    /// Calls the operation `getMember`.
    ///
    /// `GET /teams/{team}/members/{member}`
    pub fn get_member(&self, team: &str, member: i64) -> GetMember<M> {
        let mut call = self.call(&GET_MEMBER);
        call.set(Param::path("team"), &team);
        call.set(Param::path("member"), &member);
        GetMember { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_member`].
    GetMember {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetMember<M> {
    /// Sets `bare`.
    pub fn bare(mut self, bare: &str) -> Self {
        self.call.set(Param::query("bare"), &bare);
        self
    }
}

// ==== src/lib.rs
//! A client of Missing.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_missing_path_parameters::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_member("team", 1).send().await?;
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
