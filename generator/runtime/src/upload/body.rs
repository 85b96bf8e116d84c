//! A request's body that is read while it is sent.

use std::{
    collections::VecDeque,
    fmt, io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;

use super::{
    pump::Pump,
    source::{Opened, Progress, Source},
};

/// What a body is made of: contents, and what stands between them.
#[derive(Clone)]
pub(crate) enum Piece {
    Bytes(Bytes),
    Source(Source),
}

/// A body before it is sent, as often as it may have to be.
#[derive(Clone)]
pub(crate) struct Pieces(Arc<[Piece]>);

impl<T: Into<Arc<[Piece]>>> From<T> for Pieces {
    fn from(pieces: T) -> Self {
        Self(pieces.into())
    }
}

impl Pieces {
    fn sources(&self) -> impl Iterator<Item = &Source> {
        self.0.iter().filter_map(|piece| match piece {
            Piece::Source(source) => Some(source),
            Piece::Bytes(_) => None,
        })
    }

    /// Whether it can't be sent any more.
    pub(crate) fn is_spent(&self) -> bool {
        self.sources().any(Source::is_spent)
    }

    /// Whether only an async client can send it.
    pub(crate) fn is_async(&self) -> bool {
        self.sources().any(Source::is_async)
    }

    /// The body, to be sent once. Its contents are opened when they are needed.
    pub(crate) fn body(&self) -> io::Result<UploadBody> {
        let mut length = Some(0_u64);
        for piece in self.0.iter() {
            let own = match piece {
                Piece::Bytes(bytes) => u64::try_from(bytes.len()).ok(),
                Piece::Source(source) => source.length()?,
            };
            length = length.zip(own).and_then(|(length, own)| length.checked_add(own));
        }
        Ok(UploadBody { pieces: self.0.iter().cloned().collect(), open: None, length, fault: Fault::default() })
    }
}

/// Why a body couldn't be sent to its end, where that is its own fault.
#[derive(Clone, Debug, Default)]
pub(crate) struct Fault(Arc<Mutex<Option<io::Error>>>);

impl Fault {
    pub(crate) fn take(&self) -> Option<io::Error> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Keeps the cause for the caller, and gives what the transport is told.
    fn keep(&self, cause: io::Error) -> io::Error {
        let told = io::Error::new(cause.kind(), "the content of the body can't be sent");
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(cause);
        told
    }
}

/// The body of a request, read while it is sent: a stream of bytes for a [`Transport`](crate::transport::Transport), a
/// reader for a [`BlockingTransport`](crate::transport::BlockingTransport).
///
/// After an error the request must be given up, so that the server can't take what it has for the whole.
pub struct UploadBody {
    pieces: VecDeque<Piece>,
    open: Option<Content>,
    length: Option<u64>,
    fault: Fault,
}

/// A content that is being read, and how far.
struct Content {
    opened: Opened,
    read: u64,
    length: Option<u64>,
    progress: Option<Progress>,
    /// What completes the content, until it is known that nothing comes behind it.
    last: Option<Bytes>,
}

impl Content {
    fn new(source: &Source) -> io::Result<Self> {
        Ok(Self { length: source.length()?, opened: source.open()?, read: 0, progress: source.progress(), last: None })
    }

    /// Takes note of so many bytes.
    fn count(&mut self, bytes: usize) -> io::Result<()> {
        self.read = self.read.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if let Some(length) = self.length.filter(|length| self.read > *length) {
            let reason = format!("the content has more than the {length} bytes that it was to have");
            return Err(io::Error::new(io::ErrorKind::InvalidData, reason));
        }
        if let Some(progress) = &self.progress {
            progress(self.read, self.length);
        }
        Ok(())
    }

    /// It has ended; an error if more of it was promised.
    fn end(&self) -> io::Result<()> {
        match self.length.filter(|length| self.read < *length) {
            Some(length) => {
                let reason = format!("the content ended after {} of {length} bytes", self.read);
                Err(io::Error::new(io::ErrorKind::UnexpectedEof, reason))
            }
            None => Ok(()),
        }
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        loop {
            let chunk = match &mut self.opened {
                Opened::Memory(bytes) => Some(std::mem::take(bytes)).filter(|bytes| !bytes.is_empty()),
                Opened::Stream(stream) => ready!(stream.as_mut().poll_next(context)).transpose()?,
                Opened::Reader(reader) => {
                    let reader = std::mem::replace(reader, Box::new(io::empty()));
                    self.opened = Opened::Stream(Box::pin(Pump::new(reader)?));
                    continue;
                }
            };
            match chunk {
                Some(chunk) if chunk.is_empty() => {}
                Some(chunk) => {
                    self.count(chunk.len())?;
                    if !self.is_complete() {
                        return Poll::Ready(Ok(Some(chunk)));
                    }
                    self.last = Some(chunk);
                }
                None => return Poll::Ready(self.end().map(|()| self.last.take())),
            }
        }
    }

    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.opened {
            Opened::Memory(bytes) => {
                let count = bytes.len().min(buffer.len());
                io::Read::read(&mut bytes.split_to(count).as_ref(), buffer)?
            }
            Opened::Reader(reader) => loop {
                match reader.read(buffer) {
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    read => break read?,
                }
            },
            Opened::Stream(_) => return Err(io::Error::other("a blocking client can't send a stream")),
        };
        match count {
            0 => self.end()?,
            _ => self.count(count)?,
        }
        if self.is_complete() {
            self.expect_end()?;
        }
        Ok(count)
    }

    /// Whether all the bytes that were promised are there. Transports ask for no more then, so that it is looked at here whether
    /// more comes.
    fn is_complete(&self) -> bool {
        self.length == Some(self.read)
    }

    fn expect_end(&mut self) -> io::Result<()> {
        let Opened::Reader(reader) = &mut self.opened else { return Ok(()) };
        loop {
            match reader.read(&mut [0]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Ok(more @ 1..) => return self.count(more),
                other => return other.map(|_| ()),
            }
        }
    }
}

