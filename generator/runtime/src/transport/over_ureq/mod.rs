//! The transport over `ureq`, for programs without an async runtime.

mod connection;
#[cfg(feature = "connections")]
mod connections;

use std::{
    io::{self, Read},
    time::Duration,
};

use bytes::Bytes;
use ureq::{
    config::{Config, ConfigBuilder},
    tls::{RootCerts, TlsConfig, TlsConfigBuilder},
    typestate::AgentScope,
    unversioned::{
        resolver::DefaultResolver,
        transport::{Connector as _, DefaultConnector},
    },
};

use connection::{Lookup, NoSuchHost, PATIENCE, Patient};

#[cfg(feature = "gzip")]
use super::gunzip::{Gunzip, is_zipped};
use super::{BlockingTransport, Limits, TransportError, TransportErrorKind, is_local, tls};
/// The codings that are undone here, or by `ureq`; without any, no other is asked for (RFC 9110 §12.5.3).
const CODINGS: &str = match (cfg!(feature = "gzip"), cfg!(feature = "brotli")) {
    (true, true) => "gzip, br",
    (true, false) => "gzip",
    (false, true) => "br",
    (false, false) => "identity",
};

/// Sends requests by `ureq`, over TLS by rustls with the platform's certificates.
/// Proxies are those of the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY`, `NO_PROXY`). Servers on the loopback are called
/// directly.
#[derive(Clone, Debug)]
pub struct UreqTransport {
    agent: ureq::Agent,
    /// Whether servers on the loopback are reached without the proxy that the environment names.
    direct: bool,
    /// Whether someone else has made the agent, whose connections know nothing of the thread's patience.
    foreign: bool,
}

impl UreqTransport {
    /// A transport with a pool of connections of its own.
    pub fn new() -> Self {
        let config = config(tls().root_certs(RootCerts::PlatformVerifier));
        Self { agent: agent(config.build()), direct: true, foreign: false }
    }
}

fn tls() -> TlsConfigBuilder {
    TlsConfig::builder().unversioned_rustls_crypto_provider(tls::provider())
}

/// The settings of ureq for every agent of ours.
fn config(tls: TlsConfigBuilder) -> ConfigBuilder<AgentScope> {
    Config::builder().tls_config(tls.build()).accept_encoding(CODINGS)
}

fn agent(config: Config) -> ureq::Agent {
    ureq::Agent::with_parts(config, DefaultConnector::default().chain(Patient), Lookup(DefaultResolver::default()))
}

/// An agent of one's own, with its certificates, proxies and pool. It follows no redirect here, whatever it is set to. A
/// body that stalls is noticed when the time of the call is over, and no sooner.
impl From<ureq::Agent> for UreqTransport {
    fn from(agent: ureq::Agent) -> Self {
        Self { agent, direct: false, foreign: true }
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
        if request.body().is_empty() && request.method().is_safe() {
            self.carry(request.map(|_| ()), limits)
        } else {
            let (head, body) = request.into_parts();
            self.carry(http::Request::from_parts(head, body.as_ref()), limits)
        }
    }

    #[cfg(feature = "uploads")]
    fn send_upload(
        &self,
        mut request: http::Request<super::UploadBody>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        if let Some(length) = request.body().length() {
            request.headers_mut().insert(http::header::CONTENT_LENGTH, length.into());
        }
        self.carry(request.map(ureq::SendBody::from_owned_reader), limits)
    }
}

impl UreqTransport {
    fn carry(
        &self,
        request: http::Request<impl ureq::AsSendBody>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        #[cfg(feature = "gzip")]
        let bodiless = request.method() == http::Method::HEAD;
        let response = self.run(request, limits);
        let idle = limits.idle;
        let reader = |body: ureq::Body| BodyReader { body: body.into_with_config().limit(u64::MAX).reader(), idle };
        let response = response.map_err(failure)?.map(reader);
        #[cfg(feature = "gzip")]
        if !bodiless {
            return Ok(unzipped(response));
        }
        Ok(response.map(|body| Box::new(body) as _))
    }

