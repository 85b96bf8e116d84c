//! The result of a call: a value, or an error.

use bytes::Bytes;

use crate::{
    error::{DecodeFailure, Error, StatusError},
    request::operation::Operation,
    response::{
        Response,
        decode::{Decode, explained},
    },
};

/// The value of a response with a status of success, or the error that another status means.
pub(crate) fn read<T, E>(
    operation: &Operation,
    response: http::Response<Bytes>,
    value: Decode<T>,
    error: Decode<E>,
) -> Result<Response<T>, Error<E>> {
    if !operation.succeeds(response.status()) {
        return Err(unsuccessful(operation, response, error));
    }
    let value = value(&response);
    let (head, body) = response.into_parts();
    match value {
        Ok(value) => Ok(Response::new(head.into(), value)),
        Err(error) => {
            let error = explained(error, &head.headers);
            Err(Error::Decode(Box::new(DecodeFailure::new(operation, head.into(), error, body))))
        }
    }
}

/// The error that a status other than success means.
pub(crate) fn unsuccessful<E>(operation: &Operation, response: http::Response<Bytes>, error: Decode<E>) -> Error<E> {
    let body = error(&response).map_err(|error| explained(error, response.headers()));
    Error::Status(Box::new(StatusError::new(operation, response, body)))
}
