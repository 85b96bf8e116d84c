//! Faulty servers and clocks, over many calls.

use std::time::Duration;

use http::StatusCode;
use jiff::SignedDuration;
use typecase_runtime::{Error, LinkProblem, Retry, json::Json, reply};

use crate::{
    GET, POST,
    world::{World, block_on, status},
};

#[test]
fn every_status_that_may_pass_is_waited_for_as_asked() {
    // Each status is answered with each of these, in this order, and after it comes a success.
    const STATUSES: [u16; 6] = [408, 429, 500, 502, 503, 504];
    const ASKED: [(&str, u64); 5] =
        [("", 0), ("7", 7), ("Mon, 23 Nov 2026 12:00:09 GMT", 9), ("31536000", 120), ("-1; DROP", 0)];
    let mut world = World::new(|index| {
        let case = index / 2;
        let (code, asked) = (STATUSES[case / ASKED.len() % STATUSES.len()], ASKED[case % ASKED.len()].0);
        let mut response = http::Response::builder().status(if index.is_multiple_of(2) { code } else { 200 });
        if index.is_multiple_of(2) && !asked.is_empty() {
            response = response.header("Retry-After", asked);
        }
        Ok(response.body("null").unwrap())
    });
    world.random = 0;
    let builder = || world.builder().timeout(Duration::from_secs(100_000));
    let blocking = builder().blocking_transport(world.clone()).build_blocking().unwrap();
    let client = builder().transport(world.clone()).build().unwrap();
    for _ in STATUSES {
        for (_, seconds) in ASKED {
            let answer = blocking.call(&GET).send_with_response::<Json, Json>(reply::json, reply::json).unwrap();
            assert_eq!(answer.attempts(), 2);
            assert_eq!(world.slept.lock().unwrap().last(), Some(&Duration::from_secs(seconds)));
        }
    }
    for _ in STATUSES {
        for (_, seconds) in ASKED {
            block_on(client.call(&GET).send::<Json, Json>(reply::json, reply::json)).unwrap();
            assert_eq!(world.slept.lock().unwrap().last(), Some(&Duration::from_secs(seconds)));
        }
    }
}

#[test]
fn a_clock_that_jumps_does_no_harm() {
    // A year forward or back with each request: only dates look at this clock, and only within their bound.
    for hours in [365 * 24, -365 * 24] {
        let mut world = World::new(|index| {
            let response = http::Response::builder().status(if index % 2 == 0 { 503 } else { 200 });
            Ok(response.header("Retry-After", "Mon, 23 Nov 2026 12:00:30 GMT").body("null").unwrap())
        });
        (world.random, world.drift) = (0, SignedDuration::from_hours(hours));
        let builder = world.builder().timeout(Duration::from_secs(130));
        let client = builder.blocking_transport(world.clone()).build_blocking().unwrap();
        let answer = client.call(&GET).send_with_response::<Json, Json>(reply::json, reply::json).unwrap();
        assert_eq!(answer.attempts(), 2);
        let longest = if hours > 0 { 0 } else { 120 };
        assert_eq!(*world.slept.lock().unwrap(), [Duration::from_secs(longest)]);
    }
}

#[test]
fn of_ten_thousand_calls_none_is_lost_and_none_doubled() {
    const CALLS: usize = 10_000;
    let retry = Retry::new().backoff(Duration::ZERO, Duration::ZERO);
    let world = || World::new(|index| status(if index % 5 == 4 { 500 } else { 200 }));
    // Five times as many calls succeed at once as fail: the budget is never used up.
    let idempotent = world();
    let builder = idempotent.builder().retries(retry);
    let client = builder.transport(idempotent.clone()).build().unwrap();
    let sent = |world: &World| world.sent.lock().unwrap().len();
    let succeeded = block_on(async {
        let mut succeeded = 0;
        for _ in 0..CALLS {
            succeeded += usize::from(client.call(&GET).send::<Json, Json>(reply::json, reply::json).await.is_ok());
        }
        succeeded
    });
    assert_eq!((succeeded, sent(&idempotent)), (CALLS, CALLS + CALLS / 4 - 1));

    let other = world();
    let client = other.builder().retries(retry).blocking_transport(other.clone()).build_blocking().unwrap();
    let answers = (0..CALLS).map(|_| client.call(&POST).send::<Json, Json>(reply::json, reply::json));
    let failed = answers.filter_map(Result::err).map(|error| {
        assert_eq!((error.status(), error.attempts()), (Some(StatusCode::INTERNAL_SERVER_ERROR), 1));
    });
    assert_eq!((failed.count(), sent(&other)), (CALLS / 5, CALLS), "each was sent once, and each failure is told");
}

#[test]
fn nothing_is_sent_in_the_clear_that_was_to_be_secret() {
    let world = World::new(|_| {
        let response = http::Response::builder().status(302).header("Location", "http://example.com/");
        Ok(response.body("null").unwrap())
    });
    for outcome in world.call(&GET, Retry::new()) {
        let Err(Error::Refused(refused)) = outcome.answer else { panic!() };
        assert_eq!((refused.problem(), refused.attempts()), (LinkProblem::OtherOrigin, 1));
    }
}
