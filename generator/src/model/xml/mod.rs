//! XML: the document's XML Objects, and the tables of types.

mod name;
mod shapes;
mod walk;

use super::TypeId;
use crate::finding::Place;
pub(crate) use name::is_name;

/// The form of a value in XML, as the document has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Xml {
    /// The name of its element or attribute.
    pub name: String,
    /// The prefix of that name; empty where there is none.
    pub prefix: String,
    /// The namespace of that name; empty where there is none.
    pub namespace: String,
    /// Which node it is, where the document has it.
    pub node: Option<XmlNode>,
    /// The form of the items of an array.
    pub items: Option<Box<Self>>,
}

/// Which node a value is (`nodeType`; `attribute` and `wrapped` before OpenAPI 3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is the node type of its name")]
pub enum XmlNode {
    Element,
    Attribute,
    Text,
    Cdata,
    None,
}

impl Xml {
    /// A value of that name, without an XML Object.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }

    /// The name with its prefix, and its namespace before it in braces.
    fn full_name(&self) -> String {
        let namespace = if self.namespace.is_empty() { String::new() } else { format!("{{{}}}", self.namespace) };
        let prefix = if self.prefix.is_empty() { String::new() } else { format!("{}:", self.prefix) };
        format!("{namespace}{prefix}{}", self.name)
    }
}

/// The root element of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct XmlBody {
    /// The place of the body in the document.
    pub place: Place,
    /// Its root element.
    pub root: Xml,
}

/// The content of a node: the runtime has a variant of the same name for each.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the runtime's documentation has them")]
pub enum XmlContent {
    Text,
    Token,
    Number,
    Boolean,
    Object(TypeId),
    List(String, Box<Self>),
    Map(Box<Self>),
    Any,
}

impl XmlContent {
    fn is_scalar(&self) -> bool {
        matches!(self, Self::Text | Self::Token | Self::Number | Self::Boolean)
    }

    /// The struct or the union at its heart.
    #[must_use]
    pub fn object(&self) -> Option<TypeId> {
        match self {
            Self::Object(id) => Some(*id),
            Self::List(_, inner) | Self::Map(inner) => inner.object(),
            _ => None,
        }
    }
}

/// The node that a member is: the runtime has a variant of the same name for each.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the runtime's documentation has them")]
pub enum XmlPlace {
    Attribute(String),
    Element(String),
    Elements(String),
    Characters,
    Cdata,
}

/// A member of an object.
#[derive(Clone, Debug, PartialEq)]
pub struct XmlMember {
    /// Its name in JSON.
    pub json: String,
    /// Its place.
    pub place: XmlPlace,
    /// Its content.
    pub content: XmlContent,
}

/// The places of the members of an object.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct XmlShape {
    /// The documented ones.
    pub members: Vec<XmlMember>,
    /// The content of other members, where the type keeps them.
    pub extra: Option<XmlContent>,
}

/// Why XML can't carry a type.
pub type Problem = String;
