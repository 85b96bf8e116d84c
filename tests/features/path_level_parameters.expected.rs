
// ==== src/api/teams.rs
//! Operations: teams.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Client, Mode, Operation, Param, reply};

pub(crate) const ADD_MEMBER: Operation =
    Operation::new("addMember", Method::POST, "/teams/{team}/members");

impl<M: Mode> Client<M> {
    /// Calls the operation `addMember`.
    ///
    /// `POST /teams/{team}/members`
    ///
    /// * `limit`: For this one.
    pub fn add_member(&self, team: &str, limit: &str) -> AddMember<M> {
        let mut call = self.call(&ADD_MEMBER);
        call.set(Param::path("team"), &team);
        call.set(Param::query("limit"), &limit);
        AddMember { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_member`].
    AddMember {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> AddMember<M> {
    /// Sets `limit`.
    pub fn limit_header(mut self, limit_header: &str) -> Self {
        self.call.set(Param::header("limit"), &limit_header);
        self
    }
}

pub(crate) const LIST_MEMBERS: Operation =
    Operation::new("listMembers", Method::GET, "/teams/{team}/members");

impl<M: Mode> Client<M> {
    /// Calls the operation `listMembers`.
    ///
    /// `GET /teams/{team}/members`
    pub fn list_members(&self, team: &str) -> ListMembers<M> {
        let mut call = self.call(&LIST_MEMBERS);
        call.set(Param::path("team"), &team);
        ListMembers { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_members`].
    ListMembers {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ListMembers<M> {
    /// For all.
    ///
    /// At most 100.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.set(Param::query("limit").rules(&[max(100)]), &limit);
        self
    }
}

// ==== src/lib.rs
//! A client of Paths.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_path_level_parameters::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.list_members("team").send().await?;
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
