
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_level_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.add_member("team", "limit").send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_path_level_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_members("team").send().await?;
    /// # Ok(()) }
    /// ```
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
//! client.list_members("team").send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
