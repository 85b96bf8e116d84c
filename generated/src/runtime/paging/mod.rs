//! Lists that come in pages: which page is next, and which items the last one held, without any IO.

pub(crate) mod asynchronous;
pub(crate) mod blocking;
mod cursor;
mod link;
mod list;
mod page;

use crate::runtime::request::parameter::Param;

pub use asynchronous::{Items, Pages};
pub use cursor::{Cursor, InvalidCursor};
pub use list::{List, Turn};

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
    /// A number that the client counts.
    Count(Count),
}

/// A parameter that says which page is asked for.
#[derive(Clone, Copy, Debug)]
struct Count {
    param: Param<'static>,
    /// Its value for the first page.
    first: u64,
    /// Whether it counts items; else pages.
    by_items: bool,
    /// The parameter for the number of items in a page, and that number where the parameter isn't set.
    size: Option<(Param<'static>, Option<u64>)>,
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

    /// Pages whose number is sent as the query parameter `parameter`, and is `first` for the first one.
    /// The list ends with a page without items, or with fewer than the one before it.
    pub const fn number(items: &'static [&'static str], parameter: &'static str, first: u64) -> Self {
        Self::count(items, parameter, first, false)
    }

    /// Pages that begin after as many items as the query parameter `parameter` says.
    /// The list ends as that of [`number`](Self::number) does.
    pub const fn offset(items: &'static [&'static str], parameter: &'static str) -> Self {
        Self::count(items, parameter, 0, true)
    }

    const fn count(items: &'static [&'static str], parameter: &'static str, first: u64, by_items: bool) -> Self {
        let param = Param::query(parameter);
        Self { items, next: Next::Count(Count { param, first, by_items, size: None }) }
    }

    /// The query parameter for the number of items in a page, and that number where the parameter isn't set. With it a
    /// first page that isn't full is known to be the last. It means nothing for pages that are linked.
    pub const fn sized(mut self, parameter: &'static str, default: Option<u64>) -> Self {
        if let Next::Count(count) = &mut self.next {
            count.size = Some((Param::query(parameter), default));
        }
        self
    }

    /// Where in a page that stands which leads to the next one, if it stands there.
    fn next_path(&self) -> Option<&'static [&'static str]> {
        match self.next {
            Next::Link(path) | Next::Token(path, _) => Some(path),
            Next::Header | Next::Count(_) => None,
        }
    }
}
