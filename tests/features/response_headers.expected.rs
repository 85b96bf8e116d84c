
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
    /// # Errors
    ///
    /// * 429: Too many
    ///
    /// # Response headers
    ///
    /// * [`X-Total`](crate::headers::X_TOTAL): How many there are.
    /// * [`X-Expires`](crate::headers::X_EXPIRES)
    /// * [`X-Names`](crate::headers::X_NAMES)
    /// * [`X-Rate-Limit`](crate::headers::X_RATE_LIMIT): Requests left in this hour.
    /// * `Content-Type`
    /// * [`Retry-After`](crate::headers::RETRY_AFTER)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_response_headers::Client) -> Result<(), Box<dyn std::error::Error>> {
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
        value: Option<Vec<String>> = reply::optional,
        error: runtime::Json = reply::json,
    }
}

// ==== src/headers.rs
//! The response headers that the API description names, for [`Response::header`](crate::Response::header).

use crate::runtime::Header;

/// `Retry-After`
pub const RETRY_AFTER: Header<i64> = Header::new("Retry-After");

/// `X-Expires`
pub const X_EXPIRES: Header<jiff::Timestamp> = Header::new("X-Expires");

/// `X-Names`
pub const X_NAMES: Header<Vec<String>> = Header::list("X-Names");

/// Requests left in this hour.
///
/// `X-Rate-Limit`
pub const X_RATE_LIMIT: Header<i64> = Header::new("X-Rate-Limit");

/// How many there are.
///
/// `X-Total`
pub const X_TOTAL: Header<i64> = Header::new("X-Total");

// ==== src/lib.rs
//! let answer = client.list_things().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
pub mod headers;
#[cfg(feature = "mock")]
pub mod mock;
