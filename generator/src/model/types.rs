//! Types, which schemas become.

use super::{Docs, FixedString, Integer, Literal, Rules, Xml};
use crate::finding::Place;

/// An index into [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeId(pub usize);

/// A use of a type.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// JSON of unspecified shape.
    Json,
    /// A JSON object whose members are unspecified.
    JsonObject,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer(Integer),
    /// `format: float`.
    Float,
    /// A number.
    Double,
    /// `format: decimal`: a number whose digits matter.
    Decimal,
    /// Text.
    String,
    /// `format: password`: text that no log shows.
    Secret,
    /// `format: date-time`, an instant.
    DateTime,
    /// `format: unix-time`, an instant written as seconds since 1970.
    UnixTime,
    /// `format: date`.
    Date,
    /// `format: time`.
    Time,
    /// `format: uuid`.
    Uuid,
    /// `format: ipv4`.
    Ipv4,
    /// `format: ipv6`.
    Ipv6,
    /// `format: byte` or `contentEncoding: base64`: bytes, written in base64.
    Base64,
    /// `format: binary`: bytes that are a body or a part of one.
    Binary,
    /// Only `null`.
    Null,
    /// An array.
    Array(Box<Type>),
    /// An object used as a map.
    Map(Box<Type>),
    /// The value or `null`.
    Nullable(Box<Type>),
    /// A type of the user's own in the place of a schema: its Rust path.
    Foreign(String),
    /// A type with a name of its own.
    Named(TypeId),
}

impl Type {
    /// This type or `null`.
    #[must_use]
    pub fn nullable(self) -> Self {
        match self {
            Self::Nullable(_) | Self::Null => self,
            other => Self::Nullable(Box::new(other)),
        }
    }

    /// This type without `null`.
    #[must_use]
    pub fn not_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }
}

/// The source of a type's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A named schema: the last token of its pointer.
    Component(String),
    /// A schema inside another type: the type and the property's name or a role such as `item` or `value`.
    Inside(TypeId, String),
    /// A schema that belongs to an operation: its index in `Api::operations` (or, when `incoming`, in
    /// `Api::incoming`) and a role: a parameter's name, `request`, `response`, `error`, …
    Operation {
        /// The operation's index.
        index: usize,
        /// Which of the two lists the index is into.
        incoming: bool,
        /// The role.
        role: String,
    },
    /// Shared by every place that has the same constraint or structure; the string is the name that they suggest.
    Shared(String),
}

/// A type with a name of its own.
#[derive(Clone, Debug)]
pub struct TypeDef {
    /// The places of its schema: first the place that its name in the lock is of, then others that have the same schema and
    /// share the type. None where it is known by what it is instead, as a string of fixed length is by its pattern.
    pub places: Vec<Place>,
    /// The key of its name in the lock, where several places share it.
    pub shared: Option<String>,
    /// Which of the types of its place it is, where that was counted before others of them became one with types elsewhere: from 1
    /// on. None where it hasn't been counted.
    pub number: Option<usize>,
    /// The source of its name.
    pub origin: Origin,
    /// The schema's own `title`, where it suits as a name.
    pub title: Option<String>,
    /// Its prose.
    pub docs: Docs,
    /// Its shape.
    pub shape: Shape,
    /// `Some(reason)` when the output has less than the document.
    pub weakened: Option<String>,
    /// The module and the name of the same type in the crate of another document, which stands for this one.
    pub imported: Option<(String, String)>,
    /// The type that answers have in the place of this one, which only requests have.
    pub input_of: Option<TypeId>,
}

impl TypeDef {
    /// The place that its name in the lock is of.
    #[must_use]
    pub fn place(&self) -> Option<&Place> {
        self.places.first()
    }
}

/// The shape of a type.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Reserved while its schema is being read.
    Pending,
    /// An object with known members.
    Struct(Struct),
    /// One of a list of values.
    Enum(Enum),
    /// One of several types.
    Union(Union),
    /// A string of fixed length, kept without allocation.
    FixedString(FixedString),
    /// Another name for a type, with the rules of the schema, if it has any.
    Alias(Type, Rules),
    /// An array whose first items have types of their own.
    Tuple(Vec<TupleItem>, Option<Box<Type>>),
}

