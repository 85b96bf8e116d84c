//! Errors of a call, each with its place and cause, and never with a secret.

mod context;
mod failure_body;
pub(crate) mod message;
mod request;
mod response;

use std::{convert::Infallible, fmt};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

#[cfg(feature = "oauth")]
use crate::oauth::TokenFailure;
use crate::{
    json::{self, DecodeError, Json},
    request::operation::Operation,
    response::head,
    transport::TransportErrorKind,
};

pub use failure_body::FailureBody;
pub use request::{InvalidRequest, Refused, TimedOut, TooLarge, TransportFailure};
pub use response::{DecodeFailure, StatusError};

/// Why a call didn't give what was asked for. `E` is what the API's own errors decode to.
///
/// It is the same type for all calls but for `E`, and `?` turns the error of any call into one without it, as
/// [`FailureBody`] says.
///
/// Neither `Debug` nor `Display` shows credentials or values of parameters. Of a body they show an excerpt in which
/// secrets are masked, where it isn't as documented; of URLs, where a refused redirect leads, without its query.
#[non_exhaustive]
pub enum Error<E = Json> {
    /// The request breaks a documented rule, or can't be sent; nothing was sent.
    Invalid(Box<InvalidRequest>),
    /// The server couldn't be reached, or its answer broke off.
    Transport(Box<TransportFailure>),
    /// The time for the call was over, or the response's body stalled.
    Timeout(Box<TimedOut>),
    /// The server answered with a status other than success.
    Status(Box<StatusError<E>>),
    /// The server's answer isn't what the document promises.
    Decode(Box<DecodeFailure>),
    /// The response's body is larger than the limit set on the client.
    TooLarge(Box<TooLarge>),
    /// A redirect or a link to the next page wasn't followed, and nothing was sent there.
    Refused(Box<Refused>),
    /// There is no access token for the call, so that it wasn't sent.
    #[cfg(feature = "oauth")]
    Token(Box<TokenFailure>),
}

/// An error before anyone has looked at the body of a failed response.
pub(crate) type Failure = Error<Infallible>;

impl<E> Error<E> {
    /// The operation that was called; there is none for what goes wrong while a client is built.
    pub fn operation(&self) -> Option<&Operation> {
        match self {
            Self::Invalid(cause) => cause.operation(),
            Self::Transport(cause) => Some(cause.operation()),
            Self::Timeout(cause) => Some(cause.operation()),
            Self::Status(cause) => Some(cause.operation()),
            Self::Decode(cause) => Some(cause.operation()),
            Self::TooLarge(cause) => Some(cause.operation()),
            Self::Refused(cause) => Some(cause.operation()),
            #[cfg(feature = "oauth")]
            Self::Token(cause) => Some(cause.operation()),
        }
    }

    /// The status of the response, if a complete one came.
    pub fn status(&self) -> Option<StatusCode> {
        match self {
            Self::Status(cause) => Some(cause.status()),
            Self::Decode(cause) => Some(cause.status()),
            _ => None,
        }
    }

    /// The headers of the response, if a complete one came.
    pub fn headers(&self) -> Option<&HeaderMap> {
        match self {
            Self::Status(cause) => Some(cause.headers()),
            Self::Decode(cause) => Some(cause.headers()),
            _ => None,
        }
    }

    /// The body of a failed response, or the part of an answer that isn't as documented.
    pub fn bytes(&self) -> Option<&Bytes> {
        match self {
            Self::Status(cause) => Some(cause.bytes()),
            Self::Decode(cause) => Some(cause.bytes()),
            _ => None,
        }
    }

    /// Why a body isn't what the document describes, that of a success or of a failure.
    pub fn body_error(&self) -> Option<&DecodeError> {
        match self {
            Self::Status(cause) => cause.body_error(),
            Self::Decode(cause) => Some(cause.error()),
            _ => None,
        }
    }

    /// The server's message, for people to read: a short text, or the member of a body of JSON that the most used
    /// servers have for it, such as `message`, `error_description` or `detail` (RFC 9457). It may hold what the caller sent,
    /// so that neither `Display` nor `Debug` shows it.
    pub fn server_message(&self) -> Option<String> {
        message::of(self.bytes()?)
    }

    /// The server's name for the request, to quote when asking for help.
    pub fn request_id(&self) -> Option<&str> {
        head::request_id(self.headers()?)
    }

