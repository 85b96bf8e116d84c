// note content_encoding_31.yaml:35:11 #/components/schemas/Content/properties/token/contentSchema: `contentSchema` doesn't shape data; values are not checked against it

// ==== src/api/content.rs
//! Operations: content.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_CONTENT: Operation =
    Operation::new("putContent", Method::PUT, "/content").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putContent`.
    ///
    /// `PUT /content`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_content_encoding_31::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_content_encoding_31::types;
    ///
    /// let content = client.put_content(&types::Content::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_content(&self, body: &types::Content) -> PutContent<M> {
        let mut call = self.call(&PUT_CONTENT);
        call.json("application/json", body);
        PutContent { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_content`].
    PutContent {
        value: types::Content = reply::json,
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/content.rs
use crate::runtime::Base64;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Content {
    pub picture: Option<Base64>,
    pub link_safe: Option<String>,
    pub hexadecimal: Option<String>,
    pub page: Option<String>,
    pub token: Option<String>,
    pub file: Option<String>,
}

impl Content {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `picture`.
    pub fn picture(mut self, picture: Base64) -> Self {
        self.picture = Some(picture);
        self
    }

    /// Sets `link_safe`.
    pub fn link_safe(mut self, link_safe: impl Into<String>) -> Self {
        self.link_safe = Some(link_safe.into());
        self
    }

    /// Sets `hexadecimal`.
    pub fn hexadecimal(mut self, hexadecimal: impl Into<String>) -> Self {
        self.hexadecimal = Some(hexadecimal.into());
        self
    }

    /// Sets `page`.
    pub fn page(mut self, page: impl Into<String>) -> Self {
        self.page = Some(page.into());
        self
    }

    /// Sets `token`.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets `file`.
    pub fn file(mut self, file: impl Into<String>) -> Self {
        self.file = Some(file.into());
        self
    }
}

crate::runtime::object! {
    Content {
        picture,
        link_safe,
        hexadecimal,
        page,
        token,
        file,
    }
}
