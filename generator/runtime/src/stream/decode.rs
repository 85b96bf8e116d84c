//! Decoders of bodies that are sequences of records and are there as a whole.

use bytes::Bytes;

use super::{Event, RecordSplitter, events, lines};
use crate::json::{DecodeError, FromJson};

/// The server-sent events of a body that is there as a whole, each with its data as JSON, up to `[DONE]`.
/// [`Call::events`](crate::Call::events) gives them as they come.
///
/// # Errors
/// When the data of an event isn't JSON, or not what `T` needs; its path begins with the event's index.
pub fn events<T: FromJson>(response: &http::Response<Bytes>) -> Result<Vec<Event<T>>, DecodeError> {
    RecordSplitter::events(usize::MAX).all(response.body(), events::of_json)
}

/// The server-sent events as [`events()`] has it, each with its data as text.
///
/// # Errors
/// Never: it is a `Result` because all decoders have one signature.
pub fn text_events(response: &http::Response<Bytes>) -> Result<Vec<Event<String>>, DecodeError> {
    RecordSplitter::events(usize::MAX).all(response.body(), events::of_text)
}

/// The values of the lines of JSON, or of the JSON texts of RFC 7464, of a body that is there as a whole.
/// [`Call::lines`](crate::Call::lines) gives them as they come.
///
/// # Errors
/// When a line isn't JSON, or not what `T` needs; its path begins with the line's index.
pub fn json_lines<T: FromJson>(response: &http::Response<Bytes>) -> Result<Vec<T>, DecodeError> {
    RecordSplitter::lines(usize::MAX).all(response.body(), lines::of_json)
}
