//! Time and chance, as a client takes them from its surroundings; tests bring their own.

use std::{
    hash::{BuildHasher as _, Hasher as _, RandomState},
    time::Duration,
};

use jiff::Timestamp;

use crate::runtime::transport::{MaybeSend, MaybeSync};

/// What a client needs of the world besides the network. Waiting is the transport's part.
pub trait Surroundings: MaybeSend + MaybeSync {
    /// The time since some moment that stays the same. It never goes back, whatever happens to the clock on the wall.
    fn elapsed(&self) -> Duration;

    /// The time of day, if there is a clock that tells it.
    fn now(&self) -> Option<Timestamp>;

    /// A number that nobody can guess, evenly spread.
    fn random(&self) -> u64;
}

/// The clocks of the system. In a browser there are none here: its transport holds each request to its time alone.
#[derive(Clone, Copy, Debug)]
pub struct System {
    #[cfg(not(target_arch = "wasm32"))]
    start: std::time::Instant,
}

impl System {
    /// The system's clocks, from now on.
    pub fn new() -> Self {
        Self {
            #[cfg(not(target_arch = "wasm32"))]
            start: std::time::Instant::now(),
        }
    }
}

impl Default for System {
    fn default() -> Self {
        Self::new()
    }
}

impl Surroundings for System {
    #[cfg(not(target_arch = "wasm32"))]
    fn elapsed(&self) -> Duration {
        self.start.elapsed()
    }

    #[cfg(target_arch = "wasm32")]
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn now(&self) -> Option<Timestamp> {
        Some(Timestamp::now())
    }

    #[cfg(target_arch = "wasm32")]
    fn now(&self) -> Option<Timestamp> {
        None
    }

    fn random(&self) -> u64 {
        RandomState::new().build_hasher().finish()
    }
}
