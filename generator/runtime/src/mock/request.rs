//! A request as the fake server has got it.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, Method};
use percent_encoding::percent_decode_str;

use crate::json::{self, DecodeError, FromJson};

#[cfg(feature = "xml")]
use crate::xml::{self, Xml};

/// A request that the fake server has got.
#[derive(Clone)]
pub struct Request {
    pub(super) method: Method,
    pub(super) target: String,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    pub(super) operation: Option<&'static str>,
    pub(super) path_parameters: Vec<(&'static str, String)>,
}

impl Request {
    /// The `operationId` of the operation that was called, if there is one.
    pub fn operation(&self) -> Option<&'static str> {
        self.operation
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path as it was sent, percent-encoded.
    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// A path parameter, decoded, by its name in the document.
    pub fn path_parameter(&self, name: &str) -> Option<&str> {
        self.path_parameters.iter().find(|(other, _)| *other == name).map(|(_, value)| value.as_str())
    }

    /// The pairs of the query, decoded, in their order.
    pub fn query(&self) -> Vec<(String, String)> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        pairs
            .map(|pair| {
                let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
                (decoded(&name.replace('+', " ")), decoded(&value.replace('+', " ")))
            })
            .collect()
    }

    /// The first value of a query parameter, decoded.
    pub fn query_parameter(&self, name: &str) -> Option<String> {
        self.query().into_iter().find(|(other, _)| other == name).map(|(_, value)| value)
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// A header that is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as a type.
    ///
    /// # Errors
    /// When it isn't JSON, or not of that type.
    pub fn json<T: FromJson>(&self) -> Result<T, DecodeError> {
        json::from_slice(&self.body)
    }

    /// The body in XML as a type.
    ///
    /// # Errors
    /// When it isn't XML, or not of that type.
    #[cfg(feature = "xml")]
    pub fn xml<T: FromJson + Xml>(&self) -> Result<T, DecodeError> {
        xml::from_slice(&self.body, &xml::Object(T::shape))
    }
}

/// The operation, method and path alone: a test's credentials may be real ones.
impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation)
            .field("method", &self.method)
            .field("path", &self.path())
            .finish_non_exhaustive()
    }
}

pub(super) fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}
