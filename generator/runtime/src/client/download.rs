//! Bodies that are read while they come in, instead of as a whole.

#[cfg(feature = "downloads")]
mod chunks;
#[cfg(feature = "downloads")]
mod progress;
#[cfg(feature = "downloads")]
#[cfg(not(target_arch = "wasm32"))]
mod save;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use crate::{
    call::exchange::{FinalResponse, OpenBody},
    error::Error,
    mode::{Async, Blocking, Mode, asynchronous, blocking},
    response::head::Head,
};

#[cfg(feature = "downloads")]
pub use chunks::Chunks;

/// A response whose body is read chunk by chunk, after decompression.
///
/// The body may take as long as it likes, unless it stalls, and the client's timeout bounds the wait for each chunk. Its
/// size has no limit unless [`limit`](Self::limit) sets one. A body that breaks off, or is shorter than its `Content-Length`,
/// ends in an error, never as if it were complete; nothing of it is asked for again.
pub struct Download<M: Mode = Async> {
    head: Head,
    open_body: Option<OpenBody<M::Body>>,
    #[cfg(feature = "downloads")]
    progress: progress::Report,
    /// The call, to ask for the rest of a body that broke off.
    #[cfg(feature = "downloads")]
    #[cfg(not(target_arch = "wasm32"))]
    again: Option<crate::mode::sealed::PreparedCall<M>>,
}

impl<M: Mode> Download<M> {
    pub(crate) fn new(reply: FinalResponse<M::Body>) -> Self {
        Self {
            head: reply.response.into_parts().0.into(),
            open_body: reply.open_body,
            #[cfg(feature = "downloads")]
            progress: progress::Report::default(),
            #[cfg(feature = "downloads")]
            #[cfg(not(target_arch = "wasm32"))]
            again: None,
        }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.head.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.head.headers
    }

    /// The number of times that the call was sent until it succeeded; redirects aren't counted.
    pub fn attempts(&self) -> u32 {
        self.head.attempts
    }

    /// Refuses a body of more than this many bytes after decompression, those counted that are read already.
    ///
    /// # Errors
    /// [`Error::TooLarge`] at once, if the body is known to be larger; else when more comes.
    pub fn limit(mut self, bytes: u64) -> Result<Self, Error> {
        if let Some(open_body) = &mut self.open_body {
            open_body
                .limits
                .size
                .set_limit(bytes, &open_body.limits.context)
                .map_err(|failure| failure.typed::<crate::Json>())?;
        }
        Ok(self)
    }
}

impl Download<Async> {
    /// The next chunk, or `None` after the last. A call that is given up before its end loses nothing.
    ///
    /// # Errors
    /// When the body breaks off, is too large, or no chunk comes in time; there is none after that.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        let Some(open_body) = &mut self.open_body else { return Ok(None) };
        let chunk = asynchronous::chunk(open_body).await;
        #[cfg(feature = "downloads")]
        self.progress.tell(&open_body.limits.size);
        chunk.map_err(|failure| failure.typed())
    }
}

/// The body is read as any file; an error in it carries an [`Error`] as its cause.
impl std::io::Read for Download<Blocking> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some(open_body) = &mut self.open_body else { return Ok(0) };
        let read = blocking::chunk(open_body, buffer);
        #[cfg(feature = "downloads")]
        self.progress.tell(&open_body.limits.size);
        read.map_err(|failure| into_io(failure.typed()))
    }
}

/// An error of a call where one of IO is asked for.
fn into_io(error: Error) -> std::io::Error {
    let kind = if error.is_timeout() { std::io::ErrorKind::TimedOut } else { std::io::ErrorKind::Other };
    std::io::Error::new(kind, error)
}

/// The values of headers and the body aren't shown: they may be private.
impl<M: Mode> fmt::Debug for Download<M> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("head", &self.head).finish_non_exhaustive()
    }
}
