//! Signing a user in: by a browser (authorization code with PKCE, RFC 7636) or by another device (RFC 8628). State machines without
//! any IO, which end in [`UserTokens`].

mod code;
mod device;

use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::Response;

use super::{
    Obtain, RefreshToken, Token, TokenProblem, TokenProvider,
    grants::{Endpoint, Whence},
};

pub use code::{AuthorizationCode, SignIn};
pub use device::{DeviceCode, DevicePrompt, DeviceSignIn, DeviceStep};

/// The access tokens of a user who has signed in, for `token_provider` of the builder: the first by what the sign-in gave, and all
/// others by the refresh token that came with it.
#[derive(Clone)]
pub struct UserTokens {
    first: Arc<Mutex<Option<First>>>,
    endpoint: Endpoint,
    refresh: RefreshToken,
}

/// The source of the first token.
enum First {
    /// The request's parameters.
    Code(Vec<(&'static str, String)>),
    Token(Token),
}

impl UserTokens {
    fn new(endpoint: &Endpoint, first: First) -> Self {
        // The scopes were asked for at the sign-in, and stay as they are.
        let endpoint = Endpoint { scopes: Vec::new(), ..endpoint.clone() };
        let refresh = RefreshToken::of(endpoint.clone(), String::new());
        Self { first: Arc::new(Mutex::new(Some(first))), endpoint, refresh }
    }

    /// The refresh token, to be stored for the next start of the program, where [`RefreshToken`] takes it; none before the first
    /// access token, or where the server gives none.
    pub fn refresh_token(&self) -> Option<String> {
        Some(self.refresh.current()).filter(|token| !token.is_empty())
    }

    /// What is to be done with each refresh token, such as to store it: with the one that is there, and with those that the server
    /// gives in its place.
    #[must_use]
    pub fn on_new_token(mut self, watcher: impl Fn(&str) + Send + Sync + 'static) -> Self {
        if let Some(token) = self.refresh_token() {
            watcher(&token);
        }
        self.refresh = self.refresh.on_new_token(watcher);
        self
    }
}

impl TokenProvider for UserTokens {
    fn obtain(&self) -> Result<Obtain, TokenProblem> {
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        match &*first {
            Some(First::Code(grant)) => {
                let grant: Vec<(&str, &str)> = grant.iter().map(|(name, value)| (*name, value.as_str())).collect();
                self.endpoint.obtain(&grant)
            }
            Some(First::Token(token)) => {
                let token = token.clone();
                *first = None;
                Ok(Obtain::Token(token))
            }
            None if self.refresh.current().is_empty() => Err(TokenProblem::SignIn(
                "the server gave no refresh token, so that the user has to sign in again".into(),
            )),
            None => self.refresh.obtain(),
        }
    }

    fn read(&self, response: &Response<Bytes>) -> Result<Token, TokenProblem> {
        let token = self.refresh.read(response)?;
        *self.first.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(token)
    }
}

/// Nothing of it: it is all secret.
impl std::fmt::Debug for UserTokens {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserTokens").finish_non_exhaustive()
    }
}
