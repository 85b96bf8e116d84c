//! The transport over `reqwest`. None of its types stands in the signatures here.

use std::time::Duration;

use bytes::Bytes;
use rustls_platform_verifier::BuilderVerifierExt as _;

use super::{Body, BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind, tls};

/// Sends requests by `reqwest`, over TLS by rustls with the platform's certificates.
/// Proxies are taken from the environment (`HTTPS_PROXY` and its kin).
/// It needs a tokio runtime with its IO and time drivers on.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with a pool of connections of its own, which `connect_timeout` bounds.
    ///
    /// # Errors
    /// When TLS can't be set up, as when the platform's certificates can't be read.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        let other = |error| TransportError::with_source(TransportErrorKind::Other, error);
        let tls = rustls::ClientConfig::builder_with_provider(tls::provider())
            .with_safe_default_protocol_versions()
            .and_then(|builder| builder.with_platform_verifier())
            .map_err(|error| other(Box::new(error) as Box<dyn std::error::Error + Send + Sync>))?
            .with_no_client_auth();
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(connect_timeout)
            .build()
            .map_err(failure)?;
        Ok(Self { client })
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let timeout = limits.timeout;
        Box::pin(async move {
            let mut request = reqwest::Request::try_from(request).map_err(failure)?;
            *request.timeout_mut() = Some(timeout);
            let mut response = self.client.execute(request).await.map_err(failure)?;
            let mut head = http::Response::new(());
            *head.status_mut() = response.status();
            *head.version_mut() = response.version();
            *head.headers_mut() = std::mem::take(response.headers_mut());
            Ok(head.map(|()| Box::new(response) as BodyStream))
        })
    }
}

impl Body for reqwest::Response {
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        Box::pin(async move { reqwest::Response::chunk(self).await.map_err(failure) })
    }
}

/// The error without its URL, which may carry a secret in its query.
fn failure(error: reqwest::Error) -> TransportError {
    let kind = if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_body() || error.is_decode() {
        TransportErrorKind::Body
    } else {
        TransportErrorKind::Other
    };
    TransportError::with_source(kind, error.without_url())
}
