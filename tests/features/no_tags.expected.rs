
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const UNTAGGED: Operation = Operation::new("untagged", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `untagged`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_tags::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.untagged().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn untagged(&self) -> Untagged<M> {
        Untagged {
            call: self.call(&UNTAGGED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::untagged`].
    Untagged {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/admin.rs
//! Operations: admin.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const TWICE: Operation = Operation::new("twice", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// Calls the operation `twice`.
    ///
    /// `GET /c`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_tags::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.twice().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn twice(&self) -> Twice<M> {
        Twice { call: self.call(&TWICE) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::twice`].
    Twice {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/admin2.rs
//! Operations: admin2.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OTHER_CASE: Operation = Operation::new("otherCase", Method::GET, "/e");

impl<M: Mode> Client<M> {
    /// Calls the operation `otherCase`.
    ///
    /// `GET /e`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_tags::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.other_case().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn other_case(&self) -> OtherCase<M> {
        OtherCase {
            call: self.call(&OTHER_CASE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::other_case`].
    OtherCase {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const EMPTY_TAGS: Operation = Operation::new("emptyTags", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// Calls the operation `emptyTags`.
    ///
    /// `GET /d`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_tags::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.empty_tags().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn empty_tags(&self) -> EmptyTags<M> {
        EmptyTags {
            call: self.call(&EMPTY_TAGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::empty_tags`].
    EmptyTags {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/pets_co.rs
//! What barks and meows.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const TAGGED: Operation = Operation::new("tagged", Method::GET, "/b");

impl<M: Mode> Client<M> {
    /// Calls the operation `tagged`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_no_tags::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.tagged().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn tagged(&self) -> Tagged<M> {
        Tagged { call: self.call(&TAGGED) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::tagged`].
    Tagged {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.untagged().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
