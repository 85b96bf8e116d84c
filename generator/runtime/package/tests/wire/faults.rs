//! What becomes of a call when the network, the server or the body is faulty, by both clients.

use std::time::{Duration, Instant};

use http::{Method, StatusCode};
use typecase_runtime::{ClientBuilder, Error, Operation, Retry, json::Json, reply, transport::TransportErrorKind};

use crate::{
    scripted::{Act, Scripted, hanging},
    support::{block_on, both, ok, reply as respond},
};

const GET: Operation = Operation::new("Get", Method::GET, "/get");
const POST: Operation = Operation::new("Post", Method::POST, "/post");
const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

/// What both clients make of an answer that is expected to be a list of numbers.
fn numbers(server: &Scripted) -> [Result<Vec<i64>, Error>; 2] {
    let blocking = server.client().build_blocking().unwrap();
    let first = blocking.call(&GET).send(reply::json, reply::json);
    let client = server.client().build().unwrap();
    [first, block_on(client.call(&GET).send(reply::json, reply::json))]
}

#[test]
fn a_connection_that_is_refused_or_hangs_is_tried_again_for_any_method() {
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    let (hanging, _listener, _queue) = hanging();
    for (url, longest) in [("http://127.0.0.1:1", Duration::from_secs(5)), (&hanging, Duration::from_secs(30))] {
        let begun = Instant::now();
        let builder = || ClientBuilder::new(url, "test/1").connect_timeout(Duration::from_millis(300)).retries(retry);
        for answer in both!(builder(), POST, |call| call.json("application/json", &1)) {
            let error = answer.unwrap_err();
            let Error::Transport(failure) = &error else { panic!("{url}: {error:?}") };
            assert_eq!((failure.kind(), failure.attempts()), (TransportErrorKind::Connect, 3), "{url}");
            assert!(error.is_retryable());
        }
        assert!(begun.elapsed() < longest, "{url}: the time for a connection is less than that of the call");
    }
}

