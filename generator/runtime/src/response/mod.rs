//! Responses: a value with the status and headers that came with it, and the decoders that make it.

mod charset;
pub mod decode;
pub(crate) mod head;
pub(crate) mod header;
#[cfg(feature = "rate_limits")]
mod rate_limit;

use std::fmt;

use http::{HeaderMap, StatusCode};

use crate::json::{DecodeError, FromJson};

pub use head::Head;
pub(crate) use head::request_id;
pub use header::Header;
#[cfg(feature = "rate_limits")]
pub use rate_limit::RateLimit;

/// A decoded body with the status and headers that came with it.
pub struct Response<T> {
    head: Head,
    body: T,
}

impl<T> Response<T> {
    pub(crate) fn new(head: Head, body: T) -> Self {
        Self { head, body }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// A header that the document speaks of, in its type; `None` where there is none.
    ///
    /// # Errors
    /// The header isn't what the document says.
    pub fn header<H: FromJson>(&self, header: Header<H>) -> Result<Option<H>, DecodeError> {
        header.read(&self.head.headers)
    }

    /// The server's name for the request, to quote when asking for help.
    pub fn request_id(&self) -> Option<&str> {
        request_id(&self.head.headers)
    }

    /// The number of times that the call was sent until it succeeded; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.head.attempts
    }

    /// The decoded body.
    pub fn body(&self) -> &T {
        &self.body
    }

    /// The decoded body, owned.
    pub fn into_body(self) -> T {
        self.body
    }
}

/// The values of headers aren't shown: they may be private, such as cookies.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("head", &self.head).field("body", &self.body).finish()
    }
}
