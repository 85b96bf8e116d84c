//! The transport over `reqwest`. The one of its types that stands in a signature here is its client.

#[cfg(feature = "uploads")]
mod upload;

use std::time::Duration;

use bytes::Bytes;
#[cfg(feature = "gzip")]
use http::Method;
use http::{HeaderValue, header::ACCEPT_ENCODING};

#[cfg(feature = "gzip")]
use super::gunzip::{Gunzip, is_zipped};
use super::{Body, BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind, is_local, tls};
#[cfg(feature = "connections")]
use super::{
    Connections,
    certificates::{self, Wrong},
};

/// The codings that are undone here, or by `reqwest`; without any, no other is asked for (RFC 9110 §12.5.3).
const CODINGS: &str = match (cfg!(feature = "gzip"), cfg!(feature = "brotli"), cfg!(feature = "zstd")) {
    (true, true, true) => "gzip, br, zstd",
    (true, true, false) => "gzip, br",
    (true, false, true) => "gzip, zstd",
    (true, false, false) => "gzip",
    (false, true, true) => "br, zstd",
    (false, true, false) => "br",
    (false, false, true) => "zstd",
    (false, false, false) => "identity",
};

/// Why an answer from another URL is none.
const FOLLOWED: &str = "the reqwest client followed a redirect by itself; build it with redirect(Policy::none())";

/// Sends requests by `reqwest`, over TLS by rustls with the platform's certificates.
/// Proxies are those of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`). Servers on the loopback are called
/// directly.
/// It needs a tokio runtime with its IO and time drivers on.
#[derive(Clone, Debug)]
pub struct ReqwestTransport {
    client: reqwest::Client,
    /// The same without a proxy, for servers on the loopback.
    direct: reqwest::Client,
    /// Why there is no TLS: small containers have no certificates. What goes without TLS goes all the same.
    no_tls: Option<rustls::Error>,
    /// Whether someone else has built the client.
    foreign: bool,
}

impl ReqwestTransport {
    /// A transport with a pool of connections of its own, which `connect_timeout` bounds.
    ///
    /// # Errors
    /// When the client can't be made. Where the platform has no certificates, requests over TLS fail, each by itself.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        let (tls, no_tls) = match tls::platform() {
            Ok(tls) => (tls, None),
            Err(error) => (tls::trusting_nobody().map_err(other)?, Some(error)),
        };
        let client = builder(&tls, connect_timeout).build().map_err(failure)?;
        let direct = builder(&tls, connect_timeout).no_proxy().build().map_err(failure)?;
        Ok(Self { client, direct, no_tls, foreign: false })
    }

    /// A transport whose connections have settings of their own.
    #[cfg(feature = "connections")]
    pub(crate) fn with(connections: &Connections, connect_timeout: Duration) -> Result<Self, Wrong> {
        let identity = certificates::identity(connections)?;
        let tls = tls::by_certificates(certificates::roots(connections)?, identity);
        let mut tls = tls.map_err(|error| ("the transport", other(error).to_string()))?;
        if connections.http2 {
            tls.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        }
        let built = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| ("the transport", failure(error).to_string()))
        };
        let Some(url) = connections.proxy()? else {
            let client = built(builder(&tls, connect_timeout))?;
            let direct = built(builder(&tls, connect_timeout).no_proxy())?;
            return Ok(Self { client, direct, no_tls: None, foreign: false });
        };
        let proxy = reqwest::Proxy::all(url).map_err(|_| Connections::no_proxy())?;
        let client = built(builder(&tls, connect_timeout).proxy(proxy))?;
        Ok(Self { direct: client.clone(), client, no_tls: None, foreign: false })
    }
}

/// The settings of reqwest for every client of ours.
fn builder(tls: &rustls::ClientConfig, connect_timeout: Duration) -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls.clone())
        .redirect(reqwest::redirect::Policy::none())
        .referer(false)
        .no_gzip()
        .connect_timeout(connect_timeout)
}

/// A client of one's own, with its certificates, proxies, cookies, pool and versions of HTTP.
///
/// It has to leave redirects alone: build it with `redirect(reqwest::redirect::Policy::none())`. Of a client that follows
/// them by itself, an answer that comes from another URL is an error; yet by then what reqwest doesn't know to be a
/// secret, such as an API key in a header of its own name, has gone to where the redirect led.
impl From<reqwest::Client> for ReqwestTransport {
    fn from(client: reqwest::Client) -> Self {
        Self { direct: client.clone(), client, no_tls: None, foreign: true }
    }
}

