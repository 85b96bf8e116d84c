//! The hooks and the spans of an attempt: before it is sent, and after it.

use http::HeaderMap;

use super::Exchange;
use crate::{
    call::hook::{Attempt, Outcome, Seen},
    error::Failure,
};

impl Exchange {
    /// Lets the hooks add to the request that is about to be sent.
    pub(super) fn hooked_headers(&self) -> HeaderMap {
        let mut attempt = Attempt::new(&self.context, &self.prepared);
        self.settings.hooks.iter().for_each(|hook| hook.before(&mut attempt));
        attempt.into_headers()
    }

    /// Reports the result of the request to the hooks and the spans.
    pub(super) fn report(&mut self, result: Result<Seen<'_>, &Failure>) {
        let Some(sent) = self.sent.take() else { return };
        let outcome = Outcome::new(result, self.settings.surroundings.elapsed().saturating_sub(sent));
        let attempt = Attempt::new(&self.context, &self.prepared);
        self.trace.within(|| self.settings.hooks.iter().for_each(|hook| hook.after(&attempt, &outcome)));
        self.trace.end(&outcome);
    }
}
