
// ==== src/api/books.rs
//! Operations: books.

use http::Method;

use crate::runtime::json::DecodeError;
use crate::runtime::{self, Client, Mode, Operation, reply, xml};
use crate::types;

pub(crate) const CREATE_BOOK: Operation =
    Operation::new("createBook", Method::POST, "/books").accept("text/xml, application/atom+xml");

impl<M: Mode> Client<M> {
    /// Calls the operation `createBook`.
    ///
    /// `POST /books`
    ///
    /// # Example
    ///
    /// ```no_run
    /// # async fn example(client: case_xml::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use case_xml::types;
    ///
    /// let answer = client.create_book(&types::Book::new(1)).send().await?;
    /// # Ok(()) }
    /// ```
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
    /// The request builder of [`Client::create_book`].
    CreateBook {
        value: CreateBookSuccess = CreateBookSuccess::decode,
        error: runtime::Json = reply::json,
    }
}

/// The successful responses of [`CreateBook`], by status.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateBookSuccess {
    /// OK
    Status200(Vec<types::Book>),
    /// OK
    Created(String),
    /// The body of a response whose status the API description doesn't list.
    Undocumented(bytes::Bytes),
}

impl CreateBookSuccess {
    fn decode(response: &http::Response<bytes::Bytes>) -> Result<Self, DecodeError> {
        match response.status().as_u16() {
            200 => {
                reply::xml(
                        response,
                        &xml::List(
                            "{https://example.com/books}b:book",
                            &xml::Object(xml::of::<types::Book>),
                        ),
                    )
                    .map(Self::Status200)
            }
            201 => reply::text(response).map(Self::Created),
            _ => reply::bytes(response).map(Self::Undocumented),
        }
    }
}

// ==== src/lib.rs
//! | tests without the service | `mock::Mock`, a server of this API on the loopback, by the feature `mock` |
#[cfg(feature = "mock")]
pub mod mock;

// ==== src/types/book.rs
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
    /// Creates a value from its required fields.
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
