//! A hook that sends the trace that a request belongs to.

use std::fmt;

use http::{HeaderName, HeaderValue};

use crate::{
    call::{Attempt, Hook},
    transport::{MaybeSend, MaybeSync},
};

/// Sends the headers `traceparent` and `tracestate` with each request ([W3C Trace Context](https://www.w3.org/TR/trace-context/)),
/// so that the spans of the server belong to the trace of the caller.
///
/// What they are is asked for each attempt, in its span where the feature `tracing` is on: that span is the parent then. Other
/// headers, such as `baggage`, stay behind, and so does a trace whose parent isn't one by the specification. A request that a
/// redirect has led to another origin has neither header.
pub struct TraceContext<F>(F);

impl<F, I> TraceContext<F>
where
    F: Fn() -> I,
    I: IntoIterator<Item = (String, String)>,
{
    /// A hook that takes the headers from `current`, as a propagator of OpenTelemetry writes them. Their names are in lower case.
    pub fn new(current: F) -> Self {
        Self(current)
    }
}

impl<F, I> Hook for TraceContext<F>
where
    F: Fn() -> I + MaybeSend + MaybeSync,
    I: IntoIterator<Item = (String, String)>,
{
    fn before(&self, attempt: &mut Attempt<'_>) {
        let (mut parent, mut state) = (None, None);
        for (name, value) in (self.0)() {
            match name.as_str() {
                "traceparent" if is_parent(&value) => parent = HeaderValue::try_from(value).ok(),
                "tracestate" if !value.is_empty() => state = HeaderValue::try_from(value).ok(),
                _ => {}
            }
        }
        let Some(parent) = parent else { return };
        attempt.set_header(HeaderName::from_static("traceparent"), parent);
        if let Some(state) = state {
            attempt.set_header(HeaderName::from_static("tracestate"), state);
        }
    }
}

impl<F> fmt::Debug for TraceContext<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TraceContext").finish_non_exhaustive()
    }
}

/// Whether a text is `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01` or the like: a version, a trace, its parent and flags
/// (W3C Trace Context §3.2). Later versions may have more.
fn is_parent(text: &str) -> bool {
    let mut fields = text.split('-');
    let mut hex = |length: usize| {
        let is_hex = |field: &&str| field.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        fields.next().filter(|field| field.len() == length).filter(is_hex)
    };
    let (Some(version), Some(trace), Some(parent), Some(_)) = (hex(2), hex(32), hex(16), hex(2)) else { return false };
    let is_zero = |field: &str| field.bytes().all(|byte| byte == b'0');
    let ends = fields.next().is_none();
    version != "ff" && (ends || version != "00") && !is_zero(trace) && !is_zero(parent)
}
