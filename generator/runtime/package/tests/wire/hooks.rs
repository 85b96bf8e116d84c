//! Hooks: called around each request, with all that a metric needs and nothing that is secret.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering::SeqCst},
    },
    time::Duration,
};

use http::{HeaderName, HeaderValue, Method};
use typecase_runtime::{Attempt, Credential, Hook, Operation, Outcome, Param, Retry, json::Json, reply};

use crate::support::{Server, Succeed as _, block_on, both, ok, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/rooms/{id}").secured(&[&["query", "header"]]);

/// Writes down all that it sees.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Hook for Log {
    fn before(&self, attempt: &mut Attempt<'_>) {
        let number = attempt.number();
        attempt.set_header(HeaderName::from_static("x-attempt"), HeaderValue::from(number));
        attempt.set_header(HeaderName::from_static("authorization"), HeaderValue::from_static("hook"));
        self.0.lock().unwrap().push(format!("> {} {}", attempt.method(), attempt.url()));
        assert!(!format!("{attempt:?}").contains("CANARY"));
    }

    fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        let what = outcome.status().map_or_else(|| outcome.error().unwrap().to_owned(), |status| status.to_string());
        let id = outcome.request_id().unwrap_or("none");
        self.0.lock().unwrap().push(format!("< {} {what} {id}", attempt.number()));
        assert!(outcome.elapsed() < Duration::from_secs(10) && !format!("{outcome:?}").contains("CANARY"));
    }
}

#[test]
fn hooks_see_every_request_and_no_secret() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| match count.fetch_add(1, SeqCst) % 3 {
        0 => respond("503 Service Unavailable", "X-Request-Id: a\r\nRetry-After: 0\r\n", "{}"),
        1 => respond("302 Found", "Location: /other?CANARY\r\nSet-Cookie: CANARY\r\n", ""),
        _ => ok("null"),
    });
    let log = Log::default();
    let builder = || {
        server
            .client()
            .retries(Retry::new().backoff(Duration::ZERO, Duration::ZERO))
            .credential("query", Credential::api_key_query("key", "CANARY"))
            .credential("header", Credential::bearer("CANARY"))
            .hook(log.clone())
    };
    for answer in both!(builder(), GET, |call| {
        call.set(Param::path("id"), &7);
        call.set(Param::query("q"), &"CANARY");
    }) {
        assert_eq!(answer.unwrap().attempts(), 2);
    }
    let url = &server.url;
    let once = [
        format!("> GET {url}/rooms/7"),
        "< 1 503 Service Unavailable a".to_owned(),
        format!("> GET {url}/rooms/7"),
        "< 2 302 Found none".to_owned(),
        format!("> GET {url}/other"),
        "< 2 200 OK none".to_owned(),
    ];
    assert_eq!(*log.0.lock().unwrap(), [once.clone(), once].concat());
    let sent: Vec<String> = server.seen().iter().map(|seen| seen.header("x-attempt").unwrap().to_owned()).collect();
    assert_eq!(sent, ["1", "2", "2", "1", "2", "2"]);
    assert!(server.seen().iter().all(|seen| seen.header("authorization") == Some("Bearer CANARY")));
}

#[test]
fn hooks_are_told_of_failures_and_only_of_what_was_sent() {
    let log = Log::default();
    let client = typecase_runtime::ClientBuilder::new("http://127.0.0.1:1", "test/1").retries(Retry::never());
    let client = client.header("Authorization", "own").hook(log.clone()).build().unwrap();
    let mut call = client.call(&GET);
    block_on(call.clone().send(reply::json::<Json>, reply::json::<Json>)).unwrap_err();
    assert!(log.0.lock().unwrap().is_empty());
    call.set(Param::path("id"), &7);
    block_on(call.send(reply::json::<Json>, reply::json::<Json>)).unwrap_err();
    assert_eq!(*log.0.lock().unwrap(), ["> GET http://127.0.0.1:1/rooms/7", "< 1 connect none"]);
}

/// Writes down the sizes of bodies.
#[derive(Clone, Default)]
struct Sizes(Arc<Mutex<Vec<[Option<u64>; 2]>>>);

impl Hook for Sizes {
    fn after(&self, attempt: &Attempt<'_>, outcome: &Outcome<'_>) {
        self.0.lock().unwrap().push([attempt.body_size(), outcome.body_size()]);
    }
}

#[cfg(feature = "uploads")]
#[test]
fn hooks_know_the_sizes_of_bodies() {
    const PUT: Operation = Operation::new("Put", Method::PUT, "/rooms");
    let server = Server::new(|seen| ok(if seen.target == "/rooms" { "[1,2]" } else { "null" }));
    let sizes = Sizes::default();
    let builder = || server.client().hook(sizes.clone());
    let known = || typecase_runtime::Upload::reader_by(|| Ok(&b"text"[..])).length(4);
    let unknown = || typecase_runtime::Upload::reader_by(|| Ok(&b"text"[..]));
    both!(builder(), PUT, |call| call.bytes("text/plain", b"text!".to_vec())).succeed();
    both!(builder(), PUT, |call| call.upload(&["*/*"], known())).succeed();
    both!(builder(), PUT, |call| call.upload(&["*/*"], unknown())).succeed();
    both!(builder(), Operation::new("Get", Method::GET, "/"), |_call| {}).succeed();
    let twice = |sizes: [Option<u64>; 2]| [sizes, sizes];
    let expected =
        [twice([Some(5), Some(5)]), twice([Some(4), Some(5)]), twice([None, Some(5)]), twice([Some(0), Some(4)])];
    assert_eq!(*sizes.0.lock().unwrap(), expected.concat());
    // What is read as it comes has no size yet.
    let client = builder().build().unwrap();
    block_on(client.call(&PUT).download(reply::json::<Json>)).unwrap();
    assert_eq!(sizes.0.lock().unwrap().last(), Some(&[Some(0), None]));
}
