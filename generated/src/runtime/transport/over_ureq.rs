//! The transport over `ureq`, for programs without an async runtime.

use std::{
    cell::Cell,
    io::{self, Read},
    time::Duration,
};

use bytes::Bytes;
use ureq::{
    tls::{RootCerts, TlsConfig},
    unversioned::{
        resolver::DefaultResolver,
        transport::{Buffers, ConnectionDetails, Connector, DefaultConnector, NextTimeout, Transport},
    },
};

#[cfg(feature = "gzip")]
use super::gunzip::{Gunzip, is_zipped};
use super::{BlockingTransport, Limits, TransportError, TransportErrorKind, tls};

/// The codings that are undone here, or by `ureq`.
#[cfg(feature = "gzip")]
const CODINGS: &str = if cfg!(feature = "brotli") { "gzip, br" } else { "gzip" };

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
            .tls_config(tls);
        #[cfg(feature = "gzip")]
        let config = config.accept_encoding(CODINGS);
        let connector = DefaultConnector::default().chain(Patient);
        Self { agent: ureq::Agent::with_parts(config.build(), connector, DefaultResolver::default()) }
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
        #[cfg(feature = "gzip")]
        let bodiless = head.method == http::Method::HEAD;
        let response = if body.is_empty() && head.method.is_safe() {
            self.run(http::Request::from_parts(head, ()), limits)
        } else {
            self.run(http::Request::from_parts(head, body.as_ref()), limits)
        };
        let idle = limits.idle;
        let reader = |body: ureq::Body| BodyReader { body: body.into_with_config().limit(u64::MAX).reader(), idle };
        let response = response.map_err(failure)?.map(reader);
        #[cfg(feature = "gzip")]
        if !bodiless {
            return Ok(unzipped(response));
        }
        Ok(response.map(|body| Box::new(body) as _))
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
            request.timeout_send_body(Some(limits.timeout)).timeout_recv_response(Some(limits.timeout))
        } else {
            request.timeout_global(Some(limits.timeout))
        };
        self.agent.run(request.build())
    }
}

/// Waits for each piece of a body no longer than it may be idle, and tells a timeout by its kind, which `ureq` wraps up.
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
    /// What is undone and isn't read.
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

thread_local! {
    /// How long a read from a connection may wait, while this thread reads a body. `ureq` has one such limit for a body
    /// and its head, and a head may take all the time of its call.
    static PATIENCE: Cell<Option<Duration>> = const { Cell::new(None) };
}

/// Makes connections whose reads wait no longer than the thread's patience. These traits of `ureq` aren't bound to its
/// major version; they are all that gets at a connection.
#[derive(Debug)]
struct Patient;

impl<In: Transport> Connector<In> for Patient {
    type Out = PatientConnection<In>;

    fn connect(&self, _: &ConnectionDetails<'_>, made: Option<In>) -> Result<Option<Self::Out>, ureq::Error> {
        Ok(made.map(PatientConnection))
    }
}

#[derive(Debug)]
struct PatientConnection<T>(T);

impl<T: Transport> Transport for PatientConnection<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.0.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        self.0.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if let Some(patience) = PATIENCE.get() {
            timeout.per_read = Some(patience.into());
        }
        self.0.await_input(timeout)
    }

    fn is_open(&mut self) -> bool {
        self.0.is_open()
    }

    fn is_tls(&self) -> bool {
        self.0.is_tls()
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
