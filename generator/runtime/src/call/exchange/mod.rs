//! One call over HTTP without any IO: which request goes out next, and what to make of the response.
//! Async and blocking code both drive this, so that both do the same.

#[cfg(feature = "digest")]
mod challenges;
mod hooks;
mod redirect;
mod retry;
#[cfg(feature = "signer")]
mod signing;
mod step;
#[cfg(feature = "oauth")]
mod tokens;
#[cfg(feature = "uploads")]
mod upload;

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Method, header, response::Parts};

pub(crate) use step::{AttemptResponse, Step};
pub use step::{FinalResponse, OpenBody};

use crate::{
    call::{
        limits::{BodyBuffer, BodyLimits, Chunk, SizeLimit},
        plan::CallPlan,
        settings::{Policy, Settings},
    },
    error::Failure,
    request::{context::CallContext, prepared::PreparedRequest},
    response::head::Attempts,
    stream,
    trace::Trace,
    transport::Limits,
};

/// The way in which the body of a success is handed over. That of any other response is gathered first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// As a whole.
    Whole,
    /// While it comes in.
    Open,
    /// While it comes in, as events that may be far between; as a whole if it is surely no event stream.
    Events,
    /// While it comes in, as lines that may be far between.
    Lines,
}

/// A call on its way.
pub struct Exchange {
    settings: Arc<Settings>,
    prepared: PreparedRequest,
    policy: Policy,
    delivery: Delivery,
    context: CallContext,
    /// The header that the call is named by.
    key_header: Option<String>,
    /// When the call began, as the surroundings count time.
    start: Duration,
    redirects: u8,
    /// Whether a redirect has led to another origin: from then on nothing goes out that is the caller's.
    away: bool,
    /// The result of the last attempt, while the next one is waited for.
    last: Option<Result<http::Response<Bytes>, Failure>>,
    /// When the request at hand was sent.
    sent: Option<Duration>,
    trace: Trace,
    #[cfg(feature = "oauth")]
    tokens: crate::oauth::CallTokens,
    /// The number of challenges that the call has answered.
    #[cfg(feature = "digest")]
    challenges: u8,
}

impl Exchange {
    /// A call that is ready to be sent, to `link` if there is one. Its time starts to run.
    pub(crate) fn start(plan: &CallPlan, link: Option<String>, delivery: Delivery) -> Result<Self, Failure> {
        let prepared = plan.prepare(link)?;
        plan.check_credentials()?;
        Ok(Self {
            prepared,
            policy: plan.policy,
            delivery,
            context: plan.context(1),
            key_header: plan.key_header().map(str::to_owned),
            start: plan.settings.surroundings.elapsed(),
            settings: Arc::clone(&plan.settings),
            redirects: 0,
            away: false,
            last: None,
            sent: None,
            trace: Trace::new(plan.request.operation()),
            #[cfg(feature = "oauth")]
            tokens: crate::oauth::CallTokens::default(),
            #[cfg(feature = "digest")]
            challenges: 0,
        })
    }

    /// The URL that the next request goes to, without credentials.
    pub(crate) fn url(&self) -> &str {
        &self.prepared.url
    }

    pub(crate) fn context(&self) -> &CallContext {
        &self.context
    }

    /// The spans of the call.
    pub(crate) fn trace(&self) -> &Trace {
        &self.trace
    }

    /// Another attempt begins, if the last one is over and its wait too.
    fn resume(&mut self) {
        if self.last.take().is_some() {
            self.context.attempts += 1;
        }
    }

    /// The next request, with credentials, and how long it may take.
    pub(crate) fn request(&mut self) -> Result<(http::Request<Bytes>, Limits), Failure> {
        let left = self.left();
        if left.is_zero() {
            return Err(self.context.timed_out());
        }
        self.resume();
        let has_body = self.prepared.has_body();
        let PreparedRequest { method, mut url, mut headers, body, .. } = self.prepared.clone();
        self.trace.begin(&self.context, &method, &url);
        let hooked = self.trace.within(|| self.hooked_headers());
        if !self.away {
            headers.extend(hooked);
            self.settings.credentials.apply(self.context.operation.security(), &mut url, &mut headers);
            #[cfg(feature = "oauth")]
            self.tokens.apply(&mut headers);
        }
        if headers.contains_key(header::RANGE) {
            // A range of what is compressed can't be read on its own (RFC 9110 §14.2).
            headers.entry(header::ACCEPT_ENCODING).or_insert(HeaderValue::from_static("identity"));
        }
        if !has_body && matches!(method, Method::POST | Method::PUT | Method::PATCH) {
            // Servers wait for a body of these, or refuse them, unless its length says that there is none (RFC 9110 §8.6).
            headers.entry(header::CONTENT_LENGTH).or_insert(HeaderValue::from_static("0"));
        }
        let uri = http::Uri::try_from(url)
            .map_err(|_| self.context.invalid("the URL", "must be shorter than 65,535 bytes"))?;
        let mut request = http::Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        *request.headers_mut() = headers;
        #[cfg(feature = "signer")]
        self.sign(&mut request)?;
        let mut limits = self.policy.limits;
        limits.open = self.delivery != Delivery::Whole;
        limits.idle = match self.delivery {
            Delivery::Whole => limits.idle,
            Delivery::Open => limits.idle.min(limits.timeout),
            Delivery::Events | Delivery::Lines => limits.timeout,
        };
        limits.timeout = self.policy.retry.share(left);
        self.sent = Some(self.settings.surroundings.elapsed());
        Ok((request, limits))
    }

