//! A transport of one's own, which needs no feature; the core holds it to the limits all the same.

use std::{
    io::{self, Read},
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http::Method;
use typecase_runtime::{
    Client, ClientBuilder, Download, Error, Events, Items, Operation, Sending,
    json::Json,
    reply,
    transport::{
        BlockingTransport, Body, BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind,
    },
};

const GET: Operation = Operation::new("Get", Method::GET, "/");

/// Answers everything with the same body, in pieces of 4 bytes, and a `Content-Length` that needn't be true.
#[derive(Clone)]
struct Fixed {
    body: &'static [u8],
    length: usize,
    uris: Arc<Mutex<Vec<http::Uri>>>,
}

impl Fixed {
    fn new(body: &'static [u8], length: usize) -> Self {
        Self { body, length, uris: Arc::default() }
    }

    fn answer<B>(&self, request: &http::Request<Bytes>, body: B) -> http::Response<B> {
        self.uris.lock().unwrap().push(request.uri().clone());
        http::Response::builder().header("Content-Length", self.length).body(body).unwrap()
    }
}

struct Pieces(&'static [u8]);

impl Body for Pieces {
    fn chunk(&mut self) -> BoxFuture<'_, Result<Option<Bytes>, TransportError>> {
        let (piece, rest) = self.0.split_at(self.0.len().min(4));
        self.0 = rest;
        Box::pin(async move { Ok((!piece.is_empty()).then(|| Bytes::from_static(piece))) })
    }
}

impl Read for Pieces {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.0.read(&mut buffer[..4])
    }
}

impl Transport for Fixed {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        let answer = self.answer(&request, Box::new(Pieces(self.body)) as BodyStream);
        Box::pin(async move { Ok(answer) })
    }
}

impl BlockingTransport for Fixed {
    fn send(
        &self,
        request: http::Request<Bytes>,
        _limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        Ok(self.answer(&request, Box::new(Pieces(self.body))))
    }
}

/// What both clients make of it.
fn both(fixed: &Fixed, max_body: u64) -> [Result<Json, Error>; 2] {
    let builder = || ClientBuilder::new("https://example.com/base", "test/1").max_body(max_body);
    let blocking = builder().blocking_transport(fixed.clone()).build_blocking().unwrap();
    let client = builder().transport(fixed.clone()).build().unwrap();
    [
        blocking.call(&GET).send(reply::json, reply::json),
        typecase_testing::block_on(client.call(&GET).send(reply::json, reply::json)),
    ]
}

#[test]
fn the_core_holds_any_transport_to_the_limits() {
    let body = b"[1,2,3]";
    let honest = Fixed::new(body, 7);
    for answer in both(&honest, 7) {
        assert_eq!(answer.unwrap().as_str(), "[1,2,3]");
    }
    assert!(honest.uris.lock().unwrap().iter().all(|uri| *uri == "https://example.com/base/"));
    for answer in both(&honest, 6).into_iter().chain(both(&Fixed::new(body, 3), 6)) {
        assert!(matches!(answer, Err(Error::TooLarge(_))));
    }
    for answer in both(&Fixed::new(body, 8), 100) {
        let Err(Error::Transport(failure)) = answer else { panic!() };
        assert_eq!(failure.kind(), TransportErrorKind::Body);
    }
}

#[test]
fn limits_are_what_the_docs_say() {
    let limits = Limits::default();
    let seconds = [limits.timeout, limits.connect_timeout, limits.idle].map(|time| time.as_secs());
    assert_eq!((seconds, limits.max_body, limits.open), ([60, 3, 20], 64 << 20, false));
}

#[test]
#[cfg(not(any(feature = "reqwest", feature = "blocking")))]
fn without_a_transport_there_is_no_client() {
    let builder = || ClientBuilder::new("https://example.com", "test/1");
    assert!(builder().build().unwrap_err().to_string().contains("the feature `reqwest`"));
    assert!(builder().build_blocking().unwrap_err().to_string().contains("the feature `blocking`"));
}

#[test]
fn what_futures_hold_can_move_between_threads() {
    fn movable<T: Send + Unpin>() {}
    fn shared<T: Send + Sync + Clone>() {}
    movable::<Sending<Json, Json>>();
    movable::<Items<Json, Json>>();
    movable::<Events<Json, Json>>();
    movable::<Download>();
    movable::<Error>();
    shared::<Client>();
    shared::<typecase_runtime::blocking::Client>();
}
