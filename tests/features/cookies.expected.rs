
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_cookies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_me("session").send().await?;
    /// # Ok(()) }
    /// ```
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
//! client.get_me("session").send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
