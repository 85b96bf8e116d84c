//! Which addresses a client fetches tokens from.

/// What the URL of an OpenID provider's configuration has behind its issuer (OpenID Connect Discovery 1.0, section 4).
pub(crate) const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// Whether a token endpoint is one that nobody on the way can read along; one without a scheme is on a server of the API.
pub(crate) fn is_confidential(url: &str) -> bool {
    ["https://", "http://localhost", "http://127.0.0.1", "/"].iter().any(|start| url.starts_with(start))
}
