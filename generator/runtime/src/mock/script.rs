//! Failures and delays of answers.

use std::{
    sync::atomic::{AtomicUsize, Ordering::SeqCst},
    thread,
    time::Duration,
};

use super::{Answer, Request};

/// What becomes of an answer before it is sent.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Script {
    delay: Duration,
    /// The number of bytes of it that are sent before the connection is closed; all of them unless set.
    cut: Option<usize>,
}

impl Script {
    /// Waits as long as it has to; gives what is sent.
    pub(super) fn play(self, mut bytes: Vec<u8>) -> Vec<u8> {
        thread::sleep(self.delay);
        if let Some(length) = self.cut {
            bytes.truncate(length);
        }
        bytes
    }
}

impl<T> Answer<T> {
    /// The same answer after this time.
    #[must_use]
    pub fn delay(mut self, time: Duration) -> Self {
        self.script.delay = time;
        self
    }

    /// The same answer, cut off behind so many bytes of its head and body: none of it with 0, as if the connection broke off.
    #[must_use]
    pub fn cut_off(mut self, bytes: usize) -> Self {
        self.script.cut = Some(bytes);
        self
    }
}

/// Answers in turn, and the last one from then on; 500 where there are none.
///
/// ```text
/// mock.list_rooms(in_turn(vec![Answer::status(503).header("Retry-After", "0"), rooms.into()]));
/// ```
pub fn in_turn<T: Clone + Send + Sync>(answers: Vec<Answer<T>>) -> impl Fn(&Request) -> Answer<T> + Send + Sync {
    let count = AtomicUsize::new(0);
    move |_| {
        let index = count.fetch_add(1, SeqCst).min(answers.len().saturating_sub(1));
        answers.get(index).cloned().unwrap_or_else(|| Answer::status(500))
    }
}
