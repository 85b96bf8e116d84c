//! Event streams and lines of JSON over real connections, by both clients.

use std::{
    pin::Pin,
    time::{Duration, Instant},
};

use futures_core::Stream as _;
use http::Method;
use typecase_runtime::{
    ClientBuilder, Error, Event, Operation, Retry,
    json::{FromJson, Json},
    reply,
    transport::TransportErrorKind,
};

use crate::support::{Server, Trickle, block_on, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/get").accept("application/json, text/event-stream");
const STREAM: &str = "Content-Type: text/event-stream; charset=utf-8\r\n";

type Found<T> = Vec<Result<T, Error>>;

/// What both clients find.
fn events<T: FromJson>(builder: impl Fn() -> ClientBuilder) -> [Found<Event<T>>; 2] {
    let client = builder().build_blocking().unwrap();
    let first = client.call(&GET).events::<T, Json>(reply::json).collect();
    let client = builder().build().unwrap();
    let mut events = client.call(&GET).events::<T, Json>(reply::json);
    let second = block_on(async {
        let mut found = Vec::new();
        while let Some(event) = events.try_next().await.transpose() {
            found.push(event);
        }
        assert!(matches!(events.try_next().await, Ok(None)), "the end stays the end");
        found
    });
    [first, second]
}

fn lines<T: FromJson>(builder: impl Fn() -> ClientBuilder) -> [Found<T>; 2] {
    let client = builder().build_blocking().unwrap();
    let first = client.call(&GET).lines::<T, Json>(reply::json).collect();
    let client = builder().build().unwrap();
    let mut lines = client.call(&GET).lines::<T, Json>(reply::json);
    let second = block_on(async {
        let mut found = Vec::new();
        while let Some(line) = std::future::poll_fn(|context| Pin::new(&mut lines).poll_next(context)).await {
            found.push(line);
        }
        found
    });
    [first, second]
}

fn trickling(trickle: &Trickle) -> ClientBuilder {
    ClientBuilder::new(&trickle.url, "test/1").timeout(Duration::from_millis(700)).retries(Retry::never())
}

#[test]
fn events_are_decoded_one_by_one() {
    let body = "id: 7\ndata: {\"n\":[1]}\n\n: still here\n\nevent: odd\ndata: {\"n\":[true]}\n\ndata: \n\ndata: {\"n\":[2]}\n\ndata: [DONE]\n\ndata: never\n\n";
    let server = Server::new(move |_| respond("200 OK", STREAM, body));
    for found in events::<std::collections::BTreeMap<String, Vec<i64>>>(|| server.client()) {
        let [Ok(first), Err(odd), Ok(last)] = &found[..] else { panic!("{found:?}") };
        assert_eq!((first.id.as_deref(), first.event.as_str(), &first.data["n"][..]), (Some("7"), "message", &[1][..]));
        assert_eq!((last.id.as_deref(), &last.data["n"][..]), (Some("7"), &[2][..]));
        let Error::Decode(failure) = odd else { panic!("{odd:?}") };
        assert_eq!((failure.error().path.as_str(), failure.error().offset), ("[1].n[0]", 6));
        assert_eq!((failure.event(), &failure.bytes()[..]), (Some("odd"), &br#"{"n":[true]}"#[..]));
    }
    let accepted = "text/event-stream, application/json;q=0.5";
    assert!(server.seen().iter().all(|seen| seen.header("accept") == Some(accepted)));
    let client = server.client().build_blocking().unwrap();
    let texts: Vec<_> = client.call(&GET).text_events::<Json>(reply::json).map(|event| event.unwrap().data).collect();
    assert_eq!(texts, ["{\"n\":[1]}", "{\"n\":[true]}", "{\"n\":[2]}"]);
}

#[test]
fn nothing_is_sent_before_it_is_asked_for_and_failures_are_typed() {
    let server = Server::new(|_| respond("403 Forbidden", "Content-Type: application/json\r\n", r#"{"code":7}"#));
    let client = server.client().build_blocking().unwrap();
    let mut unread = client.call(&GET).events::<Json, Json>(reply::json);
    assert!(server.seen().is_empty());
    let Some(Err(Error::Status(status))) = unread.next() else { panic!() };
    assert_eq!(status.body().unwrap().as_str(), r#"{"code":7}"#);
    assert!(unread.next().is_none());
    for found in events::<Json>(|| server.client()).into_iter() {
        assert!(matches!(&found[..], [Err(Error::Status(_))]));
    }
    for found in lines::<Json>(|| server.client()) {
        assert!(matches!(&found[..], [Err(Error::Status(_))]));
    }
    let server = Server::new(|_| respond("200 OK", "Content-Type: application/JSON\r\n", r#"{"error":"CANARY"}"#));
    for found in events::<Json>(|| server.client()) {
        let [Err(error @ Error::Decode(failure))] = &found[..] else { panic!("{found:?}") };
        assert!(error.to_string().ends_with("expected an event stream, found json"), "{error}");
        assert_eq!((&failure.bytes()[..], failure.event()), (&br#"{"error":"CANARY"}"#[..], None));
    }
    let zipped = format!("{STREAM}Content-Encoding: br, gzip\r\n");
    let server = Server::new(move |_| respond("200 OK", &zipped, "data: 1\n\n"));
    for found in events::<Json>(|| server.client()) {
        let [Err(error)] = &found[..] else { panic!("{found:?}") };
        assert!(error.to_string().contains("which the crate doesn't decode"), "{error}");
    }
    let server = Server::new(|_| b"HTTP/1.1 204 No Content\r\n\r\n".to_vec());
    assert!(events::<Json>(|| server.client()).iter().all(Vec::is_empty));
}

#[test]
fn an_event_that_is_an_error_has_its_name_and_its_bytes() {
    let error = r#"{"type":"error","error":{"message":"CANARY"}}"#;
    let body = format!("data: 1\n\nevent: error\ndata: {error}\n\nevent: od\u{1b}d\ndata: x\n\ndata: 2\n\n");
    let server = Server::new(move |_| respond("200 OK", STREAM, &body));
    for found in events::<i64>(|| server.client()) {
        let [Ok(_), Err(told), Err(odd), Ok(last)] = &found[..] else { panic!("{found:?}") };
        let (Error::Decode(failure), 2) = (told, last.data) else { panic!("{told:?}") };
        assert_eq!((failure.event(), &failure.bytes()[..]), (Some("error"), error.as_bytes()));
        assert!(
            told.to_string().contains("event `error`: [1]") && !format!("{told}{told:?}").contains("CANARY"),
            "{told}"
        );
        assert!(!odd.to_string().contains('\u{1b}'));
    }
    let server = Server::new(|_| respond("200 OK", "", "[1]\n{\"error\":1}\n"));
    for found in lines::<Vec<i64>>(|| server.client()) {
        let [Ok(_), Err(Error::Decode(failure))] = &found[..] else { panic!("{found:?}") };
        assert_eq!((&failure.bytes()[..], failure.event()), (&br#"{"error":1}"#[..], None));
    }
}

#[test]
fn events_come_as_they_are_sent() {
    let piece = |millis, text: &str| (Duration::from_millis(millis), text.as_bytes().to_vec());
    // No wait is longer than the timeout, and all of them are; a comment counts as a sign of life.
    let pieces =
        [(0, "data: 1\n\nda"), (400, "ta: 2\n"), (400, ":\n"), (400, "\n")].map(|(wait, text)| piece(wait, text));
    let trickle = Trickle::new(pieces.to_vec(), Duration::ZERO);
    let start = Instant::now();
    let client = trickling(&trickle).build_blocking().unwrap();
    let mut stream = client.call(&GET).events::<i64, Json>(reply::json);
    assert_eq!(stream.next().unwrap().unwrap().data, 1);
    assert!(start.elapsed() < Duration::from_millis(400), "the first event is here before the second is sent");
    for found in events::<i64>(|| trickling(&trickle)) {
        let data: Vec<i64> = found.into_iter().map(|event| event.unwrap().data).collect();
        assert_eq!(data, [1, 2]);
    }
    let stalled = Trickle::new(vec![piece(0, "data: 1\n\ndata: 2\n")], Duration::from_secs(3));
    for found in events::<i64>(|| trickling(&stalled)) {
        assert!(matches!(&found[..], [Ok(_), Err(Error::Timeout(_))]), "{found:?}");
    }
    let broken = Trickle::new(vec![piece(0, "data: 1\n\ndata: 2\n"), piece(0, "")], Duration::ZERO);
    for found in events::<i64>(|| trickling(&broken)) {
        let [Ok(_), Err(Error::Transport(failure))] = &found[..] else { panic!("{found:?}") };
        assert_eq!(failure.kind(), TransportErrorKind::Body);
    }
    let endless = Trickle::new(vec![piece(0, "data: 1\n\n"), piece(0, "data: 23456789")], Duration::from_secs(3));
    for found in events::<i64>(|| trickling(&endless).max_body(9)) {
        assert!(matches!(&found[..], [Ok(_), Err(Error::TooLarge(_))]), "{found:?}");
    }
    let kept = Trickle::new(vec![piece(0, "data: 1\n\ndata: [DONE]\n\n")], Duration::from_secs(3));
    for found in events::<i64>(|| trickling(&kept)) {
        assert!(matches!(&found[..], [Ok(_)]), "{found:?}");
    }
}

#[test]
fn lines_are_decoded_one_by_one() {
    let server =
        Server::new(|_| respond("200 OK", "Content-Type: application/x-ndjson\r\n", "[1]\n\n[\"x\"]\n[2,\n[3]"));
    for found in lines::<Vec<i64>>(|| server.client()) {
        let [Ok(first), Err(odd), Err(broken), Ok(last)] = &found[..] else { panic!("{found:?}") };
        assert_eq!((&first[..], &last[..]), (&[1][..], &[3][..]));
        let Error::Decode(failure) = odd else { panic!("{odd:?}") };
        assert_eq!((failure.error().path.as_str(), failure.error().offset), ("[1][0]", 6));
        assert!(matches!(broken, Error::Decode(_)));
    }
    let long = Server::new(|_| respond("200 OK", "", "[1]\n[1,2,3,4]\n[3]\n"));
    for found in lines::<Vec<i64>>(|| long.client().max_body(5)) {
        assert!(matches!(&found[..], [Ok(_), Err(Error::TooLarge(_))]), "{found:?}");
    }
    let short = Server::new(|_| b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1]\n[2]".to_vec());
    for found in lines::<Vec<i64>>(|| short.client()) {
        assert!(matches!(&found[..], [Ok(_), Err(Error::Transport(_))]), "half a line is no line: {found:?}");
    }
}
