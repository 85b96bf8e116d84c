//! Pages that the client counts: which one is next, and what says that there is none.

use http::StatusCode;

use super::{Slot, page::Signs};
use crate::{
    request::{Param, RequestBuilder},
    url::origin::LinkProblem,
};

/// A number in the request that says which page is asked for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) slot: Slot,
    /// Its value for the first page.
    first: u64,
    /// Whether it counts items; else pages.
    by_items: bool,
    /// The name of what sets the number of items in a page, and that number where it isn't set, of a service that gives as
    /// many as are asked for.
    pub(super) size: Option<(&'static str, Option<u64>)>,
}

/// The state of counted pages.
#[derive(Default)]
pub(super) struct Tally {
    /// The most items that a page had.
    full: u64,
    /// The items up to the end of the last page, where all pages since the first were seen.
    seen: Option<u64>,
    /// Whether the last page had fewer items than one before it.
    short: bool,
    /// Whether the last page has the sign that another follows.
    more: bool,
}

impl Tally {
    /// Whether a failure in place of a page means that the list has ended before it.
    pub(super) fn ends_with(&self, status: StatusCode) -> bool {
        !self.more
            && (matches!(status.as_u16(), 404 | 410 | 416 | 422) || (self.short && status == StatusCode::BAD_REQUEST))
    }

    /// Whether the same page once more means that the list has ended: some services give the last page for every number
    /// that lies behind it.
    pub(super) fn ends_with_same(&self) -> bool {
        self.short && !self.more
    }
}

impl Count {
    pub(super) const fn new(parameter: &'static str, first: u64, by_items: bool) -> Self {
        Self { slot: Slot::Query(Param::query(parameter)), first, by_items, size: None }
    }

    /// The number that leads behind a page with so many items, which was asked for by `here`, or by what the call says
    /// where that is `None`; `None` at the list's end.
    pub(super) fn next(
        &self,
        here: Option<u64>,
        request: &RequestBuilder,
        found: u64,
        signs: &Signs,
        tally: &mut Tally,
    ) -> Result<Option<u64>, LinkProblem> {
        let here = here.or_else(|| self.slot.number(request)).unwrap_or(self.first);
        let before = match self.by_items {
            true => Some(here),
            false if here == self.first => Some(0),
            false => tally.seen,
        };
        tally.seen = before.and_then(|before| before.checked_add(found));
        let more = signs.more.or_else(|| self.pages(here, signs)).or_else(|| items(tally.seen, found, signs));
        tally.more = more == Some(true);
        tally.short = found < tally.full;
        tally.full = tally.full.max(found);
        let exact = self.size.map(|(name, default)| self.slot.named(name, request).or(default).unwrap_or(tally.full));
        if more == Some(false) || (!tally.more && (found == 0 || exact.is_some_and(|asked| found < asked))) {
            return Ok(None);
        }
        let step = if self.by_items { found } else { 1 };
        match step {
            0 => Err(LinkProblem::NoNext),
            step => Ok(here.checked_add(step)),
        }
    }

    /// Whether more pages follow, by their number.
    fn pages(&self, here: u64, signs: &Signs) -> Option<bool> {
        let pages = signs.pages.filter(|_| !self.by_items)?;
        Some(here.saturating_sub(self.first).saturating_add(1) < pages)
    }
}

/// Whether more items follow, by their number. A total of as many items as the page has may be that of the page alone, as
/// some services have it, so that it says nothing.
fn items(seen: Option<u64>, found: u64, signs: &Signs) -> Option<bool> {
    let total = signs.total.filter(|total| *total != found)?;
    Some(seen? < total)
}

impl Slot {
    /// The number that a call has there, if it has one.
    fn number(&self, request: &RequestBuilder) -> Option<u64> {
        match self {
            Self::Query(param) => request.number(*param),
            Self::Body(path) => request.number_in_body(path),
        }
    }

    /// The number that a call has under this name in the same place.
    fn named(&self, name: &'static str, request: &RequestBuilder) -> Option<u64> {
        match self {
            Self::Query(_) => request.number(Param::query(name)),
            Self::Body(_) => request.number_in_body(&[name]),
        }
    }
}
