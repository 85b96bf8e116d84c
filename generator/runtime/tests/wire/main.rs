//! The HTTP half of the runtime over real connections, by the async and the blocking client alike.
#![cfg(all(feature = "reqwest", feature = "blocking"))]

mod bodies;
mod calls;
mod downloads;
mod faults;
mod limits;
mod paging;
mod reconnecting;
mod resuming;
mod retries;
mod scripted;
mod secrets;
mod stalls;
mod streams;
mod styles;
mod support;
