//! Pages of a list: how each leads to the next.

use super::Type;

/// The paging of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Pagination {
    /// The members that lead to the items, from the body's root; empty where the body is the list.
    pub items: Vec<String>,
    /// The type of one item.
    pub item: Type,
    /// The way to the next page.
    pub next: NextPage,
    /// The signs of the last page.
    pub ends: PageEnds,
}

/// The way to the next page.
#[derive(Clone, Debug, PartialEq)]
pub enum NextPage {
    /// A link in the body: the members that lead to it.
    Link(Vec<String>),
    /// A token in the body (the members that lead to it) that the next request takes.
    Token(Vec<String>, PageSlot),
    /// A value in the last item (the members that lead to it) that the next request takes.
    LastItem(Vec<String>, PageSlot),
    /// A link in the `Link` header (RFC 8288).
    Header,
    /// A number that the client counts.
    Count(PageCount),
}

/// The place of a request's value for the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageSlot {
    /// A query parameter.
    Query(String),
    /// A member of the body, which is JSON: the members that lead to it.
    Body(Vec<String>),
}

/// The count of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageCount {
    /// The place of the number.
    pub slot: PageSlot,
    /// The number of the first page.
    pub first: u64,
    /// Whether items are counted, else pages.
    pub by_items: bool,
    /// The place of the page's size, and its default, where a page has as many items as a request asks for.
    pub size: Option<(String, Option<u64>)>,
}

/// The members of a page that show where the list ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageEnds {
    /// Whether another page follows, and the value that means so.
    pub more: Option<(Vec<String>, bool)>,
    /// The number of items of the list.
    pub total: Option<Vec<String>>,
    /// The number of pages of the list.
    pub pages: Option<Vec<String>>,
    /// Whether a link or a token that was followed before is the end.
    pub repeated: bool,
}
