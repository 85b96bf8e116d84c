//! No spans.

use http::{Method, StatusCode};

use crate::{
    call::Outcome,
    request::{context::CallContext, operation::Operation},
};

/// Nothing.
#[derive(Clone, Copy)]
pub(crate) struct Trace;

impl Trace {
    pub(crate) fn new(_: &Operation) -> Self {
        Self
    }

    pub(crate) fn begin(&mut self, _: &CallContext, _: &Method, _: &str) {}

    pub(crate) fn end(&self, _: &Outcome<'_>) {}

    pub(crate) fn finish(&self, _: Result<StatusCode, &'static str>) {}

    pub(crate) fn around<F: Future>(&self, future: F) -> F {
        future
    }

    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }
}
