//! Examples in a document.

use super::{Rules, Type};
use crate::finding::Place;

/// A value that a document gives as an example of a schema or of a body.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its place.
    pub place: Place,
    /// The type of what it is an example of.
    pub ty: Type,
    /// The rules beside that type.
    pub rules: Rules,
    /// The value.
    pub value: serde_json::Value,
}
