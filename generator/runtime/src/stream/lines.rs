//! JSON texts one after the other: a line each (`application/jsonl`, `application/x-ndjson`), or each behind a record
//! separator (RFC 7464, `application/json-seq`).

use std::ops::Range;

use bytes::Bytes;

pub use super::text::Overlong;
use super::{Event, text::Buffer};
use crate::json::{self, DecodeError, FromJson};

/// The record separator of RFC 7464.
const SEPARATOR: u8 = 0x1E;

/// The line as JSON.
pub(crate) fn of_json<T: FromJson>(line: Event<Bytes>) -> Result<T, DecodeError> {
    json::from_slice(&line.data)
}

/// A record as it stands in the stream.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The text, without blanks around it.
    pub text: Vec<u8>,
    /// The offset of the text in bytes from the start of the stream.
    pub offset: u64,
}

/// Takes a sequence of JSON texts apart, in whatever pieces it comes. Empty lines are skipped.
///
/// A stream that begins with a record separator is one of RFC 7464: a text may stand on several lines there. It ends
/// with the first line feed outside of its brackets and strings, or with the next separator, whatever came before that.
#[derive(Clone, Debug)]
pub struct Splitter {
    buffer: Buffer,
    limit: usize,
    /// The offset of the buffer in the stream.
    base: u64,
    nesting: Option<Nesting>,
}

impl Splitter {
    /// A splitter for records of at most `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { buffer: Buffer::default(), limit, base: 0, nesting: None }
    }

    /// Takes the next piece of the stream.
    pub fn push(&mut self, chunk: &[u8]) {
        self.base += self.buffer.used();
        self.buffer.push(chunk);
    }

    /// The next record that is complete; `None` until more of the stream has come.
    ///
    /// # Errors
    /// When a record is larger than the limit. The stream can't go on then.
    pub fn next_line(&mut self) -> Result<Option<Line>, Overlong> {
        loop {
            let nesting = &mut self.nesting;
            let found = self.buffer.until(|byte| match nesting {
                None => byte == b'\n' || byte == SEPARATOR,
                Some(nesting) => nesting.ends(byte),
            });
            let Some((record, end)) = found else {
                return if self.buffer.pending() > self.limit { Err(Overlong) } else { Ok(None) };
            };
            if record.len() > self.limit {
                return Err(Overlong);
            }
            if end == SEPARATOR {
                self.nesting = Some(Nesting::default());
            }
            if let Some(line) = self.line(record) {
                return Ok(Some(line));
            }
        }
    }

    /// The rest when the stream has ended.
    pub fn last_line(&mut self) -> Option<Line> {
        let rest = self.buffer.rest();
        self.line(rest)
    }

    fn line(&self, record: Range<usize>) -> Option<Line> {
        let whole = self.buffer.get(record.clone());
        let text = whole.trim_ascii_start();
        let offset = record.start + whole.len() - text.len();
        let text = text.trim_ascii_end();
        let offset = self.base.saturating_add(u64::try_from(offset).unwrap_or(u64::MAX));
        (!text.is_empty()).then(|| Line { text: text.to_vec(), offset })
    }
}

/// The depth of a byte in a JSON text.
#[derive(Clone, Copy, Debug, Default)]
struct Nesting {
    depth: usize,
    quoted: bool,
    escaped: bool,
    /// Whether the text has begun.
    begun: bool,
}

impl Nesting {
    /// Takes the next byte; true if it ends the text.
    fn ends(&mut self, byte: u8) -> bool {
        let ends = byte == SEPARATOR || (byte == b'\n' && self.begun && self.depth == 0 && !self.quoted);
        if ends {
            *self = Self::default();
        } else if self.quoted {
            self.quoted = self.escaped || byte != b'"';
            self.escaped = !self.escaped && byte == b'\\';
        } else {
            match byte {
                b'"' => self.quoted = true,
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            self.begun |= !byte.is_ascii_whitespace();
        }
        ends
    }
}