    /// The kind of error, in a word for metrics and logs.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "invalid",
            Self::Transport(cause) if cause.kind() == TransportErrorKind::Connect => "connect",
            #[cfg(feature = "uploads")]
            Self::Transport(cause) if cause.kind() == TransportErrorKind::Upload => "upload",
            Self::Transport(_) => "transport",
            Self::Timeout(_) => "timeout",
            Self::Status(_) => "status",
            Self::Decode(_) => "decode",
            Self::TooLarge(_) => "too_large",
            Self::Refused(_) => "refused",
            #[cfg(feature = "oauth")]
            Self::Token(_) => "token",
        }
    }

    /// The number of times that the call was sent, redirects not counted; 0 if nothing was sent.
    pub fn attempts(&self) -> u32 {
        match self {
            Self::Invalid(_) => 0,
            Self::Transport(cause) => cause.attempts(),
            Self::Timeout(cause) => cause.attempts(),
            Self::Status(cause) => cause.attempts(),
            Self::Decode(cause) => cause.attempts(),
            Self::TooLarge(cause) => cause.attempts(),
            Self::Refused(cause) => cause.attempts(),
            #[cfg(feature = "oauth")]
            Self::Token(cause) => cause.attempts(),
        }
    }

    /// Whether the time was over before the answer was complete, or its body stalled.
    pub fn is_timeout(&self) -> bool {
        matches!(self, Self::Timeout(_))
    }

    /// Whether the response's body stalled: there was time left, but next to nothing came.
    pub fn is_stalled(&self) -> bool {
        matches!(self, Self::Timeout(cause) if cause.stalled().is_some())
    }

    /// Whether the same call may succeed later, and does no harm if the first has reached the server after all.
    /// The client has tried again itself as its [`Retry`](crate::Retry) has it.
    ///
    /// That is so when there was no connection, and for 429 and 503; for the other failures of transport, timeouts,
    /// 408, 500, 502 and 504, when the method is idempotent (RFC 9110 §9.2.2).
    pub fn is_retryable(&self) -> bool {
        let idempotent = self.operation().is_some_and(Operation::is_idempotent);
        match self {
            #[cfg(feature = "uploads")]
            Self::Transport(cause) if cause.kind() == TransportErrorKind::Upload => false,
            Self::Transport(cause) => idempotent || cause.kind() == TransportErrorKind::Connect,
            Self::Timeout(_) => idempotent,
            Self::Status(cause) => match cause.status().as_u16() {
                429 | 503 => true,
                408 | 500 | 502 | 504 => idempotent,
                _ => false,
            },
            #[cfg(feature = "oauth")]
            Self::Token(cause) => cause.problem().is_retryable(),
            _ => false,
        }
    }

    /// The same error with the body of a failed response as JSON of any shape, if it is JSON.
    pub fn untyped(self) -> Error<Json> {
        self.with_body(|error| json::from_slice(error.bytes()))
    }

    /// The same error with another body. The function isn't called unless there is one.
    fn with_body<F>(self, body: impl FnOnce(&StatusError<E>) -> Result<F, DecodeError>) -> Error<F> {
        match self {
            Self::Status(cause) => {
                let body = body(&cause);
                Error::Status(Box::new(cause.with_body(body)))
            }
            Self::Invalid(cause) => Error::Invalid(cause),
            Self::Transport(cause) => Error::Transport(cause),
            Self::Timeout(cause) => Error::Timeout(cause),
            Self::Decode(cause) => Error::Decode(cause),
            Self::TooLarge(cause) => Error::TooLarge(cause),
            Self::Refused(cause) => Error::Refused(cause),
            #[cfg(feature = "oauth")]
            Self::Token(cause) => Error::Token(cause),
        }
    }
}

impl Failure {
    /// The same error where a typed one is expected.
    pub(crate) fn typed<E>(self) -> Error<E> {
        self.with_body(|_| Err(DecodeError::new("a body", "none")))
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Invalid(cause) => cause.fmt(f),
            Self::Transport(cause) => cause.fmt(f),
            Self::Timeout(cause) => cause.fmt(f),
            Self::Status(cause) => cause.fmt(f),
            Self::Decode(cause) => cause.fmt(f),
            Self::TooLarge(cause) => cause.fmt(f),
            Self::Refused(cause) => cause.fmt(f),
            #[cfg(feature = "oauth")]
            Self::Token(cause) => cause.fmt(f),
        }
    }
}

/// As `Display` has it, with the variant's name: what a failed call brings along may be private.
impl<E> fmt::Debug for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let variant = match self {
            Self::Invalid(_) => "Invalid",
            Self::Transport(_) => "Transport",
            Self::Timeout(_) => "Timeout",
            Self::Status(_) => "Status",
            Self::Decode(_) => "Decode",
            Self::TooLarge(_) => "TooLarge",
            Self::Refused(_) => "Refused",
            #[cfg(feature = "oauth")]
            Self::Token(_) => "Token",
        };
        f.debug_tuple(variant).field(&format_args!("{self}")).finish()
    }
}

impl<E> std::error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Transport(cause) => cause.error().source(),
            #[cfg(feature = "oauth")]
            Self::Token(cause) => std::error::Error::source(cause.problem()),
            _ => None,
        }
    }
}
