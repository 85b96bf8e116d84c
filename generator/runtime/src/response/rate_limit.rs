//! How many more requests a server takes, as its headers say.

use std::time::Duration;

use http::HeaderMap;
use jiff::Timestamp;

use crate::call::retry::date;

/// The families of headers that say it in a header each.
const FAMILIES: [&str; 3] = ["ratelimit", "x-ratelimit", "x-rate-limit"];

/// A number of seconds beyond this is no wait but a time since 1970.
const EPOCH: u64 = 1_000_000_000;

/// How many more requests a server takes, as far as it says: by `RateLimit-*`, `X-RateLimit-*` or `X-Rate-Limit-*`, or by the
/// parameters of `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers). Of several policies the first counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// The requests that are taken within a window of time.
    pub limit: Option<u64>,
    /// The requests that are left of them.
    pub remaining: Option<u64>,
    /// The time until there are more. A time of day counts from the response's own `Date`.
    pub reset: Option<Duration>,
}

impl RateLimit {
    /// What the headers of a response, an error or an outcome say; `None` if they say nothing.
    pub fn of(headers: &HeaderMap) -> Option<Self> {
        Self::at(headers, Some(Timestamp::now()))
    }

    /// The same, where `now` is the time unless the headers tell it.
    pub(crate) fn at(headers: &HeaderMap, now: Option<Timestamp>) -> Option<Self> {
        let text = |name: &str| headers.get(name)?.to_str().ok();
        let one = |last: &str| FAMILIES.iter().find_map(|family| whole(text(&format!("{family}-{last}"))?));
        let found = Self {
            limit: one("limit").or_else(|| parameter(text("ratelimit-policy")?, "q")),
            remaining: one("remaining").or_else(|| parameter(text("ratelimit")?, "r")),
            reset: one("reset")
                .or_else(|| parameter(text("ratelimit")?, "t"))
                .and_then(|seconds| {
                    let now = text("date").and_then(date).or(now);
                    if seconds < EPOCH {
                        Some(seconds)
                    } else {
                        seconds.checked_sub(u64::try_from(now?.as_second()).ok()?)
                    }
                })
                .map(Duration::from_secs),
        };
        (found != Self::default()).then_some(found)
    }

    /// The time to wait, if no request is left.
    pub(crate) fn wait(self) -> Option<Duration> {
        self.reset.filter(|_| self.remaining == Some(0))
    }
}

/// The whole number that a header begins with, as in `100` and in `100, 100;w=60`; of `30.5` the 30.
fn whole(text: &str) -> Option<u64> {
    let text = text.trim_start();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text.get(..end)?.parse().ok()
}

/// A parameter of the first item of a list, as in `"default";r=50;t=30`.
fn parameter(text: &str, name: &str) -> Option<u64> {
    let first = text.split(',').next().unwrap_or_default();
    first.split(';').skip(1).find_map(|pair| {
        let (key, value) = pair.split_once('=')?;
        (key.trim() == name).then(|| whole(value))?
    })
}
