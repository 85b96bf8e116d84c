//! Headers of responses whose type the document says.

use std::marker::PhantomData;

use http::{HeaderMap, header::SET_COOKIE};

use crate::runtime::json::{self, DecodeError, FromJson};

/// A header of responses, by name and type: what [`Response::header`](crate::runtime::Response::header) reads.
#[derive(Debug)]
pub struct Header<T> {
    name: &'static str,
    is_list: bool,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Header<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Header<T> {}

impl<T: FromJson> Header<T> {
    /// A header of one value.
    pub const fn new(name: &'static str) -> Self {
        Self { name, is_list: false, of: PhantomData }
    }

    /// A header of several values with commas between them, which may stand in several lines (RFC 9110, section 5.3).
    /// Those of `Set-Cookie` stand in lines of their own, and hold commas.
    pub const fn list(name: &'static str) -> Self {
        Self { is_list: true, ..Self::new(name) }
    }

    /// The header's name.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// Reads the header; `None` where there is none. Of one that stands there twice, the first counts.
    ///
    /// # Errors
    /// The header isn't what the document says. Nobody else minds: a header is only read when it is asked for.
    pub fn read(self, headers: &HeaderMap) -> Result<Option<T>, DecodeError> {
        let mut texts = Vec::new();
        for value in headers.get_all(self.name) {
            texts
                .push(value.to_str().map_err(|_| self.named(DecodeError::new("text in ASCII", "other bytes")))?.trim());
        }
        let Some(first) = texts.first() else { return Ok(None) };
        // As in a parameter: a string is its text, everything else is spelled as in JSON.
        let read = if self.is_list {
            let is_whole = self.name.eq_ignore_ascii_case(SET_COOKIE.as_str());
            let items = || texts.iter().flat_map(|text| text.split(|c| c == ',' && !is_whole));
            let items = || items().map(str::trim).filter(|item| !item.is_empty());
            let strings = items().map(quoted).collect::<Vec<_>>().join(",");
            json::from_str(&format!("[{strings}]"))
                .or_else(|_| json::from_str(&format!("[{}]", items().collect::<Vec<_>>().join(","))))
        } else {
            json::from_str(&quoted(first)).or_else(|error| json::from_str(first).map_err(|_| error))
        };
        read.map(Some).map_err(|error| self.named(error))
    }

    fn named(self, error: DecodeError) -> DecodeError {
        DecodeError { path: self.name.to_owned(), ..error }
    }
}

/// A text as a string of JSON.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
