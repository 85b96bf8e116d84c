//! Bodies as they come in, with all that they are held to.

use std::{sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};

use super::{Meter, Trail, pace::Pace};
use crate::{
    error::Failure,
    settings::Settings,
    transport::{TransportError, TransportErrorKind},
};

/// What a read of a body gives: a chunk, or none at its end.
pub(crate) type Chunk<'a> = Result<Option<&'a [u8]>, TransportError>;

/// Watches over a body: its length, its size and its speed.
pub struct Intake {
    pub(crate) meter: Meter,
    pub(crate) trail: Trail,
    pace: Pace,
    settings: Arc<Settings>,
}

impl Intake {
    /// A watch over the body that `meter` counts, which must not stall for as long as `window`.
    pub(crate) fn new(meter: Meter, trail: Trail, window: Duration, settings: Arc<Settings>) -> Self {
        Self { meter, trail, pace: Pace::new(window), settings }
    }

    /// The time, to be handed to [`arrived`](Self::arrived) after a wait for the body.
    pub(crate) fn now(&self) -> Duration {
        self.settings.surroundings.elapsed()
    }

    /// Takes note of what a wait since `begun` brought, so many bytes or the end of the body; whether more may come.
    pub(crate) fn arrived(
        &mut self,
        begun: Duration,
        read: Result<Option<usize>, TransportError>,
    ) -> Result<bool, Failure> {
        let waited = self.now().saturating_sub(begun);
        let keeps = self.pace.keeps(waited, read.as_ref().map_or(0, |count| count.unwrap_or_default()));
        match read {
            Err(error) if error.kind() == TransportErrorKind::Timeout && (!keeps || waited >= self.pace.window()) => {
                Err(self.trail.stalled(self.pace.window()))
            }
            Err(error) => Err(self.trail.failed(error)),
            Ok(None) => self.meter.end(&self.trail).map(|()| false),
            Ok(_) if !keeps => Err(self.trail.stalled(self.pace.window())),
            Ok(Some(count)) => self.meter.count(count, &self.trail).map(|()| true),
        }
    }
}

/// A response's body as far as it has come.
pub(crate) struct Gather {
    intake: Intake,
    buffer: BytesMut,
}

impl Gather {
    pub(crate) fn new(intake: Intake) -> Self {
        Self { buffer: BytesMut::with_capacity(intake.meter.capacity()), intake }
    }

    pub(crate) fn now(&self) -> Duration {
        self.intake.now()
    }

    /// Takes what a wait since `begun` brought; whether more may come.
    pub(crate) fn push(&mut self, begun: Duration, chunk: Chunk<'_>) -> Result<bool, Failure> {
        let bytes = chunk.as_ref().map_or(None, |chunk| *chunk).unwrap_or_default();
        let more = self.intake.arrived(begun, chunk.map(|chunk| chunk.map(<[u8]>::len)))?;
        self.buffer.extend_from_slice(bytes);
        Ok(more)
    }

    pub(crate) fn finish(self) -> Bytes {
        self.buffer.freeze()
    }
}
