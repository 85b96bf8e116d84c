
// ==== src/api/things.rs
//! All about things.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const LIST_THINGS: Operation =
    Operation::new("listThings", Method::GET, "/things").accept("application/json");

impl<M: Mode> Client<M> {
    /// Lists things
    ///
    /// One line and another.
    ///
    /// ```json
    /// {"a": 1}
    /// ```
    ///
    /// 1. first
    /// 2. second
    ///
    /// `GET /things`
    ///
    /// See also: <https://example.com/list>
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_prose::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let thing = client.list_things().send().await?;
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
        value: types::Thing = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! ### A heading
//! Text with `code`, *stress*, [a link](https://example.com), <https://example.com/bare> and
//! Vec\<String>.
//! ```text
//! indented code
//! | a | b |
//! | 1 | 2 |
//! let answer = client.list_things().send().await?;
//! println!("{answer:?}");
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/thing.rs
/// A thing
///
/// Leading space, and a \[bracket] that is no link; \`an open tick
///
/// See also: <https://example.com/thing>
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    /// The id
    pub id: Option<String>,
    /// A name.
    ///
    /// With a paragraph of its own.
    pub name: Option<String>,
}

crate::runtime::object! {
    Thing {
        id,
        name,
    }
}
