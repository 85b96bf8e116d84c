//! The decoder of bodies in XML.

use bytes::Bytes;

use super::{Content, from_slice};
use crate::{
    json::{DecodeError, FromJson},
    response::decode::{essence, json},
};

/// The body as XML; one without a byte is null, and one that says it is JSON is read as that.
///
/// # Errors
/// When the body isn't XML, or not what `T` needs.
pub fn xml<T: FromJson>(response: &http::Response<Bytes>, content: &Content) -> Result<T, DecodeError> {
    match response.body() {
        body if body.is_empty() || essence(response.headers()).contains("json") => json(response),
        body => from_slice(body, content),
    }
}
