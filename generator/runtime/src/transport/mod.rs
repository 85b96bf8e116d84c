//! Transports, which carry a request to the server: two small traits, and the built-in ones.
//!
//! A transport sends one request and gives back one response. It follows no redirect, keeps no cookie and
//! repeats nothing: the core does all that, the same for every transport.

#[cfg(feature = "connections")]
#[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
mod certificates;
#[cfg(feature = "connections")]
mod connections;
#[cfg(all(any(feature = "reqwest", feature = "blocking"), feature = "gzip", not(target_arch = "wasm32")))]
mod gunzip;
#[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
mod over_fetch;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
mod over_reqwest;
#[cfg(feature = "tower")]
mod over_tower;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
mod over_ureq;
#[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
mod tls;

use std::{fmt, io::Read, pin::Pin, time::Duration};

use bytes::Bytes;

#[cfg(feature = "connections")]
pub(crate) use connections::Connections;
#[cfg(all(feature = "reqwest", target_arch = "wasm32"))]
pub use over_fetch::ReqwestTransport;
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub use over_reqwest::ReqwestTransport;
#[cfg(feature = "tower")]
pub use over_tower::{RequestBody, TowerTransport};
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub use over_ureq::UreqTransport;

#[cfg(feature = "uploads")]
pub use crate::upload::UploadBody;

/// A future in a box; it can move between threads, except in a browser, where there are none.
#[cfg(not(target_arch = "wasm32"))]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// A future in a box; it can move between threads, except in a browser, where there are none.
#[cfg(target_arch = "wasm32")]
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

/// `Send`; in a browser, which has no threads, any type.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSend: Send {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Send + ?Sized> MaybeSend for T {}
/// `Send`; in a browser, which has no threads, any type.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSend {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSend for T {}

/// `Sync`; in a browser, which has no threads, any type.
#[cfg(not(target_arch = "wasm32"))]
pub trait MaybeSync: Sync {}
#[cfg(not(target_arch = "wasm32"))]
impl<T: Sync + ?Sized> MaybeSync for T {}
/// `Sync`; in a browser, which has no threads, any type.
#[cfg(target_arch = "wasm32")]
pub trait MaybeSync {}
#[cfg(target_arch = "wasm32")]
impl<T: ?Sized> MaybeSync for T {}

/// Sends requests without blocking.
///
/// An implementation must not follow redirects, must give a body that ends too early as an error, and must give
/// up with [`TransportErrorKind::Timeout`] when [`Limits::timeout`] has passed, which covers the body too unless
/// [`Limits::open`] is set, and when no chunk of the body has come for [`Limits::idle`].
pub trait Transport: MaybeSend + MaybeSync {
    /// Sends the request; the answer is there when the response's head is.
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>>;

    /// Sends a request whose body is read while it is sent, under the same duties. A body of a known length goes with its
    /// `Content-Length`, and where reading it fails the connection is given up. Unless it is implemented, such calls fail.
    #[cfg(feature = "uploads")]
    fn send_upload(
        &self,
        request: http::Request<UploadBody>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let _ = (request, limits);
        Box::pin(std::future::ready(Err(no_uploads())))
    }

    /// Waits for this time before a call is sent again. A transport that can't wait gives `None`, as it does unless it
    /// says otherwise, and then no call is sent again.
    fn sleep(&self, time: Duration) -> Option<BoxFuture<'_, ()>> {
        let _ = time;
        None
    }
}

/// Sends requests on the calling thread, under the same duties as [`Transport`].
pub trait BlockingTransport: Send + Sync {
    /// Sends the request and returns when the response's head is there.
    /// A read of the body that runs out of time fails with [`std::io::ErrorKind::TimedOut`].
    ///
    /// # Errors
    /// When no response came, or not in time.
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError>;

