//! Traces: what a server and OpenTelemetry see of a request, over real HTTP.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use http::Method;
use opentelemetry::{
    Context, global,
    trace::{SpanKind, Status, TracerProvider as _},
};
use opentelemetry_sdk::{
    error::OTelSdkResult,
    propagation::TraceContextPropagator,
    trace::{SdkTracerProvider, Span as Started, SpanData, SpanProcessor},
};
use tracing::Span;
use tracing_opentelemetry::OpenTelemetrySpanExt as _;
use tracing_subscriber::layer::SubscriberExt as _;
use typecase_runtime::{Attempt, Hook, Operation, Param, Redirects, Retry, TraceContext};

use crate::support::{Seen, Server, Succeed as _, alone, both, ok, reply as respond};

const GET: Operation = Operation::new("GetRoom", Method::GET, "/rooms/{id}");
const PARENT: &str = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

/// A hook that hands on these headers.
fn headers(pairs: &[(&str, &str)]) -> impl Hook + Clone + use<> {
    let pairs: Vec<(String, String)> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Shared(Arc::new(TraceContext::new(move || pairs.clone())))
}

/// A hook for several clients.
struct Shared<H>(Arc<H>);

impl<H> Clone for Shared<H> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<H: Hook> Hook for Shared<H> {
    fn before(&self, attempt: &mut Attempt<'_>) {
        self.0.before(attempt);
    }
}

fn trace(seen: &Seen) -> [Option<&str>; 3] {
    ["traceparent", "tracestate", "baggage"].map(|name| seen.header(name))
}

#[test]
fn a_trace_is_handed_on_with_each_request_and_baggage_is_not() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/rooms/1" => respond("302 Found", "Location: /rooms/2\r\n", ""),
        _ => ok("null"),
    });
    let hook = headers(&[("baggage", "user=1"), ("tracestate", "vendor=x"), ("traceparent", PARENT)]);
    both!(server.client().hook(hook.clone()), GET, |call| call.set(Param::path("id"), &1)).succeed();
    let seen = server.seen();
    assert_eq!(seen.len(), 4);
    assert!(seen.iter().all(|seen| trace(seen) == [Some(PARENT), Some("vendor=x"), None]));
}

#[test]
fn what_is_no_trace_is_not_handed_on() {
    let later = "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more";
    for (parent, is_sent) in [
        (later, true),
        (&later.replace("01-4", "00-4"), false),
        (&PARENT.replace("00-4", "ff-4"), false),
        (&PARENT.replace("4bf92f3577b34da6a3ce929d0e0e4736", &"0".repeat(32)), false),
        (&PARENT.replace("00f067aa0ba902b7", &"0".repeat(16)), false),
        (&PARENT.replace("bf", "BF"), false),
        (&PARENT[..52], false),
        ("\r\nX: y", false),
        ("", false),
    ] {
        let server = Server::new(|_| ok("null"));
        let hook = headers(&[("traceparent", parent), ("tracestate", "vendor=x")]);
        both!(server.client().hook(hook.clone()), GET, |call| call.set(Param::path("id"), &1)).succeed();
        let expected = [is_sent.then_some(parent), is_sent.then_some("vendor=x"), None];
        assert!(server.seen().iter().all(|seen| trace(seen) == expected), "{parent}");
    }
}

#[test]
fn another_origin_gets_no_trace() {
    let other = Server::new(|_| ok("null"));
    let location = format!("Location: {}/rooms/2\r\n", other.url);
    let server = Server::new(move |_| respond("302 Found", &location, ""));
    let hook = headers(&[("traceparent", PARENT)]);
    let builder = || server.client().redirects(Redirects::AnyOrigin).hook(hook.clone());
    both!(builder(), GET, |call| call.set(Param::path("id"), &1)).succeed();
    assert!(server.seen().iter().all(|seen| trace(seen)[0] == Some(PARENT)));
    assert_eq!(other.seen().iter().map(|seen| trace(seen)[0]).collect::<Vec<_>>(), [None, None]);
}

/// The spans that OpenTelemetry is given.
#[derive(Clone, Debug, Default)]
struct Ended(Arc<Mutex<Vec<SpanData>>>);

impl SpanProcessor for Ended {
    fn on_start(&self, _: &mut Started, _: &Context) {}
    fn on_end(&self, span: SpanData) {
        self.0.lock().unwrap().push(span);
    }
    fn force_flush(&self) -> OTelSdkResult {
        Ok(())
    }
    fn shutdown_with_timeout(&self, _: Duration) -> OTelSdkResult {
        Ok(())
    }
}

