//! What each kind of error carries.

use std::{fmt, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::{
    json::DecodeError,
    operation::Operation,
    origin::LinkProblem,
    rules::Invalid,
    transport::{TransportError, TransportErrorKind},
};

/// What the caller got wrong: which parameter or field, and which rule it breaks.
#[derive(Debug)]
pub struct InvalidRequest {
    operation: Option<Operation>,
    invalid: Invalid,
}

impl InvalidRequest {
    pub(crate) fn new(operation: Option<&Operation>, invalid: Invalid) -> Self {
        Self { operation: operation.cloned(), invalid }
    }

    /// The operation; there is none for what goes wrong while a client is built.
    pub fn operation(&self) -> Option<&Operation> {
        self.operation.as_ref()
    }

    /// The parameter's name, or the path of the field in the body.
    pub fn path(&self) -> &str {
        &self.invalid.path
    }

    /// The rule that is broken. The value itself isn't told: it may be private.
    pub fn reason(&self) -> &str {
        &self.invalid.reason
    }
}

impl fmt::Display for InvalidRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.operation {
            Some(operation) => write!(f, "{operation}: {}", self.invalid),
            None => self.invalid.fmt(f),
        }
    }
}

/// A request got no complete response.
#[derive(Debug)]
pub struct TransportFailure {
    operation: Operation,
    error: TransportError,
}

impl TransportFailure {
    pub(crate) fn new(operation: &Operation, error: TransportError) -> Self {
        Self { operation: operation.clone(), error }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// At which step the transport failed.
    pub fn kind(&self) -> TransportErrorKind {
        self.error.kind()
    }

    /// What the transport says.
    pub fn error(&self) -> &TransportError {
        &self.error
    }
}

impl fmt::Display for TransportFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, self.error)
    }
}

/// The time for the call was over.
#[derive(Debug)]
pub struct TimedOut {
    operation: Operation,
    timeout: Duration,
}

impl TimedOut {
    pub(crate) fn new(operation: &Operation, timeout: Duration) -> Self {
        Self { operation: operation.clone(), timeout }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The time that the whole call had. A connection may have had less.
    pub fn timeout(&self) -> Duration {
        self.timeout
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: no complete answer within {:?}, or no connection in its share of that", self.operation, self.timeout)
    }
}

/// A response whose status isn't success.
pub struct StatusError<E> {
    operation: Operation,
    head: http::response::Parts,
    bytes: Bytes,
    body: Option<E>,
}

impl<E> StatusError<E> {
    pub(crate) fn new(operation: &Operation, response: http::Response<Bytes>, body: Option<E>) -> Self {
        let (head, bytes) = response.into_parts();
        Self { operation: operation.clone(), head, bytes, body }
    }

    pub(crate) fn with_body<F>(self, body: Option<F>) -> StatusError<F> {
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

    /// The body as the document describes it; `None` if it isn't what the document describes.
    pub fn body(&self) -> Option<&E> {
        self.body.as_ref()
    }

    /// The body as the document describes it, owned.
    pub fn into_body(self) -> Option<E> {
        self.body
    }

    /// The body as it came.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl<E> fmt::Display for StatusError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the server answered {}", self.operation, self.head.status)
    }
}

/// Neither the values of headers nor the body are shown: they may be private.
impl<E> fmt::Debug for StatusError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusError")
            .field("operation", &self.operation)
            .field("status", &self.head.status)
            .field("headers", &self.head.headers.keys().collect::<Vec<_>>())
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

/// A response that isn't what the document promises.
pub struct DecodeFailure {
    operation: Operation,
    status: StatusCode,
    headers: HeaderMap,
    error: DecodeError,
}

impl DecodeFailure {
    pub(crate) fn new(operation: &Operation, status: StatusCode, headers: HeaderMap, error: DecodeError) -> Self {
        Self { operation: operation.clone(), status, headers, error }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// Where in the body, and what was expected there.
    pub fn error(&self) -> &DecodeError {
        &self.error
    }
}

impl fmt::Display for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the answer ({}) isn't as documented: {}", self.operation, self.status, self.error)
    }
}

/// The values of headers aren't shown: they may be private.
impl fmt::Debug for DecodeFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DecodeFailure")
            .field("operation", &self.operation)
            .field("status", &self.status)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("error", &format_args!("{}", self.error))
            .finish()
    }
}

/// A response's body beyond the client's limit.
#[derive(Debug)]
pub struct TooLarge {
    operation: Operation,
    limit: u64,
}

impl TooLarge {
    pub(crate) fn new(operation: &Operation, limit: u64) -> Self {
        Self { operation: operation.clone(), limit }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The limit in bytes.
    pub fn limit(&self) -> u64 {
        self.limit
    }
}

impl fmt::Display for TooLarge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: the response's body is larger than {} bytes; max_body on the builder sets the limit", self.operation, self.limit)
    }
}

/// A redirect or a link to the next page that wasn't followed. Nothing was sent there.
#[derive(Debug)]
pub struct Refused {
    operation: Operation,
    problem: LinkProblem,
}

impl Refused {
    pub(crate) fn new(operation: &Operation, problem: LinkProblem) -> Self {
        Self { operation: operation.clone(), problem }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// Why it wasn't followed. The link itself isn't told: it may carry a secret.
    pub fn problem(&self) -> LinkProblem {
        self.problem
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.operation, match self.problem {
            LinkProblem::Malformed => "the server's link isn't a URL for HTTP, so it wasn't followed",
            LinkProblem::OtherOrigin => {
                "the server's link leads to another scheme, host or port, so it wasn't followed, and nothing was sent there"
            }
            LinkProblem::Repeated => "the server's link to the next page was followed before; going on would never end",
            LinkProblem::TooManyRedirects => "the server redirected more than 10 times",
        })
    }
}
