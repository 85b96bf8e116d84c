//! Answers that are unusual, and settings that are.

use std::{
    sync::{Arc, Mutex, mpsc},
    task::{Context, Poll, Wake, Waker},
    thread,
    time::Duration,
};

use bytes::Bytes;
use http::{Method, StatusCode};
use typecase_runtime::{
    ClientBuilder, Credential, Error, Operation, Param, Retry, Sending,
    json::Json,
    reply,
    transport::{BodyStream, BoxFuture, Limits, Transport, TransportError},
};

use crate::{
    scripted::{Act, Scripted},
    support::{Server, Succeed as _, block_on, both, ok, reply as respond},
};

const GET: Operation = Operation::new("Get", Method::GET, "/");
const HEAD: Operation = Operation::new("Head", Method::HEAD, "/");
const POST: Operation = Operation::new("Post", Method::POST, "/");
const OPTIONAL: Operation = Operation::new("Optional", Method::GET, "/").secured(&[&[], &["key"]]);

#[test]
fn a_flood_of_headers_is_a_transport_error() {
    let many: String = (0..10_000).map(|number| format!("X-{number}: a\r\n")).collect();
    let long = format!("X: {}\r\n", "a".repeat(8 << 20));
    for headers in [many, long] {
        let server = Scripted::answering(respond("200 OK", &headers, "null"));
        for answer in both!(server.client(), GET, |_call| {}) {
            assert!(matches!(answer, Err(Error::Transport(_))), "{answer:?}");
        }
    }
}

#[test]
fn a_body_without_a_length_ends_with_its_connection() {
    for version in ["HTTP/1.0", "HTTP/1.1"] {
        let server = Scripted::answering(format!("{version} 200 OK\r\n\r\n[1]"));
        for answer in both!(server.client(), GET, |_call| {}) {
            assert_eq!(answer.unwrap().body().as_str(), "[1]");
        }
    }
}

#[test]
fn statuses_and_methods_without_a_body_are_not_waited_for() {
    // The connection stays open, so that a client that waits for a body runs out of time.
    let answering = |head: &str| Scripted::new(vec![Act::Read, Act::Write(head.as_bytes().to_vec()), Act::Wait(5_000)]);
    let server = answering("HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\nContent-Length: 100\r\n\r\n");
    for answer in both!(server.client().timeout(Duration::from_secs(4)), GET, |_call| {}) {
        assert_eq!(answer.unwrap_err().status(), Some(StatusCode::NOT_MODIFIED));
    }
    let server = answering("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    for answer in both!(server.client().timeout(Duration::from_secs(4)), HEAD, |_call| {}) {
        assert_eq!(answer.unwrap().headers()["content-length"], "100");
    }
}

#[test]
fn a_part_is_a_success_that_says_it_is_one() {
    let server = Server::new(|_| respond("206 Partial Content", "Content-Range: bytes 0-2/9\r\n", "[1]"));
    for answer in both!(server.client(), GET, |call| call.set(Param::header("Range"), &"bytes=0-2")) {
        let answer = answer.unwrap();
        assert_eq!((answer.status(), answer.body().as_str()), (StatusCode::PARTIAL_CONTENT, "[1]"));
    }
}

#[test]
fn a_connection_with_a_body_that_was_given_up_is_not_used_again() {
    let long =
        format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n{}\r\n0\r\n\r\n", "1".repeat(0x4000));
    let server = Scripted::new(vec![Act::Read, Act::Write(long.into_bytes()), Act::Read, Act::Write(ok("[1]"))]);
    let blocking = server.client().max_body(100).build_blocking().unwrap();
    let client = server.client().max_body(100).build().unwrap();
    for _ in 0..2 {
        let answer = blocking.call(&GET).send::<Json, Json>(reply::json, reply::json);
        assert!(matches!(answer, Err(Error::TooLarge(_))), "{answer:?}");
    }
    block_on(async {
        for _ in 0..2 {
            let answer = client.call(&GET).send::<Json, Json>(reply::json, reply::json).await;
            assert!(matches!(answer, Err(Error::TooLarge(_))), "{answer:?}");
        }
    });
    assert_eq!(server.connections(), 4);
}

#[test]
fn settings_at_their_extremes_do_no_harm() {
    let server = Server::new(|_| ok("[1]"));
    for long in [Duration::MAX, Duration::from_secs(u64::MAX / 2), Duration::from_secs(1 << 40)] {
        let builder = || {
            let retry = Retry::new().attempts(u32::MAX).backoff(long, long).attempt_timeout(long);
            let builder = server.client().timeout(long).connect_timeout(long).stall_timeout(long);
            builder.max_body(u64::MAX).retries(retry)
        };
        both!(builder(), GET, |_call| {}).succeed();
        let mut text = String::new();
        let call = builder().build_blocking().unwrap().call(&GET);
        std::io::Read::read_to_string(&mut call.download::<Json>(reply::json).unwrap(), &mut text).unwrap();
        assert_eq!(text, "[1]");
        let call = builder().build().unwrap().call(&GET);
        let chunk = block_on(async { call.download::<Json>(reply::json).await.unwrap().chunk().await });
        assert_eq!(chunk.unwrap().unwrap(), "[1]");
    }
    for answer in both!(server.client().timeout(Duration::ZERO), GET, |_call| {}) {
        assert!(answer.unwrap_err().is_timeout());
    }
    for answer in both!(server.client().max_body(0), GET, |_call| {}) {
        assert!(matches!(answer, Err(Error::TooLarge(_))), "{answer:?}");
    }
}

