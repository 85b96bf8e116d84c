//! The authorization code grant (RFC 6749 §4.1) with PKCE (RFC 7636).

use std::{borrow::Cow, fmt};

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use percent_encoding::percent_decode_str;
use sha2::{Digest as _, Sha256};

use super::{Endpoint, First, TokenProblem, UserTokens, Whence};
use crate::{
    oauth::{answer, grants::endpoint_setters},
    url::{escape, origin},
};

/// The sign-in of a user at a browser. The program opens a URL there, and the server leads the browser back to the program's own
/// redirect URI with a code, by which the program gets tokens.
///
/// ```text
/// let flow = AuthorizationCode::new(authorize_url, token_url, client_id, "http://127.0.0.1:8080/callback").scopes(["rooms:read"]);
/// let sign_in = flow.begin(rand::random());                  // opens sign_in.url() in a browser
/// let tokens = sign_in.finish(&redirected_to)?.on_new_token(|token| store(token));
/// let client = Client::builder().token_provider(tokens).build()?;
/// ```
#[derive(Clone, Debug)]
pub struct AuthorizationCode {
    authorization_url: String,
    redirect_uri: String,
    issuer: Option<String>,
    url_params: Vec<(String, String)>,
    endpoint: Endpoint,
}

impl AuthorizationCode {
    /// A flow of a client with this id and redirect URI, both registered with the server, by these two endpoints of it, which have
    /// to be `https` or on the loopback.
    pub fn new(
        authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        redirect_uri: impl Into<String>,
    ) -> Self {
        Self {
            authorization_url: authorization_url.into(),
            redirect_uri: redirect_uri.into(),
            issuer: None,
            url_params: Vec::new(),
            endpoint: Endpoint::new(Whence::Known(token_url.into()), client_id.into(), None),
        }
    }

    /// The client's secret; a program on a user's device has none.
    #[must_use]
    pub fn client_secret(mut self, secret: impl Into<String>) -> Self {
        self.endpoint.secret = Some(secret.into());
        self
    }

    /// The issuer that has to stand in the redirect (`iss`, RFC 9207), for programs that sign in at several servers.
    #[must_use]
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = Some(issuer.into());
        self
    }

    /// A further parameter of the URL that the user goes to, such as `prompt` or `login_hint`.
    #[must_use]
    pub fn url_param(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.url_params.push((name.into(), value.into()));
        self
    }

    endpoint_setters!();

    /// Begins a sign-in. `random` is from a cryptographically secure generator, such as `rand::random()`, and is used once: the state
    /// and the code verifier are made of it.
    ///
    /// # Errors
    /// When the user would be sent to a URL that is neither `https` nor on the loopback.
    pub fn begin(&self, random: [u8; 64]) -> Result<SignIn, TokenProblem> {
        if !origin::is_private(&self.authorization_url) {
            return Err(TokenProblem::Endpoint);
        }
        let (first, second) = random.split_at(32);
        let [state, verifier] = [first, second].map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&verifier));
        let scope = self.endpoint.scopes.join(" ");
        let mut pairs = vec![
            ("response_type", "code"),
            ("client_id", &self.endpoint.id),
            ("redirect_uri", &self.redirect_uri),
            ("state", &state),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ];
        if !scope.is_empty() {
            pairs.push(("scope", &scope));
        }
        pairs.extend(self.url_params.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let query: Vec<String> =
            pairs.iter().map(|(name, value)| format!("{}={}", escape::all(name), escape::all(value))).collect();
        let and = if self.authorization_url.contains('?') { '&' } else { '?' };
        let url = format!("{}{and}{}", self.authorization_url, query.join("&"));
        Ok(SignIn { url, state, verifier, flow: self.clone() })
    }
}

/// A user on the way to sign in. `Debug` shows nothing of it.
#[derive(Clone)]
pub struct SignIn {
    url: String,
    state: String,
    verifier: String,
    flow: AuthorizationCode,
}

impl SignIn {
    /// The URL to open in the user's browser.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Takes the URL that the browser was led back to, or its query.
    ///
    /// # Errors
    /// When it is of another sign-in (`state`) or another server (`iss`), or when the server says that the user isn't signed in.
    pub fn finish(self, redirected_to: &str) -> Result<UserTokens, TokenProblem> {
        let query = redirected_to.split_once('?').map_or(redirected_to, |(_, query)| query);
        let query = query.split('#').next().unwrap_or_default();
        let value = |name: &str| {
            let mut pairs = query.split('&').map(|pair| pair.split_once('=').unwrap_or((pair, "")));
            let (_, value) = pairs.find(|(key, _)| *key == name)?;
            percent_decode_str(&value.replace('+', " ")).decode_utf8().ok().map(Cow::into_owned)
        };
        let refused = |reason: Cow<'static, str>| Err(TokenProblem::SignIn(reason));
        if value("state").as_ref() != Some(&self.state) {
            return refused("the redirect is of another sign-in, or of none: its state is another".into());
        }
        let issuer = value("iss");
        if self.flow.issuer.as_ref().is_some_and(|expected| issuer.as_ref() != Some(expected)) {
            return refused("the redirect is of another server: its issuer is another".into());
        }
        if let Some(error) = value("error") {
            return refused(answer::code(error).unwrap_or("the server answered an error".into()));
        }
        let Some(code) = value("code").filter(|code| !code.is_empty()) else {
            return refused("the redirect has no code".into());
        };
        let grant = vec![
            ("grant_type", "authorization_code".to_owned()),
            ("code", code),
            ("redirect_uri", self.flow.redirect_uri.clone()),
            ("code_verifier", self.verifier),
        ];
        Ok(UserTokens::new(&self.flow.endpoint, First::Code(grant)))
    }
}

impl fmt::Debug for SignIn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn").finish_non_exhaustive()
    }
}
