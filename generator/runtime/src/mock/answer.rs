//! Answers of a fake server to operations.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header::CONTENT_TYPE};

/// An answer: the operation's success, which a value alone is too, or any status with any body.
#[derive(Clone, Debug)]
pub struct Answer<T> {
    kind: Kind<T>,
    headers: Vec<(String, String)>,
    #[cfg(feature = "mock_answers")]
    pub(super) script: super::script::Script,
}

#[derive(Clone, Debug)]
enum Kind<T> {
    Success(T),
    Other(Reply),
}

impl<T> From<T> for Answer<T> {
    fn from(value: T) -> Self {
        Self::of(Kind::Success(value))
    }
}

impl<T> Answer<T> {
    /// A status with an empty body. A number that is no status is 500.
    pub fn status(status: u16) -> Self {
        Self::other(Reply::empty(status_code(status)))
    }

    /// A status with a body of JSON, such as one of the API's errors: any value that serde writes. One that JSON can't hold is
    /// answered 500.
    pub fn json(status: u16, body: &(impl serde::Serialize + ?Sized)) -> Self {
        Self::other(match serde_json::to_vec(body) {
            Ok(json) => Reply::json(status, json),
            Err(error) => Reply::reason(StatusCode::INTERNAL_SERVER_ERROR, &format!("the answer isn't JSON: {error}")),
        })
    }

    /// A status with any body.
    pub fn bytes(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self::other(Reply::new(status_code(status), content_type, body))
    }

    /// The same answer with a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    fn other(reply: Reply) -> Self {
        Self::of(Kind::Other(reply))
    }

    fn of(kind: Kind<T>) -> Self {
        Self {
            kind,
            headers: Vec::new(),
            #[cfg(feature = "mock_answers")]
            script: super::script::Script::default(),
        }
    }

    pub(super) fn into_reply(self, success: &Success<T>) -> Reply {
        let mut reply = match self.kind {
            Kind::Success(value) => match (success.encode)(value) {
                Some(body) => Reply::new(success.status, success.content_type, body),
                None => Reply::empty(success.status_if_empty()),
            },
            Kind::Other(reply) => reply,
        };
        #[cfg(feature = "mock_answers")]
        reply.script.clone_from(&self.script);
        for (name, value) in self.headers {
            let (Ok(key), Ok(value)) = (HeaderName::try_from(&name), HeaderValue::try_from(value)) else {
                return Reply::text(StatusCode::INTERNAL_SERVER_ERROR, &format!("the header `{name}` can't be sent"));
            };
            reply.headers.insert(key, value);
        }
        reply
    }
}

fn status_code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// The form in which the success of an operation is sent: its status, its media type, and how its body is written.
#[derive(Clone, Copy, Debug)]
pub struct Success<T> {
    status: StatusCode,
    content_type: &'static str,
    encode: encode::Encode<T>,
}

impl<T> Success<T> {
    /// A success of this status and media type.
    pub fn new(status: u16, content_type: &'static str, encode: encode::Encode<T>) -> Self {
        Self { status: status_code(status), content_type, encode }
    }

    fn status_if_empty(&self) -> StatusCode {
        if self.status == StatusCode::OK { StatusCode::NO_CONTENT } else { self.status }
    }
}

/// The format of the body of a success.
pub mod encode {
    use bytes::Bytes;

    use crate::json::{self, ToJson};

    #[cfg(feature = "xml")]
    use crate::xml::{self, Content};

    /// Writes a value; none is an empty body.
    pub type Encode<T> = fn(T) -> Option<Bytes>;

    /// As JSON.
    pub fn json<T: ToJson>(value: T) -> Option<Bytes> {
        Some(json::to_vec(&value).into())
    }

    /// As JSON, if there is a value.
    pub fn optional<T: ToJson>(value: Option<T>) -> Option<Bytes> {
        value.and_then(json)
    }

    /// As XML, in an element of that name; a value that XML can't hold is an empty body.
    #[cfg(feature = "xml")]
    pub fn xml<T: ToJson>(name: &str, content: &Content, value: &T) -> Option<Bytes> {
        xml::to_vec_as(name, content, value).ok().map(Bytes::from)
    }

    /// As it is.
    pub fn text(text: String) -> Option<Bytes> {
        Some(text.into())
    }

    /// As they are.
    pub fn bytes(bytes: Bytes) -> Option<Bytes> {
        Some(bytes)
    }

    /// As nothing.
    pub fn empty((): ()) -> Option<Bytes> {
        None
    }
}

/// An answer, ready to be written.
#[derive(Clone, Debug)]
pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    #[cfg(feature = "mock_answers")]
    pub(super) script: super::script::Script,
}

impl Reply {
    fn empty(status: StatusCode) -> Self {
        Self {
            status,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            #[cfg(feature = "mock_answers")]
            script: super::script::Script::default(),
        }
    }

    pub(super) fn new(status: StatusCode, content_type: &str, body: impl Into<Bytes>) -> Self {
        let mut reply = Self::empty(status);
        if let Ok(value) = HeaderValue::try_from(content_type) {
            reply.headers.insert(CONTENT_TYPE, value);
        }
        reply.body = body.into();
        reply
    }

    pub(super) fn json(status: u16, body: impl Into<Bytes>) -> Self {
        Self::new(status_code(status), "application/json", body)
    }

    pub(super) fn text(status: StatusCode, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", text.to_owned())
    }

    /// A text that says why there is no answer, in a header too, by which the client's error shows it.
    pub(super) fn reason(status: StatusCode, text: &str) -> Self {
        let mut reply = Self::text(status, text);
        if let Ok(value) = HeaderValue::try_from(text) {
            reply.headers.insert(super::REASON, value);
        }
        reply
    }
}
