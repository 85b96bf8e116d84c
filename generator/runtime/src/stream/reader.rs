//! A call whose response is a sequence of records: what is to be done for the next one.

use std::{fmt, time::Duration};

use super::{
    Overlong,
    splitter::{Decode, Record, RecordSplitter, Undecoded},
};
use http::{HeaderMap, StatusCode, header::CONTENT_TYPE};

use crate::{
    call::{
        exchange::{Delivery, Exchange, FinalResponse, OpenBody},
        plan::CallPlan,
        result,
        retry::LONGEST_RETRY_AFTER,
    },
    error::{DecodeFailure, Error, Failure},
    json::DecodeError,
    request::{context::CallContext, parameter::Param},
    response::{decode, head::Head},
};

/// The state of a sequence of records.
pub struct RecordReader {
    plan: CallPlan,
    splitter: RecordSplitter,
    state: State,
    head: Head,
    context: CallContext,
    reconnect: Reconnect,
}

/// Whether a lost connection is opened again (WHATWG HTML §9.2.3).
#[derive(Default)]
struct Reconnect {
    /// The number of times in a row without an event in between.
    allowed: u32,
    left: u32,
    /// Why the last connection was lost; none where it came to its end.
    failure: Option<Failure>,
}

/// The wait before another connection, where the stream doesn't say, and the longest if it does.
const WAIT: Duration = Duration::from_secs(3);
const LONGEST_WAIT: Duration = LONGEST_RETRY_AFTER;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// No request was sent so far.
    Unsent,
    /// More may come.
    Open,
    /// The body has come to its end.
    Drained,
    /// The connection was lost, and another is to be opened.
    Lost,
    /// There is no record any more.
    Over,
}

/// The next step for the next record.
pub enum Turn {
    /// The call must be sent, and what comes of it given to [`RecordReader::opened`].
    Send(Box<Exchange>),
    /// More of the body must be read, and given to [`RecordReader::read`].
    Read,
    /// This time must pass, or [`RecordReader::give_up`] be called.
    Wait(Duration),
    /// Here it is; it wants decoding.
    Record(Record),
    /// There is none.
    End,
}

impl RecordReader {
    pub(crate) fn new(plan: CallPlan, splitter: fn(usize) -> RecordSplitter) -> Self {
        let limit = usize::try_from(plan.policy.limits.max_body).unwrap_or(usize::MAX);
        let context = plan.context(1);
        Self {
            plan,
            splitter: splitter(limit),
            state: State::Unsent,
            head: Head::default(),
            context,
            reconnect: Reconnect::default(),
        }
    }

    /// Opens a lost connection again, this often in a row without an event in between.
    pub(crate) fn reconnect(&mut self, attempts: u32) {
        self.reconnect = Reconnect { allowed: attempts, left: attempts, failure: None };
    }

    /// The next step.
    pub(crate) fn turn(&mut self) -> Result<Turn, Failure> {
        match self.state {
            State::Over => return Ok(Turn::End),
            State::Lost => {
                self.state = State::Unsent;
                let asked = self.splitter.events_mut().and_then(|parser| parser.retry());
                return Ok(Turn::Wait(asked.unwrap_or(WAIT).min(LONGEST_WAIT)));
            }
            State::Unsent => {
                self.state = State::Over;
                let delivery = if self.splitter.is_for_events() { Delivery::Events } else { Delivery::Lines };
                return Exchange::start(&self.plan, None, delivery).map(|exchange| Turn::Send(Box::new(exchange)));
            }
            State::Open | State::Drained => {}
        }
        match self.splitter.next(self.state == State::Drained) {
            Ok(Some(record)) => {
                self.reconnect.left = self.reconnect.allowed;
                Ok(Turn::Record(record))
            }
            Ok(None) if self.splitter.is_done() => {
                self.state = State::Over;
                Ok(Turn::End)
            }
            Ok(None) if self.state == State::Open => Ok(Turn::Read),
            Ok(None) => self.lose(None).and_then(|()| self.turn()),
            Err(Overlong) => {
                self.state = State::Over;
                Err(self.context.too_large(self.plan.policy.limits.max_body))
            }
        }
    }

