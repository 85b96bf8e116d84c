//! The headers of a webhook's signature: whatever they say, nothing is believed that nobody signed.
#![no_main]

use http::{HeaderMap, HeaderValue};
use libfuzzer_sys::fuzz_target;
use typecase_runtime::Verifier;

const NAMES: [&str; 7] = [
    "x-hub-signature-256",
    "stripe-signature",
    "x-slack-signature",
    "x-slack-request-timestamp",
    "webhook-id",
    "webhook-timestamp",
    "webhook-signature",
];

fuzz_target!(|data: &[u8]| {
    let mut lines = data.split(|byte| *byte == b'\n');
    let body = lines.next().unwrap_or_default();
    let mut headers = HeaderMap::new();
    for (name, line) in NAMES.iter().cycle().zip(lines.take(14)) {
        if let Ok(value) = HeaderValue::from_bytes(line) {
            headers.append(*name, value);
        }
    }
    let secret = "c2VjcmV0IG9mIG5vYm9keQ==";
    for verifier in [
        Verifier::github(secret),
        Verifier::stripe(secret),
        Verifier::slack(secret),
        Verifier::standard_webhooks(secret),
    ] {
        assert!(verifier.verify(&headers, body).is_err());
    }
});
