//! Credentials that are made of the whole request: once nothing of it changes any more, they sign it.

use std::sync::Arc;

use bytes::Bytes;
#[cfg(feature = "digest")]
use http::HeaderMap;
use http::Request;

use crate::{
    call::surroundings::Surroundings,
    transport::{MaybeSend, MaybeSync},
};

/// A credential that signs requests, shared by all calls of a client.
pub(crate) trait Signer: MaybeSend + MaybeSync {
    /// What `Debug` shows of the credential.
    fn shown(&self) -> &'static str;

    /// Why the credential can't be right.
    fn check(&self) -> Result<(), &'static str> {
        Ok(())
    }

    /// Writes into a request that is about to be sent who sends it. Where it needs a challenge of the server first, and there is
    /// none, the request goes out as it is.
    fn sign(&self, request: &mut Request<Bytes>, moment: &Moment<'_>) -> Result<(), &'static str>;

    /// Takes the headers of an answer 401 to a request to `url`. The challenge in it, if this credential answers it.
    #[cfg(feature = "digest")]
    fn challenged(&self, url: &str, headers: &HeaderMap, moment: &Moment<'_>) -> Option<Challenged> {
        let _ = (url, headers, moment);
        None
    }
}

/// What a request is signed with beside itself.
pub(crate) struct Moment<'a> {
    pub(crate) surroundings: &'a Arc<dyn Surroundings>,
    /// Whether the body is all there; else it is read while it is sent.
    #[cfg(feature = "aws_sigv4")]
    pub(crate) whole: bool,
}

/// A challenge that the next request answers.
#[cfg(feature = "digest")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Challenged {
    /// The request was without an answer, or with one that is wrong.
    Anew,
    /// The answer was right and came too late.
    Stale,
}
