//! A body, ready to be sent.

use bytes::Bytes;

/// A body with its media type.
#[derive(Clone)]
pub struct Payload {
    pub(crate) content_type: String,
    pub(crate) bytes: Bytes,
    /// What the body is made of while it is sent; `bytes` is empty then.
    #[cfg(feature = "uploads")]
    pub(crate) pieces: Option<crate::upload::Pieces>,
}

impl Payload {
    pub(crate) fn new(content_type: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            content_type: content_type.into(),
            bytes: bytes.into(),
            #[cfg(feature = "uploads")]
            pieces: None,
        }
    }
}
