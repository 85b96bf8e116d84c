//! Access tokens, fetched before a request is sent that needs them.

pub(super) mod asynchronous;
pub(super) mod blocking;
