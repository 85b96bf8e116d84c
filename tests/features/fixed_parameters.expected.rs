
// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::rules::*;
use crate::runtime::{self, Checked, Client, Mode, Operation, Param, Part, Upload, reply};
use crate::types;

pub(crate) const ADD_FILE: Operation = Operation::new("addFile", Method::POST, "/{version}/files");

impl<M: Mode> Client<M> {
    /// Calls the operation `addFile`.
    ///
    /// `POST /{version}/files`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_fixed_parameters::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_fixed_parameters::runtime::Upload;
    ///
    /// client.add_file(1, Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_file(&self, limit: i64, file: impl Into<Upload>) -> AddFile<M> {
        let mut call = self.call(&ADD_FILE);
        let version = "v1";
        call.set(Param::path("version").rules(&[only("v1")]), &version);
        let x_api_version = &types::AddFileXApiVersion::Value3;
        call.set(
            Param::header("X-Api-Version").rules(&[only_integer(3)]),
            x_api_version,
        );
        let full = true;
        call.set(Param::query("full").rules(&[only_bool(true)]), &full);
        let kind = &types::Kind::File;
        call.set(
            Param::query("kind")
                .rules(const {
                    use crate::runtime::rules::*;
                    &[only("file")]
                }),
            kind,
        );
        let purpose = "upload";
        call.part(Part::text("purpose", &Checked(&purpose, &[only("upload")])));
        call.set(Param::query("limit"), &limit);
        call.part(Part::upload("file", file.into()));
        AddFile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_file`].
    AddFile {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> AddFile<M> {
    /// Sets `sort`.
    ///
    /// Always `name`.
    pub fn sort(mut self, sort: &str) -> Self {
        self.call.set(Param::query("sort").rules(&[only("name")]), &sort);
        self
    }
}

// ==== src/lib.rs
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/add_file.rs
/// The parameter `X-Api-Version` of [`add_file`](crate::Client::add_file).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddFileXApiVersion {
    /// `3`
    Value3,
    /// A value that the API description doesn't list, as received.
    Unrecognized(i64),
}

crate::runtime::open_enum! {
    AddFileXApiVersion: i64 else Unrecognized {
        Value3 = 3,
    }
}

/// The request body of [`add_file`](crate::Client::add_file).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddFileRequest {
    /// Always `upload`.
    pub purpose: String,
    pub file: String,
}

impl AddFileRequest {
    /// Creates a value from its required fields.
    pub fn new(file: impl Into<String>) -> Self {
        Self {
            purpose: "upload".to_owned(),
            file: file.into(),
        }
    }
}

crate::runtime::object! {
    AddFileRequest {
        purpose [only("upload")],
        file,
    }
}

// ==== src/types/kind.rs
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `file`
    File,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    Kind: str else Unrecognized {
        File = "file",
    }
}
