//! From a complete response to a value: the decoders that generated code names, and writes more of.

use bytes::Bytes;
use http::{
    HeaderMap,
    header::{CONTENT_ENCODING, CONTENT_TYPE},
};

use super::charset;
use crate::json::{self, DecodeError, FromJson};

/// Makes a value of a response.
pub type Decode<T> = fn(&http::Response<Bytes>) -> Result<T, DecodeError>;

/// The body as JSON; one without a byte is null.
///
/// # Errors
/// When the body isn't JSON, or not what `T` needs.
pub fn json<T: FromJson>(response: &http::Response<Bytes>) -> Result<T, DecodeError> {
    json_of(response.body())
}

/// The media type that a response says it has, without parameters, in lower case.
pub(crate) fn essence(headers: &HeaderMap) -> String {
    let value = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The error with what the response's headers say of its body, where that explains why it couldn't be read.
pub(crate) fn explained(mut error: DecodeError, headers: &HeaderMap) -> DecodeError {
    let essence = essence(headers);
    if let Some(coding) = coding(headers) {
        error.found = coding;
    } else if let Some(charset) = charset::unread(headers).filter(|_| error.expected == json::UTF_8) {
        error.found = format!("text in the charset `{charset}`");
    } else if error.expected != json::UTF_8 && is_plain(&essence) && !essence.contains("json") {
        error.found = format!("{} in a body of {essence}", error.found);
    }
    error
}

/// What a body is whose coding nobody has undone (RFC 9110 §8.4), and which feature would have.
pub(crate) fn coding(headers: &HeaderMap) -> Option<String> {
    let coding = headers.get(CONTENT_ENCODING)?.to_str().unwrap_or_default().trim().to_ascii_lowercase();
    let feature = match coding.as_str() {
        "" | "identity" => return None,
        "gzip" | "x-gzip" => Some("gzip"),
        "br" => Some("brotli"),
        "zstd" => Some("zstd"),
        _ => None,
    };
    let coding = if is_plain(&coding) { format!("a body in the coding `{coding}`") } else { "a coded body".to_owned() };
    Some(match feature {
        Some(feature) => format!("{coding}, which the crate's feature `{feature}` decodes"),
        None => format!("{coding}, which the crate doesn't decode"),
    })
}

/// Whether a name from a header is fit for people to see.
fn is_plain(name: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$&-^_.+/".contains(&byte);
    !name.is_empty() && name.len() <= 100 && name.bytes().all(plain)
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

/// The body as text, in the charset that its media type names: UTF-8, UTF-16, or ISO 8859-1 and Windows-1252, which are read
/// alike; UTF-8 where it names none.
///
/// # Errors
/// When it isn't text in that charset, or the charset is another.
pub fn text(response: &http::Response<Bytes>) -> Result<String, DecodeError> {
    charset::text(response.body(), response.headers())
}

/// The body as it is.
///
/// # Errors
/// Never: it is a `Result` because all decoders have one signature.
pub fn bytes(response: &http::Response<Bytes>) -> Result<Bytes, DecodeError> {
    Ok(response.body().clone())
}

/// Nothing: the body, if there is one, doesn't matter.
///
/// # Errors
/// Never: it is a `Result` because all decoders have one signature.
pub fn empty(_response: &http::Response<Bytes>) -> Result<(), DecodeError> {
    Ok(())
}
