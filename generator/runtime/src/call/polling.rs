//! An operation that goes on after its call is answered: whether it is over, and how long to wait before that is asked again.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header::LOCATION};
use serde_json::value::RawValue;

use crate::{
    call::{
        exchange::{Delivery, Exchange, FinalResponse},
        plan::CallPlan,
        redirects::PageLinks,
        retry,
    },
    error::Failure,
    json,
    request::operation::Operation,
    url::origin::{self, LinkProblem},
};

/// The headers that lead to where an operation's state is, the most exact first.
const LINKS: [&str; 2] = ["operation-location", "azure-asyncoperation"];

/// The member with the state of an operation, and its last values.
#[derive(Clone, Copy, Debug)]
pub struct Way {
    status: &'static [&'static str],
    until: &'static [&'static str],
    /// The parameter of the path for the id that stands in the first answer, and the members that lead to it.
    id: Option<(&'static str, &'static [&'static str])>,
}

impl Way {
    /// An operation that is over once an answer has another status than 202.
    pub const fn accepted() -> Self {
        Self { status: &[], until: &[], id: None }
    }

    /// An operation that is over once the member of its answer that this path leads to has one of these values.
    pub const fn member(status: &'static [&'static str], until: &'static [&'static str]) -> Self {
        Self { status, until, id: None }
    }

    /// An operation whose first answer has an id where these members lead, by which its state is asked for: the value of this
    /// parameter of the path. No header has to lead there.
    #[must_use]
    pub const fn by_id(mut self, parameter: &'static str, members: &'static [&'static str]) -> Self {
        self.id = Some((parameter, members));
        self
    }

    /// Whether an answer says that the operation goes on. One that has no state goes on by its status.
    fn goes_on(&self, response: &http::Response<Bytes>) -> bool {
        let root = serde_json::from_slice::<&RawValue>(response.body()).ok();
        let state = root.filter(|_| !self.status.is_empty()).and_then(|root| json::find(root, self.status));
        match state.and_then(|state| serde_json::from_str::<String>(state.get()).ok()) {
            Some(state) => !self.until.contains(&state.as_str()),
            None => response.status() == StatusCode::ACCEPTED,
        }
    }
}

/// Takes note of each answer.
pub(crate) type Watch = Arc<dyn Fn(&http::Response<Bytes>) + Send + Sync>;

/// The settings for waiting for an operation.
#[derive(Clone)]
pub(crate) struct Patience {
    /// For the whole operation.
    pub(crate) timeout: Duration,
    pub(crate) first: Duration,
    pub(crate) longest: Duration,
    pub(crate) watch: Option<Watch>,
}

/// An operation that is waited for.
pub struct Poller {
    plan: CallPlan,
    result: Operation,
    way: Way,
    patience: Patience,
    begun: Duration,
    /// The URL of the state, once that is known.
    url: Option<String>,
    questions: u32,
}

/// The next step.
pub(crate) enum PollStep<B> {
    /// Nothing: the operation is over, or has failed.
    Done(Box<FinalResponse<B>>),
    /// To wait, and then to ask.
    Ask(Duration),
}

impl Poller {
    /// Waits for what `plan` starts; `result` is what answers for it.
    pub(crate) fn new(plan: CallPlan, result: Operation, way: Way, patience: Patience) -> Self {
        let begun = plan.settings.surroundings.elapsed();
        Self { plan, result, way, patience, begun, url: None, questions: 0 }
    }

    /// The call that starts the operation.
    pub(crate) fn start(&self) -> Result<Exchange, Failure> {
        Exchange::start(&self.plan, None, Delivery::Whole)
    }

    /// The call that asks for its state.
    pub(crate) fn ask(&mut self) -> Result<Exchange, Failure> {
        self.questions = self.questions.saturating_add(1);
        let mut plan = self.plan.clone();
        *plan.request = self.plan.request.followed_by(self.result.clone());
        Exchange::start(&plan, self.url.clone(), Delivery::Whole)
    }

