//! Errors that a complete response brings.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::LOCATION};

use crate::{
    json::DecodeError,
    request::operation::{AttemptName, Operation},
    response::head::Head,
    url::origin,
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

    /// The number of times that the call was sent; redirects aren't counted.
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
        let location = self.head.headers.get(LOCATION).filter(|_| self.head.status.is_redirection());
        if let Some(location) = location.and_then(|location| origin::bare(location.to_str().ok()?)) {
            write!(f, " (Location: {location}), and `redirects` on the builder doesn't follow it")?;
        }
        // A fake server says why it has no answer: nobody else's text is shown here.
        #[cfg(feature = "mock")]
        if let Some(reason) = crate::mock::reason(&self.head.headers) {
            return write!(f, ": {reason}");
        }
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
    bytes: Bytes,
    event: String,
}

impl DecodeFailure {
    pub(crate) fn new(operation: &Operation, head: Head, error: DecodeError, bytes: Bytes) -> Self {
        Self { operation: operation.clone(), head, error, bytes, event: String::new() }
    }

    /// The same of an event of this kind, unless that is empty.
    pub(crate) fn of_event(mut self, kind: String) -> Self {
        self.event = kind;
        self
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

    /// The number of times that the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.head.attempts
    }

    /// The place in the body, and what was expected there.
    pub fn error(&self) -> &DecodeError {
        &self.error
    }

    /// The part that isn't as documented, as it came: the body, or one item of a page, one line, or the data of one event.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The kind of the event that isn't as documented (`event`), such as `error`; `None` if it is no event.
    pub fn event(&self) -> Option<&str> {
        Some(self.event.as_str()).filter(|kind| !kind.is_empty())
    }
}

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = AttemptName(&self.operation, self.head.attempts);
        write!(f, "{name}: the answer ({}) isn't as documented: ", self.head.status)?;
        // What a server calls an event is for people to see where it is a plain word.
        let plain = |kind: &&str| {
            kind.len() <= 40 && kind.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.:/".contains(&byte))
        };
        if let Some(kind) = self.event().filter(plain) {
            write!(f, "event `{kind}`: ")?;
        }
        self.error.fmt(f)
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
