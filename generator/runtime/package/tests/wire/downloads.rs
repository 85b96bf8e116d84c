//! Bodies read while they come in.

use std::{io::Read as _, time::Duration};

use http::{Method, StatusCode};
use typecase_runtime::{Download, Error, Operation, blocking, json::Json, reply, transport::TransportErrorKind};

use crate::support::{Server, Trickle, block_on, ok, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/get");

type Read = (Vec<u8>, Option<Error>);

/// What comes of the body: as much as there is before an error, if there is one.
async fn read(mut download: Download) -> Read {
    let mut bytes = Vec::new();
    loop {
        match download.chunk().await {
            Ok(Some(chunk)) => bytes.extend_from_slice(&chunk),
            Ok(None) => return (bytes, None),
            Err(error) => {
                assert_eq!(download.chunk().await.unwrap(), None, "an error is the end");
                return (bytes, Some(error));
            }
        }
    }
}

fn read_blocking(mut download: Download<typecase_runtime::Blocking>) -> Read {
    let mut bytes = Vec::new();
    let error = download.read_to_end(&mut bytes).err();
    assert_eq!(download.read(&mut [0; 8]).unwrap(), 0);
    (bytes, error.map(|error| *error.into_inner().unwrap().downcast().unwrap()))
}

/// What both clients read.
fn both(builder: impl Fn() -> typecase_runtime::ClientBuilder, limit: u64) -> [Read; 2] {
    let client: blocking::Client = builder().build_blocking().unwrap();
    let first = read_blocking(client.call(&GET).download::<Json>(reply::json).unwrap().limit(limit).unwrap());
    let client = builder().build().unwrap();
    let second = block_on(async {
        read(client.call(&GET).download::<Json>(reply::json).await.unwrap().limit(limit).unwrap()).await
    });
    [first, second]
}

#[test]
fn large_bodies_come_in_chunks_whatever_max_body_says() {
    let long = "0123456789abcdef".repeat(1 << 16);
    let told = respond("200 OK", "X-A: b\r\n", &long);
    let server = Server::new(move |_| told.clone());
    for (bytes, error) in both(|| server.client().max_body(10), u64::MAX) {
        assert!(error.is_none() && bytes == long.as_bytes());
    }
    let client = server.client().build_blocking().unwrap();
    let download = client.call(&GET).download::<Json>(reply::json).unwrap();
    assert_eq!((download.status(), download.headers()["x-a"].as_bytes()), (StatusCode::OK, b"b".as_slice()));
    assert!(matches!(download.limit(1 << 20).unwrap().limit((1 << 20) - 1), Err(Error::TooLarge(_))));

    let untold = format!("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{long}").into_bytes();
    let server = Server::new(move |_| untold.clone());
    for (bytes, error) in both(|| server.client(), 100_000) {
        assert!(bytes.len() <= 100_000);
        assert!(matches!(error, Some(Error::TooLarge(error)) if error.limit() == 100_000));
    }
}

#[test]
fn a_body_that_breaks_off_is_an_error_at_its_end() {
    for broken in [
        b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc".as_slice(),
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n",
    ] {
        let server = Server::new(move |_| broken.to_vec());
        for (bytes, error) in both(|| server.client(), u64::MAX) {
            assert_eq!(bytes, b"abc");
            let Some(Error::Transport(failure)) = error else { panic!("{error:?}") };
            assert_eq!(failure.kind(), TransportErrorKind::Body);
        }
        assert_eq!(server.seen().len(), 2);
    }
}

#[test]
fn a_slow_body_has_all_the_time_that_it_uses() {
    let piece = |millis| (Duration::from_millis(millis), b"a".to_vec());
    let steady = Trickle::new(vec![piece(0), piece(300), piece(300), piece(300)], Duration::ZERO);
    let client = || typecase_runtime::ClientBuilder::new(&steady.url, "test/1").timeout(Duration::from_millis(700));
    for (bytes, error) in both(client, u64::MAX) {
        assert_eq!((bytes, error.map(|error| error.to_string())), (b"aaaa".to_vec(), None));
    }
    let stalled = Trickle::new(vec![piece(0)], Duration::from_secs(2));
    let client = || typecase_runtime::ClientBuilder::new(&stalled.url, "test/1").timeout(Duration::from_millis(300));
    for (bytes, error) in both(client, u64::MAX) {
        assert!(bytes == b"a" && error.as_ref().is_some_and(Error::is_timeout), "{error:?}");
    }
}

#[test]
fn errors_are_typed_and_redirects_followed() {
    let server = Server::new(|_| respond("404 Not Found", "", "[\"none\"]"));
    let client = server.client().build_blocking().unwrap();
    let error = client.call(&GET).download::<Vec<String>>(reply::json).unwrap_err();
    assert!(matches!(error, Error::Status(status) if status.body() == Some(&vec!["none".to_owned()])));
    let client = server.client().max_body(3).build().unwrap();
    let error = block_on(client.call(&GET).download::<Json>(reply::json)).unwrap_err();
    assert!(matches!(error, Error::TooLarge(_)), "the bodies of errors are held to the client's limit");

    let server = Server::new(|seen| match seen.target.as_str() {
        "/get" => respond("302 Found", "Location: /there\r\n", "gone"),
        _ => ok("here"),
    });
    for (bytes, error) in both(|| server.client(), u64::MAX) {
        assert!(error.is_none() && bytes == b"here");
    }
}
