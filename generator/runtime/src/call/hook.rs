//! Hooks: what is called around each request, for metrics, logs and headers of one's own.

use std::{fmt, time::Duration};

use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};

use crate::{
    error::Failure,
    request::{context::CallContext, operation::Operation},
    response::head,
    transport::{MaybeSend, MaybeSync},
};

/// Is called before and after each request of a client: each attempt of a call, each redirect, each page. The requests
/// for access tokens aren't among them.
///
/// Hooks are called where the call is driven, so they must neither block nor take long. A call that is dropped before its
/// answer is there has no `after`; a body that is read as it comes isn't waited for.
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
    method: &'a Method,
    url: &'a str,
    headers: HeaderMap,
}

impl<'a> Attempt<'a> {
    pub(crate) fn new(context: &'a CallContext, method: &'a Method, url: &'a str) -> Self {
        Self { context, method, url: url.split('?').next().unwrap_or_default(), headers: HeaderMap::new() }
    }

    /// The operation; its [`path`](Operation::path) is the template, which metrics go by.
    pub fn operation(&self) -> &'a Operation {
        &self.context.operation
    }

    /// The method.
    pub fn method(&self) -> &'a Method {
        self.method
    }

    /// The URL without its query. The values of path parameters are in it.
    pub fn url(&self) -> &'a str {
        self.url
    }

    /// Which attempt of the call this is, from 1; a redirect has the number of the attempt that led to it.
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

/// The result of a request.
pub struct Outcome<'a> {
    result: Result<(StatusCode, &'a HeaderMap), &'static str>,
    elapsed: Duration,
}

impl<'a> Outcome<'a> {
    pub(crate) fn new(result: Result<(StatusCode, &'a HeaderMap), &Failure>, elapsed: Duration) -> Self {
        Self { result: result.map_err(Failure::kind), elapsed }
    }

    /// The status of the answer, if there is one.
    pub fn status(&self) -> Option<StatusCode> {
        self.result.ok().map(|(status, _)| status)
    }

    /// The headers of the answer, if there is one.
    pub fn headers(&self) -> Option<&'a HeaderMap> {
        self.result.ok().map(|(_, headers)| headers)
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
