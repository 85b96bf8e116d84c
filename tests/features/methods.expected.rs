// note methods.yaml:25:9 #/paths/~1thing/head/responses/200: an answer to HEAD has no body (RFC 9110, section 9.3.2); it is read as empty

// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const DELETE_THING: Operation = Operation::new("deleteThing", Method::DELETE, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `deleteThing`.
    ///
    /// `DELETE /thing`
    pub fn delete_thing(&self) -> DeleteThing<M> {
        DeleteThing {
            call: self.call(&DELETE_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::delete_thing`].
    DeleteThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> DeleteThing<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::DeleteThingRequest) -> Self {
        self.call.json("application/json", body);
        self
    }
}

pub(crate) const GET_THING: Operation = Operation::new("getThing", Method::GET, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `getThing`.
    ///
    /// `GET /thing`
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_thing`].
    GetThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const HEAD_THING: Operation = Operation::new("headThing", Method::HEAD, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `headThing`.
    ///
    /// `HEAD /thing`
    pub fn head_thing(&self) -> HeadThing<M> {
        HeadThing {
            call: self.call(&HEAD_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::head_thing`].
    HeadThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const OPTIONS_THING: Operation =
    Operation::new("optionsThing", Method::OPTIONS, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `optionsThing`.
    ///
    /// `OPTIONS /thing`
    pub fn options_thing(&self) -> OptionsThing<M> {
        OptionsThing {
            call: self.call(&OPTIONS_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::options_thing`].
    OptionsThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PATCH_THING: Operation = Operation::new("patchThing", Method::PATCH, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `patchThing`.
    ///
    /// `PATCH /thing`
    pub fn patch_thing(&self) -> PatchThing<M> {
        PatchThing {
            call: self.call(&PATCH_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::patch_thing`].
    PatchThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const POST_THING: Operation = Operation::new("postThing", Method::POST, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `postThing`.
    ///
    /// `POST /thing`
    pub fn post_thing(&self) -> PostThing<M> {
        PostThing {
            call: self.call(&POST_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_thing`].
    PostThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_THING: Operation = Operation::new("putThing", Method::PUT, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `putThing`.
    ///
    /// `PUT /thing`
    pub fn put_thing(&self) -> PutThing<M> {
        PutThing {
            call: self.call(&PUT_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_thing`].
    PutThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const TRACE_THING: Operation = Operation::new("traceThing", Method::TRACE, "/thing");

impl<M: Mode> Client<M> {
    /// Calls the operation `traceThing`.
    ///
    /// `TRACE /thing`
    pub fn trace_thing(&self) -> TraceThing<M> {
        TraceThing {
            call: self.call(&TRACE_THING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::trace_thing`].
    TraceThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! A client of Methods.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_methods::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.get_thing().send().await?;
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

// ==== src/types/delete_thing.rs
/// The request body of [`delete_thing`](crate::Client::delete_thing).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeleteThingRequest {
    pub reason: Option<String>,
}

impl DeleteThingRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `reason`.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        self.reason = Some(reason.into());
        self
    }
}

crate::runtime::object! {
    DeleteThingRequest {
        reason,
    }
}
