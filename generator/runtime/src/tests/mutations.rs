//! Pages that were cut off or garbled: none makes the reader panic, and all are read as serde's derive reads them but for
//! differences that are wanted.

use super::participant::{EXAMPLE, Page};
use super::random::Random;
use crate::json::{self, DecodeError, Json};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The page as serde's derive reads it.
#[derive(Deserialize)]
#[expect(dead_code, reason = "only whether it can be read matters")]
struct PlainPage {
    meta: Option<PlainMeta>,
    participants: Option<Vec<PlainParticipant>>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "as above")]
struct PlainMeta {
    next_page_url: Option<String>,
    page: Option<i64>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "as above")]
struct PlainParticipant {
    account_sid: Option<String>,
    call_sid: Option<String>,
    call_status: Option<String>,
    coached_participants: Option<Vec<String>>,
    duration_seconds: Option<i64>,
    from: Option<String>,
    is_coach: Option<bool>,
    join_time: Option<String>,
    metrics: Option<BTreeMap<String, Box<RawValue>>>,
}

fn sample() -> Vec<u8> {
    let metrics = r#""is_coach": true, "metrics": {"mos": [1.50, {"a\u00e9": null}], "b": "x\n"}"#;
    EXAMPLE.replace(r#""is_coach": true"#, metrics).into_bytes()
}

/// Why a page may be read otherwise than by serde's derive; a difference without a reason is a failure.
fn reason(ours: Result<Page, DecodeError>, theirs: serde_json::Result<PlainPage>) -> Result<&'static str, String> {
    match (ours, theirs.map_err(|error| error.to_string())) {
        (Ok(_), Ok(_)) | (Err(_), Err(_)) => Ok("none"),
        (Ok(_), Err(error)) if error.contains("duplicate field") => Ok("of a member that comes twice, the last counts"),
        (Ok(_), Err(error)) if error.contains("floating point") && error.contains("expected i64") => {
            Ok("42.0 and 1e2 are whole numbers")
        }
        (Err(error), Ok(_)) if error.expected == "UTF-8" => Ok("a body is UTF-8 as a whole, skipped strings included"),
        (Err(error), Ok(_)) if error.expected == "a date-time" => Ok("a time that isn't one isn't text either"),
        (Err(error), Ok(_)) if error.expected == "an object" && error.found == "an array" => {
            Ok("an array is no object, whatever its items")
        }
        (ours, theirs) => Err(format!("{:?} {:?}", ours.map(|_| ()), theirs.map(|_| ()))),
    }
}

#[test]
fn a_page_that_is_cut_off_is_an_error_at_every_byte() {
    let whole = sample();
    assert!(json::from_slice::<Page>(&whole).is_ok() && serde_json::from_slice::<PlainPage>(&whole).is_ok());
    for length in 0..whole.len() {
        let cut = &whole[..length];
        let error = json::from_slice::<Page>(cut).map(|_| ()).unwrap_err();
        assert!(error.offset <= length && error.excerpt.chars().count() <= 120);
        assert!(json::from_slice::<Json>(cut).is_err() && serde_json::from_slice::<PlainPage>(cut).is_err());
    }
}

/// `MUTATIONS` says how many pages are garbled.
#[test]
fn a_garbled_page_is_read_as_serde_reads_it() {
    let count = std::env::var("MUTATIONS").map_or(20_000, |count| count.parse().unwrap());
    let whole = sample();
    let mut reasons = BTreeMap::new();
    for seed in 0..count {
        let page = garbled(&whole, seed);
        let shown = || String::from_utf8_lossy(&page).into_owned();
        let (ours, theirs) = (json::from_slice::<Json>(&page), serde_json::from_slice::<Box<RawValue>>(&page));
        let marked = page.starts_with(b"\xEF\xBB\xBF");
        assert!(ours.is_ok() == theirs.is_ok() || marked, "{seed}: {}", shown());
        let theirs = serde_json::from_slice::<PlainPage>(page.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&page));
        match reason(json::from_slice::<Page>(&page), theirs) {
            Ok(reason) => *reasons.entry(reason).or_insert(0_u32) += 1,
            Err(difference) => panic!("{seed}: {difference}\n{}", shown()),
        }
    }
    assert!(reasons.len() >= 3, "the changes reach what differs: {reasons:?}");
}

/// The page with up to four changes, the same ones for the same seed.
fn garbled(page: &[u8], seed: u64) -> Vec<u8> {
    const TOKENS: [&[u8]; 20] = [
        b"null",
        b"true",
        b"0",
        b"-1.0",
        b"1e2",
        b"1e999",
        b"9223372036854775808",
        b"\"\"",
        b"\"\\uD800\"",
        b"\\u0000",
        b"\xFF",
        b"\xEF\xBB\xBF",
        b"{",
        b"}",
        b"[",
        b"]",
        b",",
        b":",
        b"\"",
        b"\"join_time\":\"2023-05-04\",",
    ];
    let mut numbers = Random(seed);
    let mut random = |below: usize| numbers.below(below);
    let mut page = page.to_vec();
    for _ in 0..=random(4) {
        let at = random(page.len());
        let end = (at + 1 + random(12)).min(page.len());
        match random(6) {
            0 => page.drain(at..end).for_each(drop),
            1 => page[at] = TOKENS[random(TOKENS.len())][0],
            2 => page[at] ^= 1 << random(8),
            3 => {
                let copied = page[at..end].to_vec();
                let to = random(page.len());
                page.splice(to..to, copied).for_each(drop);
            }
            4 => page.splice(at..at, TOKENS[random(TOKENS.len())].iter().copied()).for_each(drop),
            // A value in the place of another: from one colon or comma to the next.
            _ => {
                let start = page[at..].iter().position(|byte| matches!(byte, b':' | b',' | b'['));
                let start = start.map_or(at, |found| at + found + 1);
                let end = page[start..].iter().position(|byte| matches!(byte, b',' | b'}' | b']'));
                let end = end.map_or(start, |found| start + found);
                page.splice(start..end, TOKENS[random(TOKENS.len())].iter().copied()).for_each(drop);
            }
        }
    }
    page
}
