
// ==== src/api/things.rs
//! Operations: things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `listThings`.
    ///
    /// `GET /things`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_titles::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let answer = client.list_things().send().await?;
    /// # Ok(()) }
    /// ```
    pub fn list_things(&self) -> ListThings<M> {
        ListThings {
            call: self.call(&LIST_THINGS),
        }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::list_things`].
    ListThings {
        value: types::ListThingsResponse = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! let answer = client.list_things().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/list_things.rs
use super::Named;

/// Thing List
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsResponse {
    /// Thing
    pub first: Option<Thing>,
    /// Thing
    pub second: Option<ListThingsResponseSecond>,
    /// The Colour
    pub colour: Option<TheColour>,
    /// What this is about, in a few words.
    pub sentence: Option<ListThingsResponseSentence>,
    /// Titled Member
    pub titled_member: Option<String>,
    /// Something Else
    pub named: Option<Named>,
}

crate::runtime::object! {
    ListThingsResponse {
        first,
        second,
        colour,
        sentence,
        titled_member,
        named,
    }
}

/// Thing
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: Option<String>,
}

crate::runtime::object! {
    Thing {
        id,
    }
}

/// Thing
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsResponseSecond {
    pub name: Option<String>,
}

crate::runtime::object! {
    ListThingsResponseSecond {
        name,
    }
}

/// The Colour
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TheColour {
    /// `red`
    Red,
    /// `blue`
    Blue,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    TheColour: str else Unrecognized {
        Red = "red",
        Blue = "blue",
    }
}

/// What this is about, in a few words.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListThingsResponseSentence {
    pub a: Option<String>,
}

crate::runtime::object! {
    ListThingsResponseSentence {
        a,
    }
}

// ==== src/types/named.rs
/// Something Else
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub id: Option<String>,
}

crate::runtime::object! {
    Named {
        id,
    }
}
