//! Lists that come in pages: which page is next, and which items the last one held, without any IO.

mod link;
mod page;

use std::{collections::HashSet, fmt};

use crate::{
    error::{DecodeFailure, Error, Failure},
    exchange::{Delivery, Exchange, Reply},
    json::{self, FromJson},
    origin::{self, LinkProblem},
    parameter::Param,
    reply::{self, Decode},
    settings::Plan,
};

use page::{Item, Page};

/// How the pages of a list hang together: where in a page its items are, and what leads to the next one.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    items: &'static [&'static str],
    next: Next,
}

#[derive(Clone, Copy, Debug)]
enum Next {
    /// A URL at this path of the page.
    Link(&'static [&'static str]),
    /// A value at this path of the page, which becomes the parameter.
    Token(&'static [&'static str], Param<'static>),
    /// A URL in the `Link` header.
    Header,
}

impl Paging {
    /// Pages with the URL of the next one, absolute or relative, at the path `next`.
    /// The items are an array at the path `items`; without a step in it, the page is the array.
    pub const fn link(items: &'static [&'static str], next: &'static [&'static str]) -> Self {
        Self { items, next: Next::Link(next) }
    }

    /// Pages with a token for the next one at the path `next`, which is sent as the query parameter `parameter`.
    pub const fn token(items: &'static [&'static str], next: &'static [&'static str], parameter: &'static str) -> Self {
        Self { items, next: Next::Token(next, Param::query(parameter)) }
    }

    /// Pages whose response names the next one in its `Link` header, with the relation `next` (RFC 8288).
    pub const fn header(items: &'static [&'static str]) -> Self {
        Self { items, next: Next::Header }
    }

    /// Where in a page that stands which leads to the next one, if it stands there.
    fn next_path(&self) -> Option<&'static [&'static str]> {
        match self.next {
            Next::Link(path) | Next::Token(path, _) => Some(path),
            Next::Header => None,
        }
    }
}

/// Where a list stands: the items of the last page, and the way to the next.
pub struct Pages {
    plan: Plan,
    paging: Paging,
    page: Page,
    ahead: Ahead,
    /// The URLs or tokens followed so far.
    seen: HashSet<String>,
}

/// What comes after the items at hand.
enum Ahead {
    /// The page of this URL, or without one the page that the draft asks for.
    Fetch(Option<String>),
    /// A page that must not be fetched.
    Refused(LinkProblem),
    /// Nothing, or the page that is on its way.
    Nothing,
}

/// What is to be done for the next item.
pub enum Turn {
    /// Here it is; it wants decoding.
    Item(Item),
    /// Another page must be fetched, and given to [`Pages::take`].
    Fetch(Box<Exchange>),
    /// There is none.
    End,
}

impl fmt::Debug for Pages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pages").field("call", &self.plan).finish_non_exhaustive()
    }
}

impl Pages {
    pub(crate) fn new(plan: Plan, paging: Paging) -> Self {
        Self { plan, paging, page: Page::default(), ahead: Ahead::Fetch(None), seen: HashSet::new() }
    }

    /// What is to be done next.
    pub(crate) fn turn(&mut self) -> Result<Turn, Failure> {
        if let Some(item) = self.page.next() {
            return Ok(Turn::Item(item));
        }
        let link = match std::mem::replace(&mut self.ahead, Ahead::Nothing) {
            Ahead::Fetch(link) => link,
            Ahead::Nothing => return Ok(Turn::End),
            Ahead::Refused(problem) => {
                return Err(self.plan.trail(self.page.head().attempts).refused(problem));
            }
        };
        let exchange = self.plan.start(link, Delivery::Whole)?;
        if self.seen.is_empty() && !matches!(self.paging.next, Next::Token(..)) {
            self.seen.insert(exchange.url().to_owned());
        }
        Ok(Turn::Fetch(Box::new(exchange)))
    }

    /// Takes the page that was fetched. After an error there is no item and no page.
    pub(crate) fn take<B, E>(&mut self, reply: Result<Reply<B>, Failure>, error: Decode<E>) -> Result<(), Error<E>> {
        let Reply { response, url, .. } = reply.map_err(Failure::typed)?;
        if !response.status().is_success() {
            return Err(reply::unsuccessful(self.plan.draft.operation(), response, error));
        }
        self.advance(response, &url).map_err(Failure::typed)
    }

    fn advance(&mut self, response: http::Response<bytes::Bytes>, url: &str) -> Result<(), Failure> {
        let (head, body) = response.into_parts();
        let linked = link::next(&head.headers).filter(|_| matches!(self.paging.next, Next::Header));
        let (page, next) = Page::read(head, body, self.paging.items, self.paging.next_path()).map_err(|failed| {
            let (head, error) = *failed;
            Failure::Decode(Box::new(DecodeFailure::new(self.plan.draft.operation(), head.into(), error)))
        })?;
        self.page = page;
        // A link that can't be followed is an error after the items of this page, not in their place.
        self.ahead = match linked.or(next).filter(|next| !next.is_empty()) {
            None => Ahead::Nothing,
            Some(next) => self.follow(url, next).unwrap_or_else(Ahead::Refused),
        };
        Ok(())
    }

    fn follow(&mut self, url: &str, next: String) -> Result<Ahead, LinkProblem> {
        let (step, ahead) = match self.paging.next {
            Next::Link(_) | Next::Header => {
                let link = origin::follow(url, &next)?;
                (link.clone(), Ahead::Fetch(Some(link)))
            }
            Next::Token(_, param) => {
                self.plan.draft.set(param, &next);
                (next, Ahead::Fetch(None))
            }
        };
        if self.seen.insert(step) { Ok(ahead) } else { Err(LinkProblem::Repeated) }
    }

    /// The item as a type. Its path and offset are those in the page.
    pub(crate) fn decode<T: FromJson, E>(&self, item: Item) -> Result<T, Error<E>> {
        json::from_str(self.page.text(&item)).map_err(|error| {
            let error = item.locate(self.paging.items, error);
            Error::Decode(Box::new(DecodeFailure::new(self.plan.draft.operation(), self.page.head().clone(), error)))
        })
    }
}
