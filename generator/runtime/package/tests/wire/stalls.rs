//! Bodies that hardly come, by both clients.

use std::{
    io::Read as _,
    time::{Duration, Instant},
};

use http::Method;
use typecase_runtime::{ClientBuilder, Error, Operation, Retry, json::Json, reply};

use crate::support::{Server, Trickle, block_on, both, ok};

const GET: Operation = Operation::new("Get", Method::GET, "/");
const MOMENT: Duration = Duration::from_millis(400);

fn piece(millis: u64, text: &str) -> (Duration, Vec<u8>) {
    (Duration::from_millis(millis), text.as_bytes().to_vec())
}

fn silent() -> Trickle {
    Trickle::new(vec![piece(0, "[1")], Duration::from_secs(4))
}

fn client(server: &Trickle, timeout: Duration) -> ClientBuilder {
    ClientBuilder::new(&server.url, "test/1").timeout(timeout).stall_timeout(MOMENT).retries(Retry::never())
}

#[test]
fn a_silent_body_has_stalled() {
    let server = silent();
    let begun = Instant::now();
    // Neither client waits for the call's time to be over.
    for answer in both!(client(&server, Duration::from_secs(60)), GET, |_call| {}) {
        let error = answer.unwrap_err();
        assert!(error.is_stalled() && error.is_timeout() && error.is_retryable(), "{error:?}");
        assert!(error.to_string().contains("stalled, with less than a byte a second for 400ms"), "{error}");
        let Error::Timeout(cause) = error else { panic!() };
        assert_eq!((cause.stalled(), cause.attempts()), (Some(MOMENT), 1));
    }
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_head_may_take_longer_than_a_body_may_be_silent() {
    let server = Server::new(|_| {
        std::thread::sleep(MOMENT * 2);
        ok("null")
    });
    // The second call has a connection on which a body came before.
    let builder = || server.client().stall_timeout(MOMENT);
    let (client, blocking) = (builder().build().unwrap(), builder().build_blocking().unwrap());
    for _ in 0..2 {
        block_on(client.call(&GET).send::<Json, Json>(reply::json, reply::json)).unwrap();
        blocking.call(&GET).send::<Json, Json>(reply::json, reply::json).unwrap();
    }
}

#[test]
fn a_body_that_trickles_has_stalled() {
    // Never is there nothing for as long as the window, yet there are less than 2 bytes in 2 seconds.
    let server = Trickle::new(std::iter::repeat_n(piece(1200, "1"), 4).collect(), Duration::ZERO);
    let slow = || client(&server, Duration::from_secs(60)).stall_timeout(Duration::from_millis(1800));
    for answer in both!(slow(), GET, |_call| {}) {
        assert!(answer.as_ref().is_err_and(Error::is_stalled), "{answer:?}");
    }
}

#[test]
fn a_body_that_is_fast_enough_has_all_the_time_of_the_call() {
    let pieces = std::iter::repeat_n(piece(150, "1"), 8).collect();
    let server = Trickle::new(pieces, Duration::ZERO);
    for answer in both!(client(&server, Duration::from_secs(10)), GET, |_call| {}) {
        assert_eq!(answer.unwrap().body().as_str(), "11111111");
    }
}

#[test]
fn a_download_stalls_while_it_is_read_and_not_in_between() {
    let server = Trickle::new(vec![piece(0, "a"), piece(50, "b")], Duration::from_secs(4));
    let mut bytes = [0; 1];
    let blocking = client(&server, Duration::from_secs(60)).build_blocking().unwrap();
    let mut download = blocking.call(&GET).download::<Json>(reply::json).unwrap();
    download.read_exact(&mut bytes).unwrap();
    std::thread::sleep(MOMENT * 2);
    download.read_exact(&mut bytes).unwrap();
    let error = download.read_exact(&mut bytes).unwrap_err();
    assert!(error.into_inner().unwrap().downcast::<Error>().unwrap().is_stalled());
    block_on(async {
        let client = client(&server, Duration::from_secs(60)).build().unwrap();
        let mut download = client.call(&GET).download::<Json>(reply::json).await.unwrap();
        assert_eq!(download.chunk().await.unwrap().unwrap(), "a");
        std::thread::sleep(MOMENT * 2);
        assert_eq!(download.chunk().await.unwrap().unwrap(), "b");
        assert!(download.chunk().await.unwrap_err().is_stalled());
    });
}

#[test]
fn a_stream_of_events_may_be_silent() {
    let pieces = vec![piece(0, "data: 1\n\n"), piece(700, "data: 2\n\n")];
    let server = Trickle::new(pieces, Duration::ZERO);
    let builder = || client(&server, Duration::from_secs(10));
    let blocking = builder().build_blocking().unwrap();
    let found: Vec<_> = blocking.call(&GET).events::<i64, Json>(reply::json).map(|event| event.unwrap().data).collect();
    assert_eq!(found, [1, 2]);
    block_on(async {
        let mut events = builder().build().unwrap().call(&GET).events::<i64, Json>(reply::json);
        assert_eq!(events.try_next().await.unwrap().unwrap().data, 1);
        assert_eq!(events.try_next().await.unwrap().unwrap().data, 2);
    });
}

#[test]
fn a_stalled_attempt_is_sent_again() {
    let server = silent();
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    for answer in both!(client(&server, Duration::from_secs(60)).retries(retry), GET, |_call| {}) {
        assert!(answer.as_ref().is_err_and(|error| error.is_stalled() && error.attempts() == 3), "{answer:?}");
    }
}
