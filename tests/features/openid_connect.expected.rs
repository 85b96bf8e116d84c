// note openid_connect.yaml:12:5 #/components/securitySchemes/odd: `https://id.example.com/openid.json` doesn't end in `/.well-known/openid-configuration`, as OpenID Connect has it; no token is fetched from there; a token or a provider of tokens can be given
// note openid_connect.yaml:13:5 #/components/securitySchemes/plain: `http://id.example.com/.well-known/openid-configuration` is neither https nor on the loopback; no token is fetched from there; a token or a provider of tokens can be given

// ==== src/api/other.rs
//! Operations: other.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_OTHER: Operation =
    Operation::new("listOther", Method::GET, "/other").secured(&[&["odd"], &["plain"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listOther`.
    ///
    /// `GET /other`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openid_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_other().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_other(&self) -> ListOther<M> {
        ListOther {
            call: self.call(&LIST_OTHER),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_other`].
    ListOther {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").secured(&[&["oidc"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_openid_connect::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::oauth::{ClientCredentials, RefreshToken, TokenProvider};
use crate::runtime::{Client, ClientBuilder, Credential};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// An access token (RFC 6750).
    pub fn oidc(self, token: impl Into<String>) -> Self {
        self.credential("oidc", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn odd(self, token: impl Into<String>) -> Self {
        self.credential("odd", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn plain(self, token: impl Into<String>) -> Self {
        self.credential("plain", Credential::bearer(token))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from the endpoint in `https://id.example.com/realms/a/.well-known/openid-configuration`.
    ///
    /// [`oidc_token_provider`](Self::oidc_token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn oidc_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.oidc_token_provider(
            ClientCredentials::discover(
                "https://id.example.com/realms/a/.well-known/openid-configuration",
                client_id,
                client_secret,
            ),
        )
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from the endpoint in `https://id.example.com/realms/a/.well-known/openid-configuration`.
    ///
    /// [`oidc_token_provider`](Self::oidc_token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn oidc_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.oidc_token_provider(
            RefreshToken::discover(
                "https://id.example.com/realms/a/.well-known/openid-configuration",
                client_id,
                refresh_token,
            ),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn oidc_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("oidc", Credential::tokens(provider))
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn odd_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("odd", Credential::tokens(provider))
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn plain_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("plain", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().oidc("token").build()?;
//! client.list_things().send().await?;
//! | users who sign in | [`AuthorizationCode`](runtime::oauth::AuthorizationCode), [`DeviceCode`](runtime::oauth::DeviceCode) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
