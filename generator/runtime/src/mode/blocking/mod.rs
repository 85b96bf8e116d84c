//! Calls that block the calling thread, pages and streams as iterators: the core driven by a [`BlockingTransport`].

mod items;
mod records;
#[cfg(feature = "oauth")]
mod tokens;

use std::{
    io::{self, Read},
    sync::Arc,
};

use bytes::Bytes;
use http::Request;

use crate::{
    call::exchange::{AttemptResponse, Delivery, Exchange, FinalResponse, OpenBody, Step},
    error::{Error, Failure},
    json::FromJson,
    mode::{
        Blocking, Finish, Mode,
        sealed::{PreparedCall, Run},
    },
    paging::List,
    response::decode::Decode,
    stream::{self, Event, RecordReader},
    transport::{BlockingTransport, Limits, TransportError, TransportErrorKind},
};

#[cfg(feature = "polling")]
use crate::call::polling::{PollStep, Poller};

pub use items::{Items, Pages};
pub use records::{Events, Lines, Records};

/// The body of a [`BlockingTransport`]'s response.
pub(crate) type Reader = Box<dyn Read + Send>;

impl Run for Blocking {
    type Transport = Arc<dyn BlockingTransport>;
    type Body = Reader;
}

impl Mode for Blocking {
    type Answer<T, E> = Result<T, Error<E>>;
    type Items<T, E> = Items<T, E>;
    type Events<T, E> = Events<T, E>;
    type Lines<T, E> = Lines<T, E>;

    fn answer<T: 'static, E: 'static>(
        run: PreparedCall<Self>,
        delivery: Delivery,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        finish(send(&run, delivery).map_err(|failure| failure.typed())?)
    }

    #[cfg(feature = "polling")]
    fn polled<T: 'static, E: 'static>(
        transport: Self::Transport,
        poller: Poller,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        finish(poll(transport.as_ref(), poller).map_err(|failure| failure.typed())?)
    }

    fn items<T: FromJson, E>(transport: Self::Transport, list: List, error: Decode<E>) -> Self::Items<T, E> {
        Items::new(transport, list, error)
    }

    fn events<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<Event<T>>,
        error: Decode<E>,
    ) -> Self::Events<T, E> {
        Records::new(transport, reader, decode, error)
    }

    fn lines<T, E>(
        transport: Self::Transport,
        reader: RecordReader,
        decode: stream::Decode<T>,
        error: Decode<E>,
    ) -> Self::Lines<T, E> {
        Records::new(transport, reader, decode, error)
    }
}

/// Sends a call; not generic, so that it is compiled once.
pub(crate) fn send(run: &PreparedCall<Blocking>, delivery: Delivery) -> Result<FinalResponse<Reader>, Failure> {
    drive(run.transport.as_ref(), Exchange::start(&run.plan, None, delivery)?)
}

/// Waits for an operation; gives the last answer.
#[cfg(feature = "polling")]
fn poll(transport: &dyn BlockingTransport, mut poller: Poller) -> Result<FinalResponse<Reader>, Failure> {
    let mut reply = drive(transport, poller.start()?)?;
    loop {
        match poller.step(reply)? {
            PollStep::Done(reply) => return Ok(*reply),
            PollStep::Ask(wait) => transport.sleep(wait),
        }
        reply = drive(transport, poller.ask()?)?;
    }
}

/// Carries an exchange to its end.
pub(crate) fn drive(
    transport: &dyn BlockingTransport,
    mut exchange: Exchange,
) -> Result<FinalResponse<Reader>, Failure> {
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
fn attempt(transport: &dyn BlockingTransport, exchange: &mut Exchange) -> Result<AttemptResponse<Reader>, Failure> {
    #[cfg(feature = "oauth")]
    tokens::run(transport, exchange)?;
    let (request, limits) = exchange.request()?;
    exchange.trace().within(|| send_once(transport, exchange, request, &limits))
}

/// Sends one request and takes in the response.
fn send_once(
    transport: &dyn BlockingTransport,
    exchange: &Exchange,
    request: Request<Bytes>,
    limits: &Limits,
) -> Result<AttemptResponse<Reader>, Failure> {
    let failed = |error| exchange.context().failed(error);
    #[cfg(not(feature = "uploads"))]
    let answer = transport.send(request, limits).map_err(failed)?;
    #[cfg(feature = "uploads")]
    let answer = match exchange.upload()? {
        Some(body) => {
            exchange.check_blocking()?;
            let fault = body.fault();
            exchange.sent(&fault, transport.send_upload(request.map(|_| body), limits))?
        }
        None => transport.send(request, limits).map_err(failed)?,
    };
    let (head, mut body) = answer.into_parts();
    if exchange.opens(&head) {
        return Ok(AttemptResponse::Open(head, body));
    }
    let mut collected = exchange.body_buffer(&head)?;
    let mut buffer = vec![0; 16 << 10];
    loop {
        let begun = collected.now();
        let read = read(&mut *body, &mut buffer);
        let chunk = read.map(|count| buffer.get(..count).filter(|chunk| !chunk.is_empty()));
        if !exchange.push(&mut collected, begun, chunk)? {
            break;
        }
    }
    Ok(AttemptResponse::Whole(http::Response::from_parts(head, collected.finish())))
}

/// Reads from a body that is still coming in; nothing after its end. After an error there is nothing either.
pub(crate) fn chunk(open_body: &mut OpenBody<Reader>, buffer: &mut [u8]) -> Result<usize, Failure> {
    let Some(body) = open_body.body.as_mut().filter(|_| !buffer.is_empty()) else { return Ok(0) };
    let begun = open_body.limits.now();
    let (count, read) = match read(body, buffer) {
        Ok(count) => (count, Ok(Some(count).filter(|count| *count > 0))),
        Err(error) => (0, Err(error)),
    };
    let read = open_body.limits.arrived(begun, read).map(|_| count);
    if !matches!(read, Ok(1..)) {
        open_body.body = None;
    }
    read
}

/// Reads once, whatever signals come in between.
pub(super) fn read(body: &mut dyn Read, buffer: &mut [u8]) -> Result<usize, TransportError> {
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
