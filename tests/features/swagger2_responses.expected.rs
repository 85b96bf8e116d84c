// note swagger2_responses.yaml:2:1 #/servers/0: the server `/` is relative to where the document is, which isn't known; the rest is given when a client is built
// note swagger2_responses.yaml:28:9 #/paths/~1text/get/responses/200: the answer may be `application/xml` as well; the client asks for `text/plain`
// note swagger2_responses.yaml:34:9 #/paths/~1report/get/responses/200/headers/X-Columns: a header whose items have no commas between them; it is text

// ==== src/api/pets.rs
//! Operations: pets.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_PETS: Operation =
    Operation::new("listPets", Method::GET, "/pets")
        .accept("application/json")
        .succeeds_by(&[200, 204]);

impl<M: Mode> Client<M> {
    /// Calls the operation `listPets`.
    ///
    /// `GET /pets`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Response headers
    ///
    /// * [`X-Total`](crate::headers::X_TOTAL): How many there are.
    /// * [`X-Names`](crate::headers::X_NAMES)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_pets().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_pets(&self) -> ListPets<M> {
        ListPets {
            call: self.call(&LIST_PETS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_pets`].
    ListPets {
        value: Option<Vec<types::Pet>> = reply::optional,
        error: types::Error = reply::json,
    }
}

// ==== src/api/picture.rs
//! Operations: picture.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_PICTURE: Operation =
    Operation::new("getPicture", Method::GET, "/picture").accept("image/png");

impl<M: Mode> Client<M> {
    /// Calls the operation `getPicture`.
    ///
    /// `GET /picture`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_picture().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_picture(&self) -> GetPicture<M> {
        GetPicture {
            call: self.call(&GET_PICTURE),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_picture`].
    GetPicture {
        value: bytes::Bytes = reply::bytes,
        error: runtime::Json = reply::json,
    }
}

impl<M: Mode> GetPicture<M> {
    /// Sends the request and streams the body as it arrives.
    pub fn download(self) -> M::Answer<runtime::Download<M>, runtime::Json> {
        self.call.download(reply::json)
    }
}

// ==== src/api/report.rs
//! Operations: report.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const GET_REPORT: Operation =
    Operation::new("getReport", Method::GET, "/report").accept("text/csv, application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `getReport`.
    ///
    /// `GET /report`
    ///
    /// # Errors
    ///
    /// * any other status: An error
    ///
    /// # Response headers
    ///
    /// * [`X-Columns`](crate::headers::X_COLUMNS)
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_report().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_report(&self) -> GetReport<M> {
        GetReport {
            call: self.call(&GET_REPORT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_report`].
    GetReport {
        value: String = reply::text,
        error: types::Error = reply::json,
    }
}

// ==== src/api/text.rs
//! Operations: text.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const GET_TEXT: Operation =
    Operation::new("getText", Method::GET, "/text").accept("text/plain");

impl<M: Mode> Client<M> {
    /// Calls the operation `getText`.
    ///
    /// `GET /text`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_swagger2_responses::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.get_text().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn get_text(&self) -> GetText<M> {
        GetText {
            call: self.call(&GET_TEXT),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::get_text`].
    GetText {
        value: String = reply::text,
        error: runtime::Json = reply::json,
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

impl FailureBody for types::Error {}

// ==== src/headers.rs
//! The response headers that the API description names, for [`Response::header`](crate::Response::header).

use crate::runtime::Header;

/// `X-Columns`
pub const X_COLUMNS: Header<String> = Header::new("X-Columns");

/// `X-Names`
pub const X_NAMES: Header<Vec<String>> = Header::list("X-Names");

/// How many there are.
///
/// `X-Total`
pub const X_TOTAL: Header<i64> = Header::new("X-Total");

// ==== src/lib.rs
//! let answer = client.list_pets().send().await?;
//! println!("{answer:?}");
//! | files and streams that come | `download` of the builder or of a raw call: [`Download`](runtime::Download) |
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! This crate is generated by typecase. `parts` in `typecase.toml` adds what it doesn't have: `aws_sigv4`, `connections`, `constructors`, `digest`, `mock_answers`, `rate_limits`, `signatures`, `tower`, `trace_context` and `uploads`.
pub mod headers;
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/error.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Error {
    pub message: Option<String>,
}

crate::runtime::object! {
    Error {
        message,
    }
}

// ==== src/types/pet.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

crate::runtime::object! {
    Pet {
        name,
    }
}
