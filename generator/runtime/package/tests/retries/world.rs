//! A world without network and without waiting: a server by script, and clocks that move as they are told.

use std::{
    io::Read,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use jiff::SignedDuration;
use typecase_runtime::{
    ClientBuilder, Error, Operation, Response, Retry,
    json::Json,
    reply,
    surroundings::Surroundings,
    transport::{BlockingTransport, BodyStream, BoxFuture, Limits, Transport, TransportError, TransportErrorKind},
};
pub use typecase_testing::block_on;

pub type Script = fn(usize) -> Result<http::Response<&'static str>, TransportErrorKind>;

/// A server by script, and the world around it, in which waiting is all that takes time.
#[derive(Clone)]
pub struct World {
    script: Script,
    pub random: u64,
    /// How far the clock on the wall moves with each request.
    pub drift: SignedDuration,
    pub sent: Arc<Mutex<Vec<Limits>>>,
    pub slept: Arc<Mutex<Vec<Duration>>>,
}

impl World {
    pub fn new(script: Script) -> Self {
        Self { script, random: u64::MAX, drift: SignedDuration::ZERO, sent: Arc::default(), slept: Arc::default() }
    }

    fn answer<B>(&self, limits: &Limits, body: fn(&'static str) -> B) -> Result<http::Response<B>, TransportError> {
        let mut sent = self.sent.lock().unwrap();
        sent.push(*limits);
        let response = (self.script)(sent.len() - 1).map_err(TransportError::new)?;
        Ok(response.map(body))
    }

    pub fn builder(&self) -> ClientBuilder {
        ClientBuilder::new("https://example.com", "test/1").surroundings(self.clone())
    }

    /// What a call comes to, and the waits, for both clients.
    pub fn call(&self, operation: &Operation, retry: Retry) -> [Outcome; 2] {
        let blocking = self.builder().blocking_transport(self.clone()).build_blocking().unwrap().with_retries(retry);
        let first = blocking.call(operation).send_with_response(reply::json, reply::json);
        let first = Outcome { answer: first, waits: std::mem::take(&mut *self.slept.lock().unwrap()) };
        self.sent.lock().unwrap().clear();
        let client = self.builder().transport(self.clone()).build().unwrap().with_retries(retry);
        let second = block_on(client.call(operation).send_with_response(reply::json, reply::json));
        let second = Outcome { answer: second, waits: std::mem::take(&mut *self.slept.lock().unwrap()) };
        self.sent.lock().unwrap().clear();
        [first, second]
    }
}

pub struct Outcome {
    pub answer: Result<Response<Json>, Error>,
    pub waits: Vec<Duration>,
}

impl Outcome {
    pub fn attempts(&self) -> u32 {
        self.answer.as_ref().map_or_else(Error::attempts, Response::attempts)
    }
}

impl Surroundings for World {
    fn elapsed(&self) -> Duration {
        self.slept.lock().unwrap().iter().sum()
    }

    fn now(&self) -> Option<jiff::Timestamp> {
        let start: jiff::Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        let requests = i32::try_from(self.sent.lock().unwrap().len()).unwrap();
        Some(start + self.drift * requests)
    }

    fn random(&self) -> u64 {
        self.random
    }
}

impl Transport for World {
    fn send(
        &self,
        _: http::Request<Bytes>,
        limits: &Limits,
    ) -> BoxFuture<'_, Result<http::Response<BodyStream>, TransportError>> {
        Box::pin(std::future::ready(self.answer(limits, |body| Box::new(Bytes::from_static(body.as_bytes())) as _)))
    }

    fn sleep(&self, time: Duration) -> Option<BoxFuture<'_, ()>> {
        self.slept.lock().unwrap().push(time);
        Some(Box::pin(std::future::ready(())))
    }
}

impl BlockingTransport for World {
    fn send(
        &self,
        _: http::Request<Bytes>,
        limits: &Limits,
    ) -> Result<http::Response<Box<dyn Read + Send>>, TransportError> {
        self.answer(limits, |body| Box::new(body.as_bytes()) as _)
    }

    fn sleep(&self, time: Duration) {
        self.slept.lock().unwrap().push(time);
    }
}

pub fn status(status: u16) -> Result<http::Response<&'static str>, TransportErrorKind> {
    Ok(http::Response::builder().status(status).body("null").unwrap())
}
