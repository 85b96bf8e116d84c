//! Event streams whose connection is lost, by both clients.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::{Duration, Instant},
};

use http::Method;
use typecase_runtime::{Error, Operation, json::Json, reply};

use crate::support::{Server, block_on, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/events");
const STREAM: &str = "Content-Type: text/event-stream\r\n";

type Found = Vec<Result<i64, Error>>;

/// What both clients find, when each connection gives the answer of its number.
fn events(attempts: u32, answers: &[Vec<u8>]) -> ([Found; 2], Vec<Option<String>>) {
    let server = |answers: &[Vec<u8>]| {
        let (answers, count) = (answers.to_vec(), AtomicUsize::new(0));
        Server::new(move |_| answers[count.fetch_add(1, SeqCst).min(answers.len() - 1)].clone())
    };
    let asked = |server: &Server| -> Vec<Option<String>> {
        server.seen().iter().map(|seen| seen.header("last-event-id").map(str::to_owned)).collect()
    };
    let first = server(answers);
    let client = first.client().build_blocking().unwrap();
    let events = client.call(&GET).events::<i64, Json>(reply::json).reconnect(attempts);
    let blocking = events.map(|event| event.map(|event| event.data)).take(20).collect();
    let second = server(answers);
    let client = second.client().build().unwrap();
    let mut events = client.call(&GET).events::<i64, Json>(reply::json).reconnect(attempts);
    let from_async = block_on(async {
        let mut found = Vec::new();
        while let Some(event) = events.try_next().await.transpose() {
            found.push(event.map(|event| event.data));
        }
        found
    });
    assert_eq!(asked(&first), asked(&second));
    ([blocking, from_async], asked(&first))
}

fn stream(body: &str) -> Vec<u8> {
    respond("200 OK", STREAM, body)
}

fn values(found: &Found) -> Vec<i64> {
    found.iter().map(|value| *value.as_ref().unwrap()).collect()
}

#[test]
fn a_stream_goes_on_after_its_last_event() {
    let broken =
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99\r\n\r\ndata: 2\n\nid: c\ndata: 9";
    let answers = [
        // The last event isn't complete: neither it nor its id counts.
        stream("retry: 10\nid: a\ndata: 1\n\nid: b\ndata: 9\n"),
        broken.to_vec(),
        Vec::new(),
        stream("id\ndata: 3\n\n"),
        respond("204 No Content", "", ""),
        stream("data: 666\n\n"),
    ];
    let (found, asked) = events(2, &answers);
    for found in found {
        assert_eq!(values(&found), [1, 2, 3]);
    }
    assert_eq!(asked, [None, Some("a".to_owned()), Some("a".to_owned()), Some("a".to_owned()), None]);
}

#[test]
fn attempts_have_a_bound() {
    // Without an event in between, two connections more are made, and the last failure is told.
    let (found, asked) = events(2, &[stream("retry: 0\n\ndata: 1\n\n"), Vec::new()]);
    for found in found {
        assert!(matches!(&found[..], [Ok(1), Err(Error::Transport(_))]), "{found:?}");
    }
    assert_eq!(asked.len(), 3);
    let (found, asked) = events(2, &[stream("retry: 0\n\ndata: 1\n\n"), stream(": nothing\n\n")]);
    for found in found {
        assert_eq!(values(&found), [1]);
    }
    assert_eq!(asked.len(), 3);
}

#[test]
fn what_says_that_it_is_over_is() {
    let once = stream("retry: 0\ndata: 1\n\ndata: [DONE]\n\n");
    let (found, asked) = events(5, &[once]);
    assert!(found.iter().all(|found| values(found) == [1]) && asked.len() == 1);
    // A status that isn't success, and what is no event stream, end it with an error.
    for end in [respond("403 Forbidden", "", "{}"), respond("200 OK", "Content-Type: text/html\r\n", "<html>")] {
        let (found, asked) = events(5, &[stream("retry: 0\ndata: 1\n\n"), end]);
        for found in found {
            assert!(matches!(&found[..], [Ok(1), Err(Error::Status(_) | Error::Decode(_))]), "{found:?}");
        }
        assert_eq!(asked.len(), 2);
    }
    // Nobody asked for another connection.
    let (found, asked) = events(0, &[stream("retry: 0\ndata: 1\n\n")]);
    assert!(found.iter().all(|found| values(found) == [1]) && asked.len() == 1);
}

#[test]
fn the_stream_says_how_long_to_wait() {
    let begun = Instant::now();
    let (found, _) = events(1, &[stream("retry: 300\ndata: 1\n\n"), respond("204 No Content", "", "")]);
    assert!(found.iter().all(|found| values(found) == [1]));
    assert!(begun.elapsed() >= Duration::from_millis(600), "once for each client");
}
