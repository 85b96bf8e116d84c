//! Files to be sent: bytes with the name and the media type that go with them.

use std::fmt;

use bytes::Bytes;

/// A file to be sent as a body or as a part of one; the bytes are shared and not copied when it is cloned.
///
/// ```text
/// Upload::new(std::fs::read("portrait.png")?).filename("portrait.png").content_type("image/png")
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Upload {
    /// The name that is sent to the server; without one it is the part's own name, and an empty one is left out.
    pub filename: Option<String>,
    /// The media type; without one it is `application/octet-stream`.
    pub content_type: Option<String>,
    /// The content.
    pub bytes: Bytes,
    /// The source of the content while it is sent; `bytes` is empty then.
    #[cfg(feature = "uploads")]
    pub(crate) source: Option<crate::upload::Source>,
}

impl Upload {
    /// A file of this content.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            filename: None,
            content_type: None,
            bytes: bytes.into(),
            #[cfg(feature = "uploads")]
            source: None,
        }
    }

    /// The name that is sent to the server, without any folder.
    #[must_use]
    pub fn filename(mut self, filename: impl Into<String>) -> Self {
        self.filename = Some(filename.into());
        self
    }

    /// The media type, such as `image/png`.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl From<&'static [u8]> for Upload {
    fn from(bytes: &'static [u8]) -> Self {
        Self::new(bytes)
    }
}

/// Media type and size alone: the name and the content may be private.
impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload")
            .field("content_type", &self.content_type)
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}
