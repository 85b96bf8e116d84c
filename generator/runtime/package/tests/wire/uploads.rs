//! Bodies that are read while they are sent.

use std::{
    fs, io,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::Method;
use typecase_runtime::{
    Error, Operation, Part, Redirects, Retry, Upload,
    transport::{BlockingTransport, Limits, TransportError, TransportErrorKind},
};

use crate::support::{Server, both, ok, reply as respond};

const PUT: Operation = Operation::new("Put", Method::PUT, "/put");
const ANY: [&str; 1] = ["*/*"];

/// Makes the same content each time.
type Maker<'a> = Box<dyn Fn() -> Upload + 'a>;

/// Enough for many chunks.
fn long() -> Vec<u8> {
    (0..300_000_u32).flat_map(u32::to_be_bytes).collect()
}

fn at_once() -> Retry {
    Retry::new().backoff(Duration::ZERO, Duration::ZERO)
}

/// A stream of these chunks.
struct Chunks(Vec<io::Result<Bytes>>);

impl Stream for Chunks {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(if self.0.is_empty() { None } else { Some(self.0.remove(0)) })
    }
}

/// A reader that fails after these bytes.
fn failing(bytes: Vec<u8>) -> impl io::Read + Send {
    struct Fails;
    impl io::Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::Error::other("the disk is gone"))
        }
    }
    io::Read::chain(io::Cursor::new(bytes), Fails)
}

fn file(content: &[u8]) -> tempfile::NamedTempFile {
    let file = tempfile::NamedTempFile::new().unwrap();
    fs::write(file.path(), content).unwrap();
    file
}

#[test]
fn a_content_is_read_while_it_is_sent_and_its_length_is_told_where_it_is_known() {
    let (content, server) = (long(), Server::new(|_| ok("null")));
    let total = Some(content.len() as u64);
    let file = file(&content);
    let makers: Vec<(Option<u64>, Maker<'_>)> = vec![
        (total, Box::new(|| Upload::file(file.path()))),
        (None, Box::new(|| Upload::reader(io::Cursor::new(long())))),
        (total, Box::new(|| Upload::reader(io::Cursor::new(long())).length(long().len() as u64))),
        (None, Box::new(|| Upload::reader_by(|| Ok(io::Cursor::new(long()))))),
        (total, Box::new(|| Upload::new(long()))),
    ];
    for (length, make) in &makers {
        let told = Arc::new(Mutex::new(Vec::new()));
        let count = both!(server.client(), PUT, |call| {
            let told = Arc::clone(&told);
            call.upload(&ANY, make().progress(move |sent, total| told.lock().unwrap().push((sent, total))));
        })
        .map(|answer| answer.unwrap())
        .len();
        let seen = server.seen();
        for seen in &seen[seen.len() - count..] {
            assert!(seen.body == content);
            assert_eq!(seen.header("content-length").map(|length| length.parse().unwrap()), *length);
        }
        let told = told.lock().unwrap();
        assert!(told.iter().filter(|told| **told == (content.len() as u64, *length)).count() == 2, "for both clients");
    }
}

#[test]
fn streams_are_for_async_clients_alone() {
    let server = Server::new(|_| ok("null"));
    let chunks = || Chunks([&b"ab"[..], b"", b"c"].map(|chunk| Ok(Bytes::from_static(chunk))).into());
    for make in [
        Box::new(move || Upload::stream(chunks())) as Box<dyn Fn() -> Upload>,
        Box::new(move || Upload::stream_by(move || Ok(chunks()))),
        Box::new(|| Upload::async_reader(io::Cursor::new(b"abc"))),
    ] {
        let [blocking, asynchronous] = both!(server.client(), PUT, |call| call.upload(&ANY, make()));
        assert!(matches!(&blocking, Err(Error::Invalid(_))), "{blocking:?}");
        asynchronous.unwrap();
    }
    let bodies: Vec<Vec<u8>> = server.seen().into_iter().map(|seen| seen.body).collect();
    assert_eq!(bodies, [b"abc"; 3]);
}

#[test]
fn a_content_that_is_cut_off_or_is_not_of_its_length_is_an_error_and_never_a_whole_body() {
    let server = Server::new(|_| ok("null"));
    let missing = tempfile::tempdir().unwrap().path().join("missing");
    let makers: Vec<(&str, Maker<'_>)> = vec![
        ("ended after 3 of 10 bytes", Box::new(|| Upload::reader_by(|| Ok(&b"abc"[..])).length(10))),
        (
            "more than the 2 bytes",
            Box::new(|| Upload::reader_by(|| Ok(io::Read::chain(&b"ab"[..], &b"c"[..]))).length(2)),
        ),
        ("more than the 2 bytes", Box::new(|| Upload::reader_by(|| Ok(&b"abc"[..])).length(2))),
        ("the disk is gone", Box::new(|| Upload::reader(failing(long())))),
        ("the disk is gone", Box::new(|| Upload::reader_by(|| Ok(failing(long()))).length(2 << 20))),
        ("no such file", Box::new(move || Upload::file(&missing))),
    ];
    for (reason, make) in &makers {
        for answer in both!(server.client().retries(at_once()), PUT, |call| call.upload(&ANY, make())) {
            let Err(Error::Transport(failure)) = answer else { panic!("{answer:?}") };
            assert_eq!((failure.kind(), failure.attempts()), (TransportErrorKind::Upload, 1));
            assert!(failure.to_string().to_lowercase().contains(reason), "{failure}");
        }
    }
    assert!(server.seen().iter().all(|seen| !seen.complete));
}

