//! A reader that blocks, as a stream: a thread reads it, a few chunks ahead.

use std::{
    collections::VecDeque,
    io,
    pin::Pin,
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
    thread,
};

use bytes::Bytes;
use futures_core::Stream;

use super::source::BoxRead;

/// The number of bytes that are read at once.
pub(super) const CHUNK: usize = 64 << 10;

/// The number of chunks that are read ahead.
const AHEAD: usize = 2;

/// The chunks of a reader. Dropping it ends the thread, once the read at hand is done.
pub(super) struct Pump(Arc<Shared>);

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    /// There is room for another chunk, or nobody wants it.
    room: Condvar,
}

#[derive(Default)]
struct State {
    chunks: VecDeque<io::Result<Bytes>>,
    ended: bool,
    unwanted: bool,
    waker: Option<Waker>,
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Hands a chunk over, or the end; whether more is wanted.
    fn give(&self, chunk: Option<io::Result<Bytes>>) -> bool {
        let full = |state: &mut State| state.chunks.len() >= AHEAD && !state.unwanted;
        let mut state = self.room.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner);
        state.ended |= !matches!(chunk, Some(Ok(_)));
        state.chunks.extend(chunk);
        let more = !state.ended && !state.unwanted;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        more
    }
}

/// Says that the reader is at fault where the thread ends without an end.
struct Finally(Arc<Shared>);

impl Drop for Finally {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.give(Some(Err(io::Error::other("the reader panicked"))));
        }
    }
}

impl Pump {
    pub(super) fn new(mut reader: BoxRead) -> io::Result<Self> {
        let shared = Arc::new(Shared::default());
        let finally = Finally(Arc::clone(&shared));
        thread::Builder::new().name("upload".to_owned()).spawn(move || {
            let mut buffer = vec![0; CHUNK];
            loop {
                let chunk = match reader.read(&mut buffer) {
                    Ok(0) => None,
                    Ok(count) => buffer.get(..count).map(|chunk| Ok(Bytes::copy_from_slice(chunk))),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    Err(error) => Some(Err(error)),
                };
                if !finally.0.give(chunk) {
                    return;
                }
            }
        })?;
        Ok(Self(shared))
    }
}

impl Stream for Pump {
    type Item = io::Result<Bytes>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut state = self.0.lock();
        match state.chunks.pop_front() {
            Some(chunk) => {
                self.0.room.notify_one();
                Poll::Ready(Some(chunk))
            }
            None if state.ended => Poll::Ready(None),
            None => {
                state.waker = Some(context.waker().clone());
                Poll::Pending
            }
        }
    }
}

impl Drop for Pump {
    fn drop(&mut self) {
        self.0.lock().unwanted = true;
        self.0.room.notify_one();
    }
}
