//! The generated client, async and blocking alike, against a real HTTP server on the loopback.

mod answers;
mod limits;
mod mock;
mod paging;
mod requests;
mod secrets;
mod server;
mod statuses;
mod support;
