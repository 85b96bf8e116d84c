// note references_meant.yaml:24:31 #/components/schemas/Post/properties/aspnet/items: `#/components/schemas/#/properties/links/items` leads nowhere by the letter; read as `#/components/schemas/Post/properties/links/items`, which it evidently means
// note references_meant.yaml:25:9 #/components/schemas/Post/properties/pasted: `#/$defs/Inner` leads nowhere by the letter; read as `#/components/schemas/Post/$defs/Inner`, which it evidently means
// note references_meant.yaml:20:79 #/components/schemas/Post/$defs/Inner/properties/again: `#/$defs/Inner` leads nowhere by the letter; read as `#/components/schemas/Post/$defs/Inner`, which it evidently means
// note references_meant.yaml:26:9 #/components/schemas/Post/properties/color: `#/$defs/Color` leads nowhere by the letter; read as `#/components/schemas/Post/$defs/Color`, which it evidently means
// note references_meant.yaml:27:9 #/components/schemas/Post/properties/draft4: `#/definitions/Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// note references_meant.yaml:28:9 #/components/schemas/Post/properties/property: `#/properties/color` leads nowhere by the letter; read as `#/components/schemas/Post/properties/color`, which it evidently means
// note references_meant.yaml:29:9 #/components/schemas/Post/properties/bare: `Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// note references_meant.yaml:30:9 #/components/schemas/Post/properties/anchor: `#Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// note references_meant.yaml:31:9 #/components/schemas/Post/properties/other_case: `#/components/schemas/link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// note references_meant.yaml:32:9 #/components/schemas/Post/properties/singular: `#/components/schema/Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// note references_meant.yaml:33:9 #/components/schemas/Post/properties/no_hash: `components/schemas/Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means
// warning references_meant.yaml:34:9 #/components/schemas/Post/properties/gone: `#/components/schemas/Lnik` names a place that does not exist; did you mean `#/components/schemas/Link`?; read as if the reference weren't there
// note references_meant.yaml:38:33 #/components/schemas/Tree/properties/children/items: `#/components/schemas/#` leads nowhere by the letter; read as `#/components/schemas/Tree`, which it evidently means
// note references_meant.yaml:39:9 #/components/schemas/Tree/properties/parent: `#` leads nowhere by the letter; read as `#/components/schemas/Tree`, which it evidently means
// note references_meant.yaml:10:63 #/paths/~1post/put/responses/200/content/application~1json/schema: `#/definitions/Tree` leads nowhere by the letter; read as `#/components/schemas/Tree`, which it evidently means
// note references_meant.yaml:11:9 #/paths/~1post/put/responses/404: `#/responses/Gone` leads nowhere by the letter; read as `#/components/responses/Gone`, which it evidently means
// note references_meant.yaml:14:60 #/components/responses/Gone/content/application~1json/schema: `Link` leads nowhere by the letter; read as `#/components/schemas/Link`, which it evidently means

// ==== src/api/post.rs
//! Operations: post.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::types;

pub(crate) const PUT_POST: Operation =
    Operation::new("putPost", Method::PUT, "/post").accept("application/json");

impl<M: Mode> Client<M> {
    /// Calls the operation `putPost`.
    ///
    /// `PUT /post`
    ///
    /// # Errors
    ///
    /// * 404: Gone
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_references_meant::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_references_meant::types;
    ///
    /// let tree = client.put_post(&types::Post::new()).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn put_post(&self, body: &types::Post) -> PutPost<M> {
        let mut call = self.call(&PUT_POST);
        call.json("application/json", body);
        PutPost { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::put_post`].
    PutPost {
        value: types::Tree = reply::json,
        error: types::Link = reply::json,
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

impl FailureBody for types::Link {}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/link.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Link {
    pub url: Option<String>,
}

impl Link {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }
}

crate::runtime::object! {
    Link {
        url,
    }
}

// ==== src/types/post.rs
use super::{Link, PostColor, PostInner};
use crate::runtime::Json;

#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Post {
    pub links: Option<Vec<Link>>,
    pub aspnet: Option<Vec<Link>>,
    pub pasted: Option<PostInner>,
    pub color: Option<PostColor>,
    pub draft4: Option<Link>,
    pub property: Option<PostColor>,
    pub bare: Option<Link>,
    pub anchor: Option<Link>,
    pub other_case: Option<Link>,
    pub singular: Option<Link>,
    pub no_hash: Option<Link>,
    pub gone: Option<Json>,
}

impl Post {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `links`.
    pub fn links(mut self, links: Vec<Link>) -> Self {
        self.links = Some(links);
        self
    }

    /// Sets `aspnet`.
    pub fn aspnet(mut self, aspnet: Vec<Link>) -> Self {
        self.aspnet = Some(aspnet);
        self
    }

    /// Sets `pasted`.
    pub fn pasted(mut self, pasted: PostInner) -> Self {
        self.pasted = Some(pasted);
        self
    }

    /// Sets `color`.
    pub fn color(mut self, color: PostColor) -> Self {
        self.color = Some(color);
        self
    }

    /// Sets `draft4`.
    pub fn draft4(mut self, draft4: Link) -> Self {
        self.draft4 = Some(draft4);
        self
    }

    /// Sets `property`.
    pub fn property(mut self, property: PostColor) -> Self {
        self.property = Some(property);
        self
    }

    /// Sets `bare`.
    pub fn bare(mut self, bare: Link) -> Self {
        self.bare = Some(bare);
        self
    }

    /// Sets `anchor`.
    pub fn anchor(mut self, anchor: Link) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// Sets `other_case`.
    pub fn other_case(mut self, other_case: Link) -> Self {
        self.other_case = Some(other_case);
        self
    }

    /// Sets `singular`.
    pub fn singular(mut self, singular: Link) -> Self {
        self.singular = Some(singular);
        self
    }

    /// Sets `no_hash`.
    pub fn no_hash(mut self, no_hash: Link) -> Self {
        self.no_hash = Some(no_hash);
        self
    }

    /// Sets `gone`.
    pub fn gone(mut self, gone: Json) -> Self {
        self.gone = Some(gone);
        self
    }
}

crate::runtime::object! {
    Post {
        links,
        aspnet,
        pasted,
        color,
        draft4,
        property,
        bare,
        anchor,
        other_case,
        singular,
        no_hash,
        gone,
    }
}

// ==== src/types/post_color.rs
/// Schema `Post Color`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PostColor {
    /// `r`
    R,
    /// `g`
    G,
    /// A value that the API description doesn't list, as received.
    Unrecognized(Box<str>),
}

crate::runtime::open_enum! {
    PostColor: str else Unrecognized {
        R = "r",
        G = "g",
    }
}

// ==== src/types/post_inner.rs
/// Schema `Post Inner`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PostInner {
    pub x: i64,
    pub again: Option<Box<PostInner>>,
}

impl PostInner {
    /// Creates a value from its required fields.
    pub fn new(x: i64) -> Self {
        Self { x, again: None }
    }

    /// Sets `again`.
    pub fn again(mut self, again: PostInner) -> Self {
        self.again = Some(Box::new(again));
        self
    }
}

crate::runtime::object! {
    PostInner {
        x,
        again,
    }
}

// ==== src/types/tree.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Tree {
    pub children: Option<Vec<Tree>>,
    pub parent: Option<Box<Tree>>,
}

crate::runtime::object! {
    Tree {
        children,
        parent,
    }
}
