//! What an exchange needs before it can be sent: access tokens.

use std::time::Duration;

use bytes::Bytes;
use http::header::USER_AGENT;

use super::Exchange;
use crate::{
    error::Failure,
    oauth::{Errand, Flight, Passes, TokenFailure, TokenProblem},
    transport::{Limits, TransportErrorKind},
};

impl Exchange {
    /// What has to be done before the next request can be sent, and how long that may take.
    pub(crate) fn errand(&mut self) -> Result<(Errand, Limits), Failure> {
        self.resume();
        let left = self.left();
        if left.is_zero() {
            return Err(self.trail.timed_out());
        }
        let now = self.clock();
        let sources = self.settings.keyring.sources(self.trail.operation.security());
        let user_agent = self.settings.headers.get(USER_AGENT);
        let errand = self.passes.errand(&sources, now, user_agent).map_err(|no_token| self.no_token(no_token))?;
        let mut limits = self.policy.limits;
        limits.timeout = left;
        Ok((errand, limits))
    }

    /// Takes what a request for a token came to; gives what has to be done now. When the time of this call is over,
    /// another call that waits for the token has a turn.
    pub(crate) fn fetched(
        &mut self,
        flight: Flight,
        answer: Result<http::Response<Bytes>, TokenProblem>,
    ) -> Result<(Errand, Limits), Failure> {
        if matches!(answer, Err(TokenProblem::Transport(TransportErrorKind::Timeout))) {
            return Err(self.trail.timed_out());
        }
        let user_agent = self.settings.headers.get(USER_AGENT);
        let next = Passes::fetched(flight, answer, self.clock(), user_agent);
        match next.map_err(|no_token| self.no_token(no_token))? {
            Errand::Ready => self.errand(),
            _ if self.left().is_zero() => Err(self.trail.timed_out()),
            errand => Ok((errand, Limits { timeout: self.left(), ..self.policy.limits })),
        }
    }

    /// The time that is left for a token, while its answer comes in.
    pub(crate) fn in_time(&self) -> Result<(), TokenProblem> {
        match self.left().is_zero() {
            true => Err(TokenProblem::Transport(TransportErrorKind::Timeout)),
            false => Ok(()),
        }
    }

    /// After 401: whether the call is sent again, with another token.
    pub(super) fn renew(&mut self) -> bool {
        let renewed = self.passes.renew(self.clock());
        if renewed {
            self.trail.attempts += 1;
        }
        renewed
    }

    /// The time since some moment, where there is a clock.
    fn clock(&self) -> Option<Duration> {
        self.settings.surroundings.now().map(|_| self.settings.surroundings.elapsed())
    }

    fn no_token(&self, (problem, hold): (TokenProblem, Duration)) -> Failure {
        Failure::Token(Box::new(TokenFailure::new(self.trail.clone(), problem, hold)))
    }
}
