//! A list on its way: which page is at hand, and which comes next.

use std::{collections::HashSet, fmt};

use super::{
    Count, Cursor, Next, Paging,
    cursor::Spot,
    link,
    page::{Item, Page},
};
use crate::runtime::{
    call::{
        exchange::{Delivery, Exchange, FinalResponse},
        plan::CallPlan,
    },
    error::{DecodeFailure, Error, Failure},
    json::{self, FromJson},
    response::{
        Response,
        decode::{self, Decode},
    },
    url::origin::{self, LinkProblem},
};

/// What is told of an item that can't be decoded.
pub type Report = Box<dyn FnMut(DecodeFailure) + Send>;

/// Where a list stands: the items of the last page, and the way to the next.
pub struct List {
    plan: CallPlan,
    paging: Paging,
    page: Page,
    /// Which page is at hand.
    here: Spot,
    /// Whether nothing of the page at hand was asked for yet.
    fresh: bool,
    ahead: Ahead,
    /// The items of the page ahead that were given already.
    given: usize,
    /// Whether a page couldn't be had: the one ahead.
    stopped: bool,
    /// The URLs or tokens followed so far.
    seen: HashSet<String>,
    /// The items of a full page, of a list whose pages are counted.
    full: Option<u64>,
    lenient: Option<Report>,
}

/// What comes after the page at hand.
enum Ahead {
    /// This page.
    Fetch(Spot),
    /// A page that must not be fetched.
    Refused(LinkProblem),
    /// Nothing.
    Nothing,
}

