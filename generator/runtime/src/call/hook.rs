//! Hooks: what is called around each request, for metrics, logs and headers of one's own.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Version};

use crate::{
    error::Failure,
    request::{context::CallContext, operation::Operation, prepared::PreparedRequest},
    response::head,
    transport::{MaybeSend, MaybeSync},
};

/// Is called before and after each request of a client: each attempt of a call, each redirect, each page. The requests
/// for access tokens aren't among them.
///
/// ```text
/// /// Counts the requests by operation and status.
/// #[derive(Default)]
/// struct Counts(Mutex<BTreeMap<(&'static str, Option<u16>), u64>>);
///
/// impl Hook for Counts {
///     fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
///         let status = outcome.status().map(|status| status.as_u16());
///         *self.0.lock().unwrap().entry((attempt.operation().id(), status)).or_default() += 1;
///     }
/// }
///
/// let client = Client::builder().hook(Counts::default()).build()?;
/// ```
///
/// With the feature `tracing`, a call is a span `call`, and each attempt a span `attempt` in it, of the level INFO. Their fields
/// follow OpenTelemetry's conventions for HTTP clients: `otel.name`, `http.request.method`, `url.template`, `server.address`,
/// `server.port`, `http.request.resend_count`, `http.response.status_code`, `network.protocol.version`, `error.type`. `url.full`
/// is empty, because a path may be private: a hook fills it where it isn't, by
/// `tracing::Span::current().record("url.full", attempt.url())`.
///
/// Hooks are called where the call is driven, in the span of the attempt where the feature `tracing` is on, so they must neither
/// block nor take long. A call that is dropped before its answer is there has no `after`; a body that is read as it comes isn't
/// waited for.
pub trait Hook: MaybeSend + MaybeSync {
    /// The request is about to be sent, without its credentials, which come last.
    fn before(&self, attempt: &mut Attempt<'_>) {
        let _ = attempt;
    }

    /// The answer is there, or there is none.
    fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        let _ = (attempt, outcome);
    }
}

/// One request of a call, without what may be secret in it: credentials, the query and the body.
pub struct Attempt<'a> {
    context: &'a CallContext,
    request: &'a PreparedRequest,
    headers: HeaderMap,
}

impl<'a> Attempt<'a> {
    pub(crate) fn new(context: &'a CallContext, request: &'a PreparedRequest) -> Self {
        Self { context, request, headers: HeaderMap::new() }
    }

    /// The operation; its [`path`](Operation::path) is the template, which metrics go by.
    pub fn operation(&self) -> &'a Operation {
        &self.context.operation
    }

    /// The method.
    pub fn method(&self) -> &'a Method {
        &self.request.method
    }

    /// The URL without its query. The values of path parameters are in it.
    pub fn url(&self) -> &'a str {
        self.request.url.split('?').next().unwrap_or_default()
    }

    /// The size of the body in bytes, if it is known.
    pub fn body_size(&self) -> Option<u64> {
        self.request.body_size()
    }

    /// The number of the attempt in the call, from 1; a redirect has the number of the attempt that led to it.
    pub fn number(&self) -> u32 {
        self.context.attempts
    }

    /// Sets a header of this request, in place of one of the same name; credentials go before it. It does nothing after
    /// the request was sent, nor for one that a redirect has led to another origin.
    pub fn set_header(&mut self, name: HeaderName, value: HeaderValue) {
        self.headers.insert(name, value);
    }

    pub(crate) fn into_headers(self) -> HeaderMap {
        self.headers
    }
}

impl fmt::Debug for Attempt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attempt")
            .field("operation", self.operation())
            .field("number", &self.number())
            .finish_non_exhaustive()
    }
}

/// What may be seen of an answer.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'a> {
    pub(crate) status: StatusCode,
    pub(crate) version: Version,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) body_size: Option<u64>,
}

/// The result of a request.
pub struct Outcome<'a> {
    result: Result<Seen<'a>, &'static str>,
    elapsed: Duration,
}

impl<'a> Outcome<'a> {
    pub(crate) fn new(result: Result<Seen<'a>, &Failure>, elapsed: Duration) -> Self {
        Self { result: result.map_err(Failure::kind), elapsed }
    }

    /// The status of the answer, if there is one.
    pub fn status(&self) -> Option<StatusCode> {
        self.result.ok().map(|answer| answer.status)
    }

    /// The version of HTTP that the answer came by, if there is one.
    pub fn version(&self) -> Option<Version> {
        self.result.ok().map(|answer| answer.version)
    }

    /// The headers of the answer, if there is one.
    pub fn headers(&self) -> Option<&'a HeaderMap> {
        self.result.ok().map(|answer| answer.headers)
    }

    /// The size of the answer's body in bytes, after decompression. It isn't known of a body that is read as it comes.
    pub fn body_size(&self) -> Option<u64> {
        self.result.ok()?.body_size
    }

    /// The server's name for the request, if there is an answer that has it.
    pub fn request_id(&self) -> Option<&'a str> {
        head::request_id(self.headers()?)
    }

    /// Why there is no answer, in a word: `connect`, `transport`, `timeout`, `too_large` and the like.
    pub fn error(&self) -> Option<&'static str> {
        self.result.err()
    }

    /// The time from the request to the end of the answer, or to its head where the body is read as it comes.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }
}

/// The values of headers aren't shown: they may be private, such as cookies.
impl fmt::Debug for Outcome<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outcome")
            .field("status", &self.status())
            .field("error", &self.error())
            .field("elapsed", &self.elapsed)
            .finish_non_exhaustive()
    }
}
