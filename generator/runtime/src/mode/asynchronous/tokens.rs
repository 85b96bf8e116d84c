//! Access tokens fetched, or waited for, by futures.

use std::{future::poll_fn, task::Poll, time::Duration};

use bytes::Bytes;
use http::{Request, Response};

use crate::{
    call::exchange::Exchange,
    error::Failure,
    oauth::{Collected, TokenProblem, TokenStep, Waiting},
    transport::{Limits, Transport, TransportError},
};

/// Does all that has to be done before the exchange's next request.
pub(super) async fn run(transport: &dyn Transport, exchange: &mut Exchange) -> Result<(), Failure> {
    let mut next = exchange.token_step()?;
    loop {
        let (token_step, limits) = next;
        next = match token_step {
            TokenStep::Ready => return Ok(()),
            TokenStep::Fetch(fetch, request) => {
                let answer = request_token(transport, exchange, *request, &limits).await;
                exchange.fetched(fetch, answer)?
            }
            TokenStep::Wait(waiting) => {
                wait(transport, &waiting, limits.timeout).await;
                exchange.token_step()?
            }
        };
    }
}

async fn request_token(
    transport: &dyn Transport,
    exchange: &Exchange,
    request: Request<Bytes>,
    limits: &Limits,
) -> Result<Response<Bytes>, TokenProblem> {
    let failed = |error: TransportError| TokenProblem::Transport(error.kind());
    let (head, mut body) = transport.send(request, limits).await.map_err(failed)?.into_parts();
    let mut collected = Collected::default();
    while let Some(chunk) = body.chunk().await.map_err(failed)? {
        exchange.in_time()?;
        collected.push(&chunk)?;
    }
    Ok(Response::from_parts(head, collected.finish()))
}

/// Waits for the call that fetches the token, but no longer than this.
async fn wait(transport: &dyn Transport, waiting: &Waiting, time: Duration) {
    let mut sleep = transport.sleep(time);
    poll_fn(|context| match (waiting.poll(context), &mut sleep) {
        (Poll::Pending, Some(sleep)) => sleep.as_mut().poll(context),
        (poll, _) => poll,
    })
    .await;
}
