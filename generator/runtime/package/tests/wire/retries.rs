//! Calls that are sent again, over real connections.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    time::Duration,
};

use http::{Method, StatusCode};
use typecase_runtime::{Error, Operation, Param, Retry, json::Json, reply};

use crate::support::{Seen, Server, block_on, both, ok, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/get").secured(&[&["key"]]);
const POST: Operation = Operation::new("Post", Method::POST, "/post");
const AT_ONCE: Retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);

/// Gives the first answer to each odd request and `[1]` to each even one.
fn every_other(answer: impl Fn() -> Vec<u8> + Send + Sync + 'static) -> Server {
    let count = AtomicUsize::new(0);
    Server::new(move |_| if count.fetch_add(1, SeqCst).is_multiple_of(2) { answer() } else { ok("[1]") })
}

#[test]
fn what_breaks_off_is_sent_again_as_it_was() {
    let answers: [fn() -> Vec<u8>; 4] = [
        Vec::new,
        || b"HTTP/1.1 200 OK\r\nContent-Le".to_vec(),
        || b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n[1,".to_vec(),
        || respond("503 Service Unavailable", "Retry-After: 0\r\n", "{}"),
    ];
    for answer in answers {
        let server = every_other(answer);
        for answer in both!(server.client().retries(AT_ONCE), GET, |call| call.set(Param::query("a"), &1)) {
            let answer = answer.unwrap();
            assert_eq!((answer.body().as_str(), answer.attempts()), ("[1]", 2));
        }
        assert!(server.seen().iter().all(|seen| seen.target == "/get?a=1"));
        assert_eq!(server.seen().len(), 4);

        let server = every_other(answer);
        for answer in both!(server.client().retries(AT_ONCE), POST, |call| call.json("application/json", &"x")) {
            // The async client is the second to call, and the one that succeeds.
            assert_eq!(answer.map_or_else(|error| error.attempts(), |answer| answer.attempts()), 1);
        }
        assert_eq!(server.seen().len(), 2, "nothing is sent twice that may not be");

        let server = every_other(answer);
        for answer in both!(server.client().retries(AT_ONCE), POST, |call| {
            call.json("application/json", &"x");
            call.set(Param::header("Idempotency-Key"), &"k");
        }) {
            assert_eq!(answer.unwrap().attempts(), 2);
        }
        let same = |seen: &Seen| (seen.body.clone(), seen.header("idempotency-key").map(str::to_owned));
        assert!(server.seen().iter().all(|seen| same(seen) == (b"\"x\"".to_vec(), Some("k".to_owned()))));
    }
}

#[test]
fn one_failure_in_five_loses_no_call_and_doubles_none() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| {
        if count.fetch_add(1, SeqCst) % 5 == 4 { respond("500 Internal Server Error", "", "") } else { ok("[1]") }
    });
    let client = server.client().retries(AT_ONCE).build().unwrap();
    let failed = block_on(async {
        let mut failed = 0;
        for _ in 0..1_000 {
            client.call(&GET).send::<Json, Json>(reply::json, reply::json).await.unwrap();
            let posted = client.call(&POST).send::<Json, Json>(reply::json, reply::json).await;
            failed += usize::from(posted.is_err_and(|error| error.status() == Some(StatusCode::INTERNAL_SERVER_ERROR)));
        }
        failed
    });
    let posts = server.seen().iter().filter(|seen| seen.method == "POST").count();
    assert_eq!(posts, 1_000);
    let all = server.seen().len();
    assert_eq!(all, 2_000 + all / 5 - failed, "each failure of a GET cost one request more, and no more");
}

#[test]
fn an_attempt_has_its_share_of_the_time() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |_| {
        if count.fetch_add(1, SeqCst).is_multiple_of(2) {
            std::thread::sleep(Duration::from_millis(1500));
        }
        ok("[1]")
    });
    let retry = AT_ONCE.attempt_timeout(Duration::from_millis(500));
    for answer in both!(server.client().retries(retry), GET, |_call| {}) {
        assert_eq!(answer.unwrap().attempts(), 2);
    }
    for answer in both!(server.client().retries(retry.attempts(1)), GET, |_call| {}) {
        match answer {
            Ok(answer) => assert_eq!(answer.attempts(), 1),
            Err(error) => assert!(matches!(&error, Error::Timeout(_)) && error.attempts() == 1, "{error:?}"),
        }
    }
}
