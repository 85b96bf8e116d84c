// note swagger2_bodies.yaml:2:1 #/servers/0: the server `/` is relative to where the document is, which isn't known; the rest is given when a client is built
// warning swagger2_bodies.yaml:42:11 #/paths/~1pictures/patch/parameters/1: a parameter in `formData`; the parameter is left out

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{self, Client, FormPart, Mode, Operation, Param, Style, reply, xml};
use crate::types;

pub(crate) const CREATE_PET: Operation = Operation::new("createPet", Method::POST, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `createPet`.
    ///
    /// `POST /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_swagger2_bodies::types;
    ///
    /// client.create_pet(&types::Pet::new("name")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_pet(&self, body: &types::Pet) -> CreatePet<M> {
        let mut call = self.call(&CREATE_PET);
        call.json("application/json", body);
        CreatePet { call }
    }

    /// [`create_pet`](Self::create_pet) with a body in `application/xml`.
    pub fn create_pet_xml(&self, body: &types::Pet) -> CreatePet<M> {
        let mut call = self.call(&CREATE_PET);
        call.xml("application/xml", "Pet", &xml::Object(xml::of::<types::Pet>), body);
        CreatePet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_pet`].
    CreatePet {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

pub(crate) const REPLACE_PET: Operation = Operation::new("replacePet", Method::PUT, "/pets");

impl<M: Mode> Client<M> {
    /// Calls the operation `replacePet`.
    ///
    /// `PUT /pets`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_swagger2_bodies::types;
    ///
    /// client.replace_pet(&types::ReplacePetRequest::new("a")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_pet(&self, body: &types::ReplacePetRequest) -> ReplacePet<M> {
        let mut call = self.call(&REPLACE_PET);
        call.form(body, &[FormPart::new("tabs").style(Style::TabDelimited)]);
        ReplacePet { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::replace_pet`].
    ReplacePet {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ReplacePet<M> {
    /// Sets `dry`.
    pub fn dry(mut self, dry: bool) -> Self {
        self.call.set(Param::query("dry"), &dry);
        self
    }
}

// ==== src/api/pictures.rs
//! Operations: pictures.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, Part, Upload, reply, xml};
use crate::types;

pub(crate) const ADD_PICTURE: Operation = Operation::new("addPicture", Method::POST, "/pictures");

impl<M: Mode> Client<M> {
    /// Calls the operation `addPicture`.
    ///
    /// `POST /pictures`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_swagger2_bodies::runtime::Upload;
    ///
    /// client.add_picture(Upload::file("content.bin")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_picture(&self, picture: impl Into<Upload>) -> AddPicture<M> {
        let mut call = self.call(&ADD_PICTURE);
        call.part(Part::upload("picture", picture.into()));
        AddPicture { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_picture`].
    AddPicture {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> AddPicture<M> {
    /// Sets the part `title`.
    pub fn title(mut self, title: &str) -> Self {
        self.call.part(Part::text("title", &title));
        self
    }

    /// Sets the part `tags`.
    pub fn tags(mut self, tags: &[&str]) -> Self {
        self.call.part(Part::text("tags", &tags).joined(","));
        self
    }

    /// Sets the part `sizes`.
    pub fn sizes(mut self, sizes: &[i64]) -> Self {
        self.call.part(Part::text("sizes", &sizes).joined("|"));
        self
    }

    /// Sets the part `people`.
    pub fn people(mut self, people: &[&str]) -> Self {
        self.call.part(Part::text("people", &people));
        self
    }
}

pub(crate) const CHANGE_PICTURE: Operation =
    Operation::new("changePicture", Method::PATCH, "/pictures");

impl<M: Mode> Client<M> {
    /// Calls the operation `changePicture`.
    ///
    /// `PATCH /pictures`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.change_picture().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn change_picture(&self) -> ChangePicture<M> {
        ChangePicture {
            call: self.call(&CHANGE_PICTURE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::change_picture`].
    ChangePicture {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ChangePicture<M> {
    /// The body of the request.
    pub fn body(mut self, body: &types::Pet) -> Self {
        self.call.json("application/json", body);
        self
    }

    /// The body of the request.
    pub fn body_xml(mut self, body: &types::Pet) -> Self {
        self.call
            .xml("application/xml", "Pet", &xml::Object(xml::of::<types::Pet>), body);
        self
    }
}

pub(crate) const REPLACE_PICTURE: Operation =
    Operation::new("replacePicture", Method::PUT, "/pictures");

impl<M: Mode> Client<M> {
    /// Calls the operation `replacePicture`.
    ///
    /// `PUT /pictures`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_bodies::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.replace_picture().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn replace_picture(&self) -> ReplacePicture<M> {
        ReplacePicture {
            call: self.call(&REPLACE_PICTURE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::replace_picture`].
    ReplacePicture {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> ReplacePicture<M> {
    /// The body of the request.
    pub fn body(mut self, body: impl Into<Upload>) -> Self {
        self.call.upload(&["image/png"], body.into());
        self
    }
}

// ==== src/lib.rs
//! | files and streams that are sent | [`Upload`](runtime::Upload), of which memory never has more than a part |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `downloads`, `mock_answers`, `rate_limits`, `signatures`, `tower` and `trace_context`.
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/add_picture.rs
/// The request body of [`add_picture`](crate::Client::add_picture).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AddPictureRequest {
    pub picture: String,
    pub title: Option<String>,
    pub tags: Option<Vec<String>>,
    pub sizes: Option<Vec<i64>>,
    pub people: Option<Vec<String>>,
}

impl AddPictureRequest {
    /// Creates a value from its required fields.
    pub fn new(picture: impl Into<String>) -> Self {
        Self {
            picture: picture.into(),
            title: None,
            tags: None,
            sizes: None,
            people: None,
        }
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
    pub fn sizes(mut self, sizes: Vec<i64>) -> Self {
        self.sizes = Some(sizes);
        self
    }

    /// Sets `people`.
    pub fn people(mut self, people: Vec<String>) -> Self {
        self.people = Some(people);
        self
    }
}

crate::runtime::object! {
    AddPictureRequest {
        picture,
        title,
        tags,
        sizes,
        people,
    }
}

// ==== src/types/pet.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl Pet {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

crate::runtime::object! {
    Pet {
        name,
    }
}

crate::runtime::xml! {
    Pet {
        "name" = Element("name", Text),
    }
}

// ==== src/types/replace_pet.rs
/// The request body of [`replace_pet`](crate::Client::replace_pet).
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReplacePetRequest {
    /// At most 20 characters.
    pub name: String,
    pub tags: Option<Vec<String>>,
    pub tabs: Option<Vec<String>>,
}

impl ReplacePetRequest {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tags: None,
            tabs: None,
        }
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: Vec<String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets `tabs`.
    pub fn tabs(mut self, tabs: Vec<String>) -> Self {
        self.tabs = Some(tabs);
        self
    }
}

crate::runtime::object! {
    ReplacePetRequest {
        name [max_length(20)],
        tags,
        tabs,
    }
}
