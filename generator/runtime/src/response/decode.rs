//! From a complete response to a value: the decoders that generated code names, and writes more of.

use bytes::Bytes;
use http::{HeaderMap, header::CONTENT_TYPE};

use crate::{
    error::{DecodeFailure, Error, StatusError},
    json::{self, DecodeError, FromJson},
    request::operation::Operation,
    response::{Response, head::Head},
    stream::{Event, RecordSplitter, events, lines},
};

#[cfg(feature = "xml")]
use crate::xml::{self, Content};

/// Makes a value of a response.
pub type Decode<T> = fn(&http::Response<Bytes>) -> Result<T, DecodeError>;

/// The body as JSON; one without a byte is null.
///
/// # Errors
/// When the body isn't JSON, or not what `T` needs.
pub fn json<T: FromJson>(response: &http::Response<Bytes>) -> Result<T, DecodeError> {
    json_of(response.body()).map_err(|error| explained(error, response.headers()))
}

/// The body as XML; one without a byte is null, and one that says it is JSON is read as that.
///
/// # Errors
/// When the body isn't XML, or not what `T` needs.
#[cfg(feature = "xml")]
pub fn xml<T: FromJson>(response: &http::Response<Bytes>, content: &Content) -> Result<T, DecodeError> {
    match response.body() {
        body if body.is_empty() || essence(response.headers()).contains("json") => json(response),
        body => xml::from_slice(body, content),
    }
}

/// The media type that a response says it has, without parameters, in lower case.
fn essence(headers: &HeaderMap) -> String {
    let said = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The error with the media type that the response says it has, where that explains why it isn't JSON.
pub(crate) fn explained(mut error: DecodeError, headers: &HeaderMap) -> DecodeError {
    let essence = essence(headers);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+/".contains(&byte);
    if !essence.is_empty() && essence.len() <= 100 && essence.bytes().all(plain) && !essence.contains("json") {
        error.found = format!("{} in a body of {essence}", error.found);
    }
    error
}

/// The bytes as JSON; none are null.
pub(crate) fn json_of<T: FromJson>(bytes: &[u8]) -> Result<T, DecodeError> {
    match bytes {
        [] => json::from_slice(b"null").map_err(|error| DecodeError::new(error.expected, "an empty body")),
        bytes => json::from_slice(bytes),
    }
}

/// The body as JSON, or `None` if the response has none.
///
/// # Errors
/// When there is a body that isn't JSON, or not what `T` needs.
pub fn optional<T: FromJson>(response: &http::Response<Bytes>) -> Result<Option<T>, DecodeError> {
    if response.body().is_empty() { Ok(None) } else { json(response).map(Some) }
}

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
/// None; decoders have one shape.
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

/// The body as text in UTF-8.
///
/// # Errors
/// When it isn't UTF-8.
pub fn text(response: &http::Response<Bytes>) -> Result<String, DecodeError> {
    json::as_text(response.body()).map(str::to_owned)
}

/// The body as it is.
///
/// # Errors
/// None; decoders have one shape.
pub fn bytes(response: &http::Response<Bytes>) -> Result<Bytes, DecodeError> {
    Ok(response.body().clone())
}

/// Nothing: the body, if there is one, doesn't matter.
///
/// # Errors
/// None; decoders have one shape.
pub fn empty(_response: &http::Response<Bytes>) -> Result<(), DecodeError> {
    Ok(())
}

/// The value of a response with a status of success, or the error that another status means.
pub(crate) fn read<T, E>(
    operation: &Operation,
    response: http::Response<Bytes>,
    value: Decode<T>,
    error: Decode<E>,
) -> Result<Response<T>, Error<E>> {
    if !response.status().is_success() {
        return Err(unsuccessful(operation, response, error));
    }
    let value = value(&response);
    let head = Head::from(response.into_parts().0);
    match value {
        Ok(value) => Ok(Response::new(head, value)),
        Err(error) => Err(Error::Decode(Box::new(DecodeFailure::new(operation, head, error)))),
    }
}

/// The error that a status other than success means.
pub(crate) fn unsuccessful<E>(operation: &Operation, response: http::Response<Bytes>, error: Decode<E>) -> Error<E> {
    let body = error(&response);
    Error::Status(Box::new(StatusError::new(operation, response, body)))
}
