//! Event streams and lines of JSON as iterators.

use std::{fmt, sync::Arc};

use crate::{
    call::exchange::OpenBody,
    error::{Error, Failure},
    mode::blocking::{Reader, chunk, drive},
    response::decode,
    stream::{Decode, Event, RecordReader, Turn},
    transport::BlockingTransport,
};

/// Server-sent events as they come.
pub type Events<T, E> = Records<Event<T>, E>;
/// The values of lines of JSON as they come.
pub type Lines<T, E> = Records<T, E>;

/// The records of a response's body as they come. Nothing is sent before the first is asked for, and dropping the
/// iterator closes the connection.
///
/// A record that can't be decoded is an error in its place, and the records after it follow. After any other error the
/// iterator ends; the call isn't sent again unless [`reconnect`](Self::reconnect) says so.
#[must_use = "an iterator does nothing unless it is driven"]
pub struct Records<R, E> {
    transport: Arc<dyn BlockingTransport>,
    reader: RecordReader,
    open_body: Option<OpenBody<Reader>>,
    buffer: Vec<u8>,
    decode: Decode<R>,
    error: decode::Decode<E>,
}

impl<R, E> Records<R, E> {
    pub(crate) fn new(
        transport: Arc<dyn BlockingTransport>,
        reader: RecordReader,
        decode: Decode<R>,
        error: decode::Decode<E>,
    ) -> Self {
        Self { transport, reader, open_body: None, buffer: vec![0; 16 << 10], decode, error }
    }

    /// Reads the next chunk.
    fn read(&mut self) -> Result<(), Error<E>> {
        let read = match &mut self.open_body {
            Some(open_body) => chunk(open_body, &mut self.buffer),
            // There is no body, so that it is at its end.
            None => Ok(0),
        };
        match read {
            Ok(count) => self.reader.read(self.buffer.get(..count).filter(|chunk| !chunk.is_empty())),
            Err(failure) => {
                self.open_body = None;
                return self.reader.lose(Some(failure)).map_err(Failure::typed);
            }
        }
        Ok(())
    }
}

impl<T, E> Events<T, E> {
    /// Opens a lost connection again, up to `attempts` times in a row without an event in between, and names the last
    /// event there (`Last-Event-ID`, WHATWG HTML §9.2). Between two connections passes the time that the stream asked for
    /// (`retry`), up to 120 seconds, or 3. A 204 and `[DONE]` are the end; the end of a body is not.
    ///
    /// The call is sent once more for each connection, whatever its method.
    pub fn reconnect(mut self, attempts: u32) -> Self {
        self.reader.reconnect(attempts);
        self
    }
}

impl<R, E> Iterator for Records<R, E> {
    type Item = Result<R, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let done = match self.reader.turn() {
                Err(failure) => Err(failure.typed()),
                Ok(Turn::Record(record)) => return Some(self.reader.decode(record, self.decode)),
                Ok(Turn::Send(exchange)) => {
                    let reply = drive(self.transport.as_ref(), *exchange);
                    self.reader.opened(reply, self.error).map(|open_body| self.open_body = open_body)
                }
                Ok(Turn::Wait(time)) => {
                    self.open_body = None;
                    self.transport.sleep(time);
                    Ok(())
                }
                Ok(Turn::Read) => self.read(),
                Ok(Turn::End) => {
                    self.open_body = None;
                    return None;
                }
            };
            if let Err(error) = done {
                self.open_body = None;
                return Some(Err(error));
            }
        }
    }
}

impl<R, E> fmt::Debug for Records<R, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records").field("reader", &self.reader).finish_non_exhaustive()
    }
}
