//! Which addresses a client fetches tokens from.

/// The end of the URL of an OpenID provider's configuration, after its issuer (OpenID Connect Discovery 1.0, section 4).
pub(crate) const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// Whether requests to a token endpoint are encrypted; one without a scheme is on a server of the API.
pub(crate) fn is_confidential(url: &str) -> bool {
    ["https://", "http://localhost", "http://127.0.0.1", "/"].iter().any(|start| url.starts_with(start))
}
