//! A body, ready to be sent.

use bytes::Bytes;

/// A body with its media type.
#[derive(Clone)]
pub struct Payload {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
}
