//! The grants that need no user at a browser: client credentials (RFC 6749 §4.4) and refresh tokens (§6).

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use bytes::Bytes;
use http::{
    HeaderValue, Method, Request, Response, Uri,
    header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE},
};

use super::{Obtain, Token, TokenProblem, TokenProvider, answer, discovery::Discovery};
use crate::url::escape;

/// A token endpoint and how a client shows there who it is.
#[derive(Clone)]
pub(super) struct Endpoint {
    pub(super) url: Whence,
    pub(super) id: String,
    pub(super) secret: Option<String>,
    pub(super) in_body: bool,
    pub(super) scopes: Vec<String>,
    pub(super) params: Vec<(String, String)>,
    /// The type of its tokens, where that isn't `Bearer`.
    pub(super) kind: Option<String>,
}

/// The source of a token endpoint's URL.
#[derive(Clone)]
pub(super) enum Whence {
    Known(String),
    Discovered(Arc<Discovery>),
}

impl Endpoint {
    pub(super) fn new(url: Whence, id: String, secret: Option<String>) -> Self {
        Self { url, id, secret, in_body: false, scopes: Vec::new(), params: Vec::new(), kind: None }
    }

    /// The first request: for a token, or for where to ask for one.
    pub(super) fn obtain(&self, grant: &[(&str, &str)]) -> Result<Obtain, TokenProblem> {
        match &self.url {
            Whence::Known(url) => self.request(url, self.in_body, grant),
            Whence::Discovered(discovery) => match discovery.found() {
                Some(found) => self.request(&found.token_url, self.in_body || found.in_body, grant),
                None => discovery.request(),
            },
        }
        .map(Obtain::from)
    }

    /// The next step after an answer: the request for a token, if the answer has the endpoint for it.
    fn next(
        &self,
        asked: &Uri,
        response: &Response<Bytes>,
        grant: &[(&str, &str)],
        read: impl FnOnce(&Response<Bytes>) -> Result<Token, TokenProblem>,
    ) -> Result<Obtain, TokenProblem> {
        let Whence::Discovered(discovery) = &self.url else { return read(response).map(Obtain::Token) };
        if discovery.asked(asked) {
            let found = discovery.read(response)?;
            return self.request(&found.token_url, self.in_body || found.in_body, grant).map(Obtain::from);
        }
        let token = read(response);
        // What isn't an answer of RFC 6749 may come from where the token endpoint isn't any more.
        if matches!(token, Err(TokenProblem::Refused { code: None, .. } | TokenProblem::Unreadable(_))) {
            discovery.forget();
        }
        token.map(Obtain::Token)
    }

    fn request(&self, url: &str, in_body: bool, grant: &[(&str, &str)]) -> Result<Request<Bytes>, TokenProblem> {
        let scope = self.scopes.join(" ");
        let mut pairs = grant.to_vec();
        if !scope.is_empty() {
            pairs.push(("scope", &scope));
        }
        pairs.extend(self.params.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let mut authorization = None;
        match &self.secret {
            Some(secret) if !in_body => {
                // Both are encoded before they are joined, so that a colon in them does no harm (RFC 6749 §2.3.1).
                let pair = format!("{}:{}", escape::all(&self.id), escape::all(secret));
                authorization = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(pair))).ok();
            }
            secret => {
                pairs.push(("client_id", &self.id));
                pairs.extend(secret.iter().map(|secret| ("client_secret", secret.as_str())));
            }
        }
        let body: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", escape::all(name), escape::all(value))).collect();
        let mut request = Request::new(Bytes::from(body.join("&")));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = url.parse().map_err(|_| TokenProblem::Endpoint)?;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/x-www-form-urlencoded"));
        headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
        if let Some(mut value) = authorization {
            value.set_sensitive(true);
            headers.insert(AUTHORIZATION, value);
        }
        Ok(request)
    }
}

/// The URL and names alone: everything else is secret.
impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("in_body", &self.in_body)
            .field("scopes", &self.scopes)
            .field("params", &self.params.iter().map(|(name, _)| name).collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

/// The setters that both grants have.
macro_rules! endpoint_setters {
    () => {
        /// The scopes to ask for (RFC 6749 §3.3); by default, the server chooses them.
        #[must_use]
        pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
            self.endpoint.scopes = scopes.into_iter().map(Into::into).collect();
            self
        }

        /// Another parameter of the request, such as `audience` or `resource` (RFC 8707).
        #[must_use]
        pub fn param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
            self.endpoint.params.push((name.into(), value.into()));
            self
        }

        /// The type of the server's tokens (`token_type`, RFC 6749 §7.1) where it isn't `Bearer`. It stands before the token in
        /// the `Authorization` header, as it is spelled here.
        #[must_use]
        pub fn token_type(mut self, kind: impl Into<String>) -> Self {
            self.endpoint.kind = Some(kind.into());
            self
        }

        /// Sends the client's secret as a parameter of the body rather than by a header of basic authentication, for
        /// servers that know nothing else (RFC 6749 §2.3.1).
        #[must_use]
        pub fn secret_in_body(mut self) -> Self {
            self.endpoint.in_body = true;
            self
        }
    };
}
#[cfg(feature = "sign_in")]
pub(super) use endpoint_setters;

