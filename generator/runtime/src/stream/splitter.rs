//! Records of a body, in any way of separating them.

use bytes::Bytes;

use super::{
    Event, Overlong,
    events::{DONE, Parser},
    lines::{Line, Splitter},
};
use crate::json::DecodeError;

/// Makes a value of a record; a line is an event that has nothing but data.
pub type Decode<R> = fn(Event<Bytes>) -> Result<R, DecodeError>;

/// Cuts a body into records.
pub struct RecordSplitter {
    format: Format,
    /// The records so far.
    count: usize,
    /// Whether the stream has sent its end.
    done: bool,
}

enum Format {
    Events(Parser),
    Lines(Splitter),
}

/// A record that wants decoding.
pub struct Record {
    index: usize,
    offset: u64,
    event: Event<Bytes>,
}

/// A record that isn't what was expected, and why.
pub struct Undecoded {
    pub(crate) error: DecodeError,
    pub(crate) data: Bytes,
    /// The kind of event, if it is one.
    pub(crate) kind: String,
}

impl RecordSplitter {
    /// For server-sent events of at most `limit` bytes each.
    pub(crate) fn events(limit: usize) -> Self {
        Self { format: Format::Events(Parser::new(limit)), count: 0, done: false }
    }

    /// For lines of at most `limit` bytes each.
    pub(crate) fn lines(limit: usize) -> Self {
        Self { format: Format::Lines(Splitter::new(limit)), count: 0, done: false }
    }

    pub(crate) fn is_for_events(&self) -> bool {
        matches!(self.format, Format::Events(_))
    }

    /// Whether nothing that follows counts.
    pub(crate) fn is_done(&self) -> bool {
        self.done
    }

    /// The parser of events, if it is events that are cut out.
    pub(crate) fn events_mut(&mut self) -> Option<&mut Parser> {
        match &mut self.format {
            Format::Events(parser) => Some(parser),
            Format::Lines(_) => None,
        }
    }

    pub(crate) fn push(&mut self, chunk: &[u8]) {
        match &mut self.format {
            Format::Events(parser) => parser.push(chunk),
            Format::Lines(splitter) => splitter.push(chunk),
        }
    }

    /// The next record that is complete, or what is left of one when the body has ended.
    pub(crate) fn next(&mut self, ended: bool) -> Result<Option<Record>, Overlong> {
        if self.done {
            return Ok(None);
        }
        let (Event { id, event, data, retry }, offset) = match &mut self.format {
            Format::Events(parser) => match parser.next_event()? {
                Some(event) if event.data.trim_ascii() == DONE => {
                    self.done = true;
                    return Ok(None);
                }
                Some(event) => (event, 0),
                None => return Ok(None),
            },
            Format::Lines(splitter) => {
                let line = match splitter.next_line()? {
                    None if ended => splitter.last_line(),
                    line => line,
                };
                let Some(Line { text, offset }) = line else { return Ok(None) };
                (Event { data: text, ..Event::default() }, offset)
            }
        };
        let index = self.count;
        self.count += 1;
        Ok(Some(Record { index, offset, event: Event { id, event, data: data.into(), retry } }))
    }

    /// The records of a body that is there as a whole.
    pub(crate) fn all<R>(mut self, body: &[u8], decode: Decode<R>) -> Result<Vec<R>, DecodeError> {
        self.push(body);
        let mut records = Vec::new();
        while let Some(record) =
            self.next(true).map_err(|Overlong| DecodeError::new("a shorter record", "a longer one"))?
        {
            records.push(record.decode(decode).map_err(|undecoded| undecoded.error)?);
        }
        Ok(records)
    }
}

impl Record {
    /// The record as a value. An error has the record's index, counted from zero, in front of its path; its offset is
    /// that in the body for a line, and that in the data for an event.
    pub(crate) fn decode<R>(self, decode: Decode<R>) -> Result<R, Box<Undecoded>> {
        let (data, kind) = (self.event.data.clone(), self.event.event.clone());
        decode(self.event).map_err(|mut error| {
            let dot = if error.path.is_empty() || error.path.starts_with('[') { "" } else { "." };
            error.path = format!("[{}]{dot}{}", self.index, error.path);
            error.offset = error.offset.saturating_add(usize::try_from(self.offset).unwrap_or(usize::MAX));
            Box::new(Undecoded { error, data, kind })
        })
    }
}
