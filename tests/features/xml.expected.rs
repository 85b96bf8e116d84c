
// ==== src/api/books.rs
//! Operations: books.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{Client, Mode, Operation, reply, xml};
use crate::{runtime, types};

pub(crate) const CREATE_BOOK: Operation =
    Operation::new("createBook", Method::POST, "/books").accept("text/xml, application/atom+xml");

impl<M: Mode> Client<M> {
    /// `createBook` of the document.
    ///
    /// `POST /books`
    pub fn create_book(&self, body: &types::Book) -> CreateBook<M> {
        let mut call = self.call(&CREATE_BOOK);
        call.xml(
            "application/xml",
            "{https://example.com/books}b:book",
            &xml::Object(xml::of::<types::Book>),
            body,
        );
        CreateBook { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::create_book`], to be filled in and sent.
    CreateBook {
        value: CreateBookSuccess = CreateBookSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

/// What [`CreateBook`] gives when it succeeds, by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateBookSuccess {
    /// OK
    Ok(Vec<types::Book>),
    /// OK
    Created(String),
    /// A status that the document doesn't list, with its body.
    Undocumented(bytes::Bytes),
}

impl CreateBookSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200u16 => {
                reply::xml(
                        response,
                        &xml::List(
                            "{https://example.com/books}b:book",
                            &xml::Object(xml::of::<types::Book>),
                        ),
                    )
                    .map(Self::Ok)
            }
            201u16 => reply::text(response).map(Self::Created),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

// ==== src/lib.rs
//! A client of Books.
//!
//! # Example
//!
//! ```no_run
//! # #[cfg(feature = "reqwest")]
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use case_xml::Client;
//!
//! let client = Client::builder().base_url("https://api.example.com").build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Redirects, Response, Retry, blocking};

// ==== src/types/book.rs
/// The schema `Book`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub id: i64,
    pub title: Option<String>,
    pub authors: Option<Vec<String>>,
    pub pages: Option<Vec<i64>>,
    pub price: Option<f64>,
}

impl Book {
    /// With what is required.
    pub fn new(id: i64) -> Self {
        Self {
            id,
            title: None,
            authors: None,
            pages: None,
            price: None,
        }
    }

    /// Sets `title`.
    pub fn title(mut self, title: impl Into<String>) -> Self {
        self.title = Some(title.into());
        self
    }

    /// Sets `authors`.
    pub fn authors(mut self, authors: Vec<String>) -> Self {
        self.authors = Some(authors);
        self
    }

    /// Sets `pages`.
    pub fn pages(mut self, pages: Vec<i64>) -> Self {
        self.pages = Some(pages);
        self
    }

    /// Sets `price`.
    pub fn price(mut self, price: f64) -> Self {
        self.price = Some(price);
        self
    }
}

crate::runtime::object! {
    Book {
        id,
        title,
        authors,
        pages,
        price,
    }
}

crate::runtime::xml! {
    Book {
        "id" = Attribute("id", Number),
        "title" = Element("Title", Text),
        "authors" = Element("authors", List("author", &Text)),
        "pages" = Elements("pages", Number),
        "price" = Element("price", Number),
    }
}
