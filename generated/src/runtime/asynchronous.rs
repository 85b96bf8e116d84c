//! Calls as futures, and pages as a stream: the core driven by a [`Transport`].

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;

use crate::runtime::{
    error::{Error, Failure},
    exchange::{Exchange, Reply},
    json::FromJson,
    mode::{Async, Finish, sealed::Running},
    paging::{Pages, Turn},
    reply::Decode,
    transport::{BoxFuture, Transport},
};

/// A call as a future. Nothing is sent until it is polled, and dropping it gives the call up.
#[must_use = "a future does nothing unless it is awaited"]
pub struct Sending<T, E> {
    response: BoxFuture<'static, Result<http::Response<Bytes>, Failure>>,
    finish: Option<Finish<T, E>>,
}

impl<T, E> Sending<T, E> {
    pub(crate) fn new(
        response: BoxFuture<'static, Result<http::Response<Bytes>, Failure>>,
        finish: Finish<T, E>,
    ) -> Self {
        Self { response, finish: Some(finish) }
    }
}

impl<T, E> Future for Sending<T, E> {
    type Output = Result<T, Error<E>>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let response = ready!(self.response.as_mut().poll(context));
        match (response, self.finish.take()) {
            (Err(failure), _) => Poll::Ready(Err(failure.typed())),
            (Ok(response), Some(finish)) => Poll::Ready(finish(response)),
            // The inner future has said that it is done once; no caller comes by here.
            (Ok(_), None) => Poll::Pending,
        }
    }
}

impl<T, E> fmt::Debug for Sending<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sending").finish_non_exhaustive()
    }
}

/// Sends a call; not generic, so that it is compiled once.
pub(crate) fn send(run: Running<Async>) -> BoxFuture<'static, Result<http::Response<Bytes>, Failure>> {
    Box::pin(async move {
        let exchange = run.start()?;
        Ok(carry(run.carrier, exchange).await?.response)
    })
}

/// Carries an exchange to its end.
async fn carry(transport: Arc<dyn Transport>, mut exchange: Exchange) -> Result<Reply, Failure> {
    loop {
        let (request, limits) = exchange.request()?;
        let response = transport.send(request, &limits).await.map_err(|error| exchange.failed(error))?;
        let (head, mut body) = response.into_parts();
        let mut gather = exchange.gather(&head)?;
        while let Some(chunk) = body.chunk().await.map_err(|error| exchange.failed(error))? {
            exchange.push(&mut gather, &chunk)?;
        }
        if let Some(reply) = exchange.finish(head, gather)? {
            return Ok(reply);
        }
    }
}

/// The items of a list, page after page. The next page is fetched when the items of the last are used up.
///
/// An item that can't be decoded is an error in its place, and the items after it follow. After any other error the
/// stream ends.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<T, E> {
    transport: Arc<dyn Transport>,
    pages: Pages,
    fetching: Option<BoxFuture<'static, Result<Reply, Failure>>>,
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
