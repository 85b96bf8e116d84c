
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const UNTAGGED: Operation = Operation::new("untagged", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// `untagged` of the document.
    ///
    /// `GET /a`
    pub fn untagged(&self) -> Untagged<M> {
        Untagged {
            call: self.call(&UNTAGGED),
        }
    }
}

/// A call of [`Client::untagged`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Untagged<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Untagged<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/admin.rs
//! Operations: admin.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const TWICE: Operation = Operation::new("twice", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// `twice` of the document.
    ///
    /// `GET /c`
    pub fn twice(&self) -> Twice<M> {
        Twice { call: self.call(&TWICE) }
    }
}

/// A call of [`Client::twice`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Twice<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Twice<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/admin2.rs
//! Operations: admin2.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const OTHER_CASE: Operation = Operation::new("otherCase", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// `otherCase` of the document.
    ///
    /// `GET /e`
    pub fn other_case(&self) -> OtherCase<M> {
        OtherCase {
            call: self.call(&OTHER_CASE),
        }
    }
}

/// A call of [`Client::other_case`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct OtherCase<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> OtherCase<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const EMPTY_TAGS: Operation = Operation::new("emptyTags", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// `emptyTags` of the document.
    ///
    /// `GET /d`
    pub fn empty_tags(&self) -> EmptyTags<M> {
        EmptyTags {
            call: self.call(&EMPTY_TAGS),
        }
    }
}

/// A call of [`Client::empty_tags`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct EmptyTags<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> EmptyTags<M> {
    /// Sends the request; gives what the body says.
    pub fn send(self) -> M::Answer<(), runtime::Json> {
        self.call.send(reply::empty, reply::json)
    }

    /// Sends the request; gives the status and the headers too.
    pub fn send_with_response(self) -> M::Answer<Response<()>, runtime::Json> {
        self.call.send_with_response(reply::empty, reply::json)
    }
}

// ==== src/api/pets_co.rs
//! What barks and meows.

use http::Method;

use crate::runtime::{Async, Call, Client, Mode, Operation, Response, reply};
use crate::runtime;

pub(crate) const TAGGED: Operation = Operation::new("tagged", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// `tagged` of the document.
    ///
    /// `GET /b`
    pub fn tagged(&self) -> Tagged<M> {
        Tagged { call: self.call(&TAGGED) }
    }
}

/// A call of [`Client::tagged`], to be filled in and sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is sent"]
pub struct Tagged<M: Mode = Async> {
    call: Call<M>,
}

impl<M: Mode> Tagged<M> {
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
//! A client of Tags.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_no_tags::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! client.untagged().send().await?;
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
