//! Server-sent events (WHATWG HTML §9.2, `text/event-stream`).

use std::time::Duration;

use bytes::Bytes;

use super::text::Buffer;
pub use super::text::Overlong;
use crate::{
    json::{DecodeError, FromJson},
    response::decode,
};

/// The data that is the end of a stream by convention, where the server doesn't close the connection.
pub(crate) const DONE: &[u8] = b"[DONE]";

/// An event, with the stream's last settings for going on after it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event<T> {
    /// The last `id` that the stream has given, this event's own or an earlier one's; to be sent as `Last-Event-ID` by
    /// whoever wants to go on from here.
    pub id: Option<String>,
    /// The kind of event (`event`); `message` where the stream doesn't say.
    pub event: String,
    /// The data: the `data` lines, joined by line feeds, or what was read from them.
    pub data: T,
    /// The time that the stream asks for between a lost connection and the next (`retry`), by its last value.
    pub retry: Option<Duration>,
}

impl<T> Event<T> {
    /// The event with something else made of its data.
    ///
    /// # Errors
    /// Those of `make`.
    pub fn try_map<U, E>(self, make: impl FnOnce(T) -> Result<U, E>) -> Result<Event<U>, E> {
        Ok(Event { id: self.id, event: self.event, data: make(self.data)?, retry: self.retry })
    }
}

/// The event with its data as JSON.
pub(crate) fn of_json<T: FromJson>(event: Event<Bytes>) -> Result<Event<T>, DecodeError> {
    event.try_map(|data| decode::json_of(&data))
}

/// The event with its data as text. What isn't UTF-8 is replaced, as the standard has it.
pub(crate) fn of_text(event: Event<Bytes>) -> Result<Event<String>, DecodeError> {
    event.try_map(|data| Ok(String::from_utf8_lossy(&data).into_owned()))
}

/// Takes an event stream apart, in whatever pieces it comes.
#[derive(Clone, Debug)]
pub struct Parser {
    buffer: Buffer,
    limit: usize,
    /// Whether the last line ended with a carriage return, so that a line feed now belongs to it.
    returned: bool,
    block: Block,
}

impl Parser {
    /// A parser for a stream whose events have at most `limit` bytes of data, and no line longer than that.
    pub fn new(limit: usize) -> Self {
        Self { buffer: Buffer::default(), limit, returned: false, block: Block::default() }
    }

    /// Goes on with another connection: what wasn't complete on the last one is lost, the settings for going on stay.
    pub fn reopen(&mut self) {
        let block = std::mem::take(&mut self.block);
        *self = Self::new(self.limit);
        self.block =
            Block { id: block.last_id.clone(), last_id: block.last_id, retry: block.retry, ..Block::default() };
    }

    /// The `id` to go on after: the one in force when the last event was complete.
    pub fn last_id(&self) -> Option<&str> {
        self.block.last_id.as_deref()
    }

    /// The time that the stream asks for before another connection, if it does.
    pub fn retry(&self) -> Option<Duration> {
        self.block.retry
    }

    /// Takes the next piece of the stream.
    pub fn push(&mut self, chunk: &[u8]) {
        self.buffer.push(chunk);
    }

    /// The next event that is complete; `None` until more of the stream has come. An event that isn't complete when the
    /// stream ends is none.
    ///
    /// # Errors
    /// When an event is larger than the limit. The stream can't go on then.
    pub fn next_event(&mut self) -> Result<Option<Event<Vec<u8>>>, Overlong> {
        while let Some((line, end)) = self.buffer.until(|byte| matches!(byte, b'\r' | b'\n')) {
            let is_second_half = self.returned && end == b'\n' && line.is_empty();
            self.returned = end == b'\r';
            if is_second_half {
                continue;
            }
            let line = self.buffer.get(line);
            if line.len().saturating_add(self.block.size()) > self.limit {
                return Err(Overlong);
            }
            if !line.is_empty() {
                self.block.add(line);
            } else if let Some(event) = self.block.dispatch() {
                return Ok(Some(event));
            }
        }
        if self.buffer.pending().saturating_add(self.block.size()) > self.limit { Err(Overlong) } else { Ok(None) }
    }
}

/// The lines of an event so far, and what stays from one event to the next.
#[derive(Clone, Debug, Default)]
struct Block {
    id: Option<String>,
    /// The `id` that was in force at the last blank line.
    last_id: Option<String>,
    event: String,
    /// The data lines, each with a line feed after it.
    data: Vec<u8>,
    retry: Option<Duration>,
}

impl Block {
    fn size(&self) -> usize {
        self.data.len()
    }

    fn add(&mut self, line: &[u8]) {
        let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (name, value) = line.split_at(colon);
        let value = value.strip_prefix(b":").unwrap_or(value);
        let value = value.strip_prefix(b" ").unwrap_or(value);
        match name {
            b"data" => {
                self.data.extend_from_slice(value);
                self.data.push(b'\n');
            }
            b"event" => self.event = String::from_utf8_lossy(value).into_owned(),
            b"id" if !value.contains(&0) => {
                self.id = Some(String::from_utf8_lossy(value).into_owned()).filter(|id| !id.is_empty());
            }
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                let digits = std::str::from_utf8(value).ok();
                let milliseconds = digits.and_then(|digits| digits.parse().ok());
                self.retry = milliseconds.map(Duration::from_millis).or(self.retry);
            }
            // A comment has no name before its colon; other names mean nothing.
            _ => {}
        }
    }

    /// The event, if it has data. A `data` line without content is none, though the standard has it as an event of empty
    /// data: services send it to keep a connection open.
    fn dispatch(&mut self) -> Option<Event<Vec<u8>>> {
        self.last_id.clone_from(&self.id);
        let mut event = std::mem::take(&mut self.event);
        let mut data = std::mem::take(&mut self.data);
        data.pop();
        if data.is_empty() {
            return None;
        }
        if event.is_empty() {
            "message".clone_into(&mut event);
        }
        Some(Event { id: self.id.clone(), event, data, retry: self.retry })
    }
}
