//! The budget of retries: a failing server isn't stormed by clients that all try again.

use std::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// A bucket of 500 tokens that all calls of a client share.
///
/// Each retry takes 5 out; the retry that succeeds puts its 5 back, and a call that succeeds at once puts 1 in. A bucket
/// with fewer than 5 allows no retry. So a client that reaches no server gives up retrying after 100 of them, while
/// single failures among many successes are always retried.
#[derive(Debug)]
pub struct Budget(AtomicU32);

impl Budget {
    const FULL: u32 = 500;
    const COST: u32 = 5;

    /// A full bucket.
    pub const fn new() -> Self {
        Self(AtomicU32::new(Self::FULL))
    }

    /// Takes out what a retry costs, if there is as much.
    pub fn withdraw(&self) -> bool {
        self.0.fetch_update(Relaxed, Relaxed, |tokens| tokens.checked_sub(Self::COST)).is_ok()
    }

    /// Puts in what a call that succeeded after this many attempts is worth.
    pub fn deposit(&self, attempts: u32) {
        let worth = if attempts > 1 { Self::COST } else { 1 };
        // The update never declines.
        let _ = self.0.fetch_update(Relaxed, Relaxed, |tokens| Some(Self::FULL.min(tokens.saturating_add(worth))));
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self::new()
    }
}
