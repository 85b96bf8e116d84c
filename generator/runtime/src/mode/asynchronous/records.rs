//! Event streams and lines of JSON as streams.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;

use crate::{
    call::exchange::{FinalResponse, OpenBody},
    error::{Error, Failure},
    mode::asynchronous::{chunk, drive},
    response::decode,
    stream::{Decode, Event, RecordReader, Turn},
    transport::{BodyStream, BoxFuture, Transport},
};

/// Server-sent events as they come.
pub type Events<T, E> = Records<Event<T>, E>;
/// The values of lines of JSON as they come.
pub type Lines<T, E> = Records<T, E>;

/// The records of a response's body as they come. Nothing is sent before the first is asked for, and dropping the stream
/// closes the connection.
///
/// A record that can't be decoded is an error in its place, and the records after it follow. After any other error the
/// stream ends; it isn't opened again unless [`reconnect`](Self::reconnect) says so.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Records<R, E> {
    transport: Arc<dyn Transport>,
    reader: RecordReader,
    wait: Wait,
    decode: Decode<R>,
    error: decode::Decode<E>,
}

/// A chunk, and the body that it came from.
type Chunk = (Box<OpenBody<BodyStream>>, Result<Option<Bytes>, Failure>);

/// The future that is waited for.
enum Wait {
    Response(BoxFuture<'static, Result<FinalResponse<BodyStream>, Failure>>),
    Chunk(BoxFuture<'static, Chunk>),
    /// Whether there is a way to wait.
    Time(BoxFuture<'static, bool>),
    Nothing(Option<Box<OpenBody<BodyStream>>>),
}

impl<R, E> Records<R, E> {
    pub(crate) fn new(
        transport: Arc<dyn Transport>,
        reader: RecordReader,
        decode: Decode<R>,
        error: decode::Decode<E>,
    ) -> Self {
        Self { transport, reader, wait: Wait::Nothing(None), decode, error }
    }

    /// The next record, or `None` after the last.
    ///
    /// # Errors
    /// When the record can't be decoded, the call fails, or the body breaks off.
    pub async fn try_next(&mut self) -> Result<Option<R>, Error<E>> {
        poll_fn(|context| self.poll_record(context)).await.transpose()
    }

    fn poll_record(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<R, Error<E>>>> {
        loop {
            if let Err(error) = ready!(self.poll_wait(context)) {
                return Poll::Ready(Some(Err(error)));
            }
            match self.reader.turn() {
                Err(failure) => {
                    self.wait = Wait::Nothing(None);
                    return Poll::Ready(Some(Err(failure.typed())));
                }
                Ok(Turn::Record(record)) => return Poll::Ready(Some(self.reader.decode(record, self.decode))),
                Ok(Turn::Send(exchange)) => {
                    self.wait = Wait::Response(Box::pin(drive(Arc::clone(&self.transport), *exchange)));
                }
                Ok(Turn::Wait(time)) => self.wait = Wait::Time(Box::pin(wait(Arc::clone(&self.transport), time))),
                Ok(Turn::Read) => self.wait = self.read(),
                Ok(Turn::End) => {
                    self.wait = Wait::Nothing(None);
                    return Poll::Ready(None);
                }
            }
        }
    }

    /// Waits for what is under way and hands it over.
    fn poll_wait(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Error<E>>> {
        let (open_body, done) = match &mut self.wait {
            Wait::Nothing(_) => return Poll::Ready(Ok(())),
            Wait::Response(response) => {
                let reply = ready!(response.as_mut().poll(context));
                match self.reader.opened(reply, self.error) {
                    Ok(open_body) => (open_body.map(Box::new), Ok(())),
                    Err(error) => (None, Err(error)),
                }
            }
            Wait::Chunk(reading) => {
                let (open_body, chunk) = ready!(reading.as_mut().poll(context));
                match chunk {
                    Ok(chunk) => {
                        self.reader.read(chunk.as_deref());
                        (Some(open_body), Ok(()))
                    }
                    Err(failure) => (None, self.reader.lose(Some(failure)).map_err(Failure::typed)),
                }
            }
            Wait::Time(wait) => {
                let waited = ready!(wait.as_mut().poll(context));
                (None, if waited { Ok(()) } else { self.reader.give_up().map_err(Failure::typed) })
            }
        };
        self.wait = Wait::Nothing(open_body);
        Poll::Ready(done)
    }

    /// Reads the next chunk, in a future that has the body for as long as that takes.
    fn read(&mut self) -> Wait {
        let open_body = match &mut self.wait {
            Wait::Nothing(open_body) => open_body.take(),
            Wait::Response(_) | Wait::Chunk(_) | Wait::Time(_) => None,
        };
        let Some(mut open_body) = open_body else {
            // There is no body, so that it is at its end.
            self.reader.read(None);
            return Wait::Nothing(None);
        };
        Wait::Chunk(Box::pin(async move {
            let chunk = chunk(&mut open_body).await;
            (open_body, chunk)
        }))
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

/// Lets time pass; false if the transport has no way to.
async fn wait(transport: Arc<dyn Transport>, time: Duration) -> bool {
    match transport.sleep(time) {
        Some(sleep) => {
            sleep.await;
            true
        }
        None => false,
    }
}

impl<R, E> Stream for Records<R, E> {
    type Item = Result<R, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_record(context)
    }
}

impl<R, E> fmt::Debug for Records<R, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Records").field("reader", &self.reader).finish_non_exhaustive()
    }
}
