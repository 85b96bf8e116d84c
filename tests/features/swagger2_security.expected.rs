
// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BY_DEFAULT: Operation =
    Operation::new("byDefault", Method::GET, "/a").secured(&[&["basic"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `byDefault`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_security::Client) -> Result<(), Box<dyn std::error::Error>> {
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

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BY_KEY: Operation =
    Operation::new("byKey", Method::GET, "/b").secured(&[&["key"], &["queryKey"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `byKey`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.by_key().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn by_key(&self) -> ByKey<M> {
        ByKey { call: self.call(&BY_KEY) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::by_key`].
    ByKey {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/c.rs
//! Operations: c.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BY_TOKEN: Operation =
    Operation::new("byToken", Method::GET, "/c").secured(&[&["application"], &["code"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `byToken`.
    ///
    /// `GET /c`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.by_token().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn by_token(&self) -> ByToken<M> {
        ByToken {
            call: self.call(&BY_TOKEN),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::by_token`].
    ByToken {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/d.rs
//! Operations: d.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const OPEN: Operation = Operation::new("open", Method::GET, "/d");

impl<M: Mode> Client<M> {
    /// Calls the operation `open`.
    ///
    /// `GET /d`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_security::Client) -> Result<(), Box<dyn std::error::Error>> {
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

// ==== src/api/e.rs
//! Operations: e.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const IMPLICITLY: Operation =
    Operation::new("implicitly", Method::GET, "/e").secured(&[&["implicit"]]);

impl<M: Mode> Client<M> {
    /// Calls the operation `implicitly`.
    ///
    /// `GET /e`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_security::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.implicitly().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn implicitly(&self) -> Implicitly<M> {
        Implicitly {
            call: self.call(&IMPLICITLY),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::implicitly`].
    Implicitly {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::oauth::{ClientCredentials, RefreshToken, TokenProvider};
use crate::runtime::{Client, ClientBuilder, Credential};

impl Client {
    /// Returns a builder of a client of <https://example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://example.com",
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

    /// An API key, sent as the header `X-Api-Key`.
    pub fn key(self, key: impl Into<String>) -> Self {
        self.credential("key", Credential::api_key_header("X-Api-Key", key))
    }

    /// An API key, sent as the query parameter `key`.
    ///
    /// The document calls this security scheme `queryKey`.
    pub fn query_key(self, key: impl Into<String>) -> Self {
        self.credential("queryKey", Credential::api_key_query("key", key))
    }

    /// An access token (RFC 6750).
    pub fn application(self, token: impl Into<String>) -> Self {
        self.credential("application", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn code(self, token: impl Into<String>) -> Self {
        self.credential("code", Credential::bearer(token))
    }

    /// An access token (RFC 6750).
    pub fn implicit(self, token: impl Into<String>) -> Self {
        self.credential("implicit", Credential::bearer(token))
    }

    /// Gets access tokens by client credentials (RFC 6749 §4.4), from `https://example.com/token`.
    ///
    /// [`application_token_provider`](Self::application_token_provider) takes a [`ClientCredentials`] with scopes and more.
    pub fn application_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        self.application_token_provider(
            ClientCredentials::new("https://example.com/token", client_id, client_secret),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    ///
    /// The scopes of the API:
    ///
    /// * `read`: To read.
    pub fn application_token_provider(
        self,
        provider: impl TokenProvider + 'static,
    ) -> Self {
        self.credential("application", Credential::tokens(provider))
    }

    /// Gets access tokens by the refresh token of a public client (RFC 6749 §6), from `https://example.com/token`.
    ///
    /// [`code_token_provider`](Self::code_token_provider) takes a [`RefreshToken`] with a client's secret and more.
    pub fn code_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        self.code_token_provider(
            RefreshToken::new("https://example.com/token", client_id, refresh_token),
        )
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    ///
    /// The scopes of the API:
    ///
    /// * `read`: To read.
    pub fn code_token_provider(self, provider: impl TokenProvider + 'static) -> Self {
        self.credential("code", Credential::tokens(provider))
    }

    /// Gets access tokens when calls need them, and new ones when they expire.
    pub fn implicit_token_provider(
        self,
        provider: impl TokenProvider + 'static,
    ) -> Self {
        self.credential("implicit", Credential::tokens(provider))
    }
}

// ==== src/lib.rs
//! let client = Client::builder().basic_auth("username", "password").build()?;
//! client.by_default().send().await?;
//! | users who sign in | [`AuthorizationCode`](runtime::oauth::AuthorizationCode), [`DeviceCode`](runtime::oauth::DeviceCode) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;