impl UploadBody {
    /// The length in bytes, if it is known.
    pub fn length(&self) -> Option<u64> {
        self.length
    }

    /// Where the body leaves word of its own fault.
    pub(crate) fn fault(&self) -> Fault {
        self.fault.clone()
    }

    /// The content that is read now, or `None` after the last.
    fn content(&mut self) -> io::Result<Option<&mut Content>> {
        if self.open.is_none() {
            self.open = match self.pieces.pop_front() {
                Some(Piece::Source(source)) => Some(Content::new(&source)?),
                Some(Piece::Bytes(bytes)) => Some(Content::new(&Source::memory(bytes))?),
                None => None,
            };
        }
        Ok(self.open.as_mut())
    }

    fn poll(&mut self, context: &mut Context<'_>) -> Poll<io::Result<Option<Bytes>>> {
        while let Some(content) = self.content()? {
            match ready!(content.poll(context))? {
                Some(chunk) => return Poll::Ready(Ok(Some(chunk))),
                None => self.open = None,
            }
        }
        Poll::Ready(Ok(None))
    }

    fn read_some(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(content) = self.content()?.filter(|_| !buffer.is_empty()) {
            match content.read(buffer)? {
                0 => self.open = None,
                count => return Ok(count),
            }
        }
        Ok(0)
    }

    /// An error is the end, and the caller's to know.
    fn failed(&mut self, error: io::Error) -> io::Error {
        self.pieces.clear();
        self.open = None;
        self.fault.keep(error)
    }
}

impl Stream for UploadBody {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(context).map(|chunk| chunk.map_err(|error| self.failed(error)).transpose())
    }
}

impl io::Read for UploadBody {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.read_some(buffer).map_err(|error| self.failed(error))
    }
}

/// Its length alone: the contents may be private.
impl fmt::Debug for UploadBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UploadBody").field("length", &self.length).finish_non_exhaustive()
    }
}