/// An item of an array whose first items have types of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct TupleItem {
    /// Its type.
    pub ty: Type,
    /// Whether every such array has it (`minItems`); the type doesn't say so.
    pub required: bool,
}

/// An object with known members.
#[derive(Clone, Debug, Default)]
pub struct Struct {
    /// Its members, in document order.
    pub fields: Vec<Field>,
    /// The treatment of other members.
    pub extra: Extra,
    /// Rules for the object as a whole.
    pub rules: Rules,
}

/// The treatment of members that have no field.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Extra {
    /// The document doesn't declare them: they are ignored.
    #[default]
    Ignored,
    /// The document forbids them; a response that has some is accepted all the same.
    Forbidden,
    /// Kept in a map.
    Kept(Type),
}

/// A member of an object.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name in JSON.
    pub name: String,
    /// Its type, [`Type::Nullable`] where it may be null.
    pub ty: Type,
    /// Whether it is always there.
    pub required: bool,
    /// Its prose.
    pub docs: Docs,
    /// Its rules.
    pub rules: Rules,
    /// The default that the document gives, as JSON.
    pub default: Option<serde_json::Value>,
    /// Whether only requests (`writeOnly`) or only responses (`readOnly`) have it.
    pub read_only: bool,
    /// See `read_only`.
    pub write_only: bool,
    /// Whether it is sensitive, so that no log may show it (`format: password`, `x-twilio.pii`).
    pub private: bool,
    /// Whether it always has one value (`const`, or an enum of one): so that it is written by itself.
    pub constant: Option<serde_json::Value>,
    /// Its form in XML, in a document that has XML.
    pub xml: Option<Box<Xml>>,
}

/// One of a list of values.
#[derive(Clone, Debug)]
pub struct Enum {
    /// The values, in document order, without `null`, each once.
    pub values: Vec<EnumValue>,
    /// Whether the document allows other values too, so that a request may have them.
    pub open: bool,
}

/// One value of an enum.
#[derive(Clone, Debug, PartialEq)]
pub struct EnumValue {
    /// The value.
    pub literal: Literal,
    /// The name that `x-enum-varnames` or `x-enumNames` gives it.
    pub name: Option<String>,
    /// Its prose, from `x-enum-descriptions` or a `oneOf` of constants.
    pub description: String,
}

/// One of several types.
#[derive(Clone, Debug)]
pub struct Union {
    /// The way in which a value selects its variant.
    pub tagging: Tagging,
    /// Whether a value may be of several variants at once, and would lose members as one of them (`anyOf` of objects).
    pub overlapping: bool,
    /// The variants, in document order.
    pub variants: Vec<Variant>,
}

/// The way in which a value selects its variant of a union.
#[derive(Clone, Debug, PartialEq)]
pub enum Tagging {
    /// By the value of one member (`discriminator`, or a property with a constant in every variant).
    Tag(String),
    /// By its shape: JSON type first, then the members that only one variant has.
    Shape,
}

/// One variant of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name that the document suggests: a schema's name, a title, a mapping key; empty when there is none.
    pub name: String,
    /// The type inside.
    pub ty: Type,
    /// Its rules, where it isn't an object: those hold wherever the union stands.
    pub rules: Rules,
    /// The values of the discriminator that select it; the first is written. Numbers are integers.
    pub tags: Vec<Literal>,
    /// The one value that it has, where it has no other: a string, an integer or a boolean beside other types.
    pub constant: Option<Literal>,
    /// Its prose.
    pub docs: Docs,
}

impl Variant {
    /// A variant with only a type.
    #[must_use]
    pub fn of(ty: Type) -> Self {
        Self {
            name: String::new(),
            ty,
            rules: Rules::default(),
            tags: Vec::new(),
            constant: None,
            docs: Docs::default(),
        }
    }
}
