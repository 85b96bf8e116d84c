//! Pages as an iterator over their items.

use std::{fmt, sync::Arc};

use super::carry;
use crate::runtime::{
    error::Error,
    json::FromJson,
    paging::{Pages, Turn},
    reply::Decode,
    transport::BlockingTransport,
};

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
