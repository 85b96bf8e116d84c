//! Access tokens, which an exchange may need before it can be sent.

use std::time::Duration;

use bytes::Bytes;
use http::header::USER_AGENT;

use super::Exchange;
use crate::{
    error::Failure,
    oauth::{CallTokens, TokenFailure, TokenFetch, TokenProblem, TokenStep},
    request::operation::Security,
    transport::{Limits, TransportErrorKind},
};

impl Exchange {
    /// The step before the next request can be sent, and how long it may take.
    pub(crate) fn token_step(&mut self) -> Result<(TokenStep, Limits), Failure> {
        self.resume();
        let left = self.left();
        if left.is_zero() {
            return Err(self.context.timed_out());
        }
        let now = self.clock();
        // Another origin gets no token, so that none is fetched for it.
        let security = if self.away { Security::Alternatives(&[]) } else { self.context.operation.security() };
        let sources = self.settings.credentials.sources(security);
        let user_agent = self.prepared.headers.get(USER_AGENT);
        let token_step =
            self.tokens.token_step(&sources, now, user_agent).map_err(|no_token| self.no_token(no_token))?;
        let mut limits = self.policy.limits;
        limits.timeout = left;
        Ok((token_step, limits))
    }

    /// Takes what a request for a token came to; gives what has to be done now. When the time of this call is over,
    /// another call that waits for the token has a turn.
    pub(crate) fn fetched(
        &mut self,
        fetch: TokenFetch,
        answer: Result<http::Response<Bytes>, TokenProblem>,
    ) -> Result<(TokenStep, Limits), Failure> {
        if matches!(answer, Err(TokenProblem::Transport(TransportErrorKind::Timeout))) {
            return Err(self.context.timed_out());
        }
        let user_agent = self.prepared.headers.get(USER_AGENT);
        let next = CallTokens::fetched(fetch, answer, self.clock(), user_agent);
        match next.map_err(|no_token| self.no_token(no_token))? {
            TokenStep::Ready => self.token_step(),
            _ if self.left().is_zero() => Err(self.context.timed_out()),
            token_step => Ok((token_step, Limits { timeout: self.left(), ..self.policy.limits })),
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
        let renewed = self.tokens.renew(self.clock());
        #[cfg(feature = "uploads")]
        let renewed = renewed && !self.is_spent();
        if renewed {
            self.context.attempts += 1;
        }
        renewed
    }

    /// The time since some moment, where there is a clock.
    fn clock(&self) -> Option<Duration> {
        self.settings.surroundings.now().map(|_| self.settings.surroundings.elapsed())
    }

    fn no_token(&self, (problem, hold): (TokenProblem, Duration)) -> Failure {
        Failure::Token(Box::new(TokenFailure::new(self.context.clone(), problem, hold)))
    }
}
