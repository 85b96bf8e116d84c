//! One call over HTTP without any IO: which request goes out next, and what to make of the response.
//! Async and blocking code both drive this, so that both do the same.

use std::{sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{Method, StatusCode, header};

use crate::runtime::{
    draft::{Draft, Outgoing},
    error::{Failure, InvalidRequest, Refused, TimedOut, TooLarge, TransportFailure},
    operation::Operation,
    origin::{self, LinkProblem},
    rules::Invalid,
    settings::Settings,
    transport::{Limits, TransportError, TransportErrorKind},
};

/// Redirects that may follow one another.
const MAX_REDIRECTS: u8 = 10;

/// A call on its way.
pub struct Exchange {
    settings: Arc<Settings>,
    operation: Operation,
    outgoing: Outgoing,
    limits: Limits,
    clock: Clock,
    redirects: u8,
}

/// The response at the end of an exchange, and the URL that gave it.
pub struct Reply {
    pub(crate) response: http::Response<Bytes>,
    pub(crate) url: String,
}

impl Exchange {
    /// A call that is ready to be sent, to `link` if there is one. Its time starts to run.
    pub(crate) fn start(
        settings: &Arc<Settings>,
        limits: Limits,
        draft: &Draft,
        link: Option<String>,
    ) -> Result<Self, Failure> {
        let outgoing = draft.outgoing(settings, link)?;
        let settings = Arc::clone(settings);
        Ok(Self {
            settings,
            operation: draft.operation().clone(),
            outgoing,
            limits,
            clock: Clock::start(),
            redirects: 0,
        })
    }

    /// The URL that the next request goes to, without credentials.
    pub(crate) fn url(&self) -> &str {
        &self.outgoing.url
    }

    /// The next request, with credentials, and how long it may take.
    pub(crate) fn request(&self) -> Result<(http::Request<Bytes>, Limits), Failure> {
        let timeout = self.limits.timeout.saturating_sub(self.clock.elapsed());
        if timeout.is_zero() {
            return Err(self.timed_out());
        }
        let Outgoing { method, mut url, mut headers, body } = self.outgoing.clone();
        self.settings.keyring.apply(self.operation.security(), &mut url, &mut headers);
        let uri = http::Uri::try_from(url).map_err(|_| self.invalid("the URL", "must be shorter than 65,535 bytes"))?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        Ok((request, Limits { timeout, ..self.limits }))
    }

    /// A buffer for the body of a response, held to the limit on its size.
    pub(crate) fn gather(&self, head: &http::response::Parts) -> Result<Gather, Failure> {
        let length = head.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        let bodiless = self.outgoing.method == Method::HEAD
            || matches!(head.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
        let expected = length.filter(|_| !bodiless && !head.headers.contains_key(header::CONTENT_ENCODING));
        if expected.is_some_and(|length| length > self.limits.max_body) {
            return Err(self.too_large());
        }
        // What a header promises is believed for the first megabyte; memory for more is taken as it comes.
        let capacity =
            expected.map_or(0, |length| usize::try_from(length).map_or(1 << 20, |length| length.min(1 << 20)));
        Ok(Gather { buffer: BytesMut::with_capacity(capacity), expected })
    }

    /// Takes a chunk of the body.
    pub(crate) fn push(&self, gather: &mut Gather, chunk: &[u8]) -> Result<(), Failure> {
        let length = gather.buffer.len().saturating_add(chunk.len());
        if u64::try_from(length).unwrap_or(u64::MAX) > self.limits.max_body {
            return Err(self.too_large());
        }
        gather.buffer.extend_from_slice(chunk);
        Ok(())
    }

    /// The whole response has come: the reply, or `None` when it redirects and another request must go out.
    pub(crate) fn finish(&mut self, head: http::response::Parts, body: Gather) -> Result<Option<Reply>, Failure> {
        let length = u64::try_from(body.buffer.len()).unwrap_or(u64::MAX);
        if body.expected.is_some_and(|expected| length < expected) {
            return Err(self.failed(TransportError::new(TransportErrorKind::Body)));
        }
        if let Some(location) = self.redirected(&head) {
            self.outgoing.url = location.map_err(|problem| self.refused(problem))?;
            return Ok(None);
        }
        let response = http::Response::from_parts(head, body.buffer.freeze());
        Ok(Some(Reply { response, url: self.outgoing.url.clone() }))
    }

    /// Where a redirect leads, if the response is one that is followed: of a method that changes nothing (RFC 9110 §15.4).
    fn redirected(&mut self, head: &http::response::Parts) -> Option<Result<String, LinkProblem>> {
        if !matches!(head.status.as_u16(), 301 | 302 | 303 | 307 | 308)
            || !matches!(self.outgoing.method, Method::GET | Method::HEAD)
        {
            return None;
        }
        let location = head.headers.get(header::LOCATION)?;
        if self.redirects == MAX_REDIRECTS {
            return Some(Err(LinkProblem::TooManyRedirects));
        }
        self.redirects += 1;
        let location = std::str::from_utf8(location.as_bytes()).map_err(|_| LinkProblem::Malformed);
        Some(location.and_then(|location| origin::follow(&self.outgoing.url, location)))
    }

    /// What a transport's error means for the call.
    pub(crate) fn failed(&self, error: TransportError) -> Failure {
        match error.kind() {
            TransportErrorKind::Timeout => self.timed_out(),
            _ => Failure::Transport(Box::new(TransportFailure::new(&self.operation, error))),
        }
    }

    fn timed_out(&self) -> Failure {
        Failure::Timeout(Box::new(TimedOut::new(&self.operation, self.limits.timeout)))
    }

    fn too_large(&self) -> Failure {
        Failure::TooLarge(Box::new(TooLarge::new(&self.operation, self.limits.max_body)))
    }

    fn refused(&self, problem: LinkProblem) -> Failure {
        Failure::Refused(Box::new(Refused::new(&self.operation, problem)))
    }

    fn invalid(&self, path: &str, reason: &str) -> Failure {
        Failure::Invalid(Box::new(InvalidRequest::new(Some(&self.operation), Invalid::new(path, reason))))
    }
}

/// A response's body as far as it has come.
pub(crate) struct Gather {
    buffer: BytesMut,
    /// What `Content-Length` promised, where it counts the bytes that are read.
    expected: Option<u64>,
}

/// The time since a call began. A browser's has no clock here; its transport holds each request to its time alone.
struct Clock {
    #[cfg(not(target_arch = "wasm32"))]
    start: std::time::Instant,
}

impl Clock {
    #[cfg(not(target_arch = "wasm32"))]
    fn start() -> Self {
        Self { start: std::time::Instant::now() }
    }

    #[cfg(target_arch = "wasm32")]
    fn start() -> Self {
        Self {}
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    #[cfg(target_arch = "wasm32")]
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }
}
