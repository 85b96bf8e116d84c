//! What the errors carry that a complete response brings.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::runtime::{
    json::DecodeError,
    request::operation::{AttemptName, Operation},
    response::head::Head,
};

/// A response whose status isn't success.
pub struct StatusError<E> {
    operation: Operation,
    head: Head,
    bytes: Bytes,
    body: Result<E, DecodeError>,
}

impl<E> StatusError<E> {
    pub(crate) fn new(operation: &Operation, response: http::Response<Bytes>, body: Result<E, DecodeError>) -> Self {
        let (head, bytes) = response.into_parts();
        Self { operation: operation.clone(), head: head.into(), bytes, body }
    }

    pub(crate) fn with_body<F>(self, body: Result<F, DecodeError>) -> StatusError<F> {
        StatusError { operation: self.operation, head: self.head, bytes: self.bytes, body }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// How often the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.head.attempts
    }

    /// The body as the document describes it; `None` if it isn't what the document describes.
    pub fn body(&self) -> Option<&E> {
        self.body.as_ref().ok()
    }

    /// Why the body isn't what the document describes, with a masked excerpt; `None` if it is.
    pub fn body_error(&self) -> Option<&DecodeError> {
        self.body.as_ref().err()
    }

    /// The body as the document describes it, owned.
    pub fn into_body(self) -> Option<E> {
        self.body.ok()
    }

    /// The body as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl<E> fmt::Display for StatusError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the server answered {}", AttemptName(&self.operation, self.head.attempts), self.head.status)?;
        match &self.body {
            Ok(_) => Ok(()),
            Err(error) => write!(f, "; its body isn't as documented: {error}"),
        }
    }
}

/// Neither the values of headers nor the body are shown: they may be private.
impl<E> fmt::Debug for StatusError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusError")
            .field("operation", &self.operation)
            .field("head", &self.head)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// A response that isn't what the document promises.
pub struct DecodeFailure {
    operation: Operation,
    head: Head,
    error: DecodeError,
}

impl DecodeFailure {
    pub(crate) fn new(operation: &Operation, head: Head, error: DecodeError) -> Self {
        Self { operation: operation.clone(), head, error }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// How often the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.head.attempts
    }

    /// Where in the body, and what was expected there.
    pub fn error(&self) -> &DecodeError {
        &self.error
    }
}

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let told = AttemptName(&self.operation, self.head.attempts);
        write!(f, "{told}: the answer ({}) isn't as documented: {}", self.head.status, self.error)
    }
}

/// The values of headers aren't shown: they may be private.
impl fmt::Debug for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeFailure")
            .field("operation", &self.operation)
            .field("head", &self.head)
            .field("error", &format_args!("{}", self.error))
            .finish()
    }
}