#[test]
fn an_answer_that_breaks_off_is_a_transport_error() {
    let write = |bytes: &[u8]| Act::Write(bytes.to_vec());
    let rows = [
        ("closed without an answer", vec![Act::Read]),
        ("reset before the head", vec![Act::Reset]),
        ("reset in the head", vec![write(b"HTTP/1.1 200 OK\r\nConte"), Act::Wait(50), Act::Reset]),
        ("reset after the head", vec![write(HEAD), Act::Wait(50), Act::Reset]),
        ("reset in the body", vec![write(HEAD), write(b"[1,2"), Act::Wait(50), Act::Reset]),
        ("closed in the body", vec![Act::Read, write(HEAD), write(b"[1,2")]),
        ("no HTTP", vec![Act::Read, write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")]),
        ("a status of letters", vec![Act::Read, write(b"HTTP/1.1 abc OK\r\n\r\n")]),
        (
            "two lengths",
            vec![Act::Read, write(b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\n[1]")],
        ),
        ("a chunk's length of letters", vec![Act::Read, write(CHUNKED.as_bytes()), write(b"zz\r\n[1]\r\n0\r\n\r\n")]),
        (
            "a chunk that is longer than it says",
            vec![Act::Read, write(CHUNKED.as_bytes()), write(b"1\r\n[1]\r\n0\r\n\r\n")],
        ),
        ("chunks without an end", vec![Act::Read, write(CHUNKED.as_bytes()), write(b"3\r\n[1]\r\n")]),
        ("a chunk of all memory", vec![Act::Read, write(CHUNKED.as_bytes()), write(b"fffffffffffffffe\r\n[1]")]),
    ];
    for (name, script) in rows {
        let server = Scripted::new(script);
        for answer in numbers(&server) {
            let error = answer.expect_err(name);
            assert!(matches!(&error, Error::Transport(_)) && error.is_retryable(), "{name}: {error:?}");
        }
        // Nobody knows whether the server has done what was asked: it isn't sent twice.
        let server_client = || server.client().retries(Retry::new().backoff(Duration::ZERO, Duration::ZERO));
        for answer in both!(server_client(), POST, |call| call.json("application/json", &1)) {
            let error = answer.expect_err(name);
            assert!(error.attempts() == 1 && !error.is_retryable(), "{name}: {error:?}");
        }
        assert_eq!(server.connections(), 4, "{name}");
    }
}

#[test]
fn lengths_are_what_counts() {
    // What comes after the length isn't part of the body, and is nobody's next answer.
    let server = Scripted::answering("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n[1]HTTP/1.1 200 OK\r\n\r\n[2]");
    for answer in numbers(&server) {
        assert_eq!(answer.unwrap(), [1]);
    }
    // A length beyond the limit isn't waited for, and no memory is taken for it.
    let server = Scripted::new(vec![
        Act::Read,
        Act::Write(b"HTTP/1.1 200 OK\r\nContent-Length: 999999999999\r\n\r\n[1]".to_vec()),
        Act::Wait(3_000),
    ]);
    for answer in numbers(&server) {
        assert!(matches!(answer, Err(Error::TooLarge(_))), "{answer:?}");
    }
}

#[test]
fn bodies_that_are_not_as_documented_say_so() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let json = "Content-Type: application/json\r\n";
    let rows: [(&str, &str, &[u8], &str); 7] = [
        ("invalid JSON", json, b"[1,", "found"),
        ("deep JSON", json, deep.as_bytes(), "expected"),
        ("invalid UTF-8", json, b"[\"\xFF\"]", "UTF-8"),
        ("an empty body", json, b"", "found an empty body"),
        ("wrong content", "Content-Type: text/html; charset=x\r\n", b"<html>CANARY", "in a body of text/html"),
        ("a hostile type", "Content-Type: CANARY\x1b[31m\r\n", b"<html>", "found"),
        ("another shape", json, br#"{"secret":"CANARY"}"#, "expected an array, found an object"),
    ];
    for (name, headers, body, told) in rows {
        let mut answer =
            format!("HTTP/1.1 200 OK\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len())
                .into_bytes();
        answer.extend_from_slice(body);
        let server = Scripted::answering(answer);
        for answer in numbers(&server) {
            let error = answer.expect_err(name);
            if name == "a hostile type" && matches!(error, Error::Transport(_)) {
                continue;
            }
            assert!(matches!(&error, Error::Decode(_)) && !error.is_retryable(), "{name}: {error:?}");
            assert!(error.to_string().contains(told) && !error.to_string().contains("CANARY"), "{name}: {error}");
            assert_eq!(error.status(), Some(StatusCode::OK));
        }
    }
}

#[test]
fn a_failure_is_told_whatever_its_body_is() {
    let bodies = [
        ("", "found an empty body"),
        ("<html>CANARY</html>", "in a body of text/html"),
        (r#"{"code":"CANARY"}"#, "expected an array, found an object"),
        ("\u{1}", "expected"),
    ];
    for status in ["304 Not Modified", "429 Too Many Requests", "500 Internal Server Error", "599 Odd"] {
        for (body, told) in bodies {
            let server = Scripted::answering(respond(status, "Content-Type: text/html\r\nX-Request-Id: r1\r\n", body));
            let blocking = server.client().build_blocking().unwrap();
            let first = blocking.call(&GET).send::<Json, Vec<i64>>(reply::json, reply::json);
            let client = server.client().build().unwrap();
            let second = block_on(client.call(&GET).send::<Json, Vec<i64>>(reply::json, reply::json));
            for error in [first.unwrap_err(), second.unwrap_err()] {
                assert_eq!((error.status().unwrap().as_str(), error.request_id()), (&status[..3], Some("r1")));
                assert!(!error.to_string().contains("CANARY"), "{error}");
                let Error::Status(failure) = error else { panic!("{status} {body}: {error:?}") };
                assert!(failure.body().is_none());
                if !status.starts_with("304") {
                    assert_eq!(failure.bytes(), body);
                    let text = failure.to_string();
                    assert!(text.contains("isn't as documented") && text.contains(told), "{text}");
                    assert!(!failure.body_error().unwrap().excerpt.contains("CANARY"));
                }
            }
        }
    }
}

#[test]
fn statuses_without_a_body_have_none() {
    let server = Scripted::answering("HTTP/1.1 204 No Content\r\nContent-Length: 3\r\nConnection: close\r\n\r\n[1]");
    for answer in numbers(&server) {
        let Err(Error::Decode(failure)) = answer else { panic!("{answer:?}") };
        assert_eq!(failure.error().found, "an empty body");
    }
    let blocking = server.client().build_blocking().unwrap();
    assert_eq!(blocking.call(&GET).send::<Option<Json>, Json>(reply::optional, reply::json).unwrap(), None);
    blocking.call(&GET).send::<(), Json>(reply::empty, reply::json).unwrap();
}

#[test]
fn interim_answers_are_passed_over() {
    for interim in ["100 Continue", "102 Processing", "103 Early Hints\r\nLink: </a>"] {
        let mut answer = format!("HTTP/1.1 {interim}\r\n\r\n").into_bytes();
        answer.extend(ok("[1]"));
        let server = Scripted::answering(answer);
        for (client, answer) in numbers(&server).into_iter().enumerate() {
            assert_eq!(answer.unwrap(), [1], "{interim}, client {client}");
        }
    }
}

#[test]
fn a_small_body_that_grows_is_held_to_the_limit() {
    let bomb = bomb(64 << 20);
    assert!(bomb.len() < 1 << 20);
    let head = format!("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {}\r\n\r\n", bomb.len());
    let server = Scripted::answering([head.as_bytes(), &bomb].concat());
    for answer in both!(server.client().max_body(1 << 20), GET, |_call| {}) {
        assert!(matches!(answer, Err(Error::TooLarge(_))), "{answer:?}");
    }
}

/// A gzip file (RFC 1952) of at least so many zeros, in one block of fixed codes (RFC 1951 §3.2.6).
fn bomb(length: usize) -> Vec<u8> {
    let mut bits = vec![true, true, false];
    // The literal 0, then a copy of the 258 bytes before again and again: code 285, distance 1.
    bits.extend([false, false, true, true, false, false, false, false]);
    for _ in 0..length / 258 + 1 {
        bits.extend([true, true, false, false, false, true, false, true]);
        bits.extend([false; 5]);
    }
    bits.extend([false; 7]);
    let bytes = bits.chunks(8).map(|bits| bits.iter().rev().fold(0, |byte, bit| byte << 1 | u8::from(*bit)));
    [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255].into_iter().chain(bytes).chain([0; 8]).collect()
}

#[test]
fn a_server_that_closes_idle_connections_costs_no_call() {
    const CALLS: usize = 8;
    let answer = "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nConnection: keep-alive\r\n\r\n[1]";
    let server = Scripted::new(vec![Act::Read, Act::Write(answer.into()), Act::Wait(20)]);
    let blocking = server.client().build_blocking().unwrap();
    for _ in 0..CALLS {
        blocking.call(&POST).send::<Json, Json>(reply::json, reply::json).unwrap();
        std::thread::sleep(Duration::from_millis(60));
    }
    let client = server.client().build().unwrap();
    block_on(async {
        for _ in 0..CALLS {
            client.call(&POST).send::<Json, Json>(reply::json, reply::json).await.unwrap();
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    });
    assert_eq!(server.connections(), 2 * CALLS, "each call was sent once, on a connection of its own");
}
