//! The tokens that one call carries: what has to be done before it can be sent.

use std::{
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{
    HeaderMap, HeaderValue,
    header::{AUTHORIZATION, USER_AGENT},
};

use super::{Obtain, TokenFetch, TokenProblem, TokenSource, source::Want};

/// The tokens of a call.
#[derive(Default)]
pub struct CallTokens {
    ready: Vec<CallToken>,
    /// The source, by its number among those of the call, and the round whose end was waited for.
    waited: Option<(usize, u64)>,
    /// Whether the call was sent again with other tokens already.
    renewed: bool,
}

struct CallToken {
    source: Arc<TokenSource>,
    value: HeaderValue,
    generation: u64,
}

/// The step before a call can be sent.
pub enum TokenStep {
    /// Nothing.
    Ready,
    /// This request, whose answer is the flight's.
    Fetch(TokenFetch, Box<http::Request<Bytes>>),
    /// To wait for another call.
    Wait(Waiting),
}

/// Why there is no token, and for how long nobody will ask for one again.
pub(crate) type NoToken = (TokenProblem, Duration);

impl CallTokens {
    /// The next step, for tokens of these sources.
    pub(crate) fn token_step(
        &mut self,
        sources: &[Arc<TokenSource>],
        now: Option<Duration>,
        user_agent: Option<&HeaderValue>,
    ) -> Result<TokenStep, NoToken> {
        self.ready.clear();
        for (number, source) in sources.iter().enumerate() {
            let waited = self.waited.filter(|(other, _)| *other == number).map(|(_, round)| round);
            // A provider that has its token at hand may take a second turn.
            let mut want = source.want(now, waited);
            if let Want::Fetch(fetch) = want {
                match fetch.obtain() {
                    Ok(Obtain::Request(request)) => return send(fetch, request, now, user_agent),
                    Ok(Obtain::Token(token)) => fetch.land(Ok(token), now)?,
                    Err(problem) => fetch.land(Err(problem), now)?,
                }
                want = source.want(now, None);
            }
            match want {
                Want::Have(value, generation) => {
                    self.ready.push(CallToken { source: Arc::clone(source), value, generation })
                }
                Want::Fail(problem, hold) => return Err((problem, hold)),
                Want::Wait(round) => {
                    self.waited = Some((number, round));
                    return Ok(TokenStep::Wait(Waiting { source: Arc::clone(source), round }));
                }
                // Another call has taken the token back within a moment; the next turn asks again.
                Want::Fetch(_) => return Err((TokenProblem::Unreadable("it was refused at once"), Duration::ZERO)),
            }
        }
        self.waited = None;
        Ok(TokenStep::Ready)
    }

    /// Keeps what a request for a token came to; there may be another request to send.
    pub(crate) fn fetched(
        fetch: TokenFetch,
        answer: Result<http::Response<Bytes>, TokenProblem>,
        now: Option<Duration>,
        user_agent: Option<&HeaderValue>,
    ) -> Result<TokenStep, NoToken> {
        match answer.map_err(|problem| fetch.blamed(problem)).and_then(|response| fetch.next(&response)) {
            Ok(Obtain::Request(request)) => send(fetch, request, now, user_agent),
            Ok(Obtain::Token(token)) => fetch.land(Ok(token), now).map(|()| TokenStep::Ready),
            Err(problem) => fetch.land(Err(problem), now).map(|()| TokenStep::Ready),
        }
    }

    /// Writes the tokens into a request.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        for pass in &self.ready {
            headers.insert(AUTHORIZATION, pass.value.clone());
        }
    }

    /// After 401: whether the call may be sent again, once, with other tokens. The server hasn't done what was asked for
    /// (RFC 9110 §15.5.2), so that this holds for every method.
    pub(crate) fn renew(&mut self, now: Option<Duration>) -> bool {
        if self.renewed || self.ready.is_empty() {
            return false;
        }
        self.renewed = true;
        let refused: Vec<bool> = self.ready.iter().map(|pass| pass.source.refused(pass.generation, now)).collect();
        refused.contains(&true)
    }
}

/// The request for a token, unless it would show secrets on the way.
fn send(
    mut fetch: TokenFetch,
    mut request: Box<http::Request<Bytes>>,
    now: Option<Duration>,
    user_agent: Option<&HeaderValue>,
) -> Result<TokenStep, NoToken> {
    let private = crate::url::origin::is_private(&request.uri().to_string());
    let asked = if private { fetch.ask(&request) } else { Err(TokenProblem::Endpoint) };
    if let Err(problem) = asked {
        return fetch.land(Err(problem), now).map(|()| TokenStep::Ready);
    }
    if let Some(user_agent) = user_agent {
        request.headers_mut().entry(USER_AGENT).or_insert_with(|| user_agent.clone());
    }
    Ok(TokenStep::Fetch(fetch, request))
}

/// A round of a source that will end.
pub struct Waiting {
    source: Arc<TokenSource>,
    round: u64,
}

impl Waiting {
    pub(crate) fn poll(&self, context: &mut Context<'_>) -> Poll<()> {
        self.source.poll_round(self.round, context)
    }
}
