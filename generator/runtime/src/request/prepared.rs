//! A request that is put together, before its credentials.

use bytes::Bytes;
use http::HeaderMap;

/// A request without credentials, as often as it may have to be sent.
#[derive(Clone)]
pub(crate) struct PreparedRequest {
    pub(crate) method: http::Method,
    pub(crate) url: String,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// What the body is made of while it is sent; `body` is empty then.
    #[cfg(feature = "uploads")]
    pub(crate) pieces: Option<crate::upload::Pieces>,
}

impl PreparedRequest {
    pub(crate) fn has_body(&self) -> bool {
        #[cfg(feature = "uploads")]
        if self.pieces.is_some() {
            return true;
        }
        !self.body.is_empty()
    }

    /// The bytes of the body, unless they aren't counted before they are read.
    pub(crate) fn body_size(&self) -> Option<u64> {
        #[cfg(feature = "uploads")]
        if let Some(pieces) = &self.pieces {
            return pieces.body().ok()?.length();
        }
        u64::try_from(self.body.len()).ok()
    }

    pub(crate) fn drop_body(&mut self) {
        self.body.clear();
        #[cfg(feature = "uploads")]
        self.pieces.take();
    }
}
