//! A list that is being read: the page at hand, and the way to the next one.

mod next;

use std::{collections::HashSet, fmt};

use super::{Cursor, Next, Paging, count::Tally, cursor::Spot, link, page::Page};
use http::StatusCode;

use crate::{
    call::{
        exchange::{Delivery, Exchange, FinalResponse},
        plan::CallPlan,
        result,
    },
    error::{DecodeFailure, Error, Failure},
    response::decode::{self, Decode},
    url::origin::LinkProblem,
};

/// Pages without an item that may follow one another.
const MOST_EMPTY: u32 = 50;

/// Is called with each item that can't be decoded.
pub type Report = Box<dyn FnMut(DecodeFailure) + Send>;

/// The state of a list: the items of the last page, and the way to the next.
pub struct List {
    pub(super) plan: CallPlan,
    pub(super) paging: Paging,
    pub(super) page: Page,
    /// The page at hand.
    here: Spot,
    /// Whether nothing of the page at hand was asked for yet.
    pub(super) fresh: bool,
    ahead: Ahead,
    /// The items of the page ahead that were given already.
    given: usize,
    /// Whether a page couldn't be had: the one ahead.
    stopped: bool,
    /// The URLs or tokens followed so far.
    seen: HashSet<String>,
    /// The state of counted pages.
    tally: Tally,
    /// The pages without an item up to here.
    empty: u32,
    pub(super) lenient: Option<Report>,
}

/// The page after the page at hand.
enum Ahead {
    /// This page.
    Fetch(Spot),
    /// A page that isn't fetched, unless it is known where it is and the user goes on with it.
    Refused(LinkProblem, Option<Spot>),
    /// Nothing.
    Nothing,
}

/// The next step.
pub enum Turn {
    /// There is a page at hand that isn't used up.
    Page,
    /// Another page must be fetched, and given to [`List::take`].
    Fetch(Box<Exchange>),
    /// There is none.
    End,
}

impl List {
    pub(crate) fn new(plan: CallPlan, paging: Paging) -> Self {
        Self {
            plan,
            paging,
            page: Page::default(),
            here: Spot::Start,
            fresh: false,
            ahead: Ahead::Fetch(Spot::Start),
            given: 0,
            stopped: false,
            seen: HashSet::new(),
            tally: Tally::default(),
            empty: 0,
            lenient: None,
        }
    }

    /// Begins at the cursor, whatever was at hand.
    pub(crate) fn start_at(&mut self, cursor: Cursor) {
        self.page = Page::default();
        self.seen.clear();
        self.tally = Tally::default();
        self.empty = 0;
        self.fresh = false;
        self.ahead = Ahead::Fetch(cursor.spot);
        self.given = cursor.given;
        self.stopped = false;
    }

    /// The state of the list, if there may be more of it.
    pub(crate) fn cursor(&self) -> Option<Cursor> {
        if self.fresh || self.page.has_more() {
            return Some(Cursor { spot: self.here.clone(), given: self.page.position() });
        }
        match &self.ahead {
            Ahead::Fetch(spot) | Ahead::Refused(_, Some(spot)) => {
                Some(Cursor { spot: spot.clone(), given: self.given })
            }
            Ahead::Refused(_, None) | Ahead::Nothing => None,
        }
    }

    /// Leaves out items that can't be decoded from now on, and gives each to `report`.
    pub(crate) fn leave_out(&mut self, report: Report) {
        self.lenient = Some(report);
    }

    /// Goes on with the page that couldn't be had.
    pub(crate) fn retry(&mut self) {
        self.stopped = false;
    }

    /// The next step.
    pub(crate) fn turn(&mut self) -> Result<Turn, Failure> {
        if self.stopped {
            return Ok(Turn::End);
        }
        if self.fresh || self.page.has_more() {
            return Ok(Turn::Page);
        }
        match &self.ahead {
            Ahead::Nothing => Ok(Turn::End),
            Ahead::Refused(problem, spot) => {
                let failure = self.plan.context(self.page.head().attempts).refused(*problem);
                self.stopped = spot.is_some();
                self.ahead = spot.clone().map_or(Ahead::Nothing, Ahead::Fetch);
                Err(failure)
            }
            Ahead::Fetch(spot) => {
                let exchange = self.start(spot.clone());
                self.stopped = exchange.is_err();
                exchange.map(|exchange| Turn::Fetch(Box::new(exchange)))
            }
        }
    }

