//! Text that comes in pieces, cut into lines. No byte is looked at twice, however the pieces fall.

use std::ops::Range;

/// A record is larger than the limit; its end can't be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlong;

/// Bytes that have come in and aren't used yet.
#[derive(Clone, Debug, Default)]
pub(super) struct Buffer {
    bytes: Vec<u8>,
    /// The start of what isn't used up.
    start: usize,
    /// The start of what hasn't been looked at.
    looked: usize,
    /// Whether the first bytes were checked for a byte order mark.
    begun: bool,
}

impl Buffer {
    pub(super) fn push(&mut self, chunk: &[u8]) {
        self.bytes.drain(..self.start.min(self.bytes.len()));
        self.looked = self.looked.saturating_sub(self.start);
        self.start = 0;
        self.bytes.extend_from_slice(chunk);
    }

    /// Looks for the first byte that ends a record, and gives the record and that byte. `ends` is asked once for each.
    pub(super) fn until(&mut self, mut ends: impl FnMut(u8) -> bool) -> Option<(Range<usize>, u8)> {
        if !self.skip_mark() {
            return None;
        }
        let fresh = self.bytes.get(self.looked..).unwrap_or_default();
        let Some((length, &byte)) = fresh.iter().enumerate().find(|(_, byte)| ends(**byte)) else {
            self.looked = self.bytes.len();
            return None;
        };
        let end = self.looked + length;
        let record = self.start..end;
        self.start = end + 1;
        self.looked = self.start;
        Some((record, byte))
    }

    /// The rest at the end.
    pub(super) fn rest(&mut self) -> Range<usize> {
        let rest = self.start..self.bytes.len();
        self.start = rest.end;
        rest
    }

    pub(super) fn get(&self, range: Range<usize>) -> &[u8] {
        self.bytes.get(range).unwrap_or_default()
    }

    /// The number of bytes that are used up, and gone with the next [`push`](Self::push).
    pub(super) fn used(&self) -> u64 {
        u64::try_from(self.start).unwrap_or(u64::MAX)
    }

    /// The number of bytes of a record that isn't complete.
    pub(super) fn pending(&self) -> usize {
        self.bytes.len().saturating_sub(self.start)
    }

    /// Skips a byte order mark at the very beginning; false while it isn't known whether there is one.
    fn skip_mark(&mut self) -> bool {
        const MARK: &[u8] = b"\xEF\xBB\xBF";
        if !self.begun {
            if self.bytes.starts_with(MARK) {
                self.start = MARK.len();
                self.looked = self.start;
            } else if MARK.starts_with(&self.bytes) {
                return false;
            }
            self.begun = true;
        }
        true
    }
}
