// warning missing_parts.yaml:14:5 #/components/schemas/Nothing: a schema has to be an object, this is null; read as any JSON
// warning missing_parts.yaml:15:5 #/components/schemas/Typo: `strnig` is no JSON type; read as if there were no `type`
// warning missing_parts.yaml:16:28 #/components/schemas/Listed/properties: `properties` has to be an object, this is an array; passed over
// note missing_parts.yaml:17:42 #/components/schemas/Formats/properties/when: `date-time` is no JSON type; read as string
// note missing_parts.yaml:17:67 #/components/schemas/Formats/properties/many: `int` is no JSON type; read as integer
// warning missing_parts.yaml:10:89 #/paths/~1g/get/responses/abc: `abc` is no status; the answer is left out
// warning missing_parts.yaml:10:52 #/paths/~1g/get/parameters/0: a parameter in `nowhere`; the parameter is left out
// note missing_parts.yaml:11:3 #/paths/no-slash: a path has to begin with a slash; read as if it did

// ==== src/api/a.rs
//! Operations: a.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const NO_RESPONSES: Operation = Operation::new("noResponses", Method::GET, "/a");

impl<M: Mode> Client<M> {
    /// Calls the operation `noResponses`.
    ///
    /// `GET /a`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.no_responses().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn no_responses(&self) -> NoResponses<M> {
        NoResponses {
            call: self.call(&NO_RESPONSES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::no_responses`].
    NoResponses {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/b.rs
//! Operations: b.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const NO_DESCRIPTION: Operation =
    Operation::new("noDescription", Method::GET, "/b").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `noDescription`.
    ///
    /// `GET /b`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.no_description().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn no_description(&self) -> NoDescription<M> {
        NoDescription {
            call: self.call(&NO_DESCRIPTION),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::no_description`].
    NoDescription {
        value: String = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/c.rs
//! Operations: c.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const EMPTY_RESPONSES: Operation = Operation::new("emptyResponses", Method::GET, "/c");

impl<M: Mode> Client<M> {
    /// Calls the operation `emptyResponses`.
    ///
    /// `GET /c`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.empty_responses().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn empty_responses(&self) -> EmptyResponses<M> {
        EmptyResponses {
            call: self.call(&EMPTY_RESPONSES),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::empty_responses`].
    EmptyResponses {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/f.rs
//! Operations: f.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const NULL_PARTS: Operation = Operation::new("nullParts", Method::GET, "/f");

impl<M: Mode> Client<M> {
    /// Calls the operation `nullParts`.
    ///
    /// `GET /f`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.null_parts().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn null_parts(&self) -> NullParts<M> {
        NullParts {
            call: self.call(&NULL_PARTS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::null_parts`].
    NullParts {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/g.rs
//! Operations: g.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const BAD_MEMBERS: Operation = Operation::new("badMembers", Method::GET, "/g");

impl<M: Mode> Client<M> {
    /// Calls the operation `badMembers`.
    ///
    /// `GET /g`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bad_members().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn bad_members(&self) -> BadMembers<M> {
        BadMembers {
            call: self.call(&BAD_MEMBERS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::bad_members`].
    BadMembers {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/api/no_slash.rs
//! Operations: no_slash.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};

pub(crate) const NO_SLASH: Operation = Operation::new("noSlash", Method::GET, "/no-slash");

impl<M: Mode> Client<M> {
    /// Calls the operation `noSlash`.
    ///
    /// `GET /no-slash`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_missing_parts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.no_slash().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn no_slash(&self) -> NoSlash<M> {
        NoSlash {
            call: self.call(&NO_SLASH),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::no_slash`].
    NoSlash {
        value: () = reply::empty,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! client.no_responses().send().await?;
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/formats.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Formats {
    pub when: Option<jiff::Timestamp>,
    pub many: Option<i64>,
}

impl Formats {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `when`.
    pub fn when(mut self, when: jiff::Timestamp) -> Self {
        self.when = Some(when);
        self
    }

    /// Sets `many`.
    pub fn many(mut self, many: i64) -> Self {
        self.many = Some(many);
        self
    }
}

crate::runtime::object! {
    Formats {
        when,
        many,
    }
}

// ==== src/types/listed.rs
use crate::runtime::JsonObject;

pub type Listed = JsonObject;

// ==== src/types/nothing.rs
use crate::runtime::Json;

pub type Nothing = Json;

// ==== src/types/typo.rs
use crate::runtime::Json;

pub type Typo = Json;
