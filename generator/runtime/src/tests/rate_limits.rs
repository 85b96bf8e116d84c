use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};
use jiff::Timestamp;

use crate::response::RateLimit;

/// What headers say, one a line, at 12:00:00 of a day: the limit, what remains, and the seconds until there is more.
fn read(lines: &str) -> Option<[Option<u64>; 3]> {
    let headers: HeaderMap = lines
        .lines()
        .map(|line| {
            let (name, value) = line.split_once(": ").unwrap();
            (HeaderName::try_from(name).unwrap(), HeaderValue::try_from(value).unwrap())
        })
        .collect();
    let now: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
    let found = RateLimit::at(&headers, Some(now))?;
    Some([found.limit, found.remaining, found.reset.map(|time| time.as_secs())])
}

#[test]
fn limits_are_read_as_servers_write_them() {
    let cases = [
        ("RateLimit-Limit: 100\nRateLimit-Remaining: 5\nRateLimit-Reset: 30", [Some(100), Some(5), Some(30)]),
        ("RateLimit-Limit: 100, 100;w=60", [Some(100), None, None]),
        ("X-RateLimit-Remaining: 0\nX-RateLimit-Reset: 1795435260", [None, Some(0), Some(60)]),
        ("X-Rate-Limit-Reset: 30.5", [None, None, Some(30)]),
        ("RateLimit-Policy: \"a\";q=100;w=60\nRateLimit: \"a\"; r=50; t=9, \"b\";r=1", [Some(100), Some(50), Some(9)]),
        // The server's clock counts, where it tells the time.
        ("X-RateLimit-Reset: 1795435260\nDate: Mon, 23 Nov 2026 12:00:50 GMT", [None, None, Some(10)]),
    ];
    for (lines, expected) in cases {
        assert_eq!(read(lines), Some(expected), "{lines}");
    }
    for nothing in ["X-Other: 1", "RateLimit-Limit: many", "RateLimit: r=1", "X-RateLimit-Reset: 1000000001"] {
        assert_eq!(read(nothing), None, "{nothing}");
    }
    assert_eq!(
        RateLimit { remaining: Some(0), reset: Some(Duration::from_secs(3)), ..RateLimit::default() }.wait(),
        Some(Duration::from_secs(3))
    );
}
