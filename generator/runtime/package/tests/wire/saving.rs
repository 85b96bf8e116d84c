//! Downloads as streams and in files, and what becomes of a body that breaks off.

use std::{
    fs,
    future::poll_fn,
    io,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use futures_core::Stream as _;
use http::Method;
use tokio::io::AsyncRead as _;
use typecase_runtime::{ClientBuilder, Error, Operation, Retry, json::Json, reply, transport::TransportErrorKind};

use crate::support::{Seen, Server, block_on, reply as respond};

const GET: Operation = Operation::new("Get", Method::GET, "/get");
const CONTENT: &str = "0123456789";

/// The bytes so far and their total, at each report.
type Reports = Vec<(u64, Option<u64>)>;

/// What both clients save, and the progress that they report.
fn save(builder: impl Fn() -> ClientBuilder) -> [(io::Result<String>, Reports); 2] {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("content");
    let saved = |result: io::Result<u64>| {
        let names = fs::read_dir(folder.path()).unwrap().count();
        assert_eq!(names, usize::from(result.is_ok()), "nothing else is left");
        let content = result.map(|length| (length, fs::read_to_string(&path).unwrap()));
        _ = fs::remove_file(&path);
        content.map(|(length, content)| {
            assert_eq!(length, content.len() as u64);
            content
        })
    };
    let told = || Arc::new(Mutex::new(Vec::new()));
    let report = |told: &Arc<Mutex<Vec<_>>>| {
        let told = Arc::clone(told);
        move |sent, total| told.lock().unwrap().push((sent, total))
    };
    let builder = || builder().retries(Retry::new().backoff(Duration::ZERO, Duration::ZERO));
    let (first, second) = (told(), told());
    let client = builder().build_blocking().unwrap();
    let download = client.call(&GET).download::<Json>(reply::json).unwrap().progress(report(&first));
    let blocking = saved(download.save(&path));
    let client = builder().build().unwrap();
    let asynchronous = saved(block_on(async {
        client.call(&GET).download::<Json>(reply::json).await.unwrap().progress(report(&second)).save(&path).await
    }));
    [(blocking, first), (asynchronous, second)].map(|(saved, told)| (saved, told.lock().unwrap().clone()))
}

/// An answer that promises more than it brings.
fn cut(status: &str, headers: &str, promised: usize, body: &str) -> Vec<u8> {
    format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {promised}\r\nConnection: close\r\n\r\n{body}").into_bytes()
}

/// The rest of the content, as the request asks for it.
fn rest(seen: &Seen, brings: usize) -> Vec<u8> {
    let start: usize = seen.header("range").unwrap()["bytes=".len()..].trim_end_matches('-').parse().unwrap();
    let rest = &CONTENT[start..];
    let range = format!("Content-Range: bytes {start}-9/10\r\n");
    cut("206 Partial Content", &range, rest.len(), &rest[..brings.min(rest.len())])
}

#[test]
fn a_body_that_breaks_off_is_gone_on_with_where_it_broke_off() {
    let server = Server::new(|seen| match seen.header("range") {
        None => cut("200 OK", "ETag: \"a\"\r\n", 10, "012"),
        Some(_) => rest(seen, 4),
    });
    for (saved, told) in save(|| server.client()) {
        assert_eq!(saved.unwrap(), CONTENT);
        assert_eq!(told.last(), Some(&(10, Some(10))));
    }
    let ranges: Vec<_> = server.seen().iter().map(|seen| seen.header("range").map(str::to_owned)).collect();
    let expected = [None, Some("bytes=3-".to_owned()), Some("bytes=7-".to_owned())];
    assert_eq!(ranges, [expected.clone(), expected].concat());
    assert!(
        server.seen().iter().all(|seen| seen.header("range").is_none() || seen.header("if-range") == Some("\"a\""))
    );
}

#[test]
fn another_version_is_written_anew() {
    let count = AtomicUsize::new(0);
    let server = Server::new(move |seen| match (seen.header("range"), count.fetch_add(1, Ordering::SeqCst) % 2) {
        (None, 0) => cut("200 OK", "Last-Modified: Mon, 30 Nov 2026 11:00:00 GMT\r\n", 10, "012"),
        (Some(_), 1) => respond("200 OK", "", "abc"),
        _ => respond("500 Internal Server Error", "", ""),
    });
    for (saved, _) in save(|| server.client()) {
        assert_eq!(saved.unwrap(), "abc");
    }
}

#[test]
fn what_cannot_be_gone_on_with_is_an_error_and_no_file() {
    for headers in ["", "ETag: W/\"a\"\r\n", "ETag: \"a\"\r\nAccept-Ranges: none\r\n"] {
        let server = Server::new(move |_| cut("200 OK", headers, 10, "012"));
        for (saved, _) in save(|| server.client()) {
            let error = saved.unwrap_err().downcast::<Error>().unwrap();
            assert!(matches!(error, Error::Transport(failure) if failure.kind() == TransportErrorKind::Body));
        }
        assert_eq!(server.seen().len(), 2);
    }
    // A server that brings nothing more is asked as often as a call has attempts.
    let server = Server::new(|seen| match seen.header("range") {
        None => cut("200 OK", "ETag: \"a\"\r\n", 10, "012"),
        Some(_) => rest(seen, 0),
    });
    for (saved, _) in save(|| server.client()) {
        assert!(saved.unwrap_err().downcast::<Error>().is_ok());
    }
    assert_eq!(server.seen().len(), 6);
    for wrong in ["bytes 4-9/10", "bytes 3-9/11", "3-9/10", "bytes 3-9", "bytes -"] {
        let range = format!("Content-Range: {wrong}\r\n");
        let server = Server::new(move |seen| match seen.header("range") {
            None => cut("200 OK", "ETag: \"a\"\r\n", 10, "012"),
            Some(_) => respond("206 Partial Content", &range, "3456789"),
        });
        for (saved, _) in save(|| server.client()) {
            assert!(saved.unwrap_err().to_string().contains("another part"), "{wrong}");
        }
    }
    let server = Server::new(|seen| match seen.header("range") {
        None => cut("200 OK", "ETag: \"a\"\r\n", 10, "012"),
        Some(_) => respond("410 Gone", "", "\"gone\""),
    });
    for (saved, _) in save(|| server.client()) {
        assert_eq!(saved.unwrap_err().downcast::<Error>().unwrap().status().unwrap(), 410);
    }
}

#[test]
fn a_download_is_a_stream_and_a_reader() {
    let server = Server::new(|_| respond("200 OK", "", CONTENT));
    let client = server.client().build().unwrap();
    let told = Arc::new(Mutex::new(Vec::new()));
    block_on(async {
        let report = {
            let told = Arc::clone(&told);
            move |sent, total| told.lock().unwrap().push((sent, total))
        };
        let download = client.call(&GET).download::<Json>(reply::json).await.unwrap().progress(report);
        let mut stream = download.into_stream();
        let mut bytes = Vec::new();
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
            bytes.extend_from_slice(&chunk.unwrap());
        }
        assert_eq!(bytes, CONTENT.as_bytes());

        let mut reader = client.call(&GET).download::<Json>(reply::json).await.unwrap().into_stream();
        let mut text = String::new();
        loop {
            let mut buffer = [0; 3];
            let mut buffer = tokio::io::ReadBuf::new(&mut buffer);
            poll_fn(|context| Pin::new(&mut reader).poll_read(context, &mut buffer)).await.unwrap();
            match buffer.filled() {
                [] => break,
                piece => text += std::str::from_utf8(piece).unwrap(),
            }
        }
        assert_eq!(text, CONTENT);
    });
    assert_eq!(told.lock().unwrap().last(), Some(&(10, Some(10))));

    let server = Server::new(|_| cut("200 OK", "", 10, "012"));
    let client = server.client().build().unwrap();
    block_on(async {
        let mut stream = client.call(&GET).download::<Json>(reply::json).await.unwrap().into_stream();
        let mut ends = Vec::new();
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut stream).poll_next(context)).await {
            ends.push(chunk.is_ok());
        }
        assert_eq!(ends.iter().filter(|ok| !**ok).count(), 1);
        assert_eq!(ends.last(), Some(&false));
    });
}
