//! Pages as a stream of their items.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use super::carry;
use crate::runtime::{
    error::{Error, Failure},
    exchange::Reply,
    json::FromJson,
    paging::{Pages, Turn},
    reply::Decode,
    transport::{BodyStream, BoxFuture, Transport},
};

/// The items of a list, page after page. The next page is fetched when the items of the last are used up.
///
/// An item that can't be decoded is an error in its place, and the items after it follow. After any other error the
/// stream ends.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<T, E> {
    transport: Arc<dyn Transport>,
    pages: Pages,
    fetching: Option<BoxFuture<'static, Result<Reply<BodyStream>, Failure>>>,
    error: Decode<E>,
    item: std::marker::PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Items<T, E> {
    pub(crate) fn new(transport: Arc<dyn Transport>, pages: Pages, error: Decode<E>) -> Self {
        Self { transport, pages, fetching: None, error, item: std::marker::PhantomData }
    }

    /// The next item, or `None` after the last.
    ///
    /// # Errors
    /// When the item can't be decoded, or the next page can't be had.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error<E>> {
        poll_fn(|context| self.poll_item(context)).await.transpose()
    }

    fn poll_item(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<T, Error<E>>>> {
        loop {
            if let Some(fetching) = &mut self.fetching {
                let reply = ready!(fetching.as_mut().poll(context));
                self.fetching = None;
                if let Err(error) = self.pages.take(reply, self.error) {
                    return Poll::Ready(Some(Err(error)));
                }
            }
            match self.pages.turn() {
                Err(failure) => return Poll::Ready(Some(Err(failure.typed()))),
                Ok(Turn::Item(item)) => return Poll::Ready(Some(self.pages.decode(item))),
                Ok(Turn::End) => return Poll::Ready(None),
                Ok(Turn::Fetch(exchange)) => {
                    self.fetching = Some(Box::pin(carry(Arc::clone(&self.transport), *exchange)));
                }
            }
        }
    }
}

impl<T: FromJson, E> Stream for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_item(context)
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("pages", &self.pages).finish_non_exhaustive()
    }
}
