//! Security schemes.

use super::ParameterPlace;

/// A security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Its name in the document.
    pub name: String,
    /// Its prose.
    pub description: String,
    /// Its kind.
    pub kind: SchemeKind,
}

/// The kind of a security scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemeKind {
    /// RFC 7617.
    Basic,
    /// RFC 6750.
    Bearer,
    /// RFC 7616.
    Digest,
    /// AWS Signature Version 4.
    AwsSigV4,
    /// A key in a header, a query parameter or a cookie of this name.
    ApiKey(ParameterPlace, String),
    /// OAuth 2.0 or OpenID Connect: a bearer token, with the grants by which a client gets one for itself.
    Token(Grants),
    /// A scheme that the output doesn't support, by its name.
    Unsupported(String),
}

/// The grants of OAuth 2.0 that need no user at a browser, each with its token endpoint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grants {
    /// RFC 6749, section 4.4.
    pub client_credentials: Option<String>,
    /// RFC 6749, section 6.
    pub refresh_token: Option<String>,
    /// The address of an OpenID provider's configuration, which has the endpoint of both (OpenID Connect Discovery 1.0, section 4).
    pub discovery: Option<String>,
    /// Whether a user signs in for tokens: at a browser (RFC 6749, section 4.1) or by another device (RFC 8628).
    pub user: bool,
    /// The scopes that may be asked for: name and prose.
    pub scopes: Vec<(String, String)>,
}
