//! The transport over `ureq`, for programs without an async runtime.

use std::io::{self, Read};

use bytes::Bytes;
use ureq::tls::{RootCerts, TlsConfig};

use super::{BlockingTransport, Limits, TransportError, TransportErrorKind, tls};

/// Sends requests by `ureq`, over TLS by rustls with the platform's certificates.
/// Proxies are taken from the environment (`HTTPS_PROXY` and its kin).
#[derive(Clone, Debug)]
pub struct UreqTransport {
    agent: ureq::Agent,
}

impl UreqTransport {
    /// A transport with a pool of connections of its own.
    pub fn new() -> Self {
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(tls::provider())
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let config = ureq::config::Config::builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .allow_non_standard_methods(true)
            .tls_config(tls)
            .build();
        Self { agent: config.into() }
    }
}

impl Default for UreqTransport {
    fn default() -> Self {
        Self::new()
    }
}

impl BlockingTransport for UreqTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        let (head, body) = request.into_parts();
        let response = if body.is_empty() && head.method.is_safe() {
            self.run(http::Request::from_parts(head, ()), limits)
        } else {
            self.run(http::Request::from_parts(head, body.as_ref()), limits)
        };
        let response = response.map_err(failure)?;
        let reader = |body: ureq::Body| Box::new(BodyReader(body.into_with_config().limit(u64::MAX).reader())) as _;
        Ok(response.map(reader))
    }
}

impl UreqTransport {
    fn run(
        &self,
        request: http::Request<impl ureq::AsSendBody>,
        limits: &Limits,
    ) -> Result<http::Response<ureq::Body>, ureq::Error> {
        let request = self.agent.configure_request(request).timeout_connect(Some(limits.connect_timeout));
        let request = if limits.open {
            // The limit of a read holds for those of the head too, which have all of the time.
            request
                .timeout_send_body(Some(limits.timeout))
                .timeout_recv_response(Some(limits.timeout))
                .timeout_per_read(Some(limits.idle.max(limits.timeout)))
        } else {
            request.timeout_global(Some(limits.timeout))
        };
        self.agent.run(request.build())
    }
}

/// Tells a timeout by its kind, which `ureq` wraps up.
struct BodyReader(ureq::BodyReader<'static>);

impl Read for BodyReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(buffer).map_err(|error| match ureq::Error::from(error) {
            timeout @ ureq::Error::Timeout(_) => io::Error::new(io::ErrorKind::TimedOut, timeout),
            other => other.into_io(),
        })
    }
}

fn failure(error: ureq::Error) -> TransportError {
    use ureq::Error;
    let kind = match &error {
        // A connection that took too long is no connection: nothing was sent, whatever the method.
        Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => TransportErrorKind::Connect,
        Error::Timeout(_) => TransportErrorKind::Timeout,
        Error::HostNotFound | Error::ConnectionFailed | Error::Tls(_) | Error::Rustls(_) => TransportErrorKind::Connect,
        Error::Io(error) if error.kind() == io::ErrorKind::ConnectionRefused => TransportErrorKind::Connect,
        _ => TransportErrorKind::Other,
    };
    match error {
        // These would show a URL, and with it what it may hide.
        Error::BadUri(_) | Error::RequireHttpsOnly(_) | Error::ConnectProxyFailed(_) => TransportError::new(kind),
        error => TransportError::with_source(kind, error),
    }
}