#[test]
fn an_optional_credential_is_sent_where_there_is_one() {
    let server = Server::new(|_| ok("null"));
    both!(server.client().credential("key", Credential::bearer("T")), OPTIONAL, |_call| {}).succeed();
    both!(server.client(), OPTIONAL, |_call| {}).succeed();
    let sent: Vec<bool> = server.seen().iter().map(|seen| seen.header("authorization").is_some()).collect();
    assert_eq!(sent, [true, true, false, false]);
}

#[test]
fn a_header_of_one_call_makes_it_repeatable_and_stays_with_it() {
    let server = Server::new(|_| respond("503 Service Unavailable", "Retry-After: 0\r\n", "{}"));
    let client =
        server.client().retries(Retry::new().backoff(Duration::ZERO, Duration::ZERO)).build_blocking().unwrap();
    let keyed = client.with_header("Idempotency-Key", "k").unwrap();
    for (client, attempts) in [(&keyed, 3), (&client, 1)] {
        let error = client.call(&POST).send::<Json, Json>(reply::json, reply::json).unwrap_err();
        assert_eq!(error.attempts(), attempts);
        assert_eq!(error.to_string().starts_with("Post (POST /), attempt 3: the server answered 503"), attempts == 3);
    }
    let keys: Vec<bool> = server.seen().iter().map(|seen| seen.header("idempotency-key") == Some("k")).collect();
    assert_eq!(keys, [true, true, true, false]);
    for (name, value) in [("a b", "x"), ("X", "a\r\nCANARY: b"), ("", "x")] {
        let error = client.with_header(name, value).unwrap_err();
        assert!(matches!(error, Error::Invalid(_)) && !format!("{error} {error:?}").contains("CANARY"), "{error}");
    }
}

/// Brings a token at the second look, and everything else at once.
struct Slow;

impl Transport for Slow {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let is_token = request.uri().path() == "/token";
        let mut waits = is_token;
        Box::pin(async move {
            std::future::poll_fn(|_| if std::mem::take(&mut waits) { Poll::Pending } else { Poll::Ready(()) }).await;
            let body = if is_token { r#"{"access_token":"T"}"# } else { "null" };
            Ok(http::Response::new(Box::new(Bytes::from(body)) as BodyStream))
        })
    }
}

/// Polls a call as soon as it is woken, as some executors do.
struct AtOnce(Mutex<Option<Sending<Json, Json>>>, mpsc::Sender<bool>);

impl AtOnce {
    fn poll(self: &Arc<Self>) {
        let waker = Waker::from(Arc::clone(self));
        let mut call = self.0.lock().unwrap();
        let Some(sending) = call.as_mut() else { return };
        if let Poll::Ready(answer) = std::pin::Pin::new(sending).poll(&mut Context::from_waker(&waker)) {
            *call = None;
            self.1.send(answer.is_ok()).unwrap();
        }
    }
}

impl Wake for AtOnce {
    fn wake(self: Arc<Self>) {
        self.poll();
    }
}

#[cfg(feature = "oauth")]
#[test]
fn a_call_that_is_woken_for_a_token_may_go_on_at_once() {
    use typecase_runtime::oauth::ClientCredentials;
    const SECURED: Operation = Operation::new("Get", Method::GET, "/").secured(&[&["oauth"]]);
    let (done, told) = mpsc::channel();
    // In a thread of its own, so that one that waits for itself doesn't hold up the test.
    thread::spawn(move || {
        let tokens = Credential::tokens(ClientCredentials::new("https://a.test/token", "id", "secret"));
        let builder = ClientBuilder::new("https://a.test", "test/1").credential("oauth", tokens);
        let client = builder.transport(Slow).build().unwrap();
        let call = || Mutex::new(Some(client.call(&SECURED).send(reply::json, reply::json)));
        let first = Arc::new(AtOnce(call(), done.clone()));
        let second = Arc::new(AtOnce(call(), done));
        first.poll();
        second.poll();
        first.poll();
    });
    for _ in 0..2 {
        assert_eq!(told.recv_timeout(Duration::from_secs(20)), Ok(true));
    }
}

/// The errors that a body of success and an error of theirs are read as.
#[test]
fn a_status_that_default_describes_is_no_success_of_another() {
    const PUT: Operation = Operation::new("Put", Method::PUT, "/").succeeds_by(&[200, 204]);
    let server = Server::new(|_| respond("201 Created", "", r#"{"title":"no"}"#));
    let read: fn(&http::Response<Bytes>) -> _ = reply::optional::<Json>;
    let blocking = server.client().build_blocking().unwrap().call(&PUT).send(read, reply::json::<Json>);
    let client = server.client().build().unwrap();
    for answer in [blocking, block_on(client.call(&PUT).send(read, reply::json::<Json>))] {
        let Err(Error::Status(failure)) = answer else { panic!("{answer:?}") };
        assert_eq!((failure.status(), failure.body().unwrap().as_str()), (StatusCode::CREATED, r#"{"title":"no"}"#));
    }
    for (status, body) in [("200 OK", "[1]"), ("204 No Content", "")] {
        let server = Server::new(move |_| respond(status, "", body));
        let found = server.client().build_blocking().unwrap().call(&PUT).send(read, reply::json::<Json>).unwrap();
        assert_eq!(found.is_some(), !body.is_empty());
    }
}
