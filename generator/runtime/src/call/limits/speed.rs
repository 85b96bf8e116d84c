//! The least speed of a body.

use std::time::Duration;

/// Holds a body to a byte a second, over windows of time. Only waits for the server count, not what a reader does
/// between two of them.
#[derive(Clone, Copy, Debug)]
pub struct SpeedLimit {
    window: Duration,
    waited: Duration,
    seen: u64,
}

impl SpeedLimit {
    pub(crate) fn new(window: Duration) -> Self {
        Self { window, waited: Duration::ZERO, seen: 0 }
    }

    pub(crate) fn window(&self) -> Duration {
        self.window
    }

    /// Takes note of a wait and of the bytes that it brought; false when that was too little for too long.
    pub(crate) fn keeps(&mut self, waited: Duration, bytes: usize) -> bool {
        self.waited = self.waited.saturating_add(waited);
        self.seen = self.seen.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.waited < self.window {
            return true;
        }
        let enough = Duration::from_secs(self.seen) >= self.waited;
        *self = Self::new(self.window);
        enough
    }
}