    /// Whether the body behind this head is handed over while it comes in.
    pub(crate) fn opens(&self, head: &Parts) -> bool {
        let comes = match self.delivery {
            Delivery::Whole => false,
            Delivery::Open | Delivery::Lines => true,
            Delivery::Events => stream::foreign(&head.headers).is_none(),
        };
        comes && head.status.is_success()
    }

    /// A buffer for the body behind this head.
    pub(crate) fn body_buffer(&self, head: &Parts) -> Result<BodyBuffer, Failure> {
        self.limits(head, self.policy.limits.max_body, self.policy.limits.idle).map(BodyBuffer::new)
    }

    fn limits(&self, head: &Parts, limit: u64, window: Duration) -> Result<BodyLimits, Failure> {
        let size = SizeLimit::new(head, &self.prepared.method, limit, &self.context)?;
        Ok(BodyLimits::new(size, self.context.clone(), window, Arc::clone(&self.settings)))
    }

    /// Takes what a wait since `begun` brought of the body; whether more may come. The time of the call is looked at here
    /// too: where the transport watches each chunk alone, a body could trickle in for ever.
    pub(crate) fn push(&self, collected: &mut BodyBuffer, begun: Duration, chunk: Chunk<'_>) -> Result<bool, Failure> {
        if chunk.is_ok() && self.left().is_zero() {
            return Err(self.context.timed_out());
        }
        collected.push(begun, chunk)
    }

    /// The next step after an attempt.
    pub(crate) fn settle<B>(&mut self, outcome: Result<AttemptResponse<B>, Failure>) -> Result<Step<B>, Failure> {
        self.report(outcome.as_ref().map(AttemptResponse::seen));
        let step = self.decide(outcome);
        match &step {
            Ok(Step::Done(reply)) => self.trace.finish(Ok(reply.response.status())),
            Err(failure) => self.trace.finish(Err(failure.kind())),
            Ok(Step::Send | Step::Wait(_)) => {}
        }
        step
    }

    fn decide<B>(&mut self, outcome: Result<AttemptResponse<B>, Failure>) -> Result<Step<B>, Failure> {
        let outcome = match outcome {
            Ok(AttemptResponse::Open(head, body)) => {
                return self.open(head, body).map(|reply| Step::Done(Box::new(reply)));
            }
            Ok(AttemptResponse::Whole(response)) => Ok(response),
            Err(failure) => Err(failure),
        };
        if let Ok(response) = &outcome
            && let Some(target) = self.redirected(response)
        {
            let (target, following) = target.map_err(|problem| self.context.refused_at(problem, response.headers()))?;
            self.redirect(target, following);
            return Ok(Step::Send);
        }
        #[cfg(feature = "oauth")]
        if matches!(&outcome, Ok(response) if response.status() == http::StatusCode::UNAUTHORIZED) && self.renew() {
            return Ok(Step::Send);
        }
        #[cfg(feature = "digest")]
        if self.answers(&outcome)? {
            return Ok(Step::Send);
        }
        if let Some(wait) = self.wait(&outcome) {
            self.last = Some(outcome);
            return Ok(Step::Wait(wait));
        }
        outcome.map(|response| Step::Done(Box::new(self.reply(response, None))))
    }

    /// There is no way to wait: the call ends with what the last attempt came to.
    pub(crate) fn give_up<B>(mut self) -> Result<FinalResponse<B>, Failure> {
        let last = self.last.take().unwrap_or_else(|| Err(self.context.timed_out()));
        last.map(|response| self.reply(response, None))
    }

    fn open<B>(&self, head: Parts, body: B) -> Result<FinalResponse<B>, Failure> {
        self.settings.budget.deposit(self.context.attempts);
        // A stream of records may be silent for as long as its transport lets it.
        let window = if self.delivery == Delivery::Open { self.policy.limits.idle } else { Duration::MAX };
        let open_body = OpenBody { body: Some(body), limits: self.limits(&head, u64::MAX, window)? };
        Ok(self.reply(http::Response::from_parts(head, Bytes::new()), Some(open_body)))
    }

    fn reply<B>(&self, mut response: http::Response<Bytes>, open_body: Option<OpenBody<B>>) -> FinalResponse<B> {
        response.extensions_mut().insert(Attempts(self.context.attempts));
        FinalResponse { response, url: self.prepared.url.clone(), open_body }
    }

    /// The time that is left of the call's.
    fn left(&self) -> Duration {
        let spent = self.settings.surroundings.elapsed().saturating_sub(self.start);
        self.policy.limits.timeout.saturating_sub(spent)
    }
}
