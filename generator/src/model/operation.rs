//! Operations.

use super::{Docs, Outcome, Pagination, Rules, Type, XmlBody};
use crate::finding::Place;

/// A tag: one module of operations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tag {
    /// Its name; empty for operations without a tag.
    pub name: String,
    /// Its prose.
    pub description: String,
}

/// One operation.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its place; the key of its name in the lock.
    pub place: Place,
    /// `operationId`, or a name made from method and path.
    pub id: String,
    /// The index of its tag in `Api::tags`.
    pub tag: usize,
    /// The HTTP method, in upper case.
    pub method: String,
    /// The path template, with `{names}`.
    pub path: String,
    /// Its prose.
    pub docs: Docs,
    /// Its parameters, path parameters first in the order of the path, then in document order.
    pub parameters: Vec<Parameter>,
    /// Its body.
    pub body: Option<Body>,
    /// Its answers of success, by status.
    pub success: Vec<Outcome>,
    /// Its answers of failure, by status.
    pub failure: Vec<Outcome>,
    /// The index (into `Api::failures`) of the type of these answers, where other operations may have it too.
    pub failure_type: Option<usize>,
    /// Alternatives of scheme indices (into `Api::schemes`), all of one alternative needed together; no alternative
    /// at all means that no credentials are sent.
    pub security: Vec<Vec<usize>>,
    /// The indices (into `Api::servers`) of its own servers; none where they are those of the whole API.
    pub servers: Vec<usize>,
    /// The paging of its answers.
    pub pagination: Option<Pagination>,
    /// The way in which it goes on after its call is answered.
    pub polling: Option<Polling>,
    /// The reasons for which it is weaker than in the document.
    pub weakened: Vec<String>,
}

/// An operation that goes on after its call is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Polling {
    /// The index (into `Api::operations`) of the operation that answers for it.
    pub result: usize,
    /// The members that lead to its state in the answers; none where their status says whether it goes on.
    pub status: Vec<String>,
    /// The values of the state that are the last.
    pub until: Vec<String>,
    /// The member of the first answer with the id by which its state is asked for; none where its headers lead there.
    pub id: Option<PolledId>,
}

/// The id of an operation that goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolledId {
    /// The parameter of the path that takes it.
    pub parameter: String,
    /// The members of the first answer that lead to it.
    pub members: Vec<String>,
}

/// The location of a parameter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the place of its name")]
pub enum ParameterPlace {
    Path,
    Query,
    Header,
    Cookie,
}

/// The style of a parameter's value (OpenAPI 3.1, section 4.8.12.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each is the style of its name")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    TabDelimited,
    DeepObject,
    /// As form, with nothing encoded (OpenAPI 3.2).
    Cookie,
    /// A parameter with `content`: the value as JSON text.
    Json,
}

impl Style {
    /// Whether arrays and objects are written as several pairs where the document has no `explode`.
    #[must_use]
    pub fn is_usually_exploded(self) -> bool {
        matches!(self, Self::Form | Self::Cookie | Self::DeepObject)
    }
}

/// A parameter.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// Its name.
    pub name: String,
    /// Its location.
    pub place: ParameterPlace,
    /// Whether it must be given.
    pub required: bool,
    /// Its type.
    pub ty: Type,
    /// Its rules.
    pub rules: Rules,
    /// Its style.
    pub style: Style,
    /// Whether arrays and objects are written as several pairs.
    pub explode: bool,
    /// Whether reserved characters are sent as they are.
    pub allow_reserved: bool,
    /// Its prose.
    pub docs: Docs,
    /// The default that the document gives, as JSON.
    pub default: Option<serde_json::Value>,
    /// Whether it is sensitive, so that no log may show it.
    pub private: bool,
}

/// A request body.
#[derive(Clone, Debug)]
pub struct Body {
    /// Whether it must be given.
    pub required: bool,
    /// Its prose.
    pub docs: Docs,
    /// Its media types, the best first; at least one.
    pub kinds: Vec<Payload>,
}

/// Content of one media type.
#[derive(Clone, Debug)]
pub struct Payload {
    /// The media type as the document has it.
    pub media_type: String,
    /// Further media types that are written and read in the same way.
    pub also: Vec<String>,
    /// The form in which it is written and read.
    pub kind: BodyKind,
    /// Its type.
    pub ty: Type,
    /// The rules of a value that is sent, where the type has none of its own.
    pub rules: Rules,
    /// For a form or multipart body: how members are written, where the document has it.
    pub encoding: Vec<Encoding>,
    /// The first example of an answer in JSON.
    pub example: Option<serde_json::Value>,
    /// The root element of typed XML; none where XML is text.
    pub xml: Option<XmlBody>,
}

/// The form of a member of a form or a multipart body (OpenAPI 3.1, section 4.8.15).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoding {
    /// The member's name.
    pub name: String,
    /// Its style.
    pub style: Style,
    /// Whether arrays and objects are written as several pairs.
    pub explode: bool,
    /// Whether reserved characters are sent as they are.
    pub allow_reserved: bool,
    /// Whether the document has any of that: an object is JSON where it has none.
    pub styled: bool,
    /// Its media type.
    pub content_type: Option<String>,
    /// Whether a part of a multipart body is bytes, although its schema has no `format: binary`.
    pub binary: bool,
}

/// The form in which content is written and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum BodyKind {
    /// `application/json` and any `+json`.
    Json,
    /// `application/x-www-form-urlencoded`.
    Form,
    /// `multipart/form-data` and its relatives.
    Multipart,
    /// `text/plain` and other text.
    Text,
    /// `application/xml`, `text/xml` and any `+xml`.
    Xml,
    /// Bytes.
    Bytes,
    /// `text/event-stream`.
    EventStream,
    /// Newline-delimited JSON.
    JsonLines,
}

impl BodyKind {
    /// Whether content of this kind comes piece by piece.
    #[must_use]
    pub fn is_stream(self) -> bool {
        matches!(self, Self::EventStream | Self::JsonLines)
    }
}