    /// The connection is lost: another follows, or this is the end.
    pub(crate) fn lose(&mut self, failure: Option<Failure>) -> Result<(), Failure> {
        self.reconnect.failure = failure;
        let (Some(parser), Some(left)) = (self.splitter.events_mut(), self.reconnect.left.checked_sub(1)) else {
            return self.give_up();
        };
        parser.reopen();
        let id = parser.last_id().map(str::to_owned);
        self.plan.request.set(Param::header("Last-Event-ID"), &id);
        self.reconnect.left = left;
        self.state = State::Lost;
        Ok(())
    }

    /// No other connection follows; an error if the last one failed.
    pub(crate) fn give_up(&mut self) -> Result<(), Failure> {
        self.state = State::Over;
        self.reconnect.failure.take().map_or(Ok(()), Err)
    }

    /// Takes what came of the call, and gives back the body to be read. After an error there is no record.
    pub(crate) fn opened<B, E>(
        &mut self,
        reply: Result<FinalResponse<B>, Failure>,
        error: decode::Decode<E>,
    ) -> Result<Option<OpenBody<B>>, Error<E>> {
        let again = self.reconnect.left < self.reconnect.allowed;
        let FinalResponse { response, open_body, .. } = match reply {
            Ok(reply) => reply,
            // Another attempt at a connection that was there before may do better.
            Err(failure @ (Error::Transport(_) | Error::Timeout(_))) if again => {
                return self.lose(Some(failure)).map(|()| None).map_err(Failure::typed);
            }
            Err(failure) => return Err(failure.typed()),
        };
        if response.status() == StatusCode::NO_CONTENT {
            // So a server says that there is nothing to come, and nobody need ask again.
            return Ok(None);
        }
        if !response.status().is_success() {
            return Err(result::unsuccessful(self.plan.request.operation(), response, error));
        }
        let (head, body) = response.into_parts();
        self.head = head.into();
        if let Some(found) = foreign(&self.head.headers).filter(|_| self.splitter.is_for_events()) {
            let error = DecodeError::new("an event stream", found);
            return Err(self.undecodable(Undecoded { error, data: body, kind: String::new() }));
        }
        if let Some(found) = decode::coding(&self.head.headers) {
            let error = DecodeError::new("records", found);
            return Err(self.undecodable(Undecoded { error, data: body, kind: String::new() }));
        }
        if let Some(open_body) = &open_body {
            self.context = open_body.limits.context.clone();
            self.state = State::Open;
        }
        Ok(open_body)
    }

    /// Takes a chunk of the body, or `None` for its end.
    pub(crate) fn read(&mut self, chunk: Option<&[u8]>) {
        match chunk {
            Some(chunk) => self.splitter.push(chunk),
            None => self.state = State::Drained,
        }
    }

    /// The record as a value.
    pub(crate) fn decode<R, E>(&self, record: Record, decode: Decode<R>) -> Result<R, Error<E>> {
        record.decode(decode).map_err(|undecoded| self.undecodable(*undecoded))
    }

    fn undecodable<E>(&self, Undecoded { error, data, kind }: Undecoded) -> Error<E> {
        let failure = DecodeFailure::new(self.plan.request.operation(), self.head.clone(), error, data);
        Error::Decode(Box::new(failure.of_event(kind)))
    }
}

/// The media type of a body, if it is surely no event stream.
pub(crate) fn foreign(headers: &HeaderMap) -> Option<&'static str> {
    let media_type = headers.get(CONTENT_TYPE)?.to_str().ok()?.to_ascii_lowercase();
    ["json", "html", "xml"].into_iter().find(|kind| media_type.contains(kind))
}

impl fmt::Debug for RecordReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RecordReader").field("call", &self.plan).field("state", &self.state).finish_non_exhaustive()
    }
}
