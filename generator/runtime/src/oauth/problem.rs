//! Why there is no token.

use std::{borrow::Cow, fmt, sync::Arc, time::Duration};

use http::StatusCode;

use crate::{
    request::{context::CallContext, operation::Operation},
    transport::TransportErrorKind,
};

/// Why there is no access token. Nothing in here shows a secret, nor what the token endpoint wrote beside the code of its
/// error.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum TokenProblem {
    /// The token endpoint is no place for secrets: its URL isn't `https`, nor on the loopback.
    Endpoint,
    /// The OpenID provider doesn't say where its token endpoint is, or can't be believed; this is why.
    Discovery(&'static str),
    /// The OpenID provider answered with this status when it was asked where its token endpoint is.
    NotDiscovered {
        /// The status of its answer.
        status: StatusCode,
    },
    /// The OpenID provider couldn't be reached when it was asked where its token endpoint is, or its answer broke off.
    DiscoveryTransport(TransportErrorKind),
    /// The token endpoint couldn't be reached, or its answer broke off.
    Transport(TransportErrorKind),
    /// The token endpoint refused the request.
    Refused {
        /// The status of its answer.
        status: StatusCode,
        /// The error, such as `invalid_grant` of RFC 6749 §5.2, if it is a code: letters with `_`, `-`, `.` and `:` between them.
        code: Option<Cow<'static, str>>,
    },
    /// The token endpoint's answer isn't a bearer token as RFC 6749 §5.1 has it; this is why.
    Unreadable(&'static str),
    /// The user isn't signed in, and this is why: a code such as `access_denied` (RFC 6749 §4.1.2.1), or a sentence.
    #[cfg(feature = "sign_in")]
    SignIn(Cow<'static, str>),
    /// The error of a provider of your own.
    Other(Arc<dyn std::error::Error + Send + Sync>),
}

impl TokenProblem {
    /// The error of a provider of your own; it must not show a secret.
    pub fn other(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Other(Arc::from(error.into()))
    }

    /// Whether asking again may help.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Transport(_) | Self::DiscoveryTransport(_) => true,
            Self::Refused { status, .. } | Self::NotDiscovered { status } => {
                matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
            }
            _ => false,
        }
    }
}

impl fmt::Display for TokenProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Endpoint => {
                f.write_str("the token endpoint is neither https nor on the loopback, so nothing was sent")
            }
            Self::Discovery(reason) => write!(f, "the OpenID provider's configuration can't be used: {reason}"),
            Self::NotDiscovered { status } => write!(f, "the OpenID provider answered {status} for its configuration"),
            Self::DiscoveryTransport(kind) => no_answer(f, "the OpenID provider", *kind),
            Self::Transport(kind) => no_answer(f, "the token endpoint", *kind),
            Self::Refused { status, code: Some(code) } => write!(f, "the token endpoint answered {status}, `{code}`"),
            Self::Refused { status, code: None } => write!(f, "the token endpoint answered {status}"),
            Self::Unreadable(reason) => write!(f, "the token endpoint's answer isn't a token: {reason}"),
            #[cfg(feature = "sign_in")]
            Self::SignIn(reason) => write!(f, "the user isn't signed in: {reason}"),
            Self::Other(error) => error.fmt(f),
        }
    }
}

/// Says that there was no answer from somewhere.
fn no_answer(f: &mut fmt::Formatter<'_>, whose: &str, kind: TransportErrorKind) -> fmt::Result {
    match kind {
        TransportErrorKind::Connect => write!(f, "no connection to {whose}"),
        TransportErrorKind::Timeout => write!(f, "{whose} didn't answer in time"),
        _ => write!(f, "{whose} gave no complete answer"),
    }
}

impl std::error::Error for TokenProblem {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Other(error) => Some(error.as_ref()),
            _ => None,
        }
    }
}

/// There was no access token for the call; it wasn't sent, or not again.
pub struct TokenFailure {
    context: CallContext,
    problem: TokenProblem,
    /// For how long the client asks no more.
    pub(crate) hold: Duration,
}

impl TokenFailure {
    pub(crate) fn new(context: CallContext, problem: TokenProblem, hold: Duration) -> Self {
        Self { context, problem, hold }
    }

    /// The operation.
    pub fn operation(&self) -> &Operation {
        &self.context.operation
    }

    /// The number of attempts to send the call; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }

    /// Why there is no token.
    pub fn problem(&self) -> &TokenProblem {
        &self.problem
    }
}

impl fmt::Display for TokenFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: there is no access token: {}", self.context.name(), self.problem)
    }
}

/// The same as `Display`, which has all of it.
impl fmt::Debug for TokenFailure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("TokenFailure").field(&format_args!("{self}")).finish()
    }
}
