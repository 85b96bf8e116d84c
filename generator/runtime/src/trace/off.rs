//! No spans.

use bytes::Bytes;
use http::{Request, StatusCode};

use crate::request::{context::CallContext, operation::Operation};

/// Nothing.
#[derive(Clone, Copy)]
pub(crate) struct Trace;

impl Trace {
    pub(crate) fn new(_: &Operation) -> Self {
        Self
    }

    pub(crate) fn begin(&mut self, _: &CallContext, _: &Request<Bytes>) {}

    pub(crate) fn end(&self, _: Result<StatusCode, &'static str>) {}

    pub(crate) fn finish(&self, _: Result<StatusCode, &'static str>) {}

    pub(crate) fn around<F: Future>(&self, future: F) -> F {
        future
    }

    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }
}
