//! When a call is sent again, and after which wait: with transports and a clock of our own, so that nobody waits.

mod faults;
mod world;

use std::time::Duration;

use bytes::Bytes;
use http::Method;
use typecase_runtime::{
    Error, Operation, Param, Retry,
    json::Json,
    reply,
    transport::{BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind},
};

use world::{Outcome, Script, World, block_on, status};

const GET: Operation = Operation::new("Get", Method::GET, "/");
const POST: Operation = Operation::new("Post", Method::POST, "/");
const MARKED: Operation = Operation::new("Marked", Method::POST, "/").idempotent();

#[test]
fn what_may_be_repeated_is() {
    let connect: Script = |_| Err(TransportErrorKind::Connect);
    let broken: Script = |_| Err(TransportErrorKind::Body);
    let scripts: [(Script, [u32; 3]); 9] = [
        (connect, [3, 3, 3]),
        (broken, [3, 1, 3]),
        (|_| Err(TransportErrorKind::Timeout), [3, 1, 3]),
        (|_| status(408), [3, 1, 3]),
        (|_| status(429), [3, 1, 3]),
        (|_| status(503), [3, 1, 3]),
        (|_| status(501), [1, 1, 1]),
        (|_| status(409), [1, 1, 1]),
        (|_| status(200), [1, 1, 1]),
    ];
    for (place, (script, attempts)) in scripts.into_iter().enumerate() {
        let world = World::new(script);
        for (operation, attempts) in [GET, POST, MARKED].iter().zip(attempts) {
            for outcome in world.call(operation, Retry::new()) {
                assert_eq!(outcome.attempts(), attempts, "script {place}, {operation}");
            }
        }
        for outcome in world.call(&GET, Retry::never()) {
            assert_eq!(outcome.attempts(), 1);
        }
    }
    for outcome in World::new(broken).call(&POST, Retry::new().any_method().attempts(5)) {
        assert_eq!(outcome.attempts(), 5);
    }
}

#[test]
fn waits_double_and_are_a_random_part() {
    let retry = Retry::new().attempts(8);
    let seconds = |outcome: &Outcome| outcome.waits.iter().map(|wait| wait.as_secs_f64().round()).collect::<Vec<_>>();
    let mut world = World::new(|_| status(500));
    for outcome in world.call(&GET, retry.backoff(Duration::from_secs(1), Duration::from_secs(6))) {
        assert_eq!(seconds(&outcome), [1., 2., 4., 6., 6., 6., 6.]);
    }
    world.random = u64::MAX / 4;
    for outcome in world.call(&GET, retry.backoff(Duration::from_secs(4), Duration::from_secs(16)).attempts(4)) {
        assert_eq!(seconds(&outcome), [1., 2., 4.]);
    }
    for outcome in world.call(&GET, retry.backoff(Duration::MAX, Duration::MAX)) {
        assert!(outcome.waits.is_empty(), "no wait outlasts the call");
    }
}

#[test]
fn a_wait_that_outlasts_the_call_is_not_begun() {
    let world = World::new(|_| status(503));
    let retry = Retry::new().attempts(100).backoff(Duration::from_secs(25), Duration::from_secs(25));
    for outcome in world.call(&GET, retry) {
        assert_eq!(outcome.waits.len(), 2);
        assert_eq!(outcome.attempts(), 3);
        assert!(matches!(outcome.answer, Err(Error::Status(_))), "the last error, not that the time was over");
    }
    let client = world.builder().blocking_transport(world.clone()).retries(retry).build_blocking().unwrap();
    let _ = client.call(&GET).send::<Json, Json>(reply::json, reply::json);
    let times: Vec<u64> = world.sent.lock().unwrap().iter().map(|limits| limits.timeout.as_secs()).collect();
    assert_eq!(times, [60, 35, 10], "attempts and waits share the time of the call");
}

