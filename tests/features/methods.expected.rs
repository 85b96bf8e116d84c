// note methods.yaml:25:9 #/paths/~1thing/head/responses/200: an answer to HEAD has no body (RFC 9110, section 9.3.2); it is read as empty

// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::{runtime, types};

pub(crate) const DELETE_THING: Operation = Operation::new("deleteThing", Method::DELETE, "/thing");

impl<M: Mode> Client<M> {
    /// `deleteThing` of the document.
    ///
    /// `DELETE /thing`
    pub fn delete_thing(&self) -> DeleteThing<M> {
        DeleteThing {
            call: self.call(&DELETE_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::delete_thing`], to be filled in and sent.
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
    /// `getThing` of the document.
    ///
    /// `GET /thing`
    pub fn get_thing(&self) -> GetThing<M> {
        GetThing {
            call: self.call(&GET_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::get_thing`], to be filled in and sent.
    GetThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const HEAD_THING: Operation = Operation::new("headThing", Method::HEAD, "/thing");

impl<M: Mode> Client<M> {
    /// `headThing` of the document.
    ///
    /// `HEAD /thing`
    pub fn head_thing(&self) -> HeadThing<M> {
        HeadThing {
            call: self.call(&HEAD_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::head_thing`], to be filled in and sent.
    HeadThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const OPTIONS_THING: Operation =
    Operation::new("optionsThing", Method::OPTIONS, "/thing");

impl<M: Mode> Client<M> {
    /// `optionsThing` of the document.
    ///
    /// `OPTIONS /thing`
    pub fn options_thing(&self) -> OptionsThing<M> {
        OptionsThing {
            call: self.call(&OPTIONS_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::options_thing`], to be filled in and sent.
    OptionsThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PATCH_THING: Operation = Operation::new("patchThing", Method::PATCH, "/thing");

impl<M: Mode> Client<M> {
    /// `patchThing` of the document.
    ///
    /// `PATCH /thing`
    pub fn patch_thing(&self) -> PatchThing<M> {
        PatchThing {
            call: self.call(&PATCH_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::patch_thing`], to be filled in and sent.
    PatchThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const POST_THING: Operation = Operation::new("postThing", Method::POST, "/thing");

impl<M: Mode> Client<M> {
    /// `postThing` of the document.
    ///
    /// `POST /thing`
    pub fn post_thing(&self) -> PostThing<M> {
        PostThing {
            call: self.call(&POST_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::post_thing`], to be filled in and sent.
    PostThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_THING: Operation = Operation::new("putThing", Method::PUT, "/thing");

impl<M: Mode> Client<M> {
    /// `putThing` of the document.
    ///
    /// `PUT /thing`
    pub fn put_thing(&self) -> PutThing<M> {
        PutThing {
            call: self.call(&PUT_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::put_thing`], to be filled in and sent.
    PutThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const TRACE_THING: Operation = Operation::new("traceThing", Method::TRACE, "/thing");

impl<M: Mode> Client<M> {
    /// `traceThing` of the document.
    ///
    /// `TRACE /thing`
    pub fn trace_thing(&self) -> TraceThing<M> {
        TraceThing {
            call: self.call(&TRACE_THING),
        }
    }
}

crate::runtime::call! {
    /// A call of [`Client::trace_thing`], to be filled in and sent.
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

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/delete_thing.rs
/// What [`delete_thing`](crate::Client::delete_thing) sends.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeleteThingRequest {
    pub reason: Option<String>,
}

impl DeleteThingRequest {
    /// Nothing set.
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
