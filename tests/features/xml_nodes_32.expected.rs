// note xml_nodes_32.yaml:31:5 #/components/schemas/Link: `no prefix` is no prefix in XML; left out

// ==== src/api/notes.rs
//! Operations: notes.

use http::Method;

use crate::runtime::{self, Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const ADD_NOTE: Operation =
    Operation::new("addNote", Method::POST, "/notes").accept("application/xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `addNote`.
    ///
    /// `POST /notes`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml_nodes_32::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_xml_nodes_32::types;
    ///
    /// let answer = client.add_note(&types::Note::new("body")).send().await?;
    /// # Ok(()) }
    /// ```
    pub fn add_note(&self, body: &types::Note) -> AddNote<M> {
        let mut call = self.call(&ADD_NOTE);
        call.xml("application/xml", "Note", &xml::Object(xml::of::<types::Note>), body);
        AddNote { call }
    }
}

crate::runtime::call! {
    /// The request builder of [`Client::add_note`].
    AddNote {
        value: types::Note = |response| reply::xml(response, &xml::Object(xml::of::<types::Note>)),
        error: runtime::Json = reply::json,
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
//! | requests that the service sends | [`webhooks`] |
#[cfg(feature = "mock")]
pub mod mock;
pub mod webhooks;

// ==== src/types/link.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Link {
    pub href: Option<String>,
}

impl Link {
    /// Creates a value with no field set.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets `href`.
    pub fn href(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }
}

crate::runtime::object! {
    Link {
        href,
    }
}

crate::runtime::xml! {
    Link {
        "href" = Attribute("href", Text),
    }
}

// ==== src/types/note.rs
use super::{Link, Person};

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Note {
    pub lang: Option<String>,
    pub body: String,
    /// `Author`
    pub author: Option<Person>,
    pub links: Option<Vec<Link>>,
    pub keyword: Option<Vec<String>>,
}

impl Note {
    /// Creates a value from its required fields.
    pub fn new(body: impl Into<String>) -> Self {
        Self {
            lang: None,
            body: body.into(),
            author: None,
            links: None,
            keyword: None,
        }
    }

    /// Sets `lang`.
    pub fn lang(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }

    /// Sets `Author`.
    pub fn author(mut self, author: Person) -> Self {
        self.author = Some(author);
        self
    }

    /// Sets `links`.
    pub fn links(mut self, links: Vec<Link>) -> Self {
        self.links = Some(links);
        self
    }

    /// Sets `keyword`.
    pub fn keyword(mut self, keyword: Vec<String>) -> Self {
        self.keyword = Some(keyword);
        self
    }
}

crate::runtime::object! {
    Note {
        lang,
        body,
        author = "Author",
        links,
        keyword,
    }
}

crate::runtime::xml! {
    Note {
        "lang" = Attribute("{http://www.w3.org/XML/1998/namespace}xml:lang", Text),
        "body" always = Cdata(Text),
        "Author" = Element("Person", Object(of::<super::Person>)),
        "links" = Element("links", List("Link", &Object(of::<super::Link>))),
        "keyword" = Elements("keyword", Text),
    }
}

// ==== src/types/person.rs
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Person {
    pub name: Option<String>,
}

impl Person {
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
    Person {
        name,
    }
}

crate::runtime::xml! {
    Person {
        "name" = Characters(Text),
    }
}

// ==== src/webhooks.rs
//! Readers for the bodies of the requests that the API sends: webhooks and callbacks.
//!
//! [`Verifier::read`](crate::runtime::Verifier::read) checks the signature of a request before its body is read.

use crate::runtime::json::DecodeError;
use crate::runtime::xml;
use crate::types;

/// Reads the body of `noteAdded`, a `POST` request.
///
/// # Errors
///
/// When the body doesn't match the API description.
pub fn note_added(body: &[u8]) -> Result<types::Note, DecodeError> {
    xml::from_slice(body, &xml::Object(xml::of::<types::Note>))
}