fn other(error: rustls::Error) -> TransportError {
    TransportError::with_source(TransportErrorKind::Other, error)
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        self.carry(request, limits)
    }

    #[cfg(feature = "uploads")]
    fn send_upload(
        &self,
        request: http::Request<super::UploadBody>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        self.carry(request.map(upload::body), limits)
    }

    fn sleep(&self, time: Duration) -> Option<BoxFuture<'_, ()>> {
        Some(Box::pin(tokio::time::sleep(time)))
    }
}

impl ReqwestTransport {
    fn carry(
        &self,
        request: http::Request<impl Into<reqwest::Body> + Send + 'static>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let Limits { timeout, open, idle, .. } = *limits;
        Box::pin(async move {
            if let (Some(error), Some("https")) = (&self.no_tls, request.uri().scheme_str()) {
                return Err(TransportError::with_source(TransportErrorKind::Connect, error.clone()));
            }
            let client = if is_local(request.uri()) { &self.direct } else { &self.client };
            let mut request = reqwest::Request::try_from(request).map_err(failure)?;
            #[cfg(feature = "gzip")]
            let bodiless = request.method() == Method::HEAD;
            let url = self.foreign.then(|| request.url().clone());
            // A client of someone else's may undo codings that are none of the crate's.
            if !self.foreign || CODINGS != "identity" {
                request.headers_mut().entry(ACCEPT_ENCODING).or_insert(HeaderValue::from_static(CODINGS));
            }
            let mut response = if open {
                within(timeout, client.execute(request)).await?
            } else {
                *request.timeout_mut() = Some(timeout);
                client.execute(request).await.map_err(failure)?
            };
            if url.is_some_and(|url| url != *response.url()) {
                return Err(TransportError::with_source(TransportErrorKind::Other, FOLLOWED));
            }
            let mut head = http::Response::new(());
            *head.status_mut() = response.status();
            *head.version_mut() = response.version();
            *head.headers_mut() = std::mem::take(response.headers_mut());
            #[cfg(feature = "gzip")]
            if !bodiless && is_zipped(head.headers_mut()) {
                let body = Zipped { body: Trickle { response, idle }, gunzip: Gunzip::new() };
                return Ok(head.map(|()| Box::new(body) as BodyStream));
            }
            Ok(head.map(|()| Box::new(Trickle { response, idle }) as BodyStream))
        })
    }
}

/// A body whose chunks are timed one by one.
struct Trickle {
    response: reqwest::Response,
    idle: Duration,
}

impl Body for Trickle {
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        Box::pin(within(self.idle, self.response.chunk()))
    }
}

/// A body out of gzip.
#[cfg(feature = "gzip")]
struct Zipped {
    body: Trickle,
    gunzip: Gunzip,
}

#[cfg(feature = "gzip")]
impl Body for Zipped {
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let broken = |error| TransportError::with_source(TransportErrorKind::Body, error);
        Box::pin(async move {
            loop {
                if let Some(chunk) = self.gunzip.next().map_err(broken)? {
                    return Ok(Some(chunk));
                }
                match self.body.chunk().await? {
                    Some(chunk) => self.gunzip.push(chunk),
                    None => return Ok(Some(self.gunzip.finish().map_err(broken)?).filter(|rest| !rest.is_empty())),
                }
            }
        })
    }
}

/// The result of a future within this time.
async fn within<T>(
    time: Duration,
    future: impl Future<Output = Result<T, reqwest::Error>>,
) -> Result<T, TransportError> {
    match tokio::time::timeout(time, future).await {
        Ok(result) => result.map_err(failure),
        Err(error) => Err(TransportError::with_source(TransportErrorKind::Timeout, error)),
    }
}

/// The error without its URL, which may carry a secret in its query.
fn failure(error: reqwest::Error) -> TransportError {
    // A connection that took too long is no connection: nothing was sent, whatever the method.
    let kind = if error.is_connect() {
        TransportErrorKind::Connect
    } else if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if error.is_body() || error.is_decode() {
        TransportErrorKind::Body
    } else {
        TransportErrorKind::Other
    };
    TransportError::with_source(kind, error.without_url())
}
