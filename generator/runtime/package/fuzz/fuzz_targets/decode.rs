//! Bodies of responses: JSON of any shape is what serde_json says it is, and no type panics at it.
#![no_main]

use std::collections::BTreeMap;

use libfuzzer_sys::fuzz_target;
use serde_json::value::RawValue;
use typecase_runtime::{Base64, Decimal, Json, JsonObject, UnixTime, json, reply};

fuzz_target!(|body: &[u8]| {
    let ours = json::from_slice::<Json>(body);
    let unmarked = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    let theirs = serde_json::from_slice::<Box<RawValue>>(unmarked);
    assert_eq!(ours.is_ok(), theirs.is_ok());
    if let Ok(value) = &ours {
        // What was read is written as it was, and is read as the same again.
        assert_eq!(json::to_vec(value), value.as_str().as_bytes());
    }
    let response = http::Response::new(bytes::Bytes::copy_from_slice(body));
    let results = [
        reply::json::<Vec<i64>>(&response).err(),
        reply::json::<Vec<f64>>(&response).err(),
        reply::json::<BTreeMap<String, Option<String>>>(&response).err(),
        reply::json::<Vec<JsonObject>>(&response).err(),
        reply::json::<Vec<UnixTime>>(&response).err(),
        reply::json::<Vec<Decimal>>(&response).err(),
        reply::json::<Vec<Base64>>(&response).err(),
        reply::text(&response).err(),
    ];
    for error in results.into_iter().flatten() {
        assert!(error.offset <= body.len() && error.excerpt.chars().count() <= 120);
    }
});