    /// Takes an answer, and says what follows from it.
    pub(crate) fn step<B>(&mut self, reply: FinalResponse<B>) -> Result<PollStep<B>, Failure> {
        let response = &reply.response;
        let operation = if self.questions == 0 { self.plan.request.operation() } else { &self.result };
        if !operation.succeeds(response.status()) {
            return Ok(PollStep::Done(Box::new(reply)));
        }
        let is_first = self.questions == 0;
        if let Some(id) = self.way.id {
            if is_first {
                self.url = self.url_by_id(id, response)?;
            }
        } else if let Some(link) = link(response.headers(), is_first || response.status() == StatusCode::ACCEPTED) {
            let url = self.address(&reply.url, link).map_err(|problem| self.plan.context(1).refused(problem))?;
            self.url = Some(url);
        }
        // The first answer need not be of the type of the others.
        let goes_on = self.way.goes_on(response) || (is_first && self.url.is_some());
        if let Some(watch) = self.patience.watch.as_ref().filter(|_| !is_first) {
            watch(response);
        }
        if !goes_on {
            return Ok(PollStep::Done(Box::new(reply)));
        }
        if self.url.is_none() {
            return Err(self.plan.context(1).refused(LinkProblem::NoState));
        }
        self.wait(response.headers()).map(PollStep::Ask)
    }

    /// The URL of the operation that answers for the state, with the id in this answer; none without an id.
    fn url_by_id(
        &self,
        (parameter, members): (&'static str, &[&str]),
        response: &http::Response<Bytes>,
    ) -> Result<Option<String>, Failure> {
        let root = serde_json::from_slice::<&RawValue>(response.body()).ok();
        let Some(id) = root.and_then(|root| json::find(root, members)).and_then(id) else { return Ok(None) };
        let base = self.plan.settings.base_url_of(&self.result);
        let url = base.and_then(|base| self.plan.request.url_of(&self.result, &base, parameter, &id));
        url.map(Some).map_err(|invalid| self.plan.context(1).invalid(&invalid.path, &invalid.reason))
    }

    /// The time to wait: as the server asks, or a second, then two, and so on; no longer than there is time.
    fn wait(&self, headers: &HeaderMap) -> Result<Duration, Failure> {
        let surroundings = &self.plan.settings.surroundings;
        let doubled = 1_u32.checked_shl(self.questions).unwrap_or(u32::MAX);
        let own = self.patience.first.saturating_mul(doubled).min(self.patience.longest);
        let wait = retry::retry_after(headers, surroundings.now()).unwrap_or(own);
        let spent = surroundings.elapsed().saturating_sub(self.begun);
        if spent.saturating_add(wait) > self.patience.timeout {
            return Err(self.timed_out());
        }
        Ok(wait)
    }

    pub(crate) fn timed_out(&self) -> Failure {
        let mut context = self.plan.context(self.questions.saturating_add(1));
        context.timeout = self.patience.timeout;
        context.timed_out()
    }

    /// The URL that a link means; held to the origin as the links of pages are.
    fn address(&self, url: &str, link: &str) -> Result<String, LinkProblem> {
        match (self.plan.policy.page_links, self.plan.base()) {
            (PageLinks::BaseUrl, Ok(base)) => origin::kept_below(&base, url, link),
            _ => origin::follow(url, link),
        }
    }
}

/// The link to the state in these headers. A `Location` may lead to what was made, and to the state only in some answers.
fn link(headers: &HeaderMap, by_location: bool) -> Option<&str> {
    let location = Some(LOCATION.as_str()).filter(|_| by_location);
    LINKS.into_iter().chain(location).find_map(|name| headers.get(name)?.to_str().ok())
}

/// An id as text: a string that isn't empty, or a whole number as it is written.
fn id(value: &RawValue) -> Option<String> {
    let text = serde_json::from_str::<String>(value.get()).ok();
    let number = || Some(value.get()).filter(|text| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'));
    text.or_else(|| number().map(str::to_owned)).filter(|text| !text.is_empty())
}
