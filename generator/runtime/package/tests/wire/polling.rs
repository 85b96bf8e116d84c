//! Operations that go on after they are answered.

use std::{
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http::Method;
use typecase_runtime::{ClientBuilder, Error, LinkProblem, Operation, Param, Polling, Way, json::Json, reply};

use crate::support::{Server, block_on, ok, reply as respond};

const START: Operation = Operation::new("Start", Method::POST, "/exports");
const STATE: Operation = Operation::new("State", Method::GET, "/exports/{id}");
const BY_STATE: Way = Way::member(&["meta", "state"], &["done", "failed"]);

fn quick<M: typecase_runtime::Mode>(call: Polling<M, Json, Json>) -> Polling<M, Json, Json> {
    call.backoff(Duration::from_millis(1), Duration::from_millis(4))
}

/// What both clients come to.
fn both(builder: impl Fn() -> ClientBuilder, way: Way) -> [Result<String, Error>; 2] {
    let started = |mut call: typecase_runtime::Call<typecase_runtime::Blocking>| {
        call.json("application/json", &"start");
        call.poll(&STATE, way, reply::json::<Json>, reply::json::<Json>)
    };
    let client = builder().build_blocking().unwrap();
    let blocking = quick(started(client.call(&START))).send().map(|json| json.as_str().to_owned());
    let client = builder().build().unwrap();
    let mut call = client.call(&START);
    call.json("application/json", &"start");
    let call = quick(call.poll(&STATE, way, reply::json::<Json>, reply::json::<Json>));
    [blocking, block_on(async { call.await }).map(|json| json.as_str().to_owned())]
}

#[test]
fn an_operation_is_asked_for_until_its_state_is_a_last_one() {
    for (link, first) in [
        ("Operation-Location: /states/1?a=b\r\nLocation: /exports/1", "202 Accepted"),
        ("Location: /states/1?a=b", "202 Accepted"),
        ("Location: /states/1?a=b", "201 Created"),
        ("Azure-AsyncOperation: /states/1?a=b", "200 OK"),
    ] {
        let count = AtomicUsize::new(0);
        let server = Server::new(move |seen| match (seen.method.as_str(), count.fetch_add(1, Ordering::SeqCst) % 4) {
            ("POST", 0) => respond(first, &format!("{link}\r\n"), r#"{"id":1}"#),
            ("GET", 1) => respond("202 Accepted", "Location: /states/1?a=b\r\n", ""),
            ("GET", 2) => ok(r#"{"meta":{"state":"running"}}"#),
            ("GET", 3) => ok(r#"{"meta":{"state":"failed"},"why":"full"}"#),
            _ => respond("500 Internal Server Error", "", ""),
        });
        for result in both(|| server.client().header("X-A", "b"), BY_STATE) {
            assert_eq!(result.unwrap(), r#"{"meta":{"state":"failed"},"why":"full"}"#);
        }
        let seen = server.seen();
        assert_eq!(seen.len(), 8);
        assert!(seen.iter().all(|seen| seen.header("x-a") == Some("b")));
        assert!(
            seen.iter().all(|seen| seen.method == "POST" || (seen.target == "/states/1?a=b" && seen.body.is_empty()))
        );
    }
}

#[test]
fn without_a_state_202_means_that_it_goes_on() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match (seen.method.as_str(), count.fetch_add(1, Ordering::SeqCst) % 3) {
        ("POST", _) => respond("202 Accepted", "Location: there\r\nRetry-After: 0\r\n", ""),
        ("GET", 1) => respond("202 Accepted", "", ""),
        _ => ok("[1]"),
    });
    for result in both(|| server.client(), Way::accepted()) {
        assert_eq!(result.unwrap(), "[1]");
    }
    // What is over at once is the result.
    let server = Server::new(|_| ok("[2]"));
    for result in both(|| server.client(), Way::accepted()) {
        assert_eq!(result.unwrap(), "[2]");
    }
    assert_eq!(server.seen().len(), 2);
}

#[test]
fn a_state_that_is_nowhere_elsewhere_or_refused_is_an_error() {
    let server = Server::new(|_| respond("202 Accepted", "", ""));
    for result in both(|| server.client(), BY_STATE) {
        assert!(matches!(result, Err(Error::Refused(refused)) if refused.problem() == LinkProblem::NoState));
    }
    let server = Server::new(|_| respond("202 Accepted", "Operation-Location: http://other.example/1\r\n", ""));
    for result in both(|| server.client(), BY_STATE) {
        assert!(matches!(result, Err(Error::Refused(refused)) if refused.problem() == LinkProblem::OtherOrigin));
    }
    let server = Server::new(|seen| match seen.method.as_str() {
        "POST" => respond("202 Accepted", "Location: /1\r\n", ""),
        _ => respond("410 Gone", "", "\"gone\""),
    });
    for result in both(|| server.client(), BY_STATE) {
        assert_eq!(result.unwrap_err().status().unwrap(), 410);
    }
    let server = Server::new(|_| respond("409 Conflict", "Location: /1\r\n", ""));
    for result in both(|| server.client(), BY_STATE) {
        assert_eq!(result.unwrap_err().status().unwrap(), 409);
    }
}

#[test]
fn it_is_waited_for_within_its_time_and_progress_is_told() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match (seen.method.as_str(), count.fetch_add(1, Ordering::SeqCst)) {
        ("POST", _) => respond("202 Accepted", "Location: /1\r\n", ""),
        (_, 1 | 2) => ok(r#"{"meta":{"state":"running"}}"#),
        _ => ok(r#"{"meta":{"state":"done"}}"#),
    });
    let client = server.client().build_blocking().unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    let tell = Arc::clone(&told);
    let call = quick(client.call(&START).poll(&STATE, BY_STATE, reply::json::<Json>, reply::json::<Json>));
    call.progress(move |json| tell.lock().unwrap().push(json.as_str().len())).send().unwrap();
    assert_eq!(*told.lock().unwrap(), [28, 28, 25]);

    // A wait that is longer than there is time isn't begun, whether the server or the client asks for it.
    for (headers, wait) in [("Retry-After: 60\r\n", 0), ("", 60)] {
        let server = Server::new(move |_| respond("202 Accepted", &format!("Location: /1\r\n{headers}"), ""));
        let client = server.client().build_blocking().unwrap();
        let call = client.call(&START).poll(&STATE, BY_STATE, reply::json::<Json>, reply::json::<Json>);
        let wait = Duration::from_secs(wait);
        assert!(call.backoff(wait, wait).timeout(Duration::from_secs(30)).send().unwrap_err().is_timeout());
        assert_eq!(server.seen().len(), 1);
    }
}

#[test]
fn an_operation_is_asked_for_by_the_id_in_its_first_answer() {
    const START_IN: Operation = Operation::new("StartIn", Method::POST, "/rooms/{room}/jobs");
    const STATE_IN: Operation = Operation::new("StateIn", Method::GET, "/rooms/{room}/jobs/{jobId}");
    const WAY: Way = BY_STATE.by_id("jobId", &["job", "id"]);
    let started = |mut call: typecase_runtime::Call<typecase_runtime::Blocking>| {
        call.set(Param::path("room"), &"a/b");
        quick(call.poll(&STATE_IN, WAY, reply::json::<Json>, reply::json::<Json>)).send()
    };
    for (first, target) in [
        (r#"{"job":{"id":"7 8"}}"#, "/rooms/a%2Fb/jobs/7%208?v=1"),
        (r#"{"job":{"id":-7}}"#, "/rooms/a%2Fb/jobs/-7?v=1"),
    ] {
        let count = AtomicUsize::new(0);
        // A header that leads elsewhere doesn't count.
        let server = Server::new(move |seen| match (seen.method.as_str(), count.fetch_add(1, Ordering::SeqCst)) {
            ("POST", _) => respond("202 Accepted", "Location: /elsewhere\r\n", first),
            (_, 1) => ok(r#"{"meta":{"state":"running"}}"#),
            _ => ok(r#"{"meta":{"state":"done"}}"#),
        });
        let client = server.client().build_blocking().unwrap().with_query("v", "1");
        assert_eq!(started(client.call(&START_IN)).unwrap().as_str(), r#"{"meta":{"state":"done"}}"#);
        assert!(server.seen()[1..].iter().all(|seen| seen.target == target), "{:?}", server.seen()[1].target);
    }
    // Without an id there is nowhere to ask; one that climbs is refused.
    for (first, problem) in [
        ("", None),
        (r#"{"job":{"id":""}}"#, None),
        (r#"{"job":{"id":{}}}"#, None),
        (r#"{"job":{"id":".."}}"#, Some("segments")),
    ] {
        let server = Server::new(move |_| respond("202 Accepted", "Location: /elsewhere\r\n", first));
        let client = server.client().build_blocking().unwrap();
        match (started(client.call(&START_IN)), problem) {
            (Err(Error::Refused(refused)), None) => assert_eq!(refused.problem(), LinkProblem::NoState),
            (Err(Error::Invalid(invalid)), Some(problem)) => {
                assert!(invalid.to_string().contains(problem), "{invalid}")
            }
            (other, _) => panic!("{first}: {other:?}"),
        }
        assert_eq!(server.seen().len(), 1);
    }
}