#[test]
fn retry_after_is_obeyed_within_reason() {
    fn asked(index: usize, value: &'static str, date: Option<&'static str>) -> http::Response<&'static str> {
        let mut response = http::Response::builder().status(if index == 0 { 429 } else { 200 });
        response = response.header("Retry-After", value);
        if let Some(date) = date {
            response = response.header("Date", date);
        }
        response.body("null").unwrap()
    }
    let cases: [(Script, u64); 14] = [
        (|index| Ok(asked(index, "7", None)), 7),
        (|index| Ok(asked(index, "0", None)), 0),
        (|index| Ok(asked(index, "121", None)), 120),
        (|index| Ok(asked(index, "99999999999999999999999", None)), 120),
        (|index| Ok(asked(index, "-5", None)), 0),
        (|index| Ok(asked(index, "1.5", None)), 0),
        (|index| Ok(asked(index, "soon", None)), 0),
        (|index| Ok(asked(index, "Mon, 23 Nov 2026 12:00:09 GMT", None)), 9),
        (|index| Ok(asked(index, "Monday, 23-Nov-26 12:00:09 GMT", None)), 9),
        (|index| Ok(asked(index, "Mon Nov 23 12:00:09 2026", None)), 9),
        (|index| Ok(asked(index, "Sun, 06 Nov 1994 08:49:37 GMT", None)), 0),
        (|index| Ok(asked(index, "Thu, 31 Dec 9998 23:59:59 GMT", None)), 120),
        // The server's clock counts, where it tells the time.
        (|index| Ok(asked(index, "Sun, 06 Nov 1994 08:49:37 GMT", Some("Sun, 06 Nov 1994 08:49:25 GMT"))), 12),
        (|index| Ok(asked(index, "Mon, 23 Nov 2026 12:00:09 GMT", Some("yesterday"))), 9),
    ];
    for (place, (script, seconds)) in cases.into_iter().enumerate() {
        let mut world = World::new(script);
        world.random = 0;
        let client = world.builder().blocking_transport(world.clone()).timeout(Duration::from_secs(600));
        let client = client.build_blocking().unwrap();
        client.call(&GET).send::<Json, Json>(reply::json, reply::json).unwrap();
        assert_eq!(*world.slept.lock().unwrap(), [Duration::from_secs(seconds)], "case {place}");
    }
}

#[test]
fn a_wait_in_milliseconds_is_more_exact() {
    fn asked(index: usize, name: &'static str, value: &'static str) -> http::Response<&'static str> {
        let response = http::Response::builder().status(if index == 0 { 429 } else { 200 });
        response.header("Retry-After", "7").header(name, value).body("null").unwrap()
    }
    let cases: [(Script, u64); 7] = [
        (|index| Ok(asked(index, "retry-after-ms", "250")), 250),
        (|index| Ok(asked(index, "x-ms-retry-after-ms", "1500.75")), 1_500),
        (|index| Ok(asked(index, "retry-after-ms", "0")), 0),
        (|index| Ok(asked(index, "retry-after-ms", "99999999999999999999999")), 120_000),
        (|index| Ok(asked(index, "retry-after-ms", "-1")), 7_000),
        (|index| Ok(asked(index, "retry-after-ms", ".5")), 7_000),
        (|index| Ok(asked(index, "retry-after-ms", "soon")), 7_000),
    ];
    for (place, (script, milliseconds)) in cases.into_iter().enumerate() {
        let mut world = World::new(script);
        world.random = 0;
        let client = world.builder().blocking_transport(world.clone()).timeout(Duration::from_secs(600));
        let client = client.build_blocking().unwrap();
        client.call(&GET).send::<Json, Json>(reply::json, reply::json).unwrap();
        assert_eq!(*world.slept.lock().unwrap(), [Duration::from_millis(milliseconds)], "case {place}");
    }
}

