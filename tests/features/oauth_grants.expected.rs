// note oauth_grants.yaml:19:5 #/components/securitySchemes/plain: the token endpoint `http://example.com/token` is neither https nor on the loopback; no token is fetched from there; a token or a provider of tokens can be given

// ==== src/api/mine.rs
//! Operations: mine.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_MINE: Operation =
    Operation::new("listMine", Method::GET, "/mine").secured(&[&["person"], &["plain"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listMine`.
    ///
    /// `GET /mine`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_oauth_grants::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.list_mine().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_mine(&self) -> ListMine<M> {
        ListMine {
            call: self.call(&LIST_MINE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_mine`].
    ListMine {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").secured(&[&["machine"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_oauth_grants::Client) -> Result<(), Box<dyn std::error::Error>> {
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
    /// Returns a builder of a client of <https://api.example.com/v1>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com/v1",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl ClientBuilder {
    /// An access token (RFC 6750).
    pub fn machine(self, token: impl Into<String>) -> Self {
        self.credential("machine", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn person(self, token: impl Into<String>) -> Self {
        self.credential("person", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn plain(self, token: impl Into<String>) -> Self {
        self.credential("plain", Credential::bearer(token))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from `https://api.example.com/oauth/token`.
    ///
    /// [`machine_token_provider`](Self::machine_token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn machine_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.machine_token_provider(
            ClientCredentials::new(
                "https://api.example.com/oauth/token",
                client_id,
                client_secret,
            ),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    ///
    /// The scopes of the API:
    ///
    /// * `read`: Reads things.
    /// * `write`: Writes things.
    pub fn machine_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("machine", Credential::tokens(provider))
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from `https://example.com/refresh`.
    ///
    /// [`person_token_provider`](Self::person_token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn person_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.person_token_provider(
            RefreshToken::new("https://example.com/refresh", client_id, refresh_token),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn person_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("person", Credential::tokens(provider))
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn plain_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("plain", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().machine("token").build()?;
//! client.list_things().send().await?;
//! | users who sign in | [`AuthorizationCode`](runtime::oauth::AuthorizationCode), [`DeviceCode`](runtime::oauth::DeviceCode) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
