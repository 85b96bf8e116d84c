// warning references_broken.yaml:33:5 #/components/schemas/Circle: `$ref: #/components/schemas/Circular` leads back to itself; read as if the reference weren't there
// warning references_broken.yaml:34:5 #/components/schemas/Circular: `$ref: #/components/schemas/Circle` leads back to itself; read as if the reference weren't there
// warning references_broken.yaml:22:19 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/typo: `#/components/schemas/Naem` names a place that does not exist; did you mean `#/components/schemas/Name`?; read as if the reference weren't there
// warning references_broken.yaml:23:19 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/circle: `$ref: #/components/schemas/Circular` leads back to itself; read as if the reference weren't there
// warning references_broken.yaml:24:19 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/remote: `https://example.com/schemas.yaml#/Pet` is a remote address, which is never fetched; save it beside the document and refer to the file; read as if the reference weren't there
// warning references_broken.yaml:25:19 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/outside: `../../../../etc/passwd` leads outside the document's folder; move the file into the folder, or name a folder that both are in by `root` in typecase.toml; read as if the reference weren't there
// warning references_broken.yaml:26:19 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/missing: `no_such_file.yaml#/Pet` names a file that does not exist; read as if the reference weren't there
// warning references_broken.yaml:4:3 #/info/title: a schema has to be an object, this is a string; read as any JSON
// warning references_broken.yaml:28:28 #/paths/~1broken/get/responses/200/content/application~1json/schema/properties/number/$ref: `$ref` has to be a string, this is an integer; passed over
// warning references_broken.yaml:29:9 #/paths/~1broken/get/responses/404: `#/components/responses/Gone` names a place that does not exist; read as if the reference weren't there
// warning references_broken.yaml:12:11 #/paths/~1broken/get/parameters/0: `#/components/parameters/Gone` names a place that does not exist; read as if the reference weren't there
// warning references_broken.yaml:13:11 #/paths/~1broken/get/parameters/1: `$ref: #/components/schemas/Circular` leads back to itself; read as if the reference weren't there

// ==== src/api/broken.rs
//! Operations: broken.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const BROKEN: Operation =
    Operation::new("broken", Method::GET, "/broken").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `broken`.
    ///
    /// `GET /broken`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_broken::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.broken().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn broken(&self) -> Broken<M> {
        Broken { call: self.call(&BROKEN) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::broken`].
    Broken {
        value: types::BrokenResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/fine.rs
//! Operations: fine.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const FINE: Operation = Operation::new("fine", Method::GET, "/fine");

impl<M: Mode> Client<M> {
    /// Calls the operation `fine`.
    ///
    /// `GET /fine`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_broken::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.fine().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn fine(&self) -> Fine<M> {
        Fine { call: self.call(&FINE) }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::fine`].
    Fine {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.fine().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/broken.rs
use super::InfoTitle;
use crate::runtime::Json;

/// The response body of [`broken`](crate::Client::broken).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct BrokenResponse {
    pub typo: Option<Json>,
    pub circle: Option<Json>,
    pub remote: Option<Json>,
    pub outside: Option<Json>,
    pub missing: Option<Json>,
    pub wrong: Option<InfoTitle>,
    pub number: Option<Json>,
}

crate::runtime::object! {
    BrokenResponse {
        typo,
        circle,
        remote,
        outside,
        missing,
        wrong,
        number,
    }
}

// ==== src/types/circle.rs
use crate::runtime::Json;

pub type Circle = Json;

// ==== src/types/circular.rs
use crate::runtime::Json;

pub type Circular = Json;

// ==== src/types/endless.rs
use crate::runtime::Json;

pub type Endless = Json;

// ==== src/types/info_title.rs
use crate::runtime::Json;

/// Schema `info title`.
pub type InfoTitle = Json;

// ==== src/types/name.rs
pub type Name = String;
