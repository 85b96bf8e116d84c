// warning newer_version.yaml:2:1 #/openapi: version 3.9.0 of the specification is not known; the document is read as version 3.2

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_newer_version::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: Option<Vec<String>> = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.list_things().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
