//! Tables of how the members of a type stand in XML.
//!
//! A name may have a prefix, and a namespace before it: `{https://example.com/books}b:book`.

/// A type whose members have their places in an element.
pub trait Xml {
    /// The place of each member.
    fn shape() -> Shape;
}

/// The shape of a type, as [`Content::Object`] takes it.
pub fn of<T: Xml>() -> Shape {
    T::shape()
}

/// The places of the members of an object.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// The documented members.
    pub members: &'static [Member],
    /// The content of elements that aren't documented, where the type keeps them.
    pub extra: Option<&'static Content>,
}

/// The place of one member.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub(super) json: &'static str,
    pub(super) node: Node,
    pub(super) always: bool,
}

impl Member {
    /// The member of this name in JSON.
    pub const fn new(json: &'static str, node: Node) -> Self {
        Self { json, node, always: false }
    }

    /// The member is always there: without an element it is an empty list, without text an empty text.
    pub const fn always(self) -> Self {
        Self { always: true, ..self }
    }
}

/// The node that a member is.
#[derive(Clone, Copy, Debug)]
pub enum Node {
    /// An attribute.
    Attribute(&'static str, Content),
    /// An element.
    Element(&'static str, Content),
    /// An element for each item of a list, with nothing around them.
    Elements(&'static str, Content),
    /// The text between the tags.
    Characters(Content),
    /// The same, written as a CDATA section.
    Cdata(Content),
}

/// The content of a node.
#[derive(Clone, Copy, Debug)]
pub enum Content {
    /// A text, every space of it.
    Text,
    /// A text without spaces around it, of which nothing left means that there is no value.
    Token,
    /// A number.
    Number,
    /// `true` or `false`, or `1` or `0`.
    Boolean,
    /// The members of an object.
    Object(fn() -> Shape),
    /// The items of a list, each in an element of that name.
    List(&'static str, &'static Content),
    /// The values of a map, each in an element named by its key.
    Map(&'static Content),
    /// Anything: text is a string, all else an object of elements, attributes (`@name`) and text (`#text`), in which
    /// elements of one name are an array.
    Any,
}

/// A name, and what may stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name<'a> {
    pub(super) namespace: &'a str,
    pub(super) prefix: &'a str,
    pub(super) local: &'a str,
}

impl<'a> Name<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let split = text.strip_prefix('{').and_then(|text| text.rsplit_once('}'));
        let (namespace, qualified) = split.unwrap_or(("", text));
        let (prefix, local) = qualified.split_once(':').unwrap_or(("", qualified));
        Self { namespace, prefix, local }
    }
}

/// The part of a name that identifies it: each document has prefixes of its own.
pub(super) fn local(name: &str) -> &str {
    Name::of(name).local
}

/// Says where the members of a struct or of the variants of an enum stand in XML.
#[allow(unused_macros, reason = "a document need not have an object in XML")]
macro_rules! xml {
    ($name:ident { $($wire:literal $($flag:ident)? = $node:expr,)* $(.. $extra:expr)? }) => {
        impl $crate::xml::Xml for $name {
            fn shape() -> $crate::xml::Shape {
                #[allow(unused_imports, reason = "an object may have no members")]
                use $crate::xml::*;
                const SHAPE: Shape = Shape {
                    members: &[$(Member::new($wire, $node)$(.$flag())?),*],
                    extra: $crate::xml!(@extra $($extra)?),
                };
                SHAPE
            }
        }
    };
    (@extra) => { None };
    (@extra $extra:expr) => { Some(&$extra) };
}
#[allow(unused_imports, reason = "a document need not have an object in XML")]
pub(crate) use xml;
