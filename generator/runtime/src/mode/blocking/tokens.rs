//! Access tokens fetched, or waited for, by the calling thread.

use std::{
    sync::Arc,
    task::{Context, Wake, Waker},
    thread::{self, Thread},
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response};

use crate::{
    call::exchange::Exchange,
    error::Failure,
    oauth::{Collected, TokenProblem, TokenStep, Waiting},
    transport::{BlockingTransport, Limits, TransportError},
};

/// Does all that has to be done before the exchange's next request.
pub(super) fn run(transport: &dyn BlockingTransport, exchange: &mut Exchange) -> Result<(), Failure> {
    let mut next = exchange.token_step()?;
    loop {
        let (token_step, limits) = next;
        next = match token_step {
            TokenStep::Ready => return Ok(()),
            TokenStep::Fetch(fetch, request) => {
                let answer = request_token(transport, exchange, *request, &limits);
                exchange.fetched(fetch, answer)?
            }
            TokenStep::Wait(waiting) => {
                wait(&waiting, limits.timeout);
                exchange.token_step()?
            }
        };
    }
}

fn request_token(
    transport: &dyn BlockingTransport,
    exchange: &Exchange,
    request: Request<Bytes>,
    limits: &Limits,
) -> Result<Response<Bytes>, TokenProblem> {
    let failed = |error: TransportError| TokenProblem::Transport(error.kind());
    let (head, mut body) = transport.send(request, limits).map_err(failed)?.into_parts();
    let mut collected = Collected::default();
    let mut buffer = vec![0; 4 << 10];
    loop {
        match crate::mode::blocking::read(&mut *body, &mut buffer).map_err(failed)? {
            0 => break,
            count => collected.push(buffer.get(..count).unwrap_or_default())?,
        }
        exchange.in_time()?;
    }
    Ok(Response::from_parts(head, collected.finish()))
}

/// Waits for the call that fetches the token, but no longer than this. It may come back early: who waits looks again.
fn wait(waiting: &Waiting, time: Duration) {
    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    if waiting.poll(&mut Context::from_waker(&waker)).is_pending() {
        thread::park_timeout(time);
    }
}

/// Wakes a thread that waits.
struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}
