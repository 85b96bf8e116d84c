
// ==== src/api/anything.rs
//! Operations: anything.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};
use crate::types;

pub(crate) const POST_THING: Operation = Operation::new("postThing", Method::POST, "/anything");

impl<M: Mode> Client<M> {
    /// Calls the operation `postThing`.
    ///
    /// `POST /anything`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_raw_bodies_31::types;
    ///
    /// client.post_thing(&types::Thing::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_thing(&self, body: &types::Thing) -> PostThing<M> {
        let mut call = self.call(&POST_THING);
        call.json("application/json", body);
        PostThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_thing`].
    PostThing {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const PUT_ANYTHING: Operation = Operation::new("putAnything", Method::PUT, "/anything");

impl<M: Mode> Client<M> {
    /// Calls the operation `putAnything`.
    ///
    /// `PUT /anything`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.put_anything().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_anything(&self) -> PutAnything<M> {
        PutAnything {
            call: self.call(&PUT_ANYTHING),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_anything`].
    PutAnything {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PutAnything<M> {
    /// The body of the request.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.call.upload(&["*/*"], body.into());
        self
    }
}

// ==== src/api/files.rs
//! Operations: files.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Part, Upload, reply};
use crate::types;

pub(crate) const POST_FILE: Operation = Operation::new("postFile", Method::POST, "/files");

impl<M: Mode> Client<M> {
    /// Calls the operation `postFile`.
    ///
    /// `POST /files`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_raw_bodies_31::runtime::Upload;
    ///
    /// client.post_file(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn post_file(&self, file: impl Into<Upload>) -> PostFile<M> {
        let mut call = self.call(&POST_FILE);
        call.part(Part::upload("file", file.into()).content_type("application/pdf"));
        PostFile { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::post_file`].
    PostFile {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> PostFile<M> {
    /// Sets the part `photo`.
    pub fn photo(mut self, photo: impl Into<Upload>) -> Self {
        self.call.part(Part::upload("photo", photo.into()).content_type("image/png"));
        self
    }

    /// Sets the part `sheets`.
    pub fn sheets(mut self, sheets: impl IntoIterator<Item = Upload>) -> Self {
        for upload in sheets {
            self.call
                .part(
                    Part::upload("sheets", upload)
                        .content_type("application/octet-stream"),
                );
        }
        self
    }

    /// One of two.
    pub fn icon(mut self, icon: impl Into<Upload>) -> Self {
        self.call.part(Part::upload("icon", icon.into()));
        self
    }

    /// Sets the part `coded`.
    pub fn coded(mut self, coded: &runtime::Base64) -> Self {
        self.call.part(Part::text("coded", &coded));
        self
    }

    /// Sets the part `settings`.
    pub fn settings(mut self, settings: impl Into<Upload>) -> Self {
        self.call
            .part(
                Part::upload("settings", settings.into())
                    .content_type("application/json"),
            );
        self
    }

    /// Sets the part `about`.
    pub fn about(mut self, about: &types::PostFileRequestAbout) -> Self {
        self.call.part(Part::json("about", about));
        self
    }

    /// Sets the part `note`.
    pub fn note(mut self, note: &str) -> Self {
        self.call.part(Part::text("note", &note));
        self
    }
}

// ==== src/api/portrait.rs
//! Operations: portrait.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Upload, reply};

pub(crate) const GET_PORTRAIT: Operation =
    Operation::new("getPortrait", Method::GET, "/portrait").accept("image/png, image/jpeg");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPortrait`.
    ///
    /// `GET /portrait`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_portrait().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_portrait(&self) -> GetPortrait<M> {
        GetPortrait {
            call: self.call(&GET_PORTRAIT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_portrait`].
    GetPortrait {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetPortrait<M> {
    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

pub(crate) const PUT_PORTRAIT: Operation = Operation::new("putPortrait", Method::PUT, "/portrait");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPortrait`.
    ///
    /// `PUT /portrait`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_raw_bodies_31::runtime::Upload;
    ///
    /// client.put_portrait(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_portrait(&self, body: impl Into<Upload>) -> PutPortrait<M> {
        let mut call = self.call(&PUT_PORTRAIT);
        call.upload(&["image/png", "image/jpeg"], body.into());
        PutPortrait { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_portrait`].
    PutPortrait {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/scan.rs
//! Operations: scan.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_SCAN: Operation =
    Operation::new("getScan", Method::GET, "/scan").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getScan`.
    ///
    /// `GET /scan`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_raw_bodies_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.get_scan().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_scan(&self) -> GetScan<M> {
        GetScan {
            call: self.call(&GET_SCAN),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_scan`].
    GetScan {
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetScan<M> {
    /// Sends the request, asks for bytes and streams them as they arrive.
    pub fn download(mut self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.accept("image/png, application/pdf");
        self.call.download(reply::json)
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder};

impl Client {
    /// Returns a builder of a client of <https://api.example.com>; [`base_url`](ClientBuilder::base_url) sets another address.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "https://api.example.com",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

// ==== src/lib.rs
//! let client = Client::builder().build()?;
//! let answer = client.get_portrait().send().await?;
//! println!("{answer:?}");
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | files and streams that come | `download` of the builder or of a raw call: [`Download`](runtime::Download) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/post_file.rs
use super::Raw;
use crate::runtime::{Base64, Json};

/// The request body of [`post_file`](crate::Client::post_file).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PostFileRequest {
    pub file: Json,
    pub photo: Option<String>,
    pub sheets: Option<Vec<String>>,
    /// One of two.
    pub icon: Option<Raw>,
    pub coded: Option<Base64>,
    pub settings: Option<Json>,
    pub about: Option<PostFileRequestAbout>,
    pub note: Option<String>,
}

impl PostFileRequest {
    /// Creates a value from its required fields.
    pub fn new(file: Json) -> Self {
        Self {
            file,
            photo: None,
            sheets: None,
            icon: None,
            coded: None,
            settings: None,
            about: None,
            note: None,
        }
    }

    /// Sets `photo`.
    pub fn photo(mut self, photo: impl Into<String>) -> Self {
        self.photo = Some(photo.into());
        self
    }

    /// Sets `sheets`.
    pub fn sheets(mut self, sheets: Vec<String>) -> Self {
        self.sheets = Some(sheets);
        self
    }

    /// Sets `icon`.
    pub fn icon(mut self, icon: Raw) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Sets `coded`.
    pub fn coded(mut self, coded: Base64) -> Self {
        self.coded = Some(coded);
        self
    }

    /// Sets `settings`.
    pub fn settings(mut self, settings: Json) -> Self {
        self.settings = Some(settings);
        self
    }

    /// Sets `about`.
    pub fn about(mut self, about: PostFileRequestAbout) -> Self {
        self.about = Some(about);
        self
    }

    /// Sets `note`.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }
}

crate::runtime::object! {
    PostFileRequest {
        file,
        photo,
        sheets,
        icon,
        coded,
        settings,
        about,
        note,
    }
}

/// The type of [`PostFileRequest::about`].
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PostFileRequestAbout {
    pub width: Option<i64>,
}

impl PostFileRequestAbout {
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
    PostFileRequestAbout {
        width,
    }
}

// ==== src/types/raw.rs
use crate::runtime::Json;

pub type Raw = Json;

// ==== src/types/thing.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub name: Option<String>,
}

impl Thing {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

crate::runtime::object! {
    Thing {
        name,
    }
}
