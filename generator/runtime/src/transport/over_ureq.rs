//! The transport over `ureq`, for programs without an async runtime.

use std::{
    cell::Cell,
    fmt,
    io::{self, Read},
    time::Duration,
};

use bytes::Bytes;
use ureq::{
    tls::{RootCerts, TlsConfig},
    unversioned::{
        resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver},
        transport::{Buffers, ConnectionDetails, Connector, DefaultConnector, NextTimeout, Transport},
    },
};

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
/// Proxies are taken from the environment (`HTTPS_PROXY` and its kin), but for servers on the loopback.
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
            .accept_encoding(CODINGS);
        let connector = DefaultConnector::default().chain(Patient);
        Self { agent: ureq::Agent::with_parts(config.build(), connector, Lookup(DefaultResolver::default())) }
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
        let local = is_local(request.uri());
        let request = self.agent.configure_request(request).timeout_connect(Some(limits.connect_timeout));
        let request = if local { request.proxy(None) } else { request };
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
        Ok(made.map(|connection| PatientConnection { connection, lost: None }))
    }
}

#[derive(Debug)]
struct PatientConnection<T> {
    connection: T,
    /// Why the server takes no more of the request. It may have answered before it closed the connection, so that this is
    /// an error only if there is no answer.
    lost: Option<io::Error>,
}

impl<T: Transport> Transport for PatientConnection<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.connection.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), ureq::Error> {
        use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset};
        if self.lost.is_some() {
            return Ok(());
        }
        match self.connection.transmit_output(amount, timeout) {
            Err(ureq::Error::Io(error)) if matches!(error.kind(), BrokenPipe | ConnectionAborted | ConnectionReset) => {
                self.lost = Some(error);
                Ok(())
            }
            transmitted => transmitted,
        }
    }

    fn await_input(&mut self, mut timeout: NextTimeout) -> Result<bool, ureq::Error> {
        if let Some(patience) = PATIENCE.get() {
            timeout.per_read = Some(patience.into());
        }
        let awaited = self.connection.await_input(timeout);
        match (awaited, self.lost.take()) {
            (Ok(true), lost) => {
                self.lost = lost;
                Ok(true)
            }
            (_, Some(lost)) => Err(lost.into()),
            (awaited, None) => awaited,
        }
    }

    fn is_open(&mut self) -> bool {
        self.lost.is_none() && self.connection.is_open()
    }

    fn is_tls(&self) -> bool {
        self.connection.is_tls()
    }
}

/// Looks hosts up, and marks it where there is none: what the system says of it is an error as any other.
#[derive(Debug)]
struct Lookup(DefaultResolver);

impl Resolver for Lookup {
    fn resolve(
        &self,
        uri: &http::Uri,
        config: &ureq::config::Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, ureq::Error> {
        self.0.resolve(uri, config, timeout).map_err(|error| match error {
            ureq::Error::Io(error) => io::Error::new(io::ErrorKind::NotFound, NoSuchHost(error)).into(),
            other => other,
        })
    }
}

/// A host that couldn't be looked up.
#[derive(Debug)]
struct NoSuchHost(io::Error);

impl fmt::Display for NoSuchHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for NoSuchHost {}

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
