//! The body of a download as a stream.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;

use super::{Download, progress::Report};
use crate::{
    call::exchange::OpenBody,
    error::{Error, Failure},
    mode::{Async, asynchronous},
    transport::{BodyStream, BoxFuture},
};

/// A chunk, and the body that it came from.
type Waiting = BoxFuture<'static, (Box<OpenBody<BodyStream>>, Result<Option<Bytes>, Failure>)>;

/// The chunks of a download as they come: a stream, and with the feature `reqwest` an `AsyncRead` of tokio's. After an error there
/// is nothing more.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Chunks {
    body: Option<Box<OpenBody<BodyStream>>>,
    waiting: Option<Waiting>,
    progress: Report,
    /// What has come and wasn't read.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    rest: Bytes,
}

impl Download<Async> {
    /// The body as a stream of chunks.
    pub fn into_stream(self) -> Chunks {
        Chunks {
            body: self.open_body.map(Box::new),
            waiting: None,
            progress: self.progress,
            #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
            rest: Bytes::new(),
        }
    }
}

impl Stream for Chunks {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(mut body) = self.body.take() {
            self.waiting = Some(Box::pin(async move {
                let chunk = asynchronous::chunk(&mut body).await;
                (body, chunk)
            }));
        }
        let Some(waiting) = &mut self.waiting else { return Poll::Ready(None) };
        let (body, chunk) = ready!(waiting.as_mut().poll(context));
        self.waiting = None;
        self.progress.tell(&body.limits.size);
        if matches!(chunk, Ok(Some(_))) {
            self.body = Some(body);
        }
        Poll::Ready(chunk.map_err(Failure::typed).transpose())
    }
}

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
impl tokio::io::AsyncRead for Chunks {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut tokio::io::ReadBuf<'_>,
    ) -> Poll<std::io::Result<()>> {
        while self.rest.is_empty() {
            match ready!(self.as_mut().poll_next(context)) {
                Some(chunk) => self.rest = chunk.map_err(super::into_io)?,
                None => return Poll::Ready(Ok(())),
            }
        }
        let count = self.rest.len().min(buffer.remaining());
        buffer.put_slice(&self.rest.split_to(count));
        Poll::Ready(Ok(()))
    }
}

impl fmt::Debug for Chunks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Chunks").finish_non_exhaustive()
    }
}
