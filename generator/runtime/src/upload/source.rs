//! Where a content comes from.

use std::{
    fs, io,
    path::PathBuf,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::Bytes;
use futures_core::Stream;

/// A reader whose type doesn't matter.
pub(crate) type BoxRead = Box<dyn io::Read + Send>;
/// A stream whose type doesn't matter.
pub(crate) type BoxStream = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;
/// Takes note of the bytes so far, and of their number in all.
pub(crate) type Progress = Arc<dyn Fn(u64, Option<u64>) + Send + Sync>;
/// Opens a reader.
type OpenReader = Arc<dyn Fn() -> io::Result<BoxRead> + Send + Sync>;
/// Opens a stream.
type OpenStream = Arc<dyn Fn() -> io::Result<BoxStream> + Send + Sync>;

/// A content, before it is opened.
#[derive(Clone)]
pub(crate) struct Source {
    origin: Origin,
    length: Option<u64>,
    progress: Option<Progress>,
}

#[derive(Clone)]
enum Origin {
    Memory(Bytes),
    File(PathBuf),
    Readers(OpenReader),
    Streams(OpenStream),
    /// There is none any more once it has been opened.
    Reader(Arc<Mutex<Option<BoxRead>>>),
    Stream(Arc<Mutex<Option<BoxStream>>>),
}

/// A content that is being read.
pub(crate) enum Opened {
    Memory(Bytes),
    Reader(BoxRead),
    Stream(BoxStream),
}

impl Source {
    pub(crate) fn memory(bytes: Bytes) -> Self {
        let length = u64::try_from(bytes.len()).ok();
        Self { length, ..Self::new(Origin::Memory(bytes)) }
    }

    pub(crate) fn file(path: PathBuf) -> Self {
        Self::new(Origin::File(path))
    }

    pub(crate) fn readers(open: OpenReader) -> Self {
        Self::new(Origin::Readers(open))
    }

    pub(crate) fn streams(open: OpenStream) -> Self {
        Self::new(Origin::Streams(open))
    }

    pub(crate) fn reader(reader: BoxRead) -> Self {
        Self::new(Origin::Reader(Arc::new(Mutex::new(Some(reader)))))
    }

    pub(crate) fn stream(stream: BoxStream) -> Self {
        Self::new(Origin::Stream(Arc::new(Mutex::new(Some(stream)))))
    }

    fn new(origin: Origin) -> Self {
        Self { origin, length: None, progress: None }
    }

    pub(crate) fn with_length(mut self, length: u64) -> Self {
        self.length = Some(length);
        self
    }

    pub(crate) fn with_progress(mut self, progress: Progress) -> Self {
        self.progress = Some(progress);
        self
    }

    pub(crate) fn progress(&self) -> Option<Progress> {
        self.progress.clone()
    }

    /// The length in bytes, where it is known. A file is asked for its own.
    pub(crate) fn length(&self) -> io::Result<Option<u64>> {
        match (&self.origin, self.length) {
            (Origin::File(path), None) => {
                let file = fs::metadata(path)?;
                // A pipe or a device has none.
                Ok(file.is_file().then_some(file.len()))
            }
            (_, length) => Ok(length),
        }
    }

    /// Whether nothing can be read of it any more.
    pub(crate) fn is_spent(&self) -> bool {
        match &self.origin {
            Origin::Reader(reader) => reader.lock().unwrap_or_else(PoisonError::into_inner).is_none(),
            Origin::Stream(stream) => stream.lock().unwrap_or_else(PoisonError::into_inner).is_none(),
            _ => false,
        }
    }

    /// Whether only an async client can read it.
    pub(crate) fn is_async(&self) -> bool {
        matches!(self.origin, Origin::Streams(_) | Origin::Stream(_))
    }

    pub(crate) fn open(&self) -> io::Result<Opened> {
        fn taken<T>(content: &Mutex<Option<T>>) -> io::Result<T> {
            let content = content.lock().unwrap_or_else(PoisonError::into_inner).take();
            content.ok_or_else(|| io::Error::other("the content was read before, and can't be opened again"))
        }
        Ok(match &self.origin {
            Origin::Memory(bytes) => Opened::Memory(bytes.clone()),
            Origin::File(path) => Opened::Reader(Box::new(fs::File::open(path)?)),
            Origin::Readers(open) => Opened::Reader(open()?),
            Origin::Streams(open) => Opened::Stream(open()?),
            Origin::Reader(reader) => Opened::Reader(taken(reader)?),
            Origin::Stream(stream) => Opened::Stream(taken(stream)?),
        })
    }

    /// Whether both are the same content, wherever it comes from.
    pub(crate) fn is(&self, other: &Self) -> bool {
        match (&self.origin, &other.origin) {
            (Origin::Memory(one), Origin::Memory(other)) => one == other,
            (Origin::File(one), Origin::File(other)) => one == other,
            (Origin::Readers(one), Origin::Readers(other)) => Arc::ptr_eq(one, other),
            (Origin::Streams(one), Origin::Streams(other)) => Arc::ptr_eq(one, other),
            (Origin::Reader(one), Origin::Reader(other)) => Arc::ptr_eq(one, other),
            (Origin::Stream(one), Origin::Stream(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl PartialEq for Source {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.is(other)
    }
}

impl Eq for Source {}

/// A reader of tokio's as a stream.
#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
pub(super) struct Reading<R> {
    reader: Pin<Box<R>>,
    buffer: Box<[u8]>,
}

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
impl<R> Reading<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader: Box::pin(reader), buffer: vec![0; super::pump::CHUNK].into() }
    }
}

#[cfg(all(feature = "reqwest", not(target_arch = "wasm32")))]
impl<R: tokio::io::AsyncRead> Stream for Reading<R> {
    type Item = io::Result<Bytes>;

    fn poll_next(
        mut self: Pin<&mut Self>,
        context: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        let Self { reader, buffer } = &mut *self;
        let mut buffer = tokio::io::ReadBuf::new(buffer);
        reader.as_mut().poll_read(context, &mut buffer).map(|read| match (read, buffer.filled()) {
            (Err(error), _) => Some(Err(error)),
            (Ok(()), []) => None,
            (Ok(()), chunk) => Some(Ok(Bytes::copy_from_slice(chunk))),
        })
    }
}
