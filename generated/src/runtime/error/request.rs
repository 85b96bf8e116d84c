//! What the errors carry for which there is no complete response.

use std::{fmt, time::Duration};

use crate::runtime::{
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
        write!(
            f,
            "{}: no complete answer within {:?}, or no connection in its share of that",
            self.operation, self.timeout
        )
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
        write!(
            f,
            "{}: the response's body is larger than {} bytes; max_body on the builder sets the limit",
            self.operation, self.limit
        )
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
        write!(
            f,
            "{}: {}",
            self.operation,
            match self.problem {
                LinkProblem::Malformed => "the server's link isn't a URL for HTTP, so it wasn't followed",
                LinkProblem::OtherOrigin => {
                    "the server's link leads to another scheme, host or port, so it wasn't followed, and nothing was sent there"
                }
                LinkProblem::Repeated =>
                    "the server's link to the next page was followed before; going on would never end",
                LinkProblem::TooManyRedirects => "the server redirected more than 10 times",
            }
        )
    }
}
