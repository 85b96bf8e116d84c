//! `Retry-After` (RFC 9110 §10.2.3): how long the server asks to wait.

use std::time::Duration;

use http::{
    HeaderMap, HeaderName, HeaderValue,
    header::{DATE, RETRY_AFTER},
};
use jiff::{Timestamp, civil::DateTime, fmt::rfc2822::DateTimeParser, tz::TimeZone};

use super::LONGEST_RETRY_AFTER;

/// The headers of servers that say it in milliseconds.
const MILLISECONDS: [&str; 2] = ["retry-after-ms", "x-ms-retry-after-ms"];

/// The time in `Retry-After`, as seconds or as a date, and 120 seconds at most; for a date that has passed, it is zero.
/// A date counts from the response's own `Date`, so that a client's clock which is wrong does no harm, else from `now`.
/// A header that is neither is ignored.
///
/// Some servers say it in milliseconds as well, in `retry-after-ms` or `x-ms-retry-after-ms`; that is more exact.
pub fn retry_after(headers: &HeaderMap, now: Option<Timestamp>) -> Option<Duration> {
    if let Some(milliseconds) = MILLISECONDS.iter().find_map(|name| number(headers.get(*name)?)) {
        return Some(Duration::from_millis(milliseconds).min(LONGEST_RETRY_AFTER));
    }
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // A number with more digits than fit is longer than the longest wait.
        let seconds = text.parse().unwrap_or(u64::MAX);
        return Some(Duration::from_secs(seconds).min(LONGEST_RETRY_AFTER));
    }
    let then = date(text)?;
    let now = stamp(headers, DATE).or(now)?;
    let wait = then.duration_since(now);
    Some(Duration::try_from(wait).unwrap_or_default().min(LONGEST_RETRY_AFTER))
}

/// A whole number, such as `250`, or `250.0` without its fraction.
fn number(value: &HeaderValue) -> Option<u64> {
    let text = value.to_str().ok()?.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    (!whole.is_empty() && digits(whole) && digits(fraction)).then(|| whole.parse().unwrap_or(u64::MAX))
}

fn stamp(headers: &HeaderMap, name: HeaderName) -> Option<Timestamp> {
    date(headers.get(name)?.to_str().ok()?.trim())
}

/// A date in one of the three spellings of RFC 9110 §5.6.7, the obsolete ones included.
pub(crate) fn date(text: &str) -> Option<Timestamp> {
    if let Ok(timestamp) = DateTimeParser::new().parse_timestamp(text) {
        return Some(timestamp);
    }
    let spellings = ["%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"];
    let civil = spellings.iter().find_map(|spelling| DateTime::strptime(spelling, text).ok())?;
    TimeZone::UTC.to_timestamp(civil).ok()
}
