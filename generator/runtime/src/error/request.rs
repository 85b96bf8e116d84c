//! Errors for which there is no complete response.

use std::{fmt, time::Duration};

use crate::{
    request::{context::CallContext, operation::Operation},
    rules::Invalid,
    transport::{TransportError, TransportErrorKind},
    url::origin::{self, LinkProblem},
};

/// A mistake of the caller: the parameter or field, and the rule that it breaks.
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

    /// The rule that is broken. The value itself isn't shown, since it may be private.
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
pub struct TransportFailure {
    context: CallContext,
    error: TransportError,
}

impl TransportFailure {
    pub(crate) fn new(context: CallContext, error: TransportError) -> Self {
        Self { context, error }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.context.operation
    }

    /// The number of times that the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }

    /// At which step the transport failed.
    pub fn kind(&self) -> TransportErrorKind {
        self.error.kind()
    }

    /// The transport's error.
    pub fn error(&self) -> &TransportError {
        &self.error
    }
}

impl fmt::Display for TransportFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.context.name(), self.error)
    }
}

/// The time for the call was over, or its response's body stalled.
pub struct TimedOut {
    context: CallContext,
    stalled: Option<Duration>,
}

impl TimedOut {
    pub(crate) fn new(context: CallContext, stalled: Option<Duration>) -> Self {
        Self { context, stalled }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.context.operation
    }

    /// The number of times that the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }

    /// The time that the whole call had; one attempt may have had less. Of a body that is read as it
    /// comes, the time without a byte of it.
    pub fn timeout(&self) -> Duration {
        self.context.timeout
    }

    /// The time for which the body brought less than a byte a second, if that is what went wrong.
    pub fn stalled(&self) -> Option<Duration> {
        self.stalled
    }
}

impl fmt::Display for TimedOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(window) = self.stalled {
            return write!(
                f,
                "{}: the response's body stalled, with less than a byte a second for {window:?}; stall_timeout on the builder sets the limit",
                self.context.name()
            );
        }
        write!(
            f,
            "{}: no answer within the time of the call, {:?}, or of one attempt",
            self.context.name(),
            self.context.timeout
        )
    }
}

/// A response's body beyond the client's limit.
pub struct TooLarge {
    context: CallContext,
    limit: u64,
}

impl TooLarge {
    pub(crate) fn new(context: CallContext, limit: u64) -> Self {
        Self { context, limit }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.context.operation
    }

    /// The number of times that the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
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
            self.context.name(),
            self.limit
        )
    }
}

/// A redirect or a link to the next page that wasn't followed. Nothing was sent there.
pub struct Refused {
    context: CallContext,
    problem: LinkProblem,
    location: Option<String>,
}

impl Refused {
    pub(crate) fn new(context: CallContext, problem: LinkProblem, location: Option<String>) -> Self {
        Self { context, problem, location }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.context.operation
    }

    /// The number of times that the call was sent; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }

    /// Why it wasn't followed.
    pub fn problem(&self) -> LinkProblem {
        self.problem
    }

    /// The `Location` of a redirect, as it came; `None` of a link in a page. It may carry a secret in its query, which
    /// `Display` leaves out.
    pub fn location(&self) -> Option<&str> {
        self.location.as_deref()
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}",
            self.context.name(),
            match self.problem {
                LinkProblem::Malformed => "the server's link isn't a URL for HTTP, so it wasn't followed",
                LinkProblem::OtherOrigin => {
                    "the server's link leads to another scheme, host or port, so it wasn't followed, and nothing was sent there; `redirects` and `page_links` on the builder allow some"
                }
                LinkProblem::Repeated =>
                    "the server's link to the next page was followed before; going on would never end",
                LinkProblem::TooManyRedirects => "the server redirected more than 10 times",
                LinkProblem::EmptyPages =>
                    "50 pages without an item followed one another, so the next one wasn't asked for; `retry` of the list goes on",
                #[cfg(feature = "polling")]
                LinkProblem::NoState => "the operation goes on, but no header says where its state is",
                LinkProblem::NoNext => "the page says that another follows, but has nothing that leads there",
            }
        )?;
        match self.location().and_then(origin::bare) {
            Some(location) => write!(f, " (Location: {location})"),
            None => Ok(()),
        }
    }
}

/// The same as `Display`, which has all of it.
macro_rules! debug_as_display {
    ($($name:ident)*) => {
        $(impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&format_args!("{self}")).finish()
            }
        })*
    };
}

debug_as_display! { TransportFailure TimedOut TooLarge Refused }
