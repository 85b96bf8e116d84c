//! Operations that go on after they are answered.

use serde::{Deserialize, Serialize};

/// Settings of an operation that goes on after it is answered: its client can wait until it is over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Polling {
    /// The `operationId` of the operation that answers for its state.
    pub result: String,
    /// The dotted path of the id in its first answer, by which `result` is called; without one, a header of the answer has the URL.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The dotted path of the state in its answers; without one, an answer 202 means that the operation goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The values of the state that are the last, those of failures too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub until: Vec<String>,
}
