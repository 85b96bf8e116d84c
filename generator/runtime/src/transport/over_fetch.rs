//! The transport over a browser's `fetch`, by way of `reqwest`.

use std::time::Duration;

use bytes::Bytes;

use super::{BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind};

/// Sends requests by the browser's `fetch`.
/// The browser follows redirects, keeps cookies and sets timeouts for connections as it sees fit.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
}

impl ReqwestTransport {
    /// A transport; a browser offers no timeout for connections alone, so that `_connect_timeout` has no effect.
    ///
    /// # Errors
    /// When the client can't be made.
    pub fn new(_connect_timeout: Duration) -> Result<Self, TransportError> {
        Ok(Self { client: reqwest::Client::builder().build().map_err(failure)? })
    }

    /// No transport: it is the browser that makes connections.
    #[cfg(feature = "connections")]
    pub(crate) fn with(connections: &super::Connections, _: Duration) -> Result<Self, (&'static str, String)> {
        Err((connections.first_set().unwrap_or_default(), "is for the browser to set".to_owned()))
    }
}

/// A client of one's own.
impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { client }
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
            let response = self.client.execute(request).await.map_err(failure)?;
            let mut head = http::Response::new(());
            *head.status_mut() = response.status();
            *head.headers_mut() = response.headers().clone();
            let body = response.bytes().await.map_err(failure)?;
            Ok(head.map(|()| Box::new(body) as BodyStream))
        })
    }

    fn sleep(&self, time: Duration) -> Option<BoxFuture<'_, ()>> {
        Some(Box::pin(gloo_timers::future::sleep(time)))
    }
}

/// The error without its URL, which may carry a secret in its query.
fn failure(error: reqwest::Error) -> TransportError {
    let kind = if error.is_timeout() { TransportErrorKind::Timeout } else { TransportErrorKind::Other };
    TransportError::with_source(kind, error.without_url())
}
