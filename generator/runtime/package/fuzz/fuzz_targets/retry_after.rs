//! `Retry-After`: whatever it says, the wait has its bound.
#![no_main]

use libfuzzer_sys::fuzz_target;
use typecase_runtime::retry::{LONGEST_RETRY_AFTER, retry_after};

fuzz_target!(|bytes: &[u8]| {
    let mut headers = http::HeaderMap::new();
    let mut parts = bytes.splitn(2, |byte| *byte == b'\n');
    for name in ["retry-after", "date"] {
        if let Some(value) = parts.next().and_then(|value| http::HeaderValue::from_bytes(value).ok()) {
            headers.insert(name, value);
        }
    }
    if let Some(wait) = retry_after(&headers, None) {
        assert!(wait <= LONGEST_RETRY_AFTER);
    }
});
