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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.delete_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.get_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.head_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.options_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.patch_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.post_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_methods::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.trace_thing().send().await?;
    /// # Ok(()) }
    /// ```
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
//! client.get_thing().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

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
