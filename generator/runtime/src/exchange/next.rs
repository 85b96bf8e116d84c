//! What follows an attempt: a redirect, or another attempt after a wait.

use std::time::Duration;

use bytes::Bytes;
use http::{Method, header};

use super::Exchange;
use crate::{
    error::Failure,
    origin::{self, LinkProblem, Target},
    redirects::Redirects,
    retry::{self, Trouble},
    settings::Settings,
};

/// Redirects that may follow one another.
const MAX_REDIRECTS: u8 = 10;

impl Exchange {
    /// How long to wait before another attempt, if there is to be one.
    pub(super) fn wait(&self, outcome: &Result<http::Response<Bytes>, Failure>) -> Option<Duration> {
        let Settings { budget, surroundings, .. } = &*self.settings;
        let trouble = match outcome {
            Ok(response) => Trouble::of_status(response.status()),
            Err(failure) => Trouble::of_failure(failure),
        };
        if trouble == Trouble::Final {
            if outcome.is_ok() {
                budget.deposit(self.trail.attempts);
            }
            return None;
        }
        let repeatable = self.trail.operation.is_idempotent() || retry::has_key(&self.outgoing.headers);
        if !self.policy.retry.allows(self.trail.attempts, trouble, repeatable) {
            return None;
        }
        let asked = match outcome {
            Ok(response) => retry::retry_after(response.headers(), surroundings.now()),
            #[cfg(feature = "oauth")]
            Err(Failure::Token(cause)) => Some(cause.hold),
            Err(_) => None,
        };
        let wait = self.policy.retry.wait(self.trail.attempts, surroundings.random()).max(asked.unwrap_or_default());
        (wait < self.left() && budget.withdraw()).then_some(wait)
    }

    /// Where a redirect leads, if the response is one that is followed: of a method that changes nothing (RFC 9110 §15.4).
    pub(super) fn redirected(&mut self, response: &http::Response<Bytes>) -> Option<Result<Target, LinkProblem>> {
        let followed = self.policy.redirects;
        if !matches!(response.status().as_u16(), 301 | 302 | 303 | 307 | 308)
            || !matches!(self.outgoing.method, Method::GET | Method::HEAD)
            || followed == Redirects::None
        {
            return None;
        }
        let location = response.headers().get(header::LOCATION)?;
        if self.redirects == MAX_REDIRECTS {
            return Some(Err(LinkProblem::TooManyRedirects));
        }
        self.redirects += 1;
        let location = std::str::from_utf8(location.as_bytes()).map_err(|_| LinkProblem::Malformed);
        let target = location.and_then(|location| origin::resolve(&self.outgoing.url, location));
        Some(target.and_then(|target| {
            let allowed = !target.leaves || (followed == Redirects::AnyOrigin && !target.bares);
            if allowed { Ok(target) } else { Err(LinkProblem::OtherOrigin) }
        }))
    }

    /// Goes on at another URL. To another origin goes the bare request, and so it does from there on, should it lead back.
    pub(super) fn redirect(&mut self, target: Target) {
        if target.leaves {
            self.away = true;
            self.outgoing.body = Bytes::new();
            let headers = std::mem::take(&mut self.outgoing.headers);
            let kept = [header::ACCEPT, header::USER_AGENT];
            self.outgoing.headers =
                kept.into_iter().filter_map(|name| Some((name.clone(), headers.get(&name)?.clone()))).collect();
        }
        self.outgoing.url = target.url;
    }
}
