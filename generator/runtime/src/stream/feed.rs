//! A call whose response is a sequence of records: what is to be done for the next one.

use std::fmt;

use super::{
    Overlong,
    cutter::{Cutter, Decode, Record},
};
use crate::{
    error::{DecodeFailure, Error, Failure},
    exchange::{Delivery, Exchange, Live, Reply, Trail},
    head::Head,
    json::DecodeError,
    reply,
    settings::Plan,
};

/// Where a sequence of records stands.
pub struct Feed {
    plan: Plan,
    cutter: Cutter,
    state: State,
    head: Head,
    trail: Trail,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Nothing was sent so far.
    Unsent,
    /// More may come.
    Open,
    /// The body has come to its end.
    Drained,
    /// There is no record any more.
    Over,
}

/// What is to be done for the next record.
pub enum Turn {
    /// The call must be sent, and what comes of it given to [`Feed::opened`].
    Send(Box<Exchange>),
    /// More of the body must be read, and given to [`Feed::read`].
    Read,
    /// Here it is; it wants decoding.
    Record(Record),
    /// There is none.
    End,
}

impl Feed {
    pub(crate) fn new(plan: Plan, cutter: fn(usize) -> Cutter) -> Self {
        let limit = usize::try_from(plan.policy.limits.max_body).unwrap_or(usize::MAX);
        let trail = plan.trail(1);
        Self { plan, cutter: cutter(limit), state: State::Unsent, head: Head::default(), trail }
    }

    /// What is to be done next.
    pub(crate) fn turn(&mut self) -> Result<Turn, Failure> {
        match self.state {
            State::Over => return Ok(Turn::End),
            State::Unsent => {
                self.state = State::Over;
                return self.plan.start(None, Delivery::Records).map(|exchange| Turn::Send(Box::new(exchange)));
            }
            State::Open | State::Drained => {}
        }
        match self.cutter.next(self.state == State::Drained) {
            Ok(Some(record)) => return Ok(Turn::Record(record)),
            Ok(None) if self.state == State::Open && !self.cutter.is_done() => return Ok(Turn::Read),
            outcome => {
                self.state = State::Over;
                outcome.map_err(|Overlong| self.trail.too_large(self.plan.policy.limits.max_body))?;
            }
        }
        Ok(Turn::End)
    }

    /// Takes what came of the call, and gives back the body to be read. After an error there is no record.
    pub(crate) fn opened<B, E>(
        &mut self,
        reply: Result<Reply<B>, Failure>,
        error: reply::Decode<E>,
    ) -> Result<Option<Live<B>>, Error<E>> {
        let Reply { response, live, .. } = reply.map_err(Failure::typed)?;
        if !response.status().is_success() {
            return Err(reply::unsuccessful(self.plan.draft.operation(), response, error));
        }
        self.head = response.into_parts().0.into();
        if let Some(found) = self.unlike() {
            return Err(self.undecodable(DecodeError::new("an event stream", found)));
        }
        if let Some(live) = &live {
            self.trail = live.intake.trail.clone();
            self.state = State::Open;
        }
        Ok(live)
    }

    /// What the body is by its media type, if that is surely no event stream.
    fn unlike(&self) -> Option<&'static str> {
        let media_type = self.head.headers.get(http::header::CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
        let kinds = ["json", "html", "xml"].into_iter().filter(|_| self.cutter.is_for_events());
        kinds.into_iter().find(|kind| media_type.contains(kind))
    }

    /// Takes a chunk of the body, or `None` for its end.
    pub(crate) fn read(&mut self, chunk: Option<&[u8]>) {
        match chunk {
            Some(chunk) => self.cutter.push(chunk),
            None => self.state = State::Drained,
        }
    }

    /// The body has broken off: what isn't complete is lost.
    pub(crate) fn stop(&mut self) {
        self.state = State::Over;
    }

    /// The record as a value.
    pub(crate) fn decode<R, E>(&self, record: Record, decode: Decode<R>) -> Result<R, Error<E>> {
        record.decode(decode).map_err(|error| self.undecodable(error))
    }

    fn undecodable<E>(&self, error: DecodeError) -> Error<E> {
        Error::Decode(Box::new(DecodeFailure::new(self.plan.draft.operation(), self.head.clone(), error)))
    }
}

impl fmt::Debug for Feed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Feed").field("call", &self.plan).field("state", &self.state).finish_non_exhaustive()
    }
}
