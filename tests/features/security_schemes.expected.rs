// warning security_schemes.yaml:22:5 #/components/securitySchemes/hoba: the security scheme `hoba` is not one that the client speaks; an operation has no other; calls are refused unless `credential` on the builder is given one, or an Authorization header is set
// warning security_schemes.yaml:26:5 #/components/securitySchemes/mutual: the security scheme `mutualTLS` is not one that the client speaks; an operation has no other; calls are refused unless `credential` on the builder is given one, or an Authorization header is set

// ==== src/api/both.rs
//! Operations: both.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BOTH: Operation =
    Operation::new("both", Method::GET, "/both").secured(&[&["headerKey", "cookieKey"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `both`.
    ///
    /// `GET /both`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.both().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn both(&self) -> Both<M> {
        Both { call: self.call(&BOTH) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::both`].
    Both {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/default.rs
//! Operations: default.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BY_DEFAULT: Operation =
    Operation::new("byDefault", Method::GET, "/default").secured(&[&["bearer"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `byDefault`.
    ///
    /// `GET /default`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.by_default().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn by_default(&self) -> ByDefault<M> {
        ByDefault {
            call: self.call(&BY_DEFAULT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::by_default`].
    ByDefault {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/either.rs
//! Operations: either.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const EITHER: Operation =
    Operation::new("either", Method::GET, "/either").secured(&[&["headerKey"], &["queryKey"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `either`.
    ///
    /// `GET /either`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.either().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn either(&self) -> EitherRequest<M> {
        EitherRequest {
            call: self.call(&EITHER),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::either`].
    EitherRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/hoba.rs
//! Operations: hoba.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const HOBBLED: Operation =
    Operation::new("hobbled", Method::GET, "/hoba").secured(&[&["hoba"]]).unspoken("hoba");

impl<M: Mode> Client<M> {
    /// Calls the operation `hobbled`.
    ///
    /// `GET /hoba`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.hobbled().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn hobbled(&self) -> Hobbled<M> {
        Hobbled {
            call: self.call(&HOBBLED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::hobbled`].
    Hobbled {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/none.rs
//! Operations: none.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OPEN: Operation = Operation::new("open", Method::GET, "/none");

impl<M: Mode> Client<M> {
    /// Calls the operation `open`.
    ///
    /// `GET /none`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.open().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn open(&self) -> Open<M> {
        Open { call: self.call(&OPEN) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::open`].
    Open {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/oauth.rs
//! Operations: oauth.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const SCOPED: Operation =
    Operation::new("scoped", Method::GET, "/oauth").secured(&[&["oauth"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `scoped`.
    ///
    /// `GET /oauth`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.scoped().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn scoped(&self) -> Scoped<M> {
        Scoped { call: self.call(&SCOPED) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::scoped`].
    Scoped {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/oidc.rs
//! Operations: oidc.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const CONNECTED: Operation =
    Operation::new("connected", Method::GET, "/oidc").secured(&[&["oidc"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `connected`.
    ///
    /// `GET /oidc`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.connected().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn connected(&self) -> Connected<M> {
        Connected {
            call: self.call(&CONNECTED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::connected`].
    Connected {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/optional.rs
//! Operations: optional.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OPTIONAL: Operation =
    Operation::new("optional", Method::GET, "/optional").secured(&[&["basic"], &[]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `optional`.
    ///
    /// `GET /optional`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.optional().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn optional(&self) -> Optional<M> {
        Optional {
            call: self.call(&OPTIONAL),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::optional`].
    Optional {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/tls.rs
//! Operations: tls.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const MUTUAL: Operation =
    Operation::new("mutual", Method::GET, "/tls").secured(&[&["mutual"]]).unspoken("mutual");

impl<M: Mode> Client<M> {
    /// Calls the operation `mutual`.
    ///
    /// `GET /tls`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_security_schemes::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.mutual().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn mutual(&self) -> Mutual<M> {
        Mutual { call: self.call(&MUTUAL) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::mutual`].
    Mutual {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::oauth::{ClientCredentials, RefreshToken, TokenProvider};
use crate::runtime::{Client, ClientBuilder, Credential};

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// HTTP basic authentication (RFC 7617).
    ///
    /// The document calls this security scheme `basic`.
    pub fn basic_auth(
        self,
        username: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        self.credential("basic", Credential::basic(username, password))
    }

    /// A bearer token (RFC 6750).
    ///
    /// The document calls this security scheme `bearer`.
    pub fn bearer_token(self, token: impl Into<String>) -> Self {
        self.credential("bearer", Credential::bearer(token))
    }

    /// An API key, sent as the header `X-Api-Key`.
    ///
    /// The document calls this security scheme `headerKey`.
    pub fn header_key(self, key: impl Into<String>) -> Self {
        self.credential("headerKey", Credential::api_key_header("X-Api-Key", key))
    }

    /// An API key, sent as the query parameter `api_key`.
    ///
    /// The document calls this security scheme `queryKey`.
    pub fn query_key(self, key: impl Into<String>) -> Self {
        self.credential("queryKey", Credential::api_key_query("api_key", key))
    }

    /// An API key, sent as the cookie `session`.
    ///
    /// The document calls this security scheme `cookieKey`.
    pub fn cookie_key(self, key: impl Into<String>) -> Self {
        self.credential("cookieKey", Credential::api_key_cookie("session", key))
    }

    /// An access token (RFC 6750).
    pub fn oidc(self, token: impl Into<String>) -> Self {
        self.credential("oidc", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn oauth(self, token: impl Into<String>) -> Self {
        self.credential("oauth", Credential::bearer(token))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from the endpoint in `https://example.com/.well-known/openid-configuration`.
    ///
    /// [`oidc_token_provider`](Self::oidc_token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn oidc_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.oidc_token_provider(
            ClientCredentials::discover(
                "https://example.com/.well-known/openid-configuration",
                client_id,
                client_secret,
            ),
        )
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from the endpoint in `https://example.com/.well-known/openid-configuration`.
    ///
    /// [`oidc_token_provider`](Self::oidc_token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn oidc_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.oidc_token_provider(
            RefreshToken::discover(
                "https://example.com/.well-known/openid-configuration",
                client_id,
                refresh_token,
            ),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn oidc_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("oidc", Credential::tokens(provider))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from `https://example.com/token`.
    ///
    /// [`oauth_token_provider`](Self::oauth_token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn oauth_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.oauth_token_provider(
            ClientCredentials::new("https://example.com/token", client_id, client_secret),
        )
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from `https://example.com/token`.
    ///
    /// [`oauth_token_provider`](Self::oauth_token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn oauth_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.oauth_token_provider(
            RefreshToken::new("https://example.com/token", client_id, refresh_token),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    ///
    /// The scopes of the API:
    ///
    /// * `read`: To read.
    /// * `write`: To write.
    pub fn oauth_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("oauth", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().base_url("https://api.example.com").basic_auth("username", "password").build()?;
//! client.by_default().send().await?;
//! | users who sign in | [`AuthorizationCode`](runtime::oauth::AuthorizationCode), [`DeviceCode`](runtime::oauth::DeviceCode) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