/// Tokens for a client that acts on its own behalf (RFC 6749 §4.4).
#[derive(Clone, Debug)]
pub struct ClientCredentials {
    endpoint: Endpoint,
}

impl ClientCredentials {
    /// The client's id and secret at the token endpoint with this URL, which has to be `https` or on the loopback.
    pub fn new(token_url: impl Into<String>, client_id: impl Into<String>, secret: impl Into<String>) -> Self {
        Self { endpoint: Endpoint::new(Whence::Known(token_url.into()), client_id.into(), Some(secret.into())) }
    }

    /// The same at the token endpoint of an OpenID provider, which is asked for it (OpenID Connect Discovery 1.0 §4) when a
    /// token is first needed. The URL ends in `/.well-known/openid-configuration`.
    pub fn discover(url: impl Into<String>, client_id: impl Into<String>, secret: impl Into<String>) -> Self {
        let discovery = Arc::new(Discovery::new(url.into()));
        Self { endpoint: Endpoint::new(Whence::Discovered(discovery), client_id.into(), Some(secret.into())) }
    }

    endpoint_setters!();
}

/// The request for a token by client credentials.
const OWN_BEHALF: [(&str, &str); 1] = [("grant_type", "client_credentials")];

impl TokenProvider for ClientCredentials {
    fn obtain(&self) -> Result<Obtain, TokenProblem> {
        self.endpoint.obtain(&OWN_BEHALF)
    }

    fn next(&self, asked: &Uri, response: &Response<Bytes>) -> Result<Obtain, TokenProblem> {
        self.endpoint.next(asked, response, &OWN_BEHALF, |response| self.read(response))
    }

    fn read(&self, response: &Response<Bytes>) -> Result<Token, TokenProblem> {
        answer::token(response, self.endpoint.kind.as_deref())
    }
}

/// Is called with each new refresh token.
type Watcher = Arc<dyn Fn(&str) + Send + Sync>;

/// Tokens for a user who has let the client in before (RFC 6749 §6). A refresh token that the server gives in place of
/// the one before is used from then on.
#[derive(Clone)]
pub struct RefreshToken {
    endpoint: Endpoint,
    token: Arc<Mutex<String>>,
    watcher: Option<Watcher>,
}

impl RefreshToken {
    /// A refresh token of the client with this id, at the token endpoint with this URL, which has to be `https` or on
    /// the loopback.
    pub fn new(token_url: impl Into<String>, client_id: impl Into<String>, refresh_token: impl Into<String>) -> Self {
        Self::at(Whence::Known(token_url.into()), client_id.into(), refresh_token.into())
    }

    /// The same at the token endpoint of an OpenID provider, which is asked for it (OpenID Connect Discovery 1.0 §4) when a
    /// token is first needed. The URL ends in `/.well-known/openid-configuration`.
    pub fn discover(url: impl Into<String>, client_id: impl Into<String>, refresh_token: impl Into<String>) -> Self {
        let discovery = Arc::new(Discovery::new(url.into()));
        Self::at(Whence::Discovered(discovery), client_id.into(), refresh_token.into())
    }

    fn at(url: Whence, client_id: String, refresh_token: String) -> Self {
        Self::of(Endpoint::new(url, client_id, None), refresh_token)
    }

    pub(super) fn of(endpoint: Endpoint, refresh_token: String) -> Self {
        Self { endpoint, token: Arc::new(Mutex::new(refresh_token)), watcher: None }
    }

    pub(super) fn current(&self) -> String {
        self.token.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The client's secret; a public client has none.
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.endpoint.secret = Some(secret.into());
        self
    }

    /// Is called with a new refresh token, such as to store it for the next start of the program: the one
    /// before is worth nothing any more.
    #[must_use]
    pub fn on_new_token(mut self, watcher: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.watcher = Some(Arc::new(watcher));
        self
    }

    endpoint_setters!();
}

impl fmt::Debug for RefreshToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RefreshToken").field("endpoint", &self.endpoint).finish_non_exhaustive()
    }
}

impl TokenProvider for RefreshToken {
    fn obtain(&self) -> Result<Obtain, TokenProblem> {
        self.endpoint.obtain(&[("grant_type", "refresh_token"), ("refresh_token", &self.current())])
    }

    fn next(&self, asked: &Uri, response: &Response<Bytes>) -> Result<Obtain, TokenProblem> {
        let token = self.current();
        let grant = [("grant_type", "refresh_token"), ("refresh_token", token.as_str())];
        self.endpoint.next(asked, response, &grant, |response| self.read(response))
    }

    fn read(&self, response: &Response<Bytes>) -> Result<Token, TokenProblem> {
        let token = answer::token(response, self.endpoint.kind.as_deref())?;
        if let Some(new) = answer::member(response, "refresh_token").filter(|new| !new.is_empty()) {
            let before =
                std::mem::replace(&mut *self.token.lock().unwrap_or_else(PoisonError::into_inner), new.clone());
            if let Some(watcher) = self.watcher.as_ref().filter(|_| before != new) {
                watcher(&new);
            }
        }
        Ok(token)
    }
}
