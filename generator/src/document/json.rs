//! JSON text to values, through serde_json.

use serde::de::DeserializeSeed;

use super::Value;
use super::seed::{Notes, Step};

/// What reading a JSON text gives.
pub(super) struct Parsed {
    /// The value.
    pub value: Value,
    /// Pointers of members that stand twice in their object; the last one counts.
    pub duplicates: Vec<String>,
}

/// Why a JSON text can't be read.
pub(super) enum JsonError {
    /// It is nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// It is no JSON.
    Syntax(serde_json::Error),
}

/// Reads one JSON text; anything but white space after it is an error.
pub(super) fn parse(text: &str) -> Result<Parsed, JsonError> {
    let notes = Notes::json();
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.disable_recursion_limit();
    let value = Step::root(&notes).deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => Ok(Parsed { value, duplicates: notes.into_duplicates() }),
        Err(_) if notes.is_too_deep() => Err(JsonError::TooDeep),
        Err(error) => Err(JsonError::Syntax(error)),
    }
}
