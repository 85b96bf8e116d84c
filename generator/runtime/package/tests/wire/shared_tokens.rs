//! One access token for all calls that wait for it, on one thread and on many.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    thread,
    time::Duration,
};

use typecase_runtime::{ClientBuilder, json::Json, reply};

use crate::{
    support::{Server, block_on, ok, reply as respond},
    tokens::{GET, credentials, secured, targets},
};

/// How many of 50 calls at the same time succeed, on one thread and on 50.
fn fifty(builder: impl Fn() -> ClientBuilder) -> [usize; 2] {
    let client = builder().build().unwrap();
    let from_async = block_on(async {
        let spawn = |_| tokio::spawn(client.call(&GET).send(reply::json::<Json>, reply::json::<Json>));
        let calls: Vec<_> = (0..50).map(spawn).collect();
        let mut good = 0;
        for call in calls {
            good += usize::from(call.await.unwrap().is_ok());
        }
        good
    });
    let client = builder().build_blocking().unwrap();
    let call = || client.call(&GET).send(reply::json::<Json>, reply::json::<Json>).is_ok();
    let from_threads = thread::scope(|scope| {
        let calls: Vec<_> = (0..50).map(|_| scope.spawn(call)).collect();
        calls.into_iter().map(|call| usize::from(call.join().unwrap())).sum()
    });
    [from_async, from_threads]
}

#[test]
fn calls_at_the_same_time_share_one_token() {
    let good = Server::new(|seen| match seen.target.as_str() {
        "/token" => {
            thread::sleep(Duration::from_millis(200));
            ok(r#"{"access_token":"T"}"#)
        }
        _ => ok("null"),
    });
    assert_eq!(fifty(|| secured(&good, credentials(&good))), [50, 50]);
    assert_eq!(targets(&good).iter().filter(|target| *target == "/token").count(), 2);
    let bad = Server::new(|_| {
        thread::sleep(Duration::from_millis(200));
        respond("503 Service Unavailable", "", "")
    });
    assert_eq!(fifty(|| secured(&bad, credentials(&bad))), [0, 0]);
    assert_eq!(bad.seen().len(), 2);
}

#[test]
fn a_call_that_is_given_up_leaves_the_token_to_the_next() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| {
        if seen.target == "/token" && count.fetch_add(1, SeqCst) == 0 {
            thread::sleep(Duration::from_secs(5));
        }
        ok(r#"{"access_token":"T"}"#)
    });
    let client = secured(&server, credentials(&server)).build().unwrap();
    block_on(async {
        let hasty = client.with_timeout(Duration::from_millis(300));
        let hasty = hasty.call(&GET).send(reply::json::<Json>, reply::json::<Json>);
        let dropped = client.call(&GET).send(reply::json::<Json>, reply::json::<Json>);
        let patient = tokio::spawn(client.call(&GET).send(reply::json::<Json>, reply::json::<Json>));
        let hasty = tokio::spawn(hasty);
        assert!(tokio::time::timeout(Duration::from_millis(50), dropped).await.is_err());
        assert!(patient.await.unwrap().is_ok());
        let _ = hasty.await.unwrap();
    });
}
