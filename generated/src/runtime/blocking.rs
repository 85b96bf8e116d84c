//! Calls that block the calling thread, and pages as an iterator: the core driven by a [`BlockingTransport`].

use std::{fmt, io, io::Read as _, sync::Arc};

use bytes::Bytes;

use crate::runtime::{
    error::{Error, Failure},
    exchange::{Exchange, Reply},
    json::FromJson,
    mode::{Blocking, sealed::Running},
    paging::{Pages, Turn},
    reply::Decode,
    transport::{BlockingTransport, TransportError, TransportErrorKind},
};

/// A client whose calls block the calling thread.
pub type Client = crate::runtime::client::Client<Blocking>;

/// Sends a call; not generic, so that it is compiled once.
pub(crate) fn send(run: &Running<Blocking>) -> Result<http::Response<Bytes>, Failure> {
    Ok(carry(run.carrier.as_ref(), run.start()?)?.response)
}

/// Carries an exchange to its end.
fn carry(transport: &dyn BlockingTransport, mut exchange: Exchange) -> Result<Reply, Failure> {
    let mut buffer = vec![0; 16 << 10];
    loop {
        let (request, limits) = exchange.request()?;
        let response = transport.send(request, &limits).map_err(|error| exchange.failed(error))?;
        let (head, mut body) = response.into_parts();
        let mut gather = exchange.gather(&head)?;
        loop {
            match body.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => exchange.push(&mut gather, buffer.get(..count).unwrap_or_default())?,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(exchange.failed(broken(error))),
            }
        }
        if let Some(reply) = exchange.finish(head, gather)? {
            return Ok(reply);
        }
    }
}

fn broken(error: io::Error) -> TransportError {
    let kind = match error.kind() {
        io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock => TransportErrorKind::Timeout,
        _ => TransportErrorKind::Body,
    };
    TransportError::with_source(kind, error)
}

/// The items of a list, page after page. The next page is fetched when the items of the last are used up.
///
/// An item that can't be decoded is an error in its place, and the items after it follow. After any other error the
/// iterator ends.
#[must_use = "an iterator does nothing unless it is driven"]
pub struct Items<T, E> {
    transport: Arc<dyn BlockingTransport>,
    pages: Pages,
    error: Decode<E>,
    item: std::marker::PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Items<T, E> {
    pub(crate) fn new(transport: Arc<dyn BlockingTransport>, pages: Pages, error: Decode<E>) -> Self {
        Self { transport, pages, error, item: std::marker::PhantomData }
    }
}

impl<T: FromJson, E> Iterator for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.pages.turn() {
                Err(failure) => return Some(Err(failure.typed())),
                Ok(Turn::Item(item)) => return Some(self.pages.decode(item)),
                Ok(Turn::End) => return None,
                Ok(Turn::Fetch(exchange)) => {
                    let reply = carry(self.transport.as_ref(), *exchange);
                    if let Err(error) = self.pages.take(reply, self.error) {
                        return Some(Err(error));
                    }
                }
            }
        }
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
