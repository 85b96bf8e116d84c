//! Bodies as they come in: counted, and held to their length and to a limit.

use http::{Method, StatusCode, header, response::Parts};

use crate::{error::Failure, request::context::CallContext};

/// Counts the bytes of a body.
#[derive(Clone, Copy, Debug)]
pub struct SizeLimit {
    /// The `Content-Length`, where it counts the bytes that are read.
    expected: Option<u64>,
    limit: u64,
    seen: u64,
}

impl SizeLimit {
    /// A meter for the body behind this head. What its length says is too much is refused at once.
    pub(crate) fn new(head: &Parts, method: &Method, limit: u64, context: &CallContext) -> Result<Self, Failure> {
        let length = head.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
        let bodiless =
            method == Method::HEAD || matches!(head.status, StatusCode::NO_CONTENT | StatusCode::NOT_MODIFIED);
        let expected = length.filter(|_| !bodiless && !head.headers.contains_key(header::CONTENT_ENCODING));
        let mut size = Self { expected, limit, seen: 0 };
        size.set_limit(limit, context)?;
        Ok(size)
    }

    /// Sets another limit, which what was read before counts for as well.
    pub(crate) fn set_limit(&mut self, limit: u64, context: &CallContext) -> Result<(), Failure> {
        self.limit = limit;
        if self.seen > limit || self.expected.is_some_and(|length| length > limit) {
            return Err(context.too_large(limit));
        }
        Ok(())
    }

    /// Takes note of a chunk of this many bytes.
    pub(crate) fn count(&mut self, bytes: usize, context: &CallContext) -> Result<(), Failure> {
        self.seen = self.seen.saturating_add(u64::try_from(bytes).unwrap_or(u64::MAX));
        if self.seen > self.limit { Err(context.too_large(self.limit)) } else { Ok(()) }
    }

    /// The body has ended; an error if more of it was promised.
    pub(crate) fn end(&self, context: &CallContext) -> Result<(), Failure> {
        if self.expected.is_some_and(|expected| self.seen < expected) { Err(context.truncated()) } else { Ok(()) }
    }

    /// The bytes so far, and how many there are to be.
    #[cfg(feature = "downloads")]
    pub(crate) fn progress(&self) -> (u64, Option<u64>) {
        (self.seen, self.expected)
    }

    /// A header's length is believed for the first megabyte; memory for more is taken as the bytes come.
    pub(crate) fn capacity(&self) -> usize {
        self.expected.map_or(0, |length| usize::try_from(length).map_or(1 << 20, |length| length.min(1 << 20)))
    }
}
