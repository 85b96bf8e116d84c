//! Spans: one for each call, and in it one for each attempt.

use std::{
    fmt,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use http::Method;
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use typecase_runtime::{Credential, Operation, Param, Retry, json::Json, oauth::ClientCredentials, reply};

use crate::support::{Server, alone, block_on, both, ok, reply as respond};

const GET: Operation = Operation::new("GetRoom", Method::GET, "/rooms/{id}").secured(&[&["oauth", "query"]]);

/// The spans of this crate, each with its parent's number and its fields.
#[derive(Clone, Default)]
struct Collected(Arc<Mutex<Vec<String>>>);

struct Fields<'a>(&'a mut String);

impl Visit for Fields<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        *self.0 += &format!(" {field}={value:?}");
    }
}

impl Subscriber for Collected {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("typecase_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut spans = self.0.lock().unwrap();
        let parent = span.parent().map_or(0, Id::into_u64);
        let mut text = format!("{}<{parent}", span.metadata().name());
        span.record(&mut Fields(&mut text));
        spans.push(text);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let index = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Fields(&mut self.0.lock().unwrap()[index]));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[test]
fn calls_and_attempts_have_spans_without_secrets() {
    if alone("spans::calls_and_attempts_have_spans_without_secrets") {
        return;
    }
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match seen.target.as_str() {
        "/token" => ok(r#"{"access_token":"CANARY"}"#),
        _ if count.fetch_add(1, SeqCst).is_multiple_of(2) => {
            respond("503 Service Unavailable", "Retry-After: 0\r\n", "\"CANARY\"")
        }
        _ => ok("\"CANARY\""),
    });
    let builder = || {
        let tokens = ClientCredentials::new(format!("{}/token", server.url), "CANARY", "CANARY");
        server
            .client()
            .retries(Retry::new().backoff(Duration::ZERO, Duration::ZERO))
            .header("X-Own", "CANARY")
            .credential("query", Credential::api_key_query("key", "CANARY"))
            .credential("oauth", Credential::tokens(tokens))
    };
    let collected = Collected::default();
    tracing::subscriber::with_default(collected.clone(), || {
        for answer in both!(builder(), GET, |call| {
            call.set(Param::path("id"), &"CANARY");
            call.set(Param::query("q"), &"CANARY");
        }) {
            answer.unwrap();
        }
    });
    let port = server.url.rsplit(':').next().unwrap();
    let attempt = |parent: usize, resent: &str, end: &str| {
        format!(
            "attempt<{parent} otel.name=GET /rooms/{{id}} otel.kind=\"client\" http.request.method=\"GET\"{resent} \
             server.address=\"127.0.0.1\" server.port={port} url.template=\"/rooms/{{id}}\" \
             network.protocol.version=\"1.1\" {end}"
        )
    };
    let call = "call<0 otel.name=\"GetRoom\" otel.kind=\"internal\" url.template=\"/rooms/{id}\" \
                http.response.status_code=200"
        .to_owned();
    let failed = "http.response.status_code=503 error.type=\"503\" otel.status_code=\"ERROR\"";
    let one = |first: usize| {
        let again = attempt(first, " http.request.resend_count=1", "http.response.status_code=200");
        [call.clone(), attempt(first, "", failed), again]
    };
    assert_eq!(*collected.0.lock().unwrap(), [one(1), one(4)].concat());
    assert!(server.seen()[1].target.contains("CANARY"));
}

/// A call that reaches nobody.
fn call_nobody() {
    let client = typecase_runtime::ClientBuilder::new("http://127.0.0.1:1", "test/1").retries(Retry::never());
    let client = client.header("Authorization", "own").build().unwrap();
    let mut call = client.call(&GET);
    call.set(Param::path("id"), &1);
    block_on(call.send(reply::json::<Json>, reply::json::<Json>)).unwrap_err();
}

#[test]
fn spans_tell_why_there_is_no_answer() {
    if alone("spans::spans_tell_why_there_is_no_answer") {
        return;
    }
    let collected = Collected::default();
    tracing::subscriber::with_default(collected.clone(), call_nobody);
    let spans = collected.0.lock().unwrap();
    assert_eq!(spans.len(), 2);
    assert!(spans.iter().all(|span| span.ends_with("error.type=\"connect\" otel.status_code=\"ERROR\"")), "{spans:?}");
}
