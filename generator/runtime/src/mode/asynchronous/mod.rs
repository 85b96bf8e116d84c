//! Calls as futures, pages and streams as streams: the core driven by a [`Transport`].

mod items;
#[cfg(feature = "polling")]
mod polling;
mod records;
#[cfg(feature = "oauth")]
mod tokens;

use std::{
    fmt,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use http::Request;

use crate::{
    call::exchange::{AttemptResponse, Delivery, Exchange, FinalResponse, OpenBody, Step},
    error::{Error, Failure},
    json::FromJson,
    mode::{
        Async, Finish, Mode,
        sealed::{PreparedCall, Run},
    },
    paging::List,
    response::decode::Decode,
    stream::{self, Event, RecordReader},
    transport::{BodyStream, BoxFuture, Limits, Transport},
};

#[cfg(feature = "polling")]
use crate::call::polling::Poller;

pub use items::{Items, Pages};
pub use records::{Events, Lines, Records};

/// A call as a future. Nothing is sent until it is polled, and dropping it gives the call up.
#[must_use = "a future does nothing unless it is awaited"]
pub struct Sending<T, E> {
    reply: BoxFuture<'static, Result<FinalResponse<BodyStream>, Failure>>,
    finish: Option<Finish<Async, T, E>>,
}

impl<T, E> Sending<T, E> {
    pub(crate) fn new(run: PreparedCall<Async>, delivery: Delivery, finish: Finish<Async, T, E>) -> Self {
        Self { reply: send(run, delivery), finish: Some(finish) }
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let reply = ready!(self.reply.as_mut().poll(context));
        match (reply, self.finish.take()) {
            (Err(failure), _) => Poll::Ready(Err(failure.typed())),
            (Ok(reply), Some(finish)) => Poll::Ready(finish(reply)),
            // The inner future has ended before; no caller reaches this.
            (Ok(_), None) => Poll::Pending,
        }
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}

impl Run for Async {
    type Transport = Arc<dyn Transport>;
    type Body = BodyStream;
}

impl Mode for Async {
    type Answer<T, E> = Sending<T, E>;
    type Items<T, E> = Items<T, E>;
    type Events<T, E> = Events<T, E>;
    type Lines<T, E> = Lines<T, E>;

    fn answer<T: 'static, E: 'static>(
        run: PreparedCall<Self>,
        delivery: Delivery,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        Sending::new(run, delivery, finish)
    }

    #[cfg(feature = "polling")]
    fn polled<T: 'static, E: 'static>(
        transport: Self::Transport,
        poller: Poller,
        finish: Finish<Self, T, E>,
    ) -> Self::Answer<T, E> {
        Sending { reply: Box::pin(polling::drive(transport, poller)), finish: Some(finish) }
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
fn send(
    run: PreparedCall<Async>,
    delivery: Delivery,
) -> BoxFuture<'static, Result<FinalResponse<BodyStream>, Failure>> {
    Box::pin(async move {
        let exchange = Exchange::start(&run.plan, None, delivery)?;
        drive(run.transport, exchange).await
    })
}

/// Carries an exchange to its end.
pub(crate) async fn drive(
    transport: Arc<dyn Transport>,
    mut exchange: Exchange,
) -> Result<FinalResponse<BodyStream>, Failure> {
    loop {
        let arrival = attempt(&*transport, &mut exchange).await;
        match exchange.settle(arrival)? {
            Step::Done(reply) => return Ok(*reply),
            Step::Send => {}
            Step::Wait(time) => match transport.sleep(time) {
                Some(sleep) => sleep.await,
                None => return exchange.give_up(),
            },
        }
    }
}

/// The next chunk of a body that is still coming in, or `None` after the last. After an error there is none.
pub(crate) async fn chunk(open_body: &mut OpenBody<BodyStream>) -> Result<Option<Bytes>, Failure> {
    let Some(body) = &mut open_body.body else { return Ok(None) };
    let begun = open_body.limits.now();
    let read = match body.chunk().await {
        Err(error) => open_body.limits.arrived(begun, Err(error)).map(|_| None),
        Ok(chunk) => open_body.limits.arrived(begun, Ok(chunk.as_ref().map(Bytes::len))).map(|_| chunk),
    };
    if !matches!(read, Ok(Some(_))) {
        open_body.body = None;
    }
    read
}

/// Sends the next request of an exchange, once it has what it takes to be sent.
async fn attempt(transport: &dyn Transport, exchange: &mut Exchange) -> Result<AttemptResponse<BodyStream>, Failure> {
    #[cfg(feature = "oauth")]
    tokens::run(transport, exchange).await?;
    let (request, limits) = exchange.request()?;
    exchange.trace().around(send_once(transport, exchange, request, &limits)).await
}

/// Sends one request and takes in the response.
async fn send_once(
    transport: &dyn Transport,
    exchange: &Exchange,
    request: Request<Bytes>,
    limits: &Limits,
) -> Result<AttemptResponse<BodyStream>, Failure> {
    let failed = |error| exchange.context().failed(error);
    #[cfg(not(feature = "uploads"))]
    let answer = transport.send(request, limits).await.map_err(failed)?;
    #[cfg(feature = "uploads")]
    let answer = match exchange.upload()? {
        Some(body) => {
            let fault = body.fault();
            exchange.sent(&fault, transport.send_upload(request.map(|_| body), limits).await)?
        }
        None => transport.send(request, limits).await.map_err(failed)?,
    };
    let (head, mut body) = answer.into_parts();
    if exchange.opens(&head) {
        return Ok(AttemptResponse::Open(head, body));
    }
    let mut collected = exchange.body_buffer(&head)?;
    loop {
        let begun = collected.now();
        let more = match body.chunk().await {
            Ok(chunk) => exchange.push(&mut collected, begun, Ok(chunk.as_deref()))?,
            Err(error) => exchange.push(&mut collected, begun, Err(error))?,
        };
        if !more {
            break;
        }
    }
    Ok(AttemptResponse::Whole(http::Response::from_parts(head, collected.finish())))
}
