//! URLs: how their parts are encoded, where links lead, and the servers that a document lists.

pub(crate) mod escape;
pub(crate) mod origin;

pub use origin::LinkProblem;