/// What is to be done next.
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
            full: None,
            lenient: None,
        }
    }

    /// Begins at the cursor, whatever was at hand.
    pub(crate) fn start_at(&mut self, cursor: Cursor) {
        self.page = Page::default();
        self.seen.clear();
        self.fresh = false;
        self.ahead = Ahead::Fetch(cursor.spot);
        self.given = cursor.given;
        self.stopped = false;
    }

    /// Where the list stands, if there may be more of it.
    pub(crate) fn cursor(&self) -> Option<Cursor> {
        if self.fresh || self.page.has_more() {
            return Some(Cursor { spot: self.here.clone(), given: self.page.position() });
        }
        match &self.ahead {
            Ahead::Fetch(spot) => Some(Cursor { spot: spot.clone(), given: self.given }),
            Ahead::Refused(_) | Ahead::Nothing => None,
        }
    }

    /// Items that can't be decoded are told and left out from now on.
    pub(crate) fn leave_out(&mut self, report: Report) {
        self.lenient = Some(report);
    }

    /// Goes on with the page that couldn't be had.
    pub(crate) fn retry(&mut self) {
        self.stopped = false;
    }

    /// What is to be done next.
    pub(crate) fn turn(&mut self) -> Result<Turn, Failure> {
        if self.stopped {
            return Ok(Turn::End);
        }
        if self.fresh || self.page.has_more() {
            return Ok(Turn::Page);
        }
        match &self.ahead {
            Ahead::Nothing => Ok(Turn::End),
            Ahead::Refused(problem) => {
                let failure = self.plan.context(self.page.head().attempts).refused(*problem);
                self.ahead = Ahead::Nothing;
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
            (Spot::Token(token), Next::Token(_, param)) => {
                plan.request.set(*param, &token);
                self.seen.insert(token);
                None
            }
            (Spot::Number(number), Next::Count(count)) => {
                plan.request.set(count.param, &number);
                None
            }
            _ => {
                return Err(self
                    .plan
                    .context(1)
                    .invalid("the cursor", "must be of a list whose pages follow in the same way"));
            }
        };
        let exchange = plan.start(link, Delivery::Whole)?;
        if self.seen.is_empty() && matches!(self.paging.next, Next::Link(_) | Next::Header) {
            self.seen.insert(exchange.url().to_owned());
        }
        Ok(exchange)
    }

    /// A link from a page or a cursor, which may come from anywhere: it has to stay where the call itself would go.
    fn at_home(&self, link: &str) -> Result<String, Failure> {
        let home = self.plan.prepare(None)?.url;
        origin::follow(&home, link).map_err(|problem| self.plan.context(1).refused(problem))
    }

    /// Takes the page that was fetched. After an error the list has stopped where it stood before.
    pub(crate) fn take<B, E>(
        &mut self,
        reply: Result<FinalResponse<B>, Failure>,
        error: Decode<E>,
    ) -> Result<(), Error<E>> {
        let taken = match reply {
            Err(failure) => Err(failure.typed()),
            Ok(FinalResponse { response, .. }) if !response.status().is_success() => {
                Err(decode::unsuccessful(self.plan.request.operation(), response, error))
            }
            Ok(FinalResponse { response, url, .. }) => self.advance(response, &url).map_err(Failure::typed),
        };
        self.stopped = taken.is_err();
        taken
    }

    fn advance(&mut self, response: http::Response<bytes::Bytes>, url: &str) -> Result<(), Failure> {
        let (head, body) = response.into_parts();
        let linked = link::next(&head.headers).filter(|_| matches!(self.paging.next, Next::Header));
        let (mut page, next) =
            Page::read(head, body, self.paging.items, self.paging.next_path()).map_err(|failed| {
                let (head, error) = *failed;
                let error = decode::explained(error, &head.headers);
                Failure::Decode(Box::new(DecodeFailure::new(self.plan.request.operation(), head.into(), error)))
            })?;
        let counts = matches!(self.paging.next, Next::Count(_));
        if counts && page.has_more() && page.is_same(&self.page) {
            self.ahead = Ahead::Nothing;
            return Err(self.plan.context(page.head().attempts).refused(LinkProblem::Repeated));
        }
        if let Ahead::Fetch(spot) = std::mem::replace(&mut self.ahead, Ahead::Nothing) {
            self.here = spot;
        }
        self.ahead = match self.paging.next {
            Next::Count(count) => self.counted(&count, &page),
            _ => match linked.or(next).filter(|next| !next.is_empty()) {
                None => Ahead::Nothing,
                // A link that can't be followed is an error after the items of this page, not in their place.
                Some(next) => self.follow(url, next).map_or_else(Ahead::Refused, Ahead::Fetch),
            },
        };
        page.skip(std::mem::take(&mut self.given));
        self.page = page;
        self.fresh = true;
        Ok(())
    }

    fn follow(&mut self, url: &str, next: String) -> Result<Spot, LinkProblem> {
        let spot = match self.paging.next {
            Next::Token(..) => Spot::Token(next),
            _ => Spot::Link(origin::follow(url, &next)?),
        };
        let (Spot::Link(step) | Spot::Token(step)) = &spot else { return Ok(spot) };
        if self.seen.insert(step.clone()) { Ok(spot) } else { Err(LinkProblem::Repeated) }
    }

    /// What comes after a page of a list whose pages are counted: nothing after one that isn't full.
    fn counted(&mut self, count: &Count, page: &Page) -> Ahead {
        let found = u64::try_from(page.len()).unwrap_or(u64::MAX);
        let sized = || count.size.and_then(|(param, default)| self.plan.request.number(param).or(default));
        let full = *self.full.get_or_insert_with(|| sized().unwrap_or(found));
        if found == 0 || found < full {
            return Ahead::Nothing;
        }
        let here = match self.here {
            Spot::Number(number) => number,
            _ => self.plan.request.number(count.param).unwrap_or(count.first),
        };
        here.checked_add(if count.by_items { found } else { 1 })
            .map_or(Ahead::Nothing, |next| Ahead::Fetch(Spot::Number(next)))
    }

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
            Box::new(DecodeFailure::new(self.plan.request.operation(), self.page.head().clone(), error))
        })
    }
}

impl fmt::Debug for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("List").field("call", &self.plan).finish_non_exhaustive()
    }
}
