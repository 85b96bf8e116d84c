//! Words for the bodies of requests and responses, where an operation has several.

use crate::model::{BodyKind, Operation, are_alike, are_several_successes};

/// The endings of the names of an operation's enums of answers, behind its builder's name.
pub(crate) const SUCCESS: &str = "Success";
pub(crate) const FAILURE: &str = "Failure";

/// The enums of answers that an operation has, by these endings.
pub(crate) fn outcome_enums(operation: &Operation) -> Vec<&'static str> {
    let success = are_several_successes(&operation.success).then_some(SUCCESS);
    let failure = (!are_alike(&operation.failure)).then_some(FAILURE);
    success.into_iter().chain(failure).collect()
}

/// The ending of the name of a method for a further kind of body.
pub(crate) fn kind_word(kind: BodyKind) -> &'static str {
    match kind {
        BodyKind::Json => "json",
        BodyKind::Form => "form",
        BodyKind::Multipart => "multipart",
        BodyKind::Text => "text",
        BodyKind::Xml => "xml",
        BodyKind::Bytes => "bytes",
        BodyKind::EventStream => "events",
        BodyKind::JsonLines => "lines",
    }
}
