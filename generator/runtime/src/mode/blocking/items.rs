//! Lists as iterators, over their items or over their pages.

use std::{fmt, marker::PhantomData, sync::Arc};

use crate::{
    error::{DecodeFailure, Error, Failure},
    json::FromJson,
    mode::blocking::drive,
    paging::{Cursor, List, Turn},
    response::{Response, decode::Decode},
    transport::BlockingTransport,
};

/// The items of a list, page after page. The next page is fetched when the items of the last are used up.
///
/// An item that can't be decoded is an error in its place, and the items after it follow. After any other error the
/// iterator ends; [`retry`](Self::retry) goes on with the page that couldn't be had.
#[must_use = "an iterator does nothing unless it is driven"]
pub struct Items<T, E> {
    driver: Driver<E>,
    item: PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Items<T, E> {
    pub(crate) fn new(transport: Arc<dyn BlockingTransport>, list: List, error: Decode<E>) -> Self {
        Self { driver: Driver { transport, list, error }, item: PhantomData }
    }

    /// Begins where the cursor of another iterator of the same call stood, in place of the list's start.
    pub fn starting_at(mut self, cursor: Cursor) -> Self {
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

    /// After an error that ended the iterator, goes on with the page that couldn't be had.
    pub fn retry(&mut self) {
        self.driver.list.retry();
    }
}

impl<T: FromJson, E> Iterator for Items<T, E> {
    type Item = Result<T, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.driver.page() {
                Err(error) => return Some(Err(error)),
                Ok(false) => return None,
                Ok(true) => {}
            }
            if let Some(item) = self.driver.list.item() {
                return Some(item);
            }
        }
    }
}

/// The pages of a list, each with all of its items, its status and its headers.
///
/// A page with an item that can't be decoded is an error in its place, unless the list is
/// [lenient](Items::lenient), and the pages after it follow. After any other error the iterator ends;
/// [`retry`](Self::retry) goes on with the page that couldn't be had.
#[must_use = "an iterator does nothing unless it is driven"]
pub struct Pages<T, E> {
    driver: Driver<E>,
    item: PhantomData<fn() -> T>,
}

impl<T: FromJson, E> Pages<T, E> {
    /// The state of the list before the next page. `None` at its end.
    pub fn cursor(&self) -> Option<Cursor> {
        self.driver.list.cursor()
    }

    /// After an error that ended the iterator, goes on with the page that couldn't be had.
    pub fn retry(&mut self) {
        self.driver.list.retry();
    }
}

impl<T: FromJson, E> Iterator for Pages<T, E> {
    type Item = Result<Response<Vec<T>>, Error<E>>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.driver.page() {
            Err(error) => Some(Err(error)),
            Ok(false) => None,
            Ok(true) => Some(self.driver.list.rest()),
        }
    }
}

/// Fetches the pages of a list.
struct Driver<E> {
    transport: Arc<dyn BlockingTransport>,
    list: List,
    error: Decode<E>,
}

impl<E> Driver<E> {
    /// Sees to it that there is a page at hand; false at the list's end.
    fn page(&mut self) -> Result<bool, Error<E>> {
        loop {
            match self.list.turn().map_err(Failure::typed)? {
                Turn::Page => return Ok(true),
                Turn::End => return Ok(false),
                Turn::Fetch(exchange) => self.list.take(drive(self.transport.as_ref(), *exchange), self.error)?,
            }
        }
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
