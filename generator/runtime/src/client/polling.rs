//! An operation that is waited for until it is over.

use std::{fmt, future::IntoFuture, sync::Arc, time::Duration};

use super::Call;
use crate::{
    call::{
        exchange::FinalResponse,
        polling::{Patience, Poller, Way},
        result,
    },
    mode::{Async, Mode, asynchronous::Sending},
    request::operation::Operation,
    response::{Response, decode::Decode},
};

/// A call that starts an operation, to be sent and waited for.
///
/// The call is sent, and the state of the operation is asked for at the URL that its answer names (`Operation-Location`,
/// `Azure-AsyncOperation` or `Location`), which has to be of the same origin as links between pages have to be; or by the id in the
/// answer, where the settings say so. Between two questions
/// it waits as long as `Retry-After` says, 2 minutes at most, or a second, which doubles up to 30 unless set. Each request has the
/// time and the retries of a call.
///
/// The result is the last answer, whether what it speaks of has succeeded or not. An async one is a future; a blocking one is
/// [`send`](Self::send).
#[must_use = "a request does nothing until it is sent"]
pub struct Polling<M: Mode, T, E> {
    call: Call<M>,
    result: Operation,
    way: Way,
    patience: Patience,
    value: Decode<T>,
    error: Decode<E>,
}

impl<M: Mode, T: 'static, E: 'static> Polling<M, T, E> {
    pub(super) fn new(call: Call<M>, result: Operation, way: Way, value: Decode<T>, error: Decode<E>) -> Self {
        let patience = Patience {
            timeout: Duration::from_secs(10 * 60),
            first: Duration::from_secs(1),
            longest: Duration::from_secs(30),
            watch: None,
        };
        Self { call, result, way, patience, value, error }
    }

    /// The time for the whole operation; 10 minutes unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.patience.timeout = timeout;
        self
    }

    /// The wait before the first question, which doubles with each one after it until it is `longest`.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        (self.patience.first, self.patience.longest) = (first, longest);
        self
    }

    /// What is called with each answer about the operation, if it can be read.
    pub fn progress(mut self, report: impl Fn(&T) + Send + Sync + 'static) -> Self {
        let value = self.value;
        self.patience.watch = Some(Arc::new(move |response| {
            if let Ok(value) = value(response) {
                report(&value);
            }
        }));
        self
    }

    /// Sends the call, and waits until the operation is over.
    pub fn send(self) -> M::Answer<T, E> {
        let Self { call, result, way, patience, value, error } = self;
        let prepared = call.prepared();
        let poller = Poller::new(prepared.plan, result.clone(), way, patience);
        let finish = move |reply: FinalResponse<M::Body>| {
            result::read(&result, reply.response, value, error).map(Response::into_body)
        };
        M::polled(prepared.transport, poller, Box::new(finish))
    }
}

impl<T: 'static, E: 'static> IntoFuture for Polling<Async, T, E> {
    type Output = Result<T, crate::Error<E>>;
    type IntoFuture = Sending<T, E>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

impl<M: Mode, T, E> fmt::Debug for Polling<M, T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Polling").field("call", &self.call).field("result", &self.result).finish_non_exhaustive()
    }
}
