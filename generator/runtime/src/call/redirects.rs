//! Rules for the redirects and links that a client follows.

use http::{Method, StatusCode};

/// The redirects that a client follows (RFC 9110 §15.4). By default, those of safe methods, such as GET and HEAD, that stay at the
/// origin. At most 10 follow one another.
///
/// In a browser it is `fetch` that follows redirects, by rules of its own: it takes `Authorization` off on the way to another
/// origin, but no other header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Redirects {
    /// None: a redirect is an error with its status, as any other that isn't success.
    None,
    /// Those of safe methods that stay at the origin; one to another origin is [refused](crate::error::Refused), and nothing is sent there.
    #[default]
    SameOrigin,
    /// Those of safe methods, to other origins too, as a download from a storage service often needs. Nothing is sent there that is the
    /// caller's, be it credentials, headers, cookies or a body: `Accept` and `User-Agent` alone. From `https` to `http`
    /// they are refused.
    AnyOrigin,
    /// Those that stay at the origin, of every method: 307 and 308 send the same request again, and 303 leads to what is read
    /// by GET. After 301 and 302 nobody knows which of both is meant, so that these are followed for safe methods alone.
    AnyMethod,
}

/// The request that follows a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Following {
    /// By the same request.
    Again,
    /// By GET, without the body.
    ByGet,
}

impl Redirects {
    /// The way in which a response of this status to a request by this method is followed, if it is.
    pub(crate) fn following(self, method: &Method, status: StatusCode) -> Option<Following> {
        let safe = method.is_safe() || method.as_str() == "QUERY";
        match (self, status.as_u16()) {
            (Self::None, _) => None,
            (_, 303) if safe || self == Self::AnyMethod => Some(match *method {
                Method::GET | Method::HEAD => Following::Again,
                _ => Following::ByGet,
            }),
            (_, 301 | 302 | 307 | 308) if safe => Some(Following::Again),
            (Self::AnyMethod, 307 | 308) => Some(Following::Again),
            _ => None,
        }
    }
}

/// The targets that links to the next page of a list may have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum PageLinks {
    /// To where the call itself went: the same scheme, host and port. Any other is [refused](crate::error::Refused).
    #[default]
    SameOrigin,
    /// Wherever a link leads, its path and its query are asked for below the base URL: for a server that doesn't know by
    /// which address it is reached, such as one behind a proxy. Nothing is sent anywhere else.
    BaseUrl,
}
