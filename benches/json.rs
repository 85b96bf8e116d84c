//! A page of a thousand participants, read and written: bytes a second, and allocations.

mod page;

use divan::counter::BytesCount;
use divan::{AllocProfiler, Bencher};

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

fn main() {
    divan::main();
}

/// At most seven allocations a participant.
#[divan::bench]
fn decode(bencher: Bencher) {
    let text = page::text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| page::decode(&text));
}

#[divan::bench]
fn encode(bencher: Bencher) {
    let text = page::text();
    let page = page::decode(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| twilio_insights_participants::runtime::json::to_vec(&page));
}

/// What the parser alone costs.
#[divan::bench]
fn skip(bencher: Bencher) {
    let text = page::text();
    bencher.counter(BytesCount::of_str(&text)).bench(|| serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok());
}
