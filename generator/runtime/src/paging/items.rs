//! The items of the page at hand, one by one or all that are left.

use super::{list::List, page::Item};
use crate::{
    error::{DecodeFailure, Error},
    json::{self, FromJson},
    response::Response,
};

impl List {
    /// The next item of the page at hand.
    pub(crate) fn item<T: FromJson, E>(&mut self) -> Option<Result<T, Error<E>>> {
        self.fresh = false;
        loop {
            let item = self.page.next()?;
            match (self.decode(&item), &mut self.lenient) {
                (Ok(value), _) => return Some(Ok(value)),
                (Err(failure), Some(report)) => report(*failure),
                (Err(failure), None) => return Some(Err(Error::Decode(failure))),
            }
        }
    }

    /// All items of the page at hand that weren't given yet, with the head of its response. An item that can't be decoded
    /// takes the page with it.
    pub(crate) fn rest<T: FromJson, E>(&mut self) -> Result<Response<Vec<T>>, Error<E>> {
        let mut items = Vec::new();
        while let Some(item) = self.item() {
            match item {
                Ok(item) => items.push(item),
                Err(error) => {
                    self.page.skip(usize::MAX);
                    return Err(error);
                }
            }
        }
        Ok(Response::new(self.page.head().clone(), items))
    }

    /// The item as a type. Its path and offset are those in the page.
    fn decode<T: FromJson>(&self, item: &Item) -> Result<T, Box<DecodeFailure>> {
        json::from_str(self.page.text(item)).map_err(|error| {
            let error = item.locate(self.paging.items, error);
            let (head, bytes) = (self.page.head().clone(), self.page.bytes(item));
            Box::new(DecodeFailure::new(self.plan.request.operation(), head, error, bytes))
        })
    }
}
