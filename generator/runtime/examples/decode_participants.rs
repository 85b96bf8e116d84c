//! Decodes a page of 1,000 participants, for `valgrind --tool=callgrind` and for counting allocations.
//!
//! `decode_participants decode` reads the page once, and `decode_participants skip` does everything else;
//! the difference is what decoding costs.

// The macros aren't exported, so the example is a crate that carries the modules, as a generated one does.
#[path = "../src/json/mod.rs"]
pub mod json;
#[path = "../src/rules.rs"]
pub mod rules;
#[path = "../src/text/mod.rs"]
pub mod text;

use json::JsonObject;
use std::alloc::{GlobalAlloc, Layout, System};
