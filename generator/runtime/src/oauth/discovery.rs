//! Finds a token endpoint by OpenID Connect Discovery 1.0.

use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header::ACCEPT};

use super::{TokenProblem, answer};
use crate::{json, url::origin};

/// The end of the URL of a provider's metadata, after its issuer (§4).
const WELL_KNOWN: &str = "/.well-known/openid-configuration";

/// The problem with what came from this URL; with the provider, if it is one's configuration that was asked for.
pub(super) fn blamed(asked: &Uri, problem: TokenProblem) -> TokenProblem {
    match problem {
        problem if !asked.path().ends_with(WELL_KNOWN) => problem,
        TokenProblem::Transport(kind) => TokenProblem::DiscoveryTransport(kind),
        TokenProblem::Unreadable(reason) => TokenProblem::Discovery(reason),
        problem => problem,
    }
}

/// A token endpoint as its provider describes it.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) token_url: String,
    /// Whether it takes a client's secret in the body alone.
    pub(super) in_body: bool,
}

/// A provider's metadata, and the last answer of the provider.
pub(super) struct Discovery {
    url: String,
    found: Mutex<Option<Found>>,
}

impl Discovery {
    pub(super) fn new(url: String) -> Self {
        Self { url, found: Mutex::default() }
    }

    /// The metadata, once it is known.
    pub(super) fn found(&self) -> Option<Found> {
        self.found.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets it: the provider is asked again.
    pub(super) fn forget(&self) {
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Asks the provider. Nothing in this request is secret, but whoever answers it gets the client's secret.
    pub(super) fn request(&self) -> Result<Request<Bytes>, TokenProblem> {
        if !self.url.ends_with(WELL_KNOWN) {
            return Err(TokenProblem::Discovery("its URL doesn't end in `/.well-known/openid-configuration`"));
        }
        if !origin::is_private(&self.url) {
            return Err(TokenProblem::Discovery("its URL is neither https nor on the loopback"));
        }
        let mut request = Request::new(Bytes::new());
        *request.uri_mut() = self.uri().ok_or(TokenProblem::Discovery("its URL isn't one by RFC 3986"))?;
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));
        Ok(request)
    }

    /// Whether a request was this one.
    pub(super) fn asked(&self, uri: &Uri) -> bool {
        self.uri().is_some_and(|own| own == *uri)
    }

    fn uri(&self) -> Option<Uri> {
        self.url.parse().ok()
    }

    /// Reads the provider's answer (§4.2), and keeps it.
    pub(super) fn read(&self, response: &Response<Bytes>) -> Result<Found, TokenProblem> {
        if response.status() != 200 {
            return Err(TokenProblem::NotDiscovered { status: response.status() });
        }
        let document = answer::document(response).ok_or(TokenProblem::Discovery("it isn't JSON"))?;
        let text = |name: &str| answer::text(json::find(&document, &[name])?);
        // Whoever answers for another issuer would get what is that one's (§4.3).
        let issuer = text("issuer").ok_or(TokenProblem::Discovery("it names no issuer"))?;
        let expected = issuer.strip_suffix('/').unwrap_or(&issuer);
        if self.url.strip_suffix(WELL_KNOWN) != Some(expected) {
            return Err(TokenProblem::Discovery("its issuer is another than the one that was asked"));
        }
        let token_url = text("token_endpoint").ok_or(TokenProblem::Discovery("it names no token endpoint"))?;
        if !origin::is_private(&token_url) {
            return Err(TokenProblem::Endpoint);
        }
        let methods = json::find(&document, &["token_endpoint_auth_methods_supported"]);
        let methods: Vec<String> = methods.and_then(|list| serde_json::from_str(list.get()).ok()).unwrap_or_default();
        let has = |method: &str| methods.iter().any(|known| known == method);
        let found = Found { token_url, in_body: has("client_secret_post") && !has("client_secret_basic") };
        *self.found.lock().unwrap_or_else(PoisonError::into_inner) = Some(found.clone());
        Ok(found)
    }
}
