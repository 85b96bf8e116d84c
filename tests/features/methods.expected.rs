
// ==== src/api/thing.rs
//! Operations: thing.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::{runtime, types};

pub(crate) const DELETE_THING: Operation = Operation::new(
    "deleteThing",
    Method::DELETE,
    "/thing",
);

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

/// A call of [`Client::delete_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct DeleteThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> DeleteThing<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::DeleteThingRequest) -> Self {
        self.call.json("application/json", body);
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

pub(crate) const GET_THING: Operation = Operation::new(
    "getThing",
    Method::GET,
    "/thing",
);

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

/// A call of [`Client::get_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct GetThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> GetThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const HEAD_THING: Operation = Operation::new(
        "headThing",
        Method::HEAD,
        "/thing",
    )
    .accept("application/json");

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

/// A call of [`Client::head_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct HeadThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> HeadThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<String, runtime::Json> {
        self.call.send(reply::json, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<String>, runtime::Json> {
        self.call.send_with_response(reply::json, reply::json)
    }
}

pub(crate) const OPTIONS_THING: Operation = Operation::new(
    "optionsThing",
    Method::OPTIONS,
    "/thing",
);

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

/// A call of [`Client::options_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OptionsThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> OptionsThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const PATCH_THING: Operation = Operation::new(
    "patchThing",
    Method::PATCH,
    "/thing",
);

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

/// A call of [`Client::patch_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PatchThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PatchThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const POST_THING: Operation = Operation::new(
    "postThing",
    Method::POST,
    "/thing",
);

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

/// A call of [`Client::post_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PostThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PostThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const PUT_THING: Operation = Operation::new(
    "putThing",
    Method::PUT,
    "/thing",
);

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

/// A call of [`Client::put_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct PutThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> PutThing<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

pub(crate) const TRACE_THING: Operation = Operation::new(
    "traceThing",
    Method::TRACE,
    "/thing",
);

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

/// A call of [`Client::trace_thing`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct TraceThing<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> TraceThing<M> {
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

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/delete_thing.rs
/// What [`delete_thing`](crate::Client::delete_thing) sends.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeleteThingRequest {
    /// `reason`
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
        reason = "reason",
    }
}
