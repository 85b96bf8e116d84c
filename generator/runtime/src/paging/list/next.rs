//! The way from one page to the next.

use super::{
    super::{
        Next, Slot,
        cursor::Spot,
        page::{Page, Signs},
    },
    List,
};
use crate::{
    call::{plan::CallPlan, redirects::PageLinks},
    error::Failure,
    json::ToJson,
    url::origin::{self, LinkProblem},
};

impl List {
    /// A link from a page or a cursor, which may come from anywhere: it has to stay where the call itself would go.
    pub(super) fn at_home(&self, link: &str) -> Result<String, Failure> {
        let home = self.plan.prepare(None)?.url;
        origin::follow(&home, link).map_err(|problem| self.plan.context(1).refused(problem))
    }

    /// The page after this one, if there is one.
    pub(super) fn next(&mut self, page: &Page, signs: Signs, url: &str) -> Result<Option<Spot>, LinkProblem> {
        if let Next::Count(count) = self.paging.next {
            let here = if let Spot::Number(number) = self.here { Some(number) } else { None };
            let found = u64::try_from(page.len()).unwrap_or(u64::MAX);
            let next = count.next(here, &self.plan.request, found, &signs, &mut self.tally)?;
            return Ok(next.map(Spot::Number));
        }
        match (signs.more, signs.next) {
            (Some(false), _) | (None, None) => Ok(None),
            (Some(true), None) => Err(LinkProblem::NoNext),
            (_, Some(next)) => self.follow(url, next),
        }
    }

    fn follow(&mut self, url: &str, next: String) -> Result<Option<Spot>, LinkProblem> {
        let (step, spot): (String, fn(String) -> Spot) = match self.paging.next {
            Next::Link(_) | Next::Header => (self.address(url, &next)?, Spot::Link),
            _ => (next, Spot::Token),
        };
        match self.seen.insert(step.clone()) {
            true => Ok(Some(spot(step))),
            false if self.paging.ends_repeated => Ok(None),
            false => Err(LinkProblem::Repeated),
        }
    }

    /// The URL that a link on the page at `url` means.
    fn address(&self, url: &str, link: &str) -> Result<String, LinkProblem> {
        match (self.plan.policy.page_links, self.plan.base()) {
            (PageLinks::BaseUrl, Ok(base)) => origin::kept_below(&base, url, link),
            _ => origin::follow(url, link),
        }
    }
}

/// Sets the value by which a request asks for a page.
pub(super) fn ask(plan: &mut CallPlan, slot: &Slot, value: &dyn ToJson) {
    match slot {
        Slot::Query(param) => plan.request.set(*param, value),
        Slot::Body(member) => plan.request.set_in_body(member, value),
    }
}
