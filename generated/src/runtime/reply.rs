//! From a complete response to a value: the decoders that generated code names, and writes more of.

use bytes::Bytes;

use crate::runtime::{
    error::{DecodeFailure, Error, StatusError},
    json::{self, DecodeError, FromJson},
    operation::Operation,
    response::Response,
};

/// Makes a value of a response.
pub type Decode<T> = fn(&http::Response<Bytes>) -> Result<T, DecodeError>;

/// The body as JSON; one without a byte is null.
///
/// # Errors
/// When the body isn't JSON, or not what `T` needs.
pub fn json<T: FromJson>(response: &http::Response<Bytes>) -> Result<T, DecodeError> {
    match response.body().as_ref() {
        [] => json::from_slice(b"null").map_err(|error| DecodeError::new(error.expected, "an empty body")),
        body => json::from_slice(body),
    }
}

/// The body as JSON, or `None` if the response has none.
///
/// # Errors
/// When there is a body that isn't JSON, or not what `T` needs.
pub fn optional<T: FromJson>(response: &http::Response<Bytes>) -> Result<Option<T>, DecodeError> {
    if response.body().is_empty() { Ok(None) } else { json::from_slice(response.body()).map(Some) }
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
        let body = error(&response).ok();
        return Err(Error::Status(Box::new(StatusError::new(operation, response, body))));
    }
    let value = value(&response);
    let (head, _) = response.into_parts();
    match value {
        Ok(value) => Ok(Response::new(head, value)),
        Err(error) => Err(Error::Decode(Box::new(DecodeFailure::new(operation, head.status, head.headers, error)))),
    }
}