#[test]
#[cfg(feature = "rate_limits")]
fn a_rate_limit_is_waited_for_where_that_is_said() {
    fn limited(index: usize, headers: &[(&str, &str)]) -> http::Response<&'static str> {
        let response = http::Response::builder().status(if index == 0 { 429 } else { 200 });
        headers.iter().fold(response, |response, (name, value)| response.header(*name, *value)).body("null").unwrap()
    }
    let cases: [(Script, bool, u64); 5] = [
        (|index| Ok(limited(index, &[("RateLimit-Remaining", "0"), ("RateLimit-Reset", "9")])), true, 9),
        (|index| Ok(limited(index, &[("RateLimit-Remaining", "0"), ("RateLimit-Reset", "900")])), true, 120),
        (|index| Ok(limited(index, &[("RateLimit-Remaining", "1"), ("RateLimit-Reset", "9")])), true, 0),
        (|index| Ok(limited(index, &[("RateLimit-Remaining", "0"), ("RateLimit-Reset", "9")])), false, 0),
        (
            |index| {
                Ok(limited(index, &[("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset", "9"), ("Retry-After", "7")]))
            },
            true,
            7,
        ),
    ];
    for (place, (script, waits, seconds)) in cases.into_iter().enumerate() {
        let mut world = World::new(script);
        world.random = 0;
        let retry = if waits { Retry::new().until_rate_limits_reset() } else { Retry::new() };
        let client = world.builder().blocking_transport(world.clone()).timeout(Duration::from_secs(600)).retries(retry);
        let client = client.build_blocking().unwrap();
        client.call(&GET).send::<Json, Json>(reply::json, reply::json).unwrap();
        assert_eq!(*world.slept.lock().unwrap(), [Duration::from_secs(seconds)], "case {place}");
    }
}

#[test]
fn a_failing_server_is_not_stormed() {
    let world = World::new(|index| status(if index < 1_100 || index == 1_105 { 500 } else { 200 }));
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    let client = world.builder().blocking_transport(world.clone()).retries(retry).build_blocking().unwrap();
    let call = || client.clone().call(&GET).send_with_response::<Json, Json>(reply::json, reply::json);
    assert!((0..1_000).all(|_| call().is_err()));
    assert_eq!(world.sent.lock().unwrap().len(), 1_100, "100 retries, then none");
    assert!((0..5).all(|_| call().unwrap().attempts() == 1));
    assert_eq!(call().unwrap().attempts(), 2, "five successes pay for a retry");
}

#[test]
fn without_a_way_to_wait_nothing_is_repeated() {
    struct Hasty(World);
    impl Transport for Hasty {
        fn send(
            &self,
            request: http::Request<Bytes>,
            limits: &Limits,
        ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
            Transport::send(&self.0, request, limits)
        }
    }
    let world = World::new(|_| status(503));
    let client = world.builder().transport(Hasty(world.clone())).build().unwrap();
    let mut call = client.call(&GET);
    call.set(Param::query("a"), &1);
    let error = block_on(call.send::<Json, Json>(reply::json, reply::json)).unwrap_err();
    assert_eq!((error.attempts(), error.status().unwrap().as_u16()), (1, 503));
    assert_eq!(world.sent.lock().unwrap().len(), 1);
}

#[test]
#[cfg(feature = "oauth")]
fn a_token_endpoint_that_fails_for_a_moment_is_asked_again_when_its_hold_is_over() {
    use typecase_runtime::{Credential, oauth::ClientCredentials};

    const SECURED: Operation = Operation::new("Secured", Method::POST, "/").secured(&[&["oauth"]]);
    let world = World::new(|attempt| match attempt {
        0 => Ok(http::Response::builder().status(503).body("").unwrap()),
        1 => Err(TransportErrorKind::Connect),
        2 => Ok(http::Response::new(r#"{"access_token":"T"}"#)),
        _ => Ok(http::Response::new("null")),
    });
    let tokens = || Credential::tokens(ClientCredentials::new("https://auth.example.com/token", "id", "secret"));
    let builder = || world.builder().credential("oauth", tokens());
    let waits = [Duration::from_secs(1), Duration::from_secs(2)];
    let client = builder().blocking_transport(world.clone()).build_blocking().unwrap();
    client.call(&SECURED).send(reply::json::<Json>, reply::json::<Json>).unwrap();
    assert_eq!(std::mem::take(&mut *world.slept.lock().unwrap()), waits);
    world.sent.lock().unwrap().clear();
    let client = builder().transport(world.clone()).build().unwrap();
    block_on(client.call(&SECURED).send(reply::json::<Json>, reply::json::<Json>)).unwrap();
    assert_eq!(*world.slept.lock().unwrap(), waits);
}
