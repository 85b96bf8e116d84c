// warning xml.yaml:12:44 #/paths/~1books/post/responses/200/content/text~1xml: XML is not read or written by this crate; it is text
// warning xml.yaml:13:44 #/paths/~1books/post/responses/201/content/application~1atom+xml: XML is not read or written by this crate; it is text
// warning xml.yaml:10:47 #/paths/~1books/post/requestBody/content/application~1xml: XML is not read or written by this crate; it is text

// ==== src/api/books.rs
//! Operations: books.

use http::Method;

use crate::runtime::{Client, Mode, Operation, reply};
use crate::runtime;

pub(crate) const CREATE_BOOK: Operation = Operation::new(
        "createBook",
        Method::POST,
        "/books",
    )
    .accept("text/xml, application/atom+xml");

impl<M: Mode> Client<M> {
    /// `createBook` of the document.
    ///
    /// `POST /books`
    pub fn create_book(&self, body: impl Into<String>) -> CreateBook<M> {
        let mut call = self.call(&CREATE_BOOK);
        call.text("application/xml", body);
        CreateBook { call }
    }
}

crate::runtime::call! {
    /// A call of [`Client::create_book`], to be filled in and sent.
    CreateBook {
        value: String = reply::text,
        error: runtime::Json = reply::json,
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
//! let client = Client::builder().build()?;
//! # Ok(())
//! # }
//! ```

pub mod api;
mod client;
#[cfg(feature = "mock")]
pub mod mock;
pub mod runtime;
pub mod types;

pub use runtime::{Client, ClientBuilder, Error, Response, blocking};

// ==== src/types/book.rs
/// The schema `Book`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    /// `id`
    pub id: i64,
    /// `title`
    pub title: Option<String>,
    /// `authors`
    pub authors: Option<Vec<String>>,
    /// `pages`
    pub pages: Option<Vec<i64>>,
    /// `price`
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
        id, title, authors, pages, price,
    }
}
