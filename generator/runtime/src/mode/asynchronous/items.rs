//! Lists as streams, of their items or of their pages.

use std::{
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use futures_core::Stream;

use crate::{
    call::exchange::FinalResponse,
    error::{DecodeFailure, Error, Failure},
    json::FromJson,
    mode::asynchronous::drive,
    paging::{Cursor, List, Turn},
    response::{Response, decode::Decode},
    transport::{BodyStream, BoxFuture, Transport},
};

/// The items of a list, page after page. The next page is fetched when the items of the last are used up.
///
/// An item that can't be decoded is an error in its place, and the items after it follow. After any other error the
/// stream ends; [`retry`](Self::retry) goes on with the page that couldn't be had.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Items<T, E> {
    driver: Driver<E>,
    item: PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Items<T, E> {
    pub(crate) fn new(transport: Arc<dyn Transport>, list: List, error: Decode<E>) -> Self {
        Self { driver: Driver { transport, list, fetching: None, error }, item: PhantomData }
    }

    /// Begins where the cursor of another stream of the same call stood, in place of the list's start.
    pub fn starting_at(mut self, cursor: Cursor) -> Self {
        self.driver.fetching = None;
        self.driver.list.start_at(cursor);
        self
    }

    /// Leaves out the items that can't be decoded; `report` is called with each, and has its path in the page.
    pub fn lenient(mut self, report: impl FnMut(DecodeFailure) + Send + 'static) -> Self {
        self.driver.list.leave_out(Box::new(report));
        self
    }

    /// The same list page by page; of a page that is begun, what is left of it comes first.
    pub fn pages(self) -> Pages<T, E> {
        Pages { driver: self.driver, item: PhantomData }
    }

    /// The state of the list before the next item. `None` at its end.
    pub fn cursor(&self) -> Option<Cursor> {
        self.driver.list.cursor()
    }

    /// After an error that ended the stream, goes on with the page that couldn't be had.
    pub fn retry(&mut self) {
        self.driver.list.retry();
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
            match ready!(self.driver.poll_page(context)) {
                Err(error) => return Poll::Ready(Some(Err(error))),
                Ok(false) => return Poll::Ready(None),
                Ok(true) => {}
            }
            if let Some(item) = self.driver.list.item() {
                return Poll::Ready(Some(item));
            }
        }
    }
}

/// The pages of a list, each with all of its items, its status and its headers.
///
/// A page with an item that can't be decoded is an error in its place, unless the list is
/// [lenient](Items::lenient), and the pages after it follow. After any other error the stream ends;
/// [`retry`](Self::retry) goes on with the page that couldn't be had.
#[must_use = "a stream does nothing unless it is polled"]
pub struct Pages<T, E> {
    driver: Driver<E>,
    item: PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Pages<T, E> {
    /// The state of the list before the next page. `None` at its end.
    pub fn cursor(&self) -> Option<Cursor> {
        self.driver.list.cursor()
    }

    /// After an error that ended the stream, goes on with the page that couldn't be had.
    pub fn retry(&mut self) {
        self.driver.list.retry();
    }

    /// The next page, or `None` after the last.
    ///
    /// # Errors
    /// When one of its items can't be decoded, or the page can't be had.
    pub async fn try_next(&mut self) -> Result<Option<Response<Vec<T>>>, Error<E>> {
        poll_fn(|context| self.poll_whole(context)).await.transpose()
    }

    fn poll_whole(&mut self, context: &mut Context<'_>) -> Poll<Option<Whole<T, E>>> {
        Poll::Ready(match ready!(self.driver.poll_page(context)) {
            Err(error) => Some(Err(error)),
            Ok(false) => None,
            Ok(true) => Some(self.driver.list.rest()),
        })
    }
}

/// A page with all of its items.
type Whole<T, E> = Result<Response<Vec<T>>, Error<E>>;

/// Fetches the pages of a list.
struct Driver<E> {
    transport: Arc<dyn Transport>,
    list: List,
    fetching: Option<BoxFuture<'static, Result<FinalResponse<BodyStream>, Failure>>>,
    error: Decode<E>,
}

impl<E> Driver<E> {
    /// Sees to it that there is a page at hand; false at the list's end.
    fn poll_page(&mut self, context: &mut Context<'_>) -> Poll<Result<bool, Error<E>>> {
        loop {
            if let Some(fetching) = &mut self.fetching {
                let reply = ready!(fetching.as_mut().poll(context));
                self.fetching = None;
                self.list.take(reply, self.error)?;
            }
            match self.list.turn().map_err(Failure::typed)? {
                Turn::Page => return Poll::Ready(Ok(true)),
                Turn::End => return Poll::Ready(Ok(false)),
                Turn::Fetch(exchange) => {
                    self.fetching = Some(Box::pin(drive(Arc::clone(&self.transport), *exchange)));
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

impl<T: FromJson, E> Stream for Pages<T, E> {
    type Item = Whole<T, E>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_whole(context)
    }
}

impl<T, E> fmt::Debug for Items<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").field("list", &self.driver.list).finish_non_exhaustive()
    }
}

impl<T, E> fmt::Debug for Pages<T, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("list", &self.driver.list).finish_non_exhaustive()
    }
}
