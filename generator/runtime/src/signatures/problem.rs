//! Why a webhook isn't believed, or can't be read.

use std::fmt;

use crate::json::DecodeError;

/// Why the signature of a webhook isn't one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureProblem {
    /// A header of the signature isn't there, or there more than once.
    Missing,
    /// The headers of the signature can't be read.
    Malformed,
    /// The signature is of another body, or by another secret.
    Different,
    /// The request is signed, and older than it may be, or from a clock that is ahead.
    Expired,
    /// The receiver has no secret: those that it was given are empty, or not in base64 where they have to be.
    NoSecret,
}

impl fmt::Display for SignatureProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Missing => "the webhook isn't signed: a header of its signature is missing, or there twice",
            Self::Malformed => "the headers of the webhook's signature can't be read",
            Self::Different => "the webhook's signature isn't that of its body by a known secret",
            Self::Expired => "the webhook's timestamp is too old, or too far ahead",
            Self::NoSecret => "there is no secret to check the webhook's signature by",
        })
    }
}

impl std::error::Error for SignatureProblem {}

/// Why a webhook wasn't read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// It isn't signed, and nothing of it was read.
    Signature(SignatureProblem),
    /// It is signed, and its body isn't as documented.
    Body(DecodeError),
}

impl From<SignatureProblem> for WebhookError {
    fn from(problem: SignatureProblem) -> Self {
        Self::Signature(problem)
    }
}

impl From<DecodeError> for WebhookError {
    fn from(error: DecodeError) -> Self {
        Self::Body(error)
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Signature(problem) => problem.fmt(f),
            Self::Body(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for WebhookError {}
