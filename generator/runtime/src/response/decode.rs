//! From a complete response to a value: the decoders that generated code names, and writes more of.

use bytes::Bytes;
use http::{HeaderMap, header::CONTENT_TYPE};

use crate::json::{self, DecodeError, FromJson};

/// Makes a value of a response.
pub type Decode<T> = fn(&http::Response<Bytes>) -> Result<T, DecodeError>;

/// The body as JSON; one without a byte is null.
///
/// # Errors
/// When the body isn't JSON, or not what `T` needs.
pub fn json<T: FromJson>(response: &http::Response<Bytes>) -> Result<T, DecodeError> {
    json_of(response.body()).map_err(|error| explained(error, response.headers()))
}

/// The media type that a response says it has, without parameters, in lower case.
pub(crate) fn essence(headers: &HeaderMap) -> String {
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
