// note strings.yaml:36:9 #/components/schemas/User/properties/looked_ahead: the pattern `^(?=.*[0-9]).{8,}$` is not one that the client's regular expressions can check; values are not checked against it
// note strings.yaml:40:9 #/components/schemas/User/properties/broken: the pattern `[a-z` is not one that the client's regular expressions can check; values are not checked against it
// note strings.yaml:47:9 #/components/schemas/User/properties/unicode: the pattern `^\p{Lu}\p{Ll}*$` is not one that the client's regular expressions can check; values are not checked against it

// ==== src/api/user.rs
//! Operations: user.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_USER: Operation =
    Operation::new("putUser", Method::PUT, "/user").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putUser`.
    ///
    /// `PUT /user`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_strings::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_strings::types;
    ///
    /// let user = client.put_user(&types::User::new("a")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_user(&self, body: &types::User) -> PutUser<M> {
        let mut call = self.call(&PUT_USER);
        call.json("application/json", body);
        PutUser { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_user`].
    PutUser {
        value: types::User = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/user.rs
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct User {
    /// 1 to 64 characters.
    pub name: String,
    /// Matches `^[a-z][a-z0-9-]*$`.
    pub slug: Option<String>,
    /// A look-ahead, which a linear-time engine doesn't have.
    pub looked_ahead: Option<String>,
    /// Not a regular expression.
    pub broken: Option<String>,
    /// Matches `\d+`.
    pub unanchored: Option<String>,
    pub unicode: Option<String>,
}

impl User {
    /// Creates a value from its required fields.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            slug: None,
            looked_ahead: None,
            broken: None,
            unanchored: None,
            unicode: None,
        }
    }

    /// Sets `slug`.
    pub fn slug(mut self, slug: impl Into<String>) -> Self {
        self.slug = Some(slug.into());
        self
    }

    /// Sets `looked_ahead`.
    pub fn looked_ahead(mut self, looked_ahead: impl Into<String>) -> Self {
        self.looked_ahead = Some(looked_ahead.into());
        self
    }

    /// Sets `broken`.
    pub fn broken(mut self, broken: impl Into<String>) -> Self {
        self.broken = Some(broken.into());
        self
    }

    /// Sets `unanchored`.
    pub fn unanchored(mut self, unanchored: impl Into<String>) -> Self {
        self.unanchored = Some(unanchored.into());
        self
    }

    /// Sets `unicode`.
    pub fn unicode(mut self, unicode: impl Into<String>) -> Self {
        self.unicode = Some(unicode.into());
        self
    }
}

crate::runtime::object! {
    User {
        name [min_length(1), max_length(64)],
        slug [pattern("^[a-z][a-z0-9-]*$")],
        looked_ahead,
        broken,
        unanchored [pattern("\\d+")],
        unicode,
    }
}
