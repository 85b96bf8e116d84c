//! Time and chance, as a client takes them from its surroundings; tests bring their own.

#[cfg(not(target_arch = "wasm32"))]
use std::time::Instant;
use std::{
    hash::{BuildHasher as _, Hasher as _, RandomState},
    time::Duration,
};

use jiff::Timestamp;
#[cfg(target_arch = "wasm32")]
use web_time::Instant;

use crate::transport::{MaybeSend, MaybeSync};

/// The clock and the random numbers of a client. The transport does the waiting.
pub trait Surroundings: MaybeSend + MaybeSync {
    /// The time since some moment that stays the same. It never goes back, whatever happens to the clock on the wall.
    fn elapsed(&self) -> Duration;

    /// The time of day, if there is a clock for it.
    fn now(&self) -> Option<Timestamp>;

    /// A number that nobody can guess, evenly spread.
    fn random(&self) -> u64;
}

/// The clocks of the system.
#[derive(Clone, Copy, Debug)]
pub struct System {
    start: Instant,
}

impl System {
    /// The system's clocks, from now on.
    pub fn new() -> Self {
        Self { start: Instant::now() }
    }
}

impl Default for System {
    fn default() -> Self {
        Self::new()
    }
}

impl Surroundings for System {
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    fn now(&self) -> Option<Timestamp> {
        Some(Timestamp::now())
    }

    fn random(&self) -> u64 {
        let mut hasher = RandomState::new().build_hasher();
        // Where the system gives no chance, as in a browser, the time is better than nothing.
        hasher.write_i128(Timestamp::now().as_nanosecond());
        hasher.finish()
    }
}
