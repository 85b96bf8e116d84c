//! The token of one security scheme, which all calls of a client share: one of them fetches it, the others wait.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderValue, Uri};

use super::{Obtain, Token, TokenProblem, TokenProvider, discovery};
use crate::request::sensitive::secret;

/// The longest time before it expires that a token is given up.
const MARGIN: Duration = Duration::from_secs(30);

/// A new token is good for this long, whatever it says: else a call might never come to be sent.
const LEAST_LIFE: Duration = Duration::from_secs(1);

/// The time between two tokens that were asked for because the API refused the one before.
const BETWEEN_RENEWALS: Duration = Duration::from_secs(10);

/// For how long nobody asks again after a failure; it doubles with each failure that follows, up to a minute.
const FIRST_HOLD: Duration = Duration::from_secs(1);
const LONGEST_HOLD: Duration = Duration::from_secs(60);

/// Requests that a token may take; what takes more goes in a circle.
const MOST_REQUESTS: u32 = 4;

/// A provider and the token that it gave last.
pub struct TokenSource {
    provider: Arc<dyn TokenProvider>,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    held: Option<Held>,
    /// Counts the tokens.
    generation: u64,
    /// Whether a call is about to fetch one.
    busy: bool,
    /// Counts the times that this has ended, well or not.
    round: u64,
    waiting: Vec<Waker>,
    failure: Option<Failed>,
    /// The last time that a token was given up because the API refused it.
    renewed: Option<Duration>,
}

struct Held {
    value: HeaderValue,
    good_until: Option<Duration>,
}

struct Failed {
    problem: TokenProblem,
    /// The round that ended so.
    round: u64,
    /// The number of failures in a row.
    times: u32,
    until: Option<Duration>,
}

/// The next step of a call that needs a token.
pub(super) enum Want {
    /// Take this one; it is the one of this number.
    Have(HeaderValue, u64),
    /// Fetch one for all.
    Fetch(TokenFetch),
    /// Wait for the end of this round, in which another call fetches one.
    Wait(u64),
    /// Give up; nobody asks again within this time.
    Fail(TokenProblem, Duration),
}

impl TokenSource {
    pub(crate) fn new(provider: Arc<dyn TokenProvider>) -> Self {
        Self { provider, state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The next step at this time, after having waited for the end of a round. Without a clock nothing expires and nothing
    /// is held back.
    pub(super) fn want(self: &Arc<Self>, now: Option<Duration>, waited: Option<u64>) -> Want {
        let mut state = self.state();
        let expired = |held: &Held| matches!((held.good_until, now), (Some(until), Some(now)) if now >= until);
        if let Some(held) = state.held.as_ref().filter(|held| !expired(held)) {
            return Want::Have(held.value.clone(), state.generation);
        }
        if let Some(failed) = &state.failure {
            let hold = match (failed.until, now) {
                (Some(until), Some(now)) => until.saturating_sub(now),
                _ => Duration::ZERO,
            };
            if waited == Some(failed.round) || !hold.is_zero() {
                return Want::Fail(failed.problem.clone(), hold);
            }
        }
        if state.busy {
            return Want::Wait(state.round);
        }
        state.busy = true;
        Want::Fetch(TokenFetch {
            source: Arc::clone(self),
            start: now,
            ended: false,
            asked: Uri::default(),
            requests: 0,
        })
    }

    /// Waits for the end of a round.
    pub(super) fn poll_round(&self, round: u64, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.state();
        if state.round != round {
            return Poll::Ready(());
        }
        if !state.waiting.iter().any(|waker| waker.will_wake(context.waker())) {
            state.waiting.push(context.waker().clone());
        }
        Poll::Pending
    }

    /// Gives up the token of this number because the API refused it. Whether the call may be sent again with another one.
    pub(super) fn refused(&self, generation: u64, now: Option<Duration>) -> bool {
        let mut state = self.state();
        if state.generation != generation || state.held.is_none() {
            return true;
        }
        let soon =
            matches!((state.renewed, now), (Some(last), Some(now)) if now.saturating_sub(last) < BETWEEN_RENEWALS);
        if soon {
            return false;
        }
        state.held = None;
        state.renewed = now;
        true
    }
}

/// The one call that fetches a token. Whoever waits for it goes on when it lands, and when it is dropped.
pub struct TokenFetch {
    source: Arc<TokenSource>,
    start: Option<Duration>,
    ended: bool,
    /// The URL of the last request, and the number of requests.
    asked: Uri,
    requests: u32,
}

impl TokenFetch {
    pub(super) fn obtain(&self) -> Result<Obtain, TokenProblem> {
        self.source.provider.obtain()
    }

    /// The next step after the answer to the last request.
    pub(super) fn next(&self, response: &http::Response<Bytes>) -> Result<Obtain, TokenProblem> {
        self.source.provider.next(&self.asked, response)
    }

    /// Why there is no answer to the last request.
    pub(super) fn blamed(&self, problem: TokenProblem) -> TokenProblem {
        discovery::blamed(&self.asked, problem)
    }

    /// Keeps in mind that a request goes out.
    pub(super) fn ask(&mut self, request: &http::Request<Bytes>) -> Result<(), TokenProblem> {
        self.requests += 1;
        self.asked = request.uri().clone();
        if self.requests > MOST_REQUESTS {
            return Err(TokenProblem::Unreadable("it takes too many requests to come to one"));
        }
        Ok(())
    }

    /// Keeps the token, or how it failed; gives how long nobody will ask again then.
    pub(super) fn land(
        mut self,
        token: Result<Token, TokenProblem>,
        now: Option<Duration>,
    ) -> Result<(), (TokenProblem, Duration)> {
        let made = token.and_then(|token| {
            let value = secret(&format!("{} {}", token.kind, token.text)).map_err(TokenProblem::Unreadable)?;
            Ok((value, token.life))
        });
        let source = Arc::clone(&self.source);
        let mut state = source.state();
        let landed = match made {
            Ok((value, life)) => {
                let good = |life: Duration| {
                    let expires = self.start?.saturating_add(life.saturating_sub(MARGIN.min(life / 10)));
                    Some(expires.max(now?.saturating_add(LEAST_LIFE)))
                };
                state.held = Some(Held { value, good_until: life.and_then(good) });
                state.generation += 1;
                state.failure = None;
                Ok(())
            }
            Err(problem) => {
                let times = state.failure.as_ref().map_or(0, |failed| failed.times);
                let hold = FIRST_HOLD.saturating_mul(1_u32.checked_shl(times).unwrap_or(u32::MAX)).min(LONGEST_HOLD);
                let until = now.map(|now| now.saturating_add(hold));
                let round = state.round;
                state.failure = Some(Failed { problem: problem.clone(), round, times: times.saturating_add(1), until });
                Err((problem, until.map_or(Duration::ZERO, |_| hold)))
            }
        };
        self.end(state);
        landed
    }

    /// Whoever waits goes on, and may ask for the state at once, so that it is free by then.
    fn end(&mut self, mut state: MutexGuard<'_, State>) {
        self.ended = true;
        state.busy = false;
        state.round += 1;
        let waiting = std::mem::take(&mut state.waiting);
        drop(state);
        waiting.into_iter().for_each(Waker::wake);
    }
}

/// The call was given up: another one may fetch the token.
impl Drop for TokenFetch {
    fn drop(&mut self) {
        if !self.ended {
            let source = Arc::clone(&self.source);
            self.end(source.state());
        }
    }
}
