//! Spans with the names of OpenTelemetry's semantic conventions for HTTP clients.
//!
//! No value of a parameter, header or body and no query is in them: the path is shown as its template.

use bytes::Bytes;
use http::{Request, StatusCode};
use tracing::{Instrument as _, Span, field::Empty, info_span};

use crate::request::{context::CallContext, operation::Operation};

/// The span of a call, and in it that of the attempt at hand.
#[derive(Clone)]
pub(crate) struct Trace {
    call: Span,
    attempt: Span,
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
        Self { call, attempt: Span::none() }
    }

    /// A request is about to be sent.
    pub(crate) fn begin(&mut self, context: &CallContext, request: &Request<Bytes>) {
        let resent = context.attempts.saturating_sub(1);
        self.attempt = info_span!(
            parent: &self.call,
            "attempt",
            otel.name = %format_args!("{} {}", request.method(), context.operation.path()),
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = request.method().as_str(),
            http.request.resend_count = (resent > 0).then_some(resent),
            server.address = request.uri().host(),
            server.port = request.uri().port_u16(),
            url.template = context.operation.path(),
            http.response.status_code = Empty,
            error.type = Empty,
        );
    }

    /// The attempt is over.
    pub(crate) fn end(&self, result: Result<StatusCode, &'static str>) {
        record(&self.attempt, result);
    }

    /// The call is over.
    pub(crate) fn finish(&self, result: Result<StatusCode, &'static str>) {
        record(&self.call, result);
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

fn record(span: &Span, result: Result<StatusCode, &'static str>) {
    let status = result.ok();
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    let failed = status.filter(|status| status.is_client_error() || status.is_server_error());
    let error = result.err().or_else(|| failed.as_ref().map(StatusCode::as_str));
    if let Some(error) = error {
        span.record("error.type", error);
        span.record("otel.status_code", "ERROR");
    }
}
