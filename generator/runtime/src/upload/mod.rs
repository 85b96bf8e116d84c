//! Bodies that are read while they are sent: files, readers and streams, alone or as parts of a body.

mod body;
mod pump;
mod source;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use bytes::Bytes;
use futures_core::Stream;

use crate::request::Upload;

pub use body::UploadBody;
pub(crate) use body::{Fault, Piece, Pieces};
pub(crate) use source::{BoxRead, BoxStream, Source};

/// Contents that are read while they are sent. However long they are, memory has a few hundred kilobytes of them at most.
///
/// One of a known length, by a file or by [`length`](Self::length), is sent with its `Content-Length`, and one of another
/// length than that is an error, as is a reader that fails: never is a part of a content sent as if it were the whole. A reader is
/// read to its end; `take` of [`Read`](io::Read) gives the first part of one. Any other content is sent in chunks (RFC 9112
/// §7.1).
///
/// A call is sent again, after a failure or where a redirect leads, if its contents can be opened again: those in memory, of files,
/// and `by` a function. A reader or a stream is read once, and a call that has begun to read it isn't repeated.
///
/// The time of the call has to last for the whole content: [`with_timeout`](crate::Client::with_timeout) sets it.
impl Upload {
    /// The content of a file, under its name. Each attempt opens it anew. An async client reads it on a thread of its own.
    pub fn file(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let filename = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Self { filename, ..Self::of(Source::file(path)) }
    }

    /// What a reader gives, once. An async client reads it on a thread of its own.
    pub fn reader(reader: impl io::Read + Send + 'static) -> Self {
        Self::of(Source::reader(Box::new(reader)))
    }

    /// What a reader gives that each attempt opens anew.
    pub fn reader_by<R: io::Read + Send + 'static>(open: impl Fn() -> io::Result<R> + Send + Sync + 'static) -> Self {
        Self::of(Source::readers(Arc::new(move || Ok(Box::new(open()?) as BoxRead))))
    }

    /// What a stream gives, once. It is for async clients: a call of a blocking one is refused.
    pub fn stream(stream: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self::of(Source::stream(Box::pin(stream)))
    }

    /// What a stream gives that each attempt opens anew; for async clients.
    pub fn stream_by<S: Stream<Item = io::Result<Bytes>> + Send + 'static>(
        open: impl Fn() -> io::Result<S> + Send + Sync + 'static,
    ) -> Self {
        Self::of(Source::streams(Arc::new(move || Ok(Box::pin(open()?) as BoxStream))))
    }

    /// What a reader of tokio's gives, once; for async clients.
    #[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
    pub fn async_reader(reader: impl tokio::io::AsyncRead + Send + 'static) -> Self {
        Self::stream(source::Reading::new(reader))
    }

    /// The length of a content that is read while it is sent, in bytes, where it is known.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        self.source = self.source.map(|source| source.with_length(bytes));
        self
    }

    /// What is called as the content is handed over to be sent, with the bytes so far and their number in all where that is known;
    /// from 0 on again for each attempt.
    #[must_use]
    pub fn progress(mut self, report: impl Fn(u64, Option<u64>) + Send + Sync + 'static) -> Self {
        let source = self.source.take().unwrap_or_else(|| Source::memory(std::mem::take(&mut self.bytes)));
        self.source = Some(source.with_progress(Arc::new(report)));
        self
    }

    fn of(source: Source) -> Self {
        Self { source: Some(source), ..Self::new(Bytes::new()) }
    }
}

impl From<String> for Upload {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

impl From<&'static str> for Upload {
    fn from(text: &'static str) -> Self {
        Self::new(text)
    }
}

impl From<PathBuf> for Upload {
    fn from(path: PathBuf) -> Self {
        Self::file(path)
    }
}

impl From<&Path> for Upload {
    fn from(path: &Path) -> Self {
        Self::file(path)
    }
}

/// Of a file that is open, what is left to be read, once.
impl From<fs::File> for Upload {
    fn from(file: fs::File) -> Self {
        Self::reader(file)
    }
}
