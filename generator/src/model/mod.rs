//! The API as plain data: every `$ref` is resolved, and every dialect is one.
//!
//! It has nothing of YAML, of Rust's syntax or of names in Rust: an earlier stage reads documents, a later one mints names, and
//! the last one writes tokens.

mod endpoint;
mod example;
mod fixed_string;
mod imported;
mod integer;
mod literal;
mod nesting;
mod operation;
mod operation_name;
mod outcome;
mod pagination;
mod resolve;
mod rules;
mod security;
mod server;
mod status;
mod types;
mod walk;
mod xml;

pub(crate) use endpoint::{WELL_KNOWN, is_confidential};
pub use example::Example;
pub use fixed_string::{ClassRun, FixedString};
pub use imported::{Imported, ImportedType, Outline};
pub use integer::Integer;
pub use literal::Literal;
pub use operation::{
    Body, BodyKind, Encoding, Operation, Parameter, ParameterPlace, Payload, PolledId, Polling, Style, Tag,
};
pub(crate) use operation_name::name_from_path;
pub use outcome::{Outcome, StatusMatch};
pub(crate) use outcome::{are_alike, are_several_successes};
pub use pagination::{NextPage, PageCount, PageEnds, PageSlot, Pagination};
pub use resolve::resolve;
pub use rules::{Bound, Rules};
pub use security::{Grants, Scheme, SchemeKind};
pub(crate) use server::next_variable;
pub use server::{Server, ServerVariable};
pub use status::reason;
pub use types::{
    Enum, EnumValue, Extra, Field, Origin, Shape, Struct, Tagging, TupleItem, Type, TypeDef, TypeId, Union, Variant,
};
pub(crate) use xml::is_name;
pub use xml::{Xml, XmlBody, XmlContent, XmlMember, XmlNode, XmlPlace, XmlShape};

use crate::finding::Finding;

/// A whole API.
#[derive(Clone, Debug, Default)]
pub struct Api {
    /// `info.title`, trimmed.
    pub title: String,
    /// `info.version`.
    pub version: String,
    /// Whether some number may be a string of its digits: then all are read from such strings too.
    pub reads_digits: bool,
    /// `info.description`, Markdown as the document has it.
    pub description: String,
    /// `info.license` and `info.contact` as the lines of a README: name and address.
    pub contact: Vec<(String, String)>,
    /// The servers, each once: those of the whole API in document order, then those of paths and operations alone.
    pub servers: Vec<Server>,
    /// The security schemes that the operations ask for, in document order.
    pub schemes: Vec<Scheme>,
    /// The tags that have operations, in document order, then the tags that no list names.
    pub tags: Vec<Tag>,
    /// Every type; a [`TypeId`] is an index into this list.
    pub types: Vec<TypeDef>,
    /// Every operation, in document order.
    pub operations: Vec<Operation>,
    /// The requests that the API sends to its user: webhooks and callbacks.
    pub incoming: Vec<Operation>,
    /// The types of answers of failure that operations may have in common: each has the answers with a body, by status.
    pub failures: Vec<Vec<Outcome>>,
    /// The examples of types, where the options keep them.
    pub examples: Vec<Example>,
}

impl Api {
    /// The definition behind an id.
    #[must_use]
    pub fn def(&self, id: TypeId) -> &TypeDef {
        &self.types[id.0]
    }

    /// Whether the client supports all schemes of an alternative.
    #[must_use]
    pub fn supports(&self, alternative: &[usize]) -> bool {
        alternative.iter().all(|scheme| !matches!(self.schemes[*scheme].kind, SchemeKind::Unsupported(_)))
    }

    /// Whether an operation requires this scheme, which the client doesn't support, and has no alternative with supported ones.
    #[must_use]
    pub fn requires_unsupported(&self, operation: &Operation, scheme: usize) -> bool {
        let security = &operation.security;
        security.iter().any(|alternative| alternative.contains(&scheme))
            && matches!(self.schemes[scheme].kind, SchemeKind::Unsupported(_))
            && !security.iter().any(|alternative| self.supports(alternative))
    }
}

/// The result of reading a document.
#[derive(Clone, Debug, Default)]
pub struct Lowered {
    /// The API.
    pub api: Api,
    /// The findings, in document order.
    pub findings: Vec<Finding>,
}

/// The prose that a place in a document carries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Docs {
    /// `title` or `summary`.
    pub title: String,
    /// `description`, Markdown as the document has it.
    pub description: String,
    /// `externalDocs`: text and address.
    pub external: Option<(String, String)>,
    /// `deprecated: true`.
    pub deprecated: bool,
}
