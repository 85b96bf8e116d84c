//! Bodies as they come in, with all that they are held to.

use std::{sync::Arc, time::Duration};

use bytes::{Bytes, BytesMut};

mod size;
mod speed;

use crate::{
    call::settings::Settings,
    error::Failure,
    request::context::CallContext,
    transport::{TransportError, TransportErrorKind},
};
pub use size::SizeLimit;
use speed::SpeedLimit;

/// The result of a read of a body: a chunk, or none at its end.
pub(crate) type Chunk<'a> = Result<Option<&'a [u8]>, TransportError>;

/// Watches over a body: its length, its size and its speed.
pub struct BodyLimits {
    pub(crate) size: SizeLimit,
    pub(crate) context: CallContext,
    speed: SpeedLimit,
    settings: Arc<Settings>,
}

impl BodyLimits {
    /// A watch over the body that `meter` counts, which must not stall for as long as `window`.
    pub(crate) fn new(size: SizeLimit, context: CallContext, window: Duration, settings: Arc<Settings>) -> Self {
        Self { size, context, speed: SpeedLimit::new(window), settings }
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
        let keeps = self.speed.keeps(waited, read.as_ref().map_or(0, |count| count.unwrap_or_default()));
        match read {
            Err(error) if error.kind() == TransportErrorKind::Timeout && (!keeps || waited >= self.speed.window()) => {
                Err(self.context.stalled(self.speed.window()))
            }
            Err(error) => Err(self.context.failed(error)),
            Ok(None) => self.size.end(&self.context).map(|()| false),
            Ok(_) if !keeps => Err(self.context.stalled(self.speed.window())),
            Ok(Some(count)) => self.size.count(count, &self.context).map(|()| true),
        }
    }
}

/// A response's body as far as it has come.
pub(crate) struct BodyBuffer {
    limits: BodyLimits,
    buffer: BytesMut,
}

impl BodyBuffer {
    pub(crate) fn new(limits: BodyLimits) -> Self {
        Self { buffer: BytesMut::with_capacity(limits.size.capacity()), limits }
    }

    pub(crate) fn now(&self) -> Duration {
        self.limits.now()
    }

    /// Takes what a wait since `begun` brought; whether more may come.
    pub(crate) fn push(&mut self, begun: Duration, chunk: Chunk<'_>) -> Result<bool, Failure> {
        let bytes = chunk.as_ref().map_or(None, |chunk| *chunk).unwrap_or_default();
        let more = self.limits.arrived(begun, chunk.map(|chunk| chunk.map(<[u8]>::len)))?;
        self.buffer.extend_from_slice(bytes);
        Ok(more)
    }

    pub(crate) fn finish(self) -> Bytes {
        self.buffer.freeze()
    }
}
