//! Where tokens come from: a trait for one's own ways, which the built-in grants implement too.

use std::{borrow::Cow, fmt, time::Duration};

use bytes::Bytes;
use http::Uri;

use super::{answer, problem::TokenProblem};
use crate::transport::{MaybeSend, MaybeSync};

/// An access token, and how long it is good for. `Debug` doesn't show it.
#[derive(Clone)]
pub struct Token {
    pub(super) text: String,
    pub(super) life: Option<Duration>,
    /// The scheme before it in the `Authorization` header.
    pub(super) kind: Cow<'static, str>,
}

impl Token {
    /// A bearer token (RFC 6750), good until the server refuses it.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), life: None, kind: Cow::Borrowed("Bearer") }
    }

    /// The same token with another word than `Bearer` before it in the `Authorization` header, such as `Bot`.
    #[must_use]
    pub fn of_type(mut self, kind: impl Into<String>) -> Self {
        self.kind = Cow::Owned(kind.into());
        self
    }

    /// The same token, good for this time from when it was asked for. The client gets another one a little earlier:
    /// 30 seconds, or a tenth of the time where that is less.
    #[must_use]
    pub fn expires_in(mut self, life: Duration) -> Self {
        self.life = Some(life);
        self
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("text", &"[private]").field("life", &self.life).finish()
    }
}

/// The next step of a provider towards a token.
pub enum Obtain {
    /// It has one already.
    Token(Token),
    /// By this request, which the client's transport sends: to an `https` URL, or to the loopback. Its answer goes to
    /// [`TokenProvider::next`]. The client adds nothing to it but its `User-Agent`, and follows no redirect. In a
    /// browser `fetch` follows them by itself, and takes a body along where the status is 307 or 308.
    Request(Box<http::Request<Bytes>>),
}

impl From<Token> for Obtain {
    fn from(token: Token) -> Self {
        Self::Token(token)
    }
}

impl From<http::Request<Bytes>> for Obtain {
    fn from(request: http::Request<Bytes>) -> Self {
        Self::Request(Box::new(request))
    }
}

/// As it says which of both it is; a request to a token endpoint is full of secrets.
impl fmt::Debug for Obtain {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Token(_) => "Obtain::Token",
            Self::Request(_) => "Obtain::Request",
        })
    }
}

/// A source of access tokens.
///
/// It does no IO: where a token has to be fetched, it says by which request, so that one provider serves async and
/// blocking clients alike. A client asks it once for all calls that wait for a token at the same time, keeps the token
/// until it expires or the API answers 401, and asks less and less often while there is none to be had.
pub trait TokenProvider: MaybeSend + MaybeSync {
    /// The next token, or the request that gets it.
    ///
    /// # Errors
    /// No token can be had.
    fn obtain(&self) -> Result<Obtain, TokenProblem>;

    /// The next step after the answer to the request that went to `asked`: the token that [`read`](Self::read) finds in it,
    /// by default; or another request, as where the first one asked for the token endpoint.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    fn next(&self, asked: &Uri, response: &http::Response<Bytes>) -> Result<Obtain, TokenProblem> {
        let _ = asked;
        self.read(response).map(Obtain::Token)
    }

    /// Reads the answer to the request, by default as RFC 6749 §5 has it. Its body has at most 64 KiB.
    ///
    /// # Errors
    /// When the answer isn't a token.
    fn read(&self, response: &http::Response<Bytes>) -> Result<Token, TokenProblem> {
        answer::token(response, None)
    }
}