    /// Sends a request whose body is read while it is sent, as [`Transport::send_upload`] does.
    ///
    /// # Errors
    /// As those of [`send`](Self::send); always, unless it is implemented.
    #[cfg(feature = "uploads")]
    fn send_upload(
        &self,
        request: http::Request<UploadBody>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        let _ = (request, limits);
        Err(no_uploads())
    }

    /// Waits for this time before a call is sent again.
    fn sleep(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// A response's body, read chunk by chunk.
pub trait Body: MaybeSend {
    /// The next chunk after decompression, or `None` at the end.
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>>;
}

/// The body of a [`Transport`]'s response.
pub type BodyStream = Box<dyn Body>;

/// A body that is there already is one chunk.
impl Body for Bytes {
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let chunk = std::mem::take(self);
        Box::pin(std::future::ready(Ok(Some(chunk).filter(|chunk| !chunk.is_empty()))))
    }
}

/// The limits of a request: its time, and the size of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Time left for the whole call, its body included unless it is `open`.
    pub timeout: Duration,
    /// Whether the body is read as it comes, for as long as it likes to come; `timeout` ends with the response's head
    /// then.
    pub open: bool,
    /// The time that may pass without a chunk of the body. The core also measures how much comes in this time; a
    /// transport that can't distinguish such a wait from that for the head may take `timeout` for both.
    pub idle: Duration,
    /// Time for a connection to be made.
    pub connect_timeout: Duration,
    /// Bytes that a body may have after decompression. The core checks it as well.
    pub max_body: u64,
}

impl Default for Limits {
    /// 60 seconds for the call, 3 for the connection, 20 without a chunk of the body; 64 MiB of body.
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(60),
            open: false,
            idle: Duration::from_secs(20),
            connect_timeout: Duration::from_secs(3),
            max_body: 64 << 20,
        }
    }
}

/// At which step a transport failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There was no connection; the server has seen nothing of the request.
    Connect,
    /// The time was over.
    Timeout,
    /// The response's body broke off, or didn't match its headers.
    Body,
    /// The content of the request's body couldn't be read, or hasn't the length that it was to have.
    #[cfg(feature = "uploads")]
    Upload,
    /// Anything else.
    Other,
}

#[cfg(feature = "uploads")]
fn no_uploads() -> TransportError {
    let reason = "the transport can't send a body while it is read: it has no `send_upload`";
    TransportError::with_source(TransportErrorKind::Upload, reason)
}

/// Whether a URL leads to the loopback, which no proxy can reach for the caller.
#[cfg(all(any(feature = "reqwest", feature = "blocking"), not(target_arch = "wasm32")))]
fn is_local(uri: &http::Uri) -> bool {
    let host = uri.host().unwrap_or_default().trim_end_matches('.').to_ascii_lowercase();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<std::net::IpAddr>();
    host == "localhost"
        || host.ends_with(".localhost")
        || address.is_ok_and(|address| address.to_canonical().is_loopback())
}

/// A request got no complete response. The URL isn't in here: it may carry secrets.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

impl TransportError {
    /// An error of this kind, without more to say.
    pub fn new(kind: TransportErrorKind) -> Self {
        Self { kind, source: None }
    }

    /// An error of this kind and what caused it, which must not show a URL or a header.
    pub fn with_source(kind: TransportErrorKind, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { kind, source: Some(source.into()) }
    }

    /// At which step the transport failed.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection to the server",
            TransportErrorKind::Timeout => "the time was over",
            TransportErrorKind::Body => "the response's body is incomplete",
            #[cfg(feature = "uploads")]
            TransportErrorKind::Upload => "the content of the request's body couldn't be sent",
            TransportErrorKind::Other => "the request couldn't be carried out",
        })?;
        // Libraries keep the cause for last, and often say nothing of it before.
        let mut text = String::new();
        let mut cause = std::error::Error::source(self);
        while let Some(error) = cause {
            let next = error.to_string();
            if !text.ends_with(&next) {
                text += &format!(": {next}");
            }
            cause = error.source();
        }
        f.write_str(&text)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}
