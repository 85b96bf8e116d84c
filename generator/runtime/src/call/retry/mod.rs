//! Whether a call is worth another attempt, and how long to wait before it. Nothing here waits or knows the time.

mod after;
mod budget;

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::{
    error::{Error, Failure},
    transport::TransportErrorKind,
};

#[cfg(feature = "rate_limits")]
pub(crate) use after::date;
pub use after::retry_after;
pub use budget::Budget;

/// The longest that a server's `Retry-After` is obeyed; of a longer one, as much as this.
pub const LONGEST_RETRY_AFTER: Duration = Duration::from_secs(120);

/// Judges a response by its head: whether the call is worth another attempt.
pub type Judge = fn(StatusCode, &HeaderMap) -> Option<bool>;

/// The rules by which a failed call is sent again: how often, when, and after which wait.
///
/// By default, a call has 3 attempts in all. It is sent again when there was no connection, when the
/// response broke off, and after 408, 429, 500, 502, 503 and 504; only without a connection if its method isn't
/// idempotent (RFC 9110 §9.2.2) and it has no `Idempotency-Key` header. The wait is a random part of a time that starts
/// at half a second and doubles up to 20 seconds ("full jitter"); where the server asks for a longer one, by `Retry-After`,
/// `retry-after-ms` or `x-ms-retry-after-ms`, it is that, up to 120 seconds. Tests that don't want to wait set
/// `backoff(Duration::ZERO, Duration::ZERO)`.
/// All attempts and waits share the time of the call, and a wait that would outlast it isn't begun. A client whose
/// calls fail all the time stops to repeat them, as [`Budget`] has it.
#[derive(Clone, Copy, Debug)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    longest: Duration,
    any_method: bool,
    refused_of_any_method: bool,
    also: &'static [u16],
    except: &'static [u16],
    when: Option<Judge>,
    #[cfg(feature = "rate_limits")]
    rate_limits: bool,
    attempt_timeout: Duration,
}