/// Shows the URL of each request in its span, without the query.
#[derive(Clone)]
struct WholeUrls;

impl Hook for WholeUrls {
    fn before(&self, attempt: &mut Attempt<'_>) {
        Span::current().record("url.full", attempt.url());
    }
}

#[test]
fn opentelemetry_has_the_attempts_as_the_parents_of_what_the_server_does() {
    if alone("traces::opentelemetry_has_the_attempts_as_the_parents_of_what_the_server_does") {
        return;
    }
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| match count.fetch_add(1, SeqCst) % 3 {
        0 => respond("503 Service Unavailable", "Retry-After: 0\r\n", ""),
        1 => respond("302 Found", "Location: /rooms/2?key=CANARY\r\n", ""),
        _ => ok("null"),
    });
    let ended = Ended::default();
    let provider = SdkTracerProvider::builder().with_span_processor(ended.clone()).build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("test"));
    global::set_text_map_propagator(TraceContextPropagator::new());
    tracing::subscriber::with_default(tracing_subscriber::registry().with(layer), || {
        let builder = || {
            let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
            // docs: begin
            let traces = TraceContext::new(|| {
                let mut headers = HashMap::new();
                let context = tracing::Span::current().context();
                global::get_text_map_propagator(|propagator| propagator.inject_context(&context, &mut headers));
                headers
            });
            // docs: end
            server.client().retries(retry).hook(WholeUrls).hook(traces)
        };
        both!(builder(), GET, |call| call.set(Param::path("id"), &7)).succeed();
    });
    let spans = ended.0.lock().unwrap();
    let attempts: Vec<&SpanData> = spans.iter().filter(|span| span.span_kind == SpanKind::Client).collect();
    let seen = server.seen();
    assert_eq!((seen.len(), attempts.len(), spans.len()), (6, 6, 8));
    for (index, (seen, span)) in seen.iter().zip(&attempts).enumerate() {
        let (trace, id) = (span.span_context.trace_id(), span.span_context.span_id());
        assert_eq!(seen.header("traceparent"), Some(format!("00-{trace}-{id}-01").as_str()));
        assert_eq!(span.name, "GET /rooms/{id}");
        assert_eq!(span.status == Status::error(""), index % 3 == 0);
        check_attributes(span, index % 3, &server.url);
        assert!(!format!("{span:?}").contains("CANARY"));
    }
}

/// The attributes of the request of this number in its call (Semantic conventions for HTTP spans, HTTP client).
fn check_attributes(span: &SpanData, number: usize, server: &str) {
    let known = ["http.", "url.", "server.", "network.", "error.", "otel."];
    let attributes: BTreeMap<&str, String> = span
        .attributes
        .iter()
        .filter(|attribute| known.iter().any(|known| attribute.key.as_str().starts_with(known)))
        .map(|attribute| (attribute.key.as_str(), attribute.value.to_string()))
        .collect();
    let path = ["/rooms/7", "/rooms/7", "/rooms/2"][number];
    let mut expected = BTreeMap::from([
        ("http.request.method", "GET".to_owned()),
        ("http.response.status_code", ["503", "302", "200"][number].to_owned()),
        ("network.protocol.version", "1.1".to_owned()),
        ("server.address", "127.0.0.1".to_owned()),
        ("server.port", server.rsplit(':').next().unwrap().to_owned()),
        ("url.full", format!("{server}{path}")),
        ("url.template", "/rooms/{id}".to_owned()),
    ]);
    if number > 0 {
        expected.insert("http.request.resend_count", number.to_string());
    } else {
        expected.insert("error.type", "503".to_owned());
    }
    assert_eq!(attributes, expected);
}

#[test]
fn the_propagator_is_asked_as_the_documentation_shows() {
    let (file, page) = (include_str!("traces.rs"), include_str!("../../../../../docs/client.md"));
    let region =
        file.split("            // docs: begin\n").nth(1).unwrap().split("            // docs: end\n").next().unwrap();
    let shown: String =
        region.lines().map(|line| line.strip_prefix("            ").unwrap_or(line).to_owned() + "\n").collect();
    assert!(page.contains(&shown), "docs/client.md doesn't have\n{shown}");
}