    fn run(
        &self,
        request: http::Request<impl ureq::AsSendBody>,
        limits: &Limits,
    ) -> Result<http::Response<ureq::Body>, ureq::Error> {
        let direct = self.direct && is_local(request.uri());
        let request = self.agent.configure_request(request).timeout_connect(Some(limits.connect_timeout));
        let request = request.http_status_as_error(false).max_redirects(0).allow_non_standard_methods(true);
        let request = if direct { request.proxy(None) } else { request };
        let request = if self.foreign { request.timeout_per_read(Some(limits.timeout)) } else { request };
        let request = if limits.open {
            request.timeout_send_body(Some(limits.timeout)).timeout_recv_response(Some(limits.timeout))
        } else {
            request.timeout_global(Some(limits.timeout))
        };
        self.agent.run(request.build())
    }
}

/// Waits for each piece of a body no longer than it may be idle, and finds a timeout by its kind, which `ureq` wraps.
struct BodyReader {
    body: ureq::BodyReader<'static>,
    idle: Duration,
}

impl Read for BodyReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        // A little more, so that whoever measures the wait finds that it was long enough.
        let before = PATIENCE.replace(Some(self.idle.saturating_add(Duration::from_millis(1))));
        let read = self.body.read(buffer);
        PATIENCE.set(before);
        read.map_err(|error| match ureq::Error::from(error) {
            timeout @ ureq::Error::Timeout(_) => io::Error::new(io::ErrorKind::TimedOut, timeout),
            other => other.into_io(),
        })
    }
}

/// A body out of gzip.
#[cfg(feature = "gzip")]
struct Zipped {
    body: BodyReader,
    gunzip: Gunzip,
    /// Decoded bytes that aren't read yet.
    undone: Bytes,
}

/// A response whose body is out of gzip, if it was in it.
#[cfg(feature = "gzip")]
fn unzipped(response: http::Response<BodyReader>) -> http::Response<Box<dyn Read + Send>> {
    let (mut head, body) = response.into_parts();
    let body: Box<dyn Read + Send> = match is_zipped(&mut head.headers) {
        true => Box::new(Zipped { body, gunzip: Gunzip::new(), undone: Bytes::new() }),
        false => Box::new(body),
    };
    http::Response::from_parts(head, body)
}

#[cfg(feature = "gzip")]
impl Read for Zipped {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.undone.is_empty() {
            if let Some(piece) = self.gunzip.next()? {
                self.undone = piece;
                continue;
            }
            let mut chunk = vec![0; 16 << 10];
            match self.body.read(&mut chunk)? {
                0 => {
                    self.undone = self.gunzip.finish()?;
                    break;
                }
                count => {
                    chunk.truncate(count);
                    self.gunzip.push(chunk.into());
                }
            }
        }
        let count = self.undone.len().min(buffer.len());
        self.undone.split_to(count).as_ref().read(buffer)
    }
}

fn failure(error: ureq::Error) -> TransportError {
    use ureq::Error;
    let kind = match &error {
        // A connection that took too long is no connection: nothing was sent, whatever the method.
        Error::Timeout(ureq::Timeout::Resolve | ureq::Timeout::Connect) => TransportErrorKind::Connect,
        Error::Timeout(_) => TransportErrorKind::Timeout,
        Error::HostNotFound
        | Error::ConnectionFailed
        | Error::ConnectProxyFailed(_)
        | Error::Tls(_)
        | Error::Rustls(_) => TransportErrorKind::Connect,
        Error::Io(error) if is_unreached(error) => TransportErrorKind::Connect,
        _ => TransportErrorKind::Other,
    };
    match error {
        // These would show a URL, and with it what it may hide.
        Error::BadUri(_) | Error::RequireHttpsOnly(_) => TransportError::new(kind),
        error => TransportError::with_source(kind, error),
    }
}

/// Whether nothing was sent because nobody was reached.
fn is_unreached(error: &io::Error) -> bool {
    use io::ErrorKind::{AddrNotAvailable, ConnectionRefused, HostUnreachable, NetworkDown, NetworkUnreachable};
    let unreached = matches!(
        error.kind(),
        ConnectionRefused | HostUnreachable | NetworkUnreachable | NetworkDown | AddrNotAvailable
    );
    unreached || error.get_ref().is_some_and(|cause| cause.is::<NoSuchHost>())
}
