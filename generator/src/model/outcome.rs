//! Outcomes: the answers of an operation, by status.

use super::{BodyKind, Docs, Payload, Type};

/// Which statuses an outcome is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusMatch {
    /// One status.
    Code(u16),
    /// A class of statuses: 4 for `4XX`.
    Class(u8),
    /// Any other.
    Default,
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Which statuses it is for.
    pub status: StatusMatch,
    /// Its prose.
    pub description: String,
    /// Its content; none means an empty body.
    pub payload: Option<Payload>,
    /// The content as a stream of events or lines, where the API can answer so as well.
    pub stream: Option<Payload>,
    /// The content as bytes, where the API can answer so as well.
    pub download: Option<Payload>,
    /// Its documented headers: name, type and prose.
    pub headers: Vec<(String, Type, Docs)>,
    /// Its links to other operations: name and prose.
    pub links: Vec<(String, Docs)>,
}

/// Whether all answers with a body have one type.
pub(crate) fn are_alike(outcomes: &[Outcome]) -> bool {
    let mut full = outcomes.iter().filter_map(|outcome| outcome.payload.as_ref());
    let Some(first) = full.next() else { return true };
    full.all(|payload| payload.ty == first.ty && payload.kind == first.kind)
}

/// Whether successes need an enum: they have several types, or one type that can't be absent although some have no body.
pub(crate) fn are_several_successes(outcomes: &[Outcome]) -> bool {
    let Some(first) = outcomes.iter().find_map(|outcome| outcome.payload.as_ref()) else { return false };
    let whole = outcomes.iter().all(|outcome| outcome.payload.is_some());
    !are_alike(outcomes) || !(whole || first.kind == BodyKind::Json || first.xml.is_some())
}
