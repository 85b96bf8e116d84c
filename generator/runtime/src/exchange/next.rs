//! What follows an attempt: a redirect, or another attempt after a wait.

use std::time::Duration;

use bytes::Bytes;
use http::{
    Method,
    header::{self, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE},
};

use super::Exchange;
use crate::{
    draft::Outgoing,
    error::Failure,
    origin::{self, LinkProblem, Target},
    redirects::{Following, Redirects},
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

    /// Where a redirect leads and how, if the response is one that is followed.
    pub(super) fn redirected(
        &mut self,
        response: &http::Response<Bytes>,
    ) -> Option<Result<(Target, Following), LinkProblem>> {
        let allowed = self.policy.redirects;
        let following = allowed.following(&self.outgoing.method, response.status())?;
        let location = response.headers().get(header::LOCATION)?;
        if self.redirects == MAX_REDIRECTS {
            return Some(Err(LinkProblem::TooManyRedirects));
        }
        self.redirects += 1;
        let location = std::str::from_utf8(location.as_bytes()).map_err(|_| LinkProblem::Malformed);
        let target = location.and_then(|location| origin::resolve(&self.outgoing.url, location));
        Some(target.and_then(|target| {
            let stays = !target.leaves || (allowed == Redirects::AnyOrigin && !target.bares);
            if stays { Ok((target, following)) } else { Err(LinkProblem::OtherOrigin) }
        }))
    }

    /// Goes on at another URL. To another origin goes the bare request, and so it does from there on, should it lead back.
    pub(super) fn redirect(&mut self, target: Target, following: Following) {
        let Outgoing { method, headers, body, .. } = &mut self.outgoing;
        if following == Following::ByGet {
            *method = Method::GET;
            body.clear();
            [CONTENT_TYPE, CONTENT_LENGTH, CONTENT_ENCODING].iter().for_each(|name| drop(headers.remove(name)));
        }
        if target.leaves {
            self.away = true;
            body.clear();
            let before = std::mem::take(headers);
            let kept = [header::ACCEPT, header::USER_AGENT];
            *headers = kept.into_iter().filter_map(|name| Some((name.clone(), before.get(&name)?.clone()))).collect();
        }
        self.outgoing.url = target.url;
    }
}
