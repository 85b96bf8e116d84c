//! Lists that come in pages: which page is next, and which items the last one held, without any IO.

mod count;
mod cursor;
mod items;
mod link;
mod list;
mod page;

use crate::request::parameter::Param;

pub use cursor::{Cursor, InvalidCursor};
pub use list::{List, Turn};

use count::Count;

/// Names of members, each inside of the one before, from the root of a JSON document.
type Names = &'static [&'static str];

/// The paging of a list: the member with the items of a page, and what leads to the next page.
#[derive(Clone, Copy, Debug)]
pub struct Paging {
    items: Names,
    next: Next,
    /// The member that says whether another page follows, and the value that means so.
    more: Option<(Names, bool)>,
    /// The member with the number of items of the list.
    total: Option<Names>,
    /// The member with the number of pages of the list.
    pages: Option<Names>,
    /// Whether a link or a token that was followed before is the end of the list.
    ends_repeated: bool,
}

#[derive(Clone, Copy, Debug)]
enum Next {
    /// A URL at this path of the page.
    Link(Names),
    /// A value at this path of the page, which goes into the next request.
    Token(Names, Slot),
    /// A value at this path of the page's last item, which goes into the next request.
    LastItem(Names, Slot),
    /// A URL in the `Link` header.
    Header,
    /// A number that the client counts.
    Count(Count),
}

/// The place in a request that names the page.
#[derive(Clone, Copy, Debug)]
enum Slot {
    Query(Param<'static>),
    /// A member of the body, which is JSON.
    Body(Names),
}

impl Paging {
    /// Pages with the URL of the next one, absolute or relative, at the path `next`.
    /// The items are an array at the path `items`; without a step in it, the page is the array.
    pub const fn link(items: &'static [&'static str], next: &'static [&'static str]) -> Self {
        Self::new(items, Next::Link(next))
    }

    /// Pages with a token for the next one at the path `next`, which is sent as the query parameter `parameter`.
    pub const fn token(items: &'static [&'static str], next: &'static [&'static str], parameter: &'static str) -> Self {
        Self::new(items, Next::Token(next, Slot::Query(Param::query(parameter))))
    }

    /// Pages after which the next one is asked for by what stands at the path `id` of their last item, such as its
    /// identifier, sent as the query parameter `parameter`. The list ends with a page without items, unless
    /// [`more`](Self::more) names a member that says so earlier.
    pub const fn last_item(
        items: &'static [&'static str],
        id: &'static [&'static str],
        parameter: &'static str,
    ) -> Self {
        Self::new(items, Next::LastItem(id, Slot::Query(Param::query(parameter))))
    }

    /// Pages whose response names the next one in its `Link` header, with the relation `next` (RFC 8288).
    pub const fn header(items: &'static [&'static str]) -> Self {
        Self::new(items, Next::Header)
    }

    /// Pages whose number is sent as the query parameter `parameter`, and is `first` for the first one.
    ///
    /// The list ends with a page without items, or where [`more`](Self::more), [`total`](Self::total) or
    /// [`pages`](Self::pages) say so. A status of 204, 404, 410, 416 or 422 in place of a later page is its end too,
    /// unless one of these three says that more follows; and 400, or the same page again, after a page that had fewer
    /// items than one before it.
    pub const fn number(items: &'static [&'static str], parameter: &'static str, first: u64) -> Self {
        Self::new(items, Next::Count(Count::new(parameter, first, false)))
    }

    /// Pages that begin after as many items as the query parameter `parameter` says.
    /// The list ends as that of [`number`](Self::number) does.
    pub const fn offset(items: &'static [&'static str], parameter: &'static str) -> Self {
        Self::new(items, Next::Count(Count::new(parameter, 0, true)))
    }

    const fn new(items: Names, next: Next) -> Self {
        Self { items, next, more: None, total: None, pages: None, ends_repeated: false }
    }

    /// The query parameter for the number of items in a page, and that number where the parameter isn't set, for a service
    /// that gives as many as are asked for: a page with fewer is the last. It means nothing for pages that are linked.
    pub const fn sized(mut self, parameter: &'static str, default: Option<u64>) -> Self {
        if let Next::Count(count) = &mut self.next {
            count.size = Some((parameter, default));
        }
        self
    }

    /// Sends what leads to the next page as the member at this path of the request's body, which is JSON, in place of a
    /// query parameter. The parameter for the number of items is a member of the body then too.
    pub const fn in_body(mut self, member: &'static [&'static str]) -> Self {
        match &mut self.next {
            Next::Token(_, slot) | Next::LastItem(_, slot) => *slot = Slot::Body(member),
            Next::Count(count) => count.slot = Slot::Body(member),
            Next::Link(_) | Next::Header => {}
        }
        self
    }

    /// The member that says whether another page follows. `false` in it ends the list, whatever else the page holds.
    pub const fn more(mut self, member: &'static [&'static str]) -> Self {
        self.more = Some((member, true));
        self
    }

    /// The member that says whether this is the last page. `true` in it ends the list, whatever else the page holds.
    pub const fn last(mut self, member: &'static [&'static str]) -> Self {
        self.more = Some((member, false));
        self
    }

    /// The member that holds the number of items in the whole list. It means nothing for pages that aren't counted.
    pub const fn total(mut self, member: &'static [&'static str]) -> Self {
        self.total = Some(member);
        self
    }

    /// The member that holds the number of pages in the whole list. It means nothing but for pages that are counted by
    /// their number.
    pub const fn pages(mut self, member: &'static [&'static str]) -> Self {
        self.pages = Some(member);
        self
    }

    /// A link or token that was followed before is the end of the list. Else it is an error, for going on would never end.
    pub const fn ends_repeated(mut self) -> Self {
        self.ends_repeated = true;
        self
    }
}
