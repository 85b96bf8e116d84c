//! Calls that block the calling thread, pages and streams as iterators: the core driven by a [`BlockingTransport`].

#[cfg(feature = "oauth")]
mod errands;
mod items;
mod records;

use std::io::{self, Read};

use bytes::Bytes;
use http::Request;

use crate::{
    error::Failure,
    exchange::{Arrival, Delivery, Exchange, Live, Reply, Step},
    mode::{Blocking, sealed::Running},
    transport::{BlockingTransport, Limits, TransportError, TransportErrorKind},
};

pub use items::{Items, Pages};
pub use records::{Events, Lines, Records};

/// A client whose calls block the calling thread.
pub type Client = crate::client::Client<Blocking>;

/// The body of a [`BlockingTransport`]'s response.
pub(crate) type Reader = Box<dyn Read + Send>;

/// Sends a call; not generic, so that it is compiled once.
pub(crate) fn send(run: &Running<Blocking>, delivery: Delivery) -> Result<Reply<Reader>, Failure> {
    carry(run.carrier.as_ref(), run.plan.start(None, delivery)?)
}

/// Carries an exchange to its end.
fn carry(transport: &dyn BlockingTransport, mut exchange: Exchange) -> Result<Reply<Reader>, Failure> {
    loop {
        let arrival = attempt(transport, &mut exchange);
        match exchange.settle(arrival)? {
            Step::Done(reply) => return Ok(*reply),
            Step::Send => {}
            Step::Wait(time) => transport.sleep(time),
        }
    }
}

/// Sends the next request of an exchange, once it has what it takes to be sent.
fn attempt(transport: &dyn BlockingTransport, exchange: &mut Exchange) -> Result<Arrival<Reader>, Failure> {
    #[cfg(feature = "oauth")]
    errands::run(transport, exchange)?;
    let (request, limits) = exchange.request()?;
    exchange.trace().within(|| send_once(transport, exchange, request, &limits))
}

/// Sends one request and takes in the response.
fn send_once(
    transport: &dyn BlockingTransport,
    exchange: &Exchange,
    request: Request<Bytes>,
    limits: &Limits,
) -> Result<Arrival<Reader>, Failure> {
    let failed = |error| exchange.trail().failed(error);
    let (head, mut body) = transport.send(request, limits).map_err(failed)?.into_parts();
    if exchange.opens(&head) {
        return Ok(Arrival::Open(head, body));
    }
    let mut gather = exchange.gather(&head)?;
    let mut buffer = vec![0; 16 << 10];
    loop {
        let begun = gather.now();
        let read = read(&mut *body, &mut buffer);
        let chunk = read.map(|count| buffer.get(..count).filter(|chunk| !chunk.is_empty()));
        if !exchange.push(&mut gather, begun, chunk)? {
            break;
        }
    }
    Ok(Arrival::Whole(http::Response::from_parts(head, gather.finish())))
}

/// Reads from a body that is still coming in; nothing after its end. After an error there is nothing either.
pub(crate) fn chunk(live: &mut Live<Reader>, buffer: &mut [u8]) -> Result<usize, Failure> {
    let Some(body) = live.body.as_mut().filter(|_| !buffer.is_empty()) else { return Ok(0) };
    let begun = live.intake.now();
    let (count, read) = match read(body, buffer) {
        Ok(count) => (count, Ok(Some(count).filter(|count| *count > 0))),
        Err(error) => (0, Err(error)),
    };
    let read = live.intake.arrived(begun, read).map(|_| count);
    if !matches!(read, Ok(1..)) {
        live.body = None;
    }
    read
}

/// Reads once, whatever signals come in between.
fn read(body: &mut dyn Read, buffer: &mut [u8]) -> Result<usize, TransportError> {
    loop {
        let error = match body.read(buffer) {
            Ok(count) => return Ok(count),
            Err(error) => error,
        };
        let kind = match error.kind() {
            io::ErrorKind::Interrupted => continue,
            io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => TransportErrorKind::Timeout,
            _ => TransportErrorKind::Body,
        };
        return Err(TransportError::with_source(kind, error));
    }
}
