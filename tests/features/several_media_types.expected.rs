// note several_media_types.yaml:23:13 #/paths/~1things/post/responses/200/content/application~1vnd.things+json: `application/vnd.things+json` is a further way to write the same kind of content; the first is used
// note several_media_types.yaml:18:9 #/paths/~1things/post/responses/200: the answer may be `text/csv` as well; the client asks for `application/json`
// note several_media_types.yaml:24:9 #/paths/~1things/post/responses/default: the answer may be `text/plain` as well; the client asks for `application/problem+json`

// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const CREATE_THING: Operation =
    Operation::new("createThing", Method::POST, "/things")
        .accept("application/json, application/problem+json");

impl<M: Mode> Client<M> {
    /// Calls the operation `createThing`.
    ///
    /// `POST /things`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_several_media_types::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_several_media_types::types;
    ///
    /// let thing = client.create_thing(&types::Thing::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn create_thing(&self, body: &types::Thing) -> CreateThing<M> {
        let mut call = self.call(&CREATE_THING);
        call.json("application/json", body);
        CreateThing { call }
    }

    /// [`create_thing`](Self::create_thing) with a body in `application/x-www-form-urlencoded`.
    pub fn create_thing_form(&self, body: &types::Thing) -> CreateThing<M> {
        let mut call = self.call(&CREATE_THING);
        call.form(body, &[]);
        CreateThing { call }
    }

    /// [`create_thing`](Self::create_thing) with a body in `text/plain`.
    pub fn create_thing_text(&self, body: impl Into<String>) -> CreateThing<M> {
        let mut call = self.call(&CREATE_THING);
        call.text("text/plain", body);
        CreateThing { call }
    }

    /// [`create_thing`](Self::create_thing) with a body in `application/xml`.
    pub fn create_thing_xml(&self, body: &types::Thing) -> CreateThing<M> {
        let mut call = self.call(&CREATE_THING);
        call.xml(
            "application/xml",
            "Thing",
            &xml::Object(xml::of::<types::Thing>),
            body,
        );
        CreateThing { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::create_thing`].
    CreateThing {
        value: types::Thing = reply::json,
        error: types::CreateThingError = reply::json,
    }
}

// ==== src/client.rs
//! The client's builder: its server and its credentials.

use crate::runtime::{Client, ClientBuilder, FailureBody};
use crate::types;

impl Client {
    /// Returns a builder of a client. The API description names no server: set [`base_url`](ClientBuilder::base_url).
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(
            "",
            concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
        )
    }
}

impl FailureBody for types::CreateThingError {}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/create_thing.rs
/// The response body of [`create_thing`](crate::Client::create_thing): error.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct CreateThingError {
    pub title: Option<String>,
}

crate::runtime::object! {
    CreateThingError {
        title,
    }
}

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

crate::runtime::xml! {
    Thing {
        "name" = Element("name", Text),
    }
}