    fn start(&mut self, spot: Spot) -> Result<Exchange, Failure> {
        let mut plan = self.plan.clone();
        let link = match (spot, &self.paging.next) {
            (Spot::Start, _) => None,
            (Spot::Link(link), Next::Link(_) | Next::Header) => Some(self.at_home(&link)?),
            (Spot::Token(token), Next::Token(_, slot) | Next::LastItem(_, slot)) => {
                next::ask(&mut plan, slot, &token);
                self.seen.insert(token);
                None
            }
            (Spot::Number(number), Next::Count(count)) => {
                next::ask(&mut plan, &count.slot, &number);
                None
            }
            _ => {
                return Err(self
                    .plan
                    .context(1)
                    .invalid("the cursor", "must be of a list whose pages follow in the same way"));
            }
        };
        let exchange = Exchange::start(&plan, link, Delivery::Whole)?;
        if self.seen.is_empty() && matches!(self.paging.next, Next::Link(_) | Next::Header) {
            self.seen.insert(exchange.url().to_owned());
        }
        Ok(exchange)
    }

    /// Takes the page that was fetched. After an error the list has stopped where it stood before.
    pub(crate) fn take<B, E>(
        &mut self,
        reply: Result<FinalResponse<B>, Failure>,
        error: Decode<E>,
    ) -> Result<(), Error<E>> {
        let taken = match reply {
            Err(failure) => Err(failure.typed()),
            Ok(FinalResponse { response, .. }) if self.ends_with(response.status()) => {
                self.end();
                Ok(())
            }
            Ok(FinalResponse { response, .. }) if !response.status().is_success() => {
                Err(result::unsuccessful(self.plan.request.operation(), response, error))
            }
            Ok(FinalResponse { response, url, .. }) => self.advance(response, &url).map_err(Failure::typed),
        };
        self.stopped = taken.is_err();
        taken
    }

    /// Whether this status in place of a page means that the list has ended.
    fn ends_with(&self, status: StatusCode) -> bool {
        let counts = matches!(self.ahead, Ahead::Fetch(Spot::Number(_)));
        status == StatusCode::NO_CONTENT || (counts && self.tally.ends_with(status))
    }

    fn end(&mut self) {
        self.page = Page::default();
        self.fresh = false;
        self.ahead = Ahead::Nothing;
    }

    fn advance(&mut self, response: http::Response<bytes::Bytes>, url: &str) -> Result<(), Failure> {
        let (head, body) = response.into_parts();
        let linked = link::next(&head.headers).filter(|_| matches!(self.paging.next, Next::Header));
        let (mut page, mut signs) = Page::read(head, body, &self.paging).map_err(|failed| {
            let (head, error, body) = *failed;
            let error = decode::explained(error, &head.headers);
            Failure::Decode(Box::new(DecodeFailure::new(self.plan.request.operation(), head.into(), error, body)))
        })?;
        signs.next = linked.or(signs.next).filter(|next| !next.is_empty());
        let counts = matches!(self.paging.next, Next::Count(_));
        if counts && page.has_more() && page.is_same(&self.page) {
            if self.tally.ends_with_same() {
                self.end();
                return Ok(());
            }
            self.ahead = Ahead::Nothing;
            return Err(self.plan.context(page.head().attempts).refused(LinkProblem::Repeated));
        }
        if let Ahead::Fetch(spot) = std::mem::replace(&mut self.ahead, Ahead::Nothing) {
            self.here = spot;
        }
        // A link that can't be followed is an error after the items of this page, not in their place.
        let next = self.next(&page, signs, url);
        self.empty = if page.len() == 0 { self.empty.saturating_add(1) } else { 0 };
        self.ahead = match next {
            Ok(Some(spot)) if self.empty >= MOST_EMPTY => {
                self.empty = 0;
                Ahead::Refused(LinkProblem::EmptyPages, Some(spot))
            }
            Ok(next) => next.map_or(Ahead::Nothing, Ahead::Fetch),
            Err(problem) => Ahead::Refused(problem, None),
        };
        page.skip(std::mem::take(&mut self.given));
        self.page = page;
        self.fresh = true;
        Ok(())
    }
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List").field("call", &self.plan).finish_non_exhaustive()
    }
}
