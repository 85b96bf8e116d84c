//! Which redirects and links a client follows.

/// Which redirects a client follows, of calls by GET and HEAD; those of other methods are never followed (RFC 9110
/// §15.4). At most 10 follow one another.
///
/// In a browser it is `fetch` that follows redirects, by rules of its own: it takes `Authorization` off on the way to another
/// origin, but no other header.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Redirects {
    /// None: a redirect is an error with its status, as any other that isn't success.
    None,
    /// Those that stay at the origin; another one is [refused](crate::error::Refused), and nothing is sent there.
    #[default]
    SameOrigin,
    /// Those to other origins too, as a download from a storage service often needs. Nothing is sent there that is the
    /// caller's, be it credentials, headers, cookies or a body: `Accept` and `User-Agent` alone. From `https` to `http`
    /// they are refused.
    AnyOrigin,
}

/// Where links to the next page of a list may lead.
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
