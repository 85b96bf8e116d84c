//! Spans with the names of OpenTelemetry's semantic conventions for HTTP clients.
//!
//! No value of a parameter, header or body and no query is in them: the path is shown as its template. `url.full` is left to a
//! [`Hook`](crate::Hook) that knows whether paths may be shown: it is called in the span of the attempt.

use http::{Method, StatusCode, Uri, Version};
use tracing::{Instrument as _, Span, field::Empty, info_span};

use crate::{
    call::Outcome,
    request::{context::CallContext, operation::Operation},
};

/// The span of a call, and in it that of the attempt at hand.
#[derive(Clone)]
pub(crate) struct Trace {
    call: Span,
    attempt: Span,
    /// The number of requests before this one, whatever led to the next: a failure, a redirect, a token.
    sent: u32,
}

impl Trace {
    pub(crate) fn new(operation: &Operation) -> Self {
        let call = info_span!(
            "call",
            otel.name = operation.id(),
            otel.kind = "internal",
            otel.status_code = Empty,
            url.template = operation.path(),
            http.response.status_code = Empty,
            error.type = Empty,
        );
        Self { call, attempt: Span::none(), sent: 0 }
    }

    /// A request is about to be sent.
    pub(crate) fn begin(&mut self, context: &CallContext, method: &Method, url: &str) {
        let (path, uri) = (context.operation.path(), url.parse::<Uri>().unwrap_or_default());
        let known = is_known(method.as_str());
        self.attempt = info_span!(
            parent: &self.call,
            "attempt",
            otel.name = %format_args!("{} {path}", if known { method.as_str() } else { "HTTP" }),
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = if known { method.as_str() } else { "_OTHER" },
            http.request.method_original = (!known).then(|| method.as_str()),
            http.request.resend_count = (self.sent > 0).then_some(self.sent),
            server.address = uri.host().map(|host| host.trim_matches(['[', ']'])),
            server.port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("http") { 80 } else { 443 }),
            url.full = Empty,
            url.template = path,
            network.protocol.version = Empty,
            http.response.status_code = Empty,
            error.type = Empty,
        );
        self.sent += 1;
    }

    /// The attempt is over.
    pub(crate) fn end(&self, outcome: &Outcome<'_>) {
        if let Some(version) = outcome.version().and_then(named) {
            self.attempt.record("network.protocol.version", version);
        }
        record(&self.attempt, outcome.status(), outcome.error());
    }

    /// The call is over.
    pub(crate) fn finish(&self, result: Result<StatusCode, &'static str>) {
        record(&self.call, result.ok(), result.err());
    }

    /// The future inside of the attempt's span.
    pub(crate) fn around<F: Future>(&self, future: F) -> impl Future<Output = F::Output> + use<F> {
        future.instrument(self.attempt.clone())
    }

    /// The work inside of the attempt's span.
    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        self.attempt.in_scope(work)
    }
}

fn record(span: &Span, status: Option<StatusCode>, error: Option<&str>) {
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    let failed = status.filter(|status| status.is_client_error() || status.is_server_error());
    if let Some(error) = error.or_else(|| failed.as_ref().map(StatusCode::as_str)) {
        span.record("error.type", error);
        span.record("otel.status_code", "ERROR");
    }
}

/// Whether a method has its own name in spans (RFC 9110 §9.3, RFC 5789).
fn is_known(method: &str) -> bool {
    ["CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"].contains(&method)
}

/// A version of HTTP as spans have it. A browser doesn't say which it was.
fn named(version: Version) -> Option<&'static str> {
    match version {
        _ if cfg!(target_arch = "wasm32") => None,
        Version::HTTP_10 => Some("1.0"),
        Version::HTTP_11 => Some("1.1"),
        Version::HTTP_2 => Some("2"),
        Version::HTTP_3 => Some("3"),
        _ => None,
    }
}
