
// ==== src/api/mixed.rs
//! Operations: mixed.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Part, reply};

pub(crate) const UPLOAD_MIXED: Operation = Operation::new("uploadMixed", Method::POST, "/mixed");

impl<M: Mode> Client<M> {
    /// Calls the operation `uploadMixed`.
    ///
    /// `POST /mixed`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_multipart::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.upload_mixed().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload_mixed(&self) -> UploadMixed<M> {
        UploadMixed {
            call: self.call(&UPLOAD_MIXED),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::upload_mixed`].
    UploadMixed {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> UploadMixed<M> {
    /// The body of the request.
    pub fn body(mut self, body: Vec<Part>) -> Self {
        self.call.multipart_type("multipart/mixed");
        self.call.multipart(body);
        self
    }
}

// ==== src/api/related.rs
//! Operations: related.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Part, Upload, reply};
use crate::types;

pub(crate) const UPLOAD_RELATED: Operation =
    Operation::new("uploadRelated", Method::POST, "/related");

impl<M: Mode> Client<M> {
    /// Calls the operation `uploadRelated`.
    ///
    /// `POST /related`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_multipart::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.upload_related().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload_related(&self) -> UploadRelated<M> {
        let mut call = self.call(&UPLOAD_RELATED);
        call.multipart_type("multipart/related");
        UploadRelated { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::upload_related`].
    UploadRelated {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> UploadRelated<M> {
    /// Sets the part `metadata`.
    pub fn metadata(mut self, metadata: &types::Metadata) -> Self {
        self.call.part(Part::json("metadata", metadata));
        self
    }

    /// Sets the part `media`.
    pub fn media(mut self, media: impl Into<Upload>) -> Self {
        self.call.part(Part::upload("media", media.into()));
        self
    }
}

// ==== src/api/uploads.rs
//! Operations: uploads.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Checked, Client, Mode, Operation, Part, Upload, reply};
use crate::types;

pub(crate) const UPLOAD: Operation = Operation::new("upload", Method::POST, "/uploads");

impl<M: Mode> Client<M> {
    /// Calls the operation `upload`.
    ///
    /// `POST /uploads`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_multipart::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_multipart::runtime::Upload;
    ///
    /// client.upload(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn upload(&self, file: impl Into<Upload>) -> UploadRequest<M> {
        let mut call = self.call(&UPLOAD);
        call.part(Part::upload("file", file.into()));
        UploadRequest { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::upload`].
    UploadRequest {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> UploadRequest<M> {
    /// Sets the part `attachments`.
    pub fn attachments(mut self, attachments: impl IntoIterator<Item = Upload>) -> Self {
        for upload in attachments {
            self.call.part(Part::upload("attachments", upload));
        }
        self
    }

    /// Sets the part `title`.
    ///
    /// At most 80 characters.
    pub fn title(mut self, title: &str) -> Self {
        self.call.part(Part::text("title", &Checked(&title, &[max_length(80)])));
        self
    }

    /// Sets the part `tags`.
    pub fn tags(mut self, tags: &[&str]) -> Self {
        self.call.part(Part::text("tags", &tags));
        self
    }

    /// Sets the part `sizes`.
    pub fn sizes(mut self, sizes: &[types::Metadata]) -> Self {
        self.call.part(Part::text("sizes", &sizes).content_type("application/json"));
        self
    }

    /// Sets the part `metadata`.
    pub fn metadata(mut self, metadata: &types::Metadata) -> Self {
        self.call
            .part(Part::json("metadata", metadata).content_type("application/json"));
        self
    }

    /// Sets the part `icon`.
    pub fn icon(mut self, icon: impl Into<Upload>) -> Self {
        self.call.part(Part::upload("icon", icon.into()));
        self
    }

    /// Sets the part `encoded`.
    pub fn encoded(mut self, encoded: &runtime::Base64) -> Self {
        self.call.part(Part::text("encoded", &encoded));
        self
    }
}

// ==== src/lib.rs
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `downloads`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/metadata.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Metadata {
    pub width: Option<i64>,
}

impl Metadata {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `width`.
    pub fn width(mut self, width: i64) -> Self {
        self.width = Some(width);
        self
    }
}

crate::runtime::object! {
    Metadata {
        width,
    }
}

// ==== src/types/upload.rs
use super::Metadata;
use crate::runtime::Base64;

/// The request body of [`upload`](crate::Client::upload).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UploadRequest {
    /// Read-only: the API sets it.
    pub id: Option<i64>,
    pub file: String,
    pub attachments: Option<Vec<String>>,
    /// At most 80 characters.
    pub title: Option<String>,
    pub tags: Option<Vec<String>>,
    pub sizes: Option<Vec<Metadata>>,
    pub metadata: Option<Metadata>,
    pub icon: Option<String>,
    pub encoded: Option<Base64>,
}

impl UploadRequest {
    /// Creates a value from its required fields.
    pub fn new(file: impl Into<String>) -> Self {
        Self {
            id: None,
            file: file.into(),
            attachments: None,
            title: None,
            tags: None,
            sizes: None,
            metadata: None,
            icon: None,
            encoded: None,
        }
    }

    /// Sets `attachments`.
    pub fn attachments(mut self, attachments: Vec<String>) -> Self {
        self.attachments = Some(attachments);
        self
    }

    /// Sets `title`.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `sizes`.
    pub fn sizes(mut self, sizes: Vec<Metadata>) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets `icon`.
    pub fn icon(mut self, icon: impl Into<String>) -> Self {
        self.icon = Some(icon.into());
        self
    }

    /// Sets `encoded`.
    pub fn encoded(mut self, encoded: Base64) -> Self {
        self.encoded = Some(encoded);
        self
    }
}

crate::runtime::object! {
    UploadRequest {
        id read_only,
        file,
        attachments,
        title [max_length(80)],
        tags,
        sizes,
        metadata,
        icon,
        encoded,
    }
}

// ==== src/types/upload_related.rs
use super::Metadata;

/// The request body of [`upload_related`](crate::Client::upload_related).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct UploadRelatedRequest {
    pub metadata: Option<Metadata>,
    pub media: Option<String>,
}

impl UploadRelatedRequest {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: Metadata) -> Self {
        self.metadata = Some(metadata);
        self
    }

    /// Sets `media`.
    pub fn media(mut self, media: impl Into<String>) -> Self {
        self.media = Some(media.into());
        self
    }
}

crate::runtime::object! {
    UploadRelatedRequest {
        metadata,
        media,
    }
}
