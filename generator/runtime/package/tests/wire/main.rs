//! The HTTP half of the runtime over real connections, by the async and the blocking client alike.
#![cfg(all(feature = "reqwest", feature = "blocking"))]

mod bodies;
mod calls;
#[cfg(all(feature = "brotli", feature = "gzip", feature = "zstd"))]
mod compression;
#[cfg(all(feature = "connections", feature = "http2"))]
mod connections;
mod discovery;
mod downloads;
mod edges;
mod extras;
#[cfg(all(feature = "mock_answers", feature = "uploads"))]
mod fake_server;
mod faults;
mod flat_memory;
mod hooks;
mod limits;
mod oddities;
#[cfg(all(feature = "tower", feature = "uploads"))]
mod over_tower;
mod paging;
mod paging_ends;
#[cfg(feature = "polling")]
mod polling;
mod reconnecting;
mod redirects;
mod resuming;
mod retries;
#[cfg(feature = "downloads")]
mod saving;
mod scripted;
mod secrets;
mod servers;
#[cfg(feature = "oauth")]
mod shared_tokens;
#[cfg(all(feature = "digest", feature = "aws_sigv4", feature = "uploads"))]
mod signing;
#[cfg(all(feature = "oauth", feature = "tracing"))]
mod spans;
mod stalls;
mod streams;
mod styles;
mod support;
#[cfg(feature = "oauth")]
mod token_answers;
#[cfg(feature = "oauth")]
mod token_secrets;
#[cfg(feature = "oauth")]
mod tokens;
#[cfg(all(feature = "trace_context", feature = "tracing"))]
mod traces;
#[cfg(feature = "uploads")]
mod uploads;
#[cfg(feature = "xml")]
mod xml;
