//! The call's name, and its progress.

use std::time::Duration;

use super::operation::{AttemptName, Operation};

/// The call that an error belongs to, and how far it has come.
#[derive(Clone)]
pub struct CallContext {
    pub(crate) operation: Operation,
    /// The number of times that the call was sent; redirects aren't counted.
    pub(crate) attempts: u32,
    /// The time of the whole call; of a body that is read as it comes, of each chunk.
    pub(crate) timeout: Duration,
}

impl CallContext {
    /// The call as an error names it.
    pub(crate) fn name(&self) -> AttemptName<'_> {
        AttemptName(&self.operation, self.attempts)
    }
}