impl Retry {
    /// 3 attempts, and everything else as it stands above.
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            first: Duration::from_millis(500),
            longest: Duration::from_secs(20),
            any_method: false,
            refused_of_any_method: false,
            also: &[],
            except: &[],
            when: None,
            #[cfg(feature = "rate_limits")]
            rate_limits: false,
            attempt_timeout: Duration::MAX,
        }
    }

    /// One attempt and no other.
    pub const fn never() -> Self {
        Self::new().attempts(1)
    }

    /// Sets the greatest number of times that a call is sent, the first included; 0 counts as 1.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The longest wait before the second attempt, which doubles with each one after it until it is `longest`.
    #[must_use]
    pub const fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first = first;
        self.longest = longest;
        self
    }

    /// Repeats calls of any method, because the server does no harm when it gets one twice.
    #[must_use]
    pub const fn any_method(mut self) -> Self {
        self.any_method = true;
        self
    }

    /// Repeats calls of any method after 429 and 503, by which a server says that it has done nothing. Calls that broke off, and
    /// those that came to another status, are repeated as before.
    #[must_use]
    pub const fn refused_of_any_method(mut self) -> Self {
        self.refused_of_any_method = true;
        self
    }

    /// Repeats calls after these statuses too, such as 520 to 524 and 529.
    #[must_use]
    pub const fn also(mut self, statuses: &'static [u16]) -> Self {
        self.also = statuses;
        self
    }

    /// Repeats no call after these statuses.
    #[must_use]
    pub const fn except(mut self, statuses: &'static [u16]) -> Self {
        self.except = statuses;
        self
    }

    /// Asks this function about every response, before the statuses count: whether the call is worth another attempt, if it
    /// is one that may be repeated; `None` leaves it to the statuses. For example 403 with `Retry-After`:
    ///
    /// ```text
    /// Retry::new().when(|status, headers| (status == 403 && headers.contains_key("retry-after")).then_some(true))
    /// ```
    #[must_use]
    pub const fn when(mut self, judge: Judge) -> Self {
        self.when = Some(judge);
        self
    }

    /// Waits until a rate limit is over, as [`RateLimit`](crate::RateLimit) reads it, where a response says that no request is
    /// left and has no `Retry-After`; no longer than that is obeyed.
    #[cfg(feature = "rate_limits")]
    #[must_use]
    pub const fn until_rate_limits_reset(mut self) -> Self {
        self.rate_limits = true;
        self
    }

    /// The time that a response asks to wait.
    #[cfg(feature = "rate_limits")]
    pub(crate) fn asked(&self, headers: &HeaderMap, now: Option<jiff::Timestamp>) -> Option<Duration> {
        retry_after(headers, now).or_else(|| {
            let limit = crate::response::RateLimit::at(headers, now).filter(|_| self.rate_limits)?;
            Some(limit.wait()?.min(LONGEST_RETRY_AFTER))
        })
    }

    /// The time that one attempt may take of the time of the call; by default, all that is left.
    #[must_use]
    pub const fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// The part of the time that is left for one attempt.
    pub(crate) fn share(&self, left: Duration) -> Duration {
        left.min(self.attempt_timeout)
    }

    /// Whether there may be another attempt after this many, whatever they came to.
    #[cfg(feature = "downloads")]
    pub(crate) fn has_attempt_after(&self, attempts: u32) -> bool {
        attempts < self.attempts
    }

    /// Whether there may be another attempt after this many.
    pub(crate) fn allows(&self, attempts: u32, trouble: Trouble, idempotent: bool) -> bool {
        attempts < self.attempts
            && match trouble {
                Trouble::Undone => true,
                Trouble::Unclear => idempotent || self.any_method,
                Trouble::Final => false,
            }
    }

    /// The wait before the next attempt: a part of the longest wait, the same part as `random` is of all numbers.
    pub(crate) fn wait(&self, attempts: u32, random: u64) -> Duration {
        let doubled = 1_u32.checked_shl(attempts.saturating_sub(1)).unwrap_or(u32::MAX);
        let longest = self.first.saturating_mul(doubled).min(self.longest);
        let nanoseconds = (longest.as_nanos().saturating_mul(u128::from(random))) >> 64;
        Duration::from_nanos(u64::try_from(nanoseconds).unwrap_or(u64::MAX))
    }
}

impl Retry {
    /// The result of a response.
    pub(crate) fn trouble(&self, status: StatusCode, headers: &HeaderMap) -> Trouble {
        let code = status.as_u16();
        let usual = matches!(code, 408 | 429 | 500 | 502 | 503 | 504) || self.also.contains(&code);
        let judged = self.when.and_then(|judge| judge(status, headers));
        if !judged.unwrap_or(usual && !self.except.contains(&code)) {
            Trouble::Final
        } else if self.refused_of_any_method && matches!(code, 429 | 503) {
            Trouble::Undone
        } else {
            Trouble::Unclear
        }
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::new()
    }
}

/// The result of an attempt, as far as another attempt depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The server has done nothing of what was asked, or has seen nothing of it.
    Undone,
    /// The server may have done what was asked.
    Unclear,
    /// Another attempt would give the same.
    Final,
}

impl Trouble {
    pub(crate) fn of_failure(failure: &Failure) -> Self {
        match failure {
            Error::Transport(cause) if cause.kind() == TransportErrorKind::Connect => Self::Undone,
            #[cfg(feature = "uploads")]
            Error::Transport(cause) if cause.kind() == TransportErrorKind::Upload => Self::Final,
            Error::Transport(_) | Error::Timeout(_) => Self::Unclear,
            #[cfg(feature = "oauth")]
            Error::Token(cause) if cause.problem().is_retryable() => Self::Undone,
            _ => Self::Final,
        }
    }
}

/// Whether a request says by itself that it can be sent twice: in the header that Stripe and others read
/// (draft-ietf-httpapi-idempotency-key-header), or in that of this name.
pub(crate) fn has_key(headers: &HeaderMap, named: Option<&str>) -> bool {
    headers.contains_key("idempotency-key") || named.is_some_and(|name| headers.contains_key(name))
}