#[test]
fn what_can_be_opened_again_is_sent_again_and_nothing_else_is() {
    let file = file(b"abc");
    let makers: Vec<(bool, Box<dyn Fn() -> Upload>)> = vec![
        (true, Box::new(|| Upload::file(file.path()))),
        (true, Box::new(|| Upload::reader_by(|| Ok(&b"abc"[..])))),
        (false, Box::new(|| Upload::reader(&b"abc"[..]))),
    ];
    for (again, make) in &makers {
        let count = Arc::new(AtomicUsize::new(0));
        let server = Server::new(move |_| match count.fetch_add(1, Ordering::SeqCst) % 2 {
            0 => respond("503 Service Unavailable", "", ""),
            _ => ok("null"),
        });
        let answers = both!(server.client().retries(at_once()), PUT, |call| call.upload(&ANY, make()));
        if *again {
            assert!(answers.into_iter().all(|answer| answer.unwrap().attempts() == 2));
            assert!(server.seen().iter().all(|seen| seen.body == b"abc"));
        } else {
            // The second client's call is the second request, which succeeds.
            let [first, second] = answers;
            assert_eq!(first.unwrap_err().status().unwrap(), 503);
            second.unwrap();
        }
        assert_eq!(server.seen().len(), if *again { 4 } else { 2 });
    }
}

#[test]
fn a_redirect_is_followed_with_a_content_that_can_be_opened_again() {
    let server = Server::new(|seen| match seen.target.as_str() {
        "/put" => respond("307 Temporary Redirect", "Location: /there\r\n", ""),
        _ => ok("null"),
    });
    let client = || server.client().redirects(Redirects::AnyMethod);
    for answer in both!(client(), PUT, |call| call.upload(&ANY, Upload::reader_by(|| Ok(&b"abc"[..])))) {
        answer.unwrap();
    }
    assert!(server.seen().iter().all(|seen| seen.body == b"abc") && server.seen().len() == 4);
    for answer in both!(client(), PUT, |call| call.upload(&ANY, Upload::reader(&b"abc"[..]))) {
        assert_eq!(answer.unwrap_err().status().unwrap(), 307);
    }
    assert_eq!(server.seen().len(), 6);
}

#[test]
fn parts_are_read_while_they_are_sent() {
    let server = Server::new(|_| ok("null"));
    let content = file(b"abc");
    for (make, known) in [
        (Box::new(|| Upload::file(content.path()).filename("a.txt")) as Box<dyn Fn() -> Upload>, true),
        (Box::new(|| Upload::reader(&b"abc"[..]).filename("a.txt")), false),
    ] {
        for answer in both!(server.client(), PUT, |call| {
            call.part(Part::text("note", &"hi"));
            call.part(Part::upload("file", make()));
        }) {
            answer.unwrap();
        }
        for seen in server.seen().iter().rev().take(2) {
            let boundary = seen.header("content-type").unwrap().split_once("boundary=").unwrap().1;
            let body = String::from_utf8(seen.body.clone()).unwrap().replace(boundary, "B");
            let note = "--B\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nhi\r\n";
            let head = "Content-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: application/octet-stream";
            assert_eq!(body, format!("{note}--B\r\n{head}\r\n\r\nabc\r\n--B--\r\n"));
            assert_eq!(seen.header("content-length").is_some(), known);
        }
    }
}

#[test]
fn a_reader_that_panics_is_an_error_of_the_async_client() {
    struct Panics;
    impl io::Read for Panics {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            panic!("a reader at fault")
        }
    }
    let server = Server::new(|_| ok("null"));
    let client = server.client().build().unwrap();
    let mut call = client.call(&PUT);
    call.upload(&ANY, Upload::reader(Panics));
    let error =
        crate::support::block_on(call.send::<(), ()>(typecase_runtime::reply::empty, typecase_runtime::reply::empty));
    assert!(matches!(error, Err(Error::Transport(failure)) if failure.to_string().contains("panicked")));
}

#[test]
fn a_transport_that_knows_nothing_of_it_refuses() {
    struct Old;
    impl BlockingTransport for Old {
        fn send(
            &self,
            _: http::Request<Bytes>,
            _: &Limits,
        ) -> Result<http::Response<Box<dyn io::Read + Send>>, TransportError> {
            panic!("an empty body would be sent")
        }
    }
    let server = Server::new(|_| ok("null"));
    let client = server.client().blocking_transport(Old).build_blocking().unwrap();
    let mut call = client.call(&PUT);
    call.upload(&ANY, Upload::reader(&b"abc"[..]));
    let error = call.send::<(), ()>(typecase_runtime::reply::empty, typecase_runtime::reply::empty).unwrap_err();
    assert!(matches!(error, Error::Transport(failure) if failure.kind() == TransportErrorKind::Upload));
}
