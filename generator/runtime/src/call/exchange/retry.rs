//! Another attempt: whether there is one, and how long to wait before it.

use std::time::Duration;

use bytes::Bytes;

use super::Exchange;
use crate::{
    call::{
        retry::{self, Trouble},
        settings::Settings,
    },
    error::Failure,
};

impl Exchange {
    /// The time to wait before another attempt, if there is to be one.
    pub(super) fn wait(&self, outcome: &Result<http::Response<Bytes>, Failure>) -> Option<Duration> {
        let Settings { budget, surroundings, .. } = &*self.settings;
        let trouble = match outcome {
            Ok(response) => self.policy.retry.trouble(response.status(), response.headers()),
            Err(failure) => Trouble::of_failure(failure),
        };
        if trouble == Trouble::Final {
            if outcome.is_ok() {
                budget.deposit(self.context.attempts);
            }
            return None;
        }
        #[cfg(feature = "uploads")]
        if self.is_spent() {
            return None;
        }
        let repeatable = self.context.operation.is_idempotent()
            || retry::has_key(&self.prepared.headers, self.key_header.as_deref());
        if !self.policy.retry.allows(self.context.attempts, trouble, repeatable) {
            return None;
        }
        let asked = match outcome {
            #[cfg(feature = "rate_limits")]
            Ok(response) => self.policy.retry.asked(response.headers(), surroundings.now()),
            #[cfg(not(feature = "rate_limits"))]
            Ok(response) => retry::retry_after(response.headers(), surroundings.now()),
            #[cfg(feature = "oauth")]
            Err(Failure::Token(cause)) => Some(cause.hold),
            Err(_) => None,
        };
        let wait = self.policy.retry.wait(self.context.attempts, surroundings.random()).max(asked.unwrap_or_default());
        (wait < self.left() && budget.withdraw()).then_some(wait)
    }
}
