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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_path_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_member("team", 1).send().await?;
    /// # Ok(()) }
    /// ```
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
//! client.get_member("team", 1).send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
