
// ==== src/api/me.rs
//! Operations: me.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{Async, Call, Client, Mode, Operation, Param, Response, reply};
use crate::runtime;

pub(crate) const GET_ME: Operation = Operation::new("getMe", Method::GET, "/me");

impl<M: Mode> Client<M> {
    /// `getMe` of the document.
    ///
    /// `GET /me`
    pub fn get_me(&self, session: &str) -> GetMe<M> {
        let mut call = self.call(&GET_ME);
        call.set(Param::cookie("session"), &session);
        GetMe { call }
    }
}

/// A call of [`Client::get_me`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetMe<M: Mode = Async> {
    call: Call<M>,
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

    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};
