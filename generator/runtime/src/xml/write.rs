//! From the JSON of a type to a document, guided by a table.

use std::collections::BTreeSet;

use serde_json::value::RawValue;

use super::{
    MAX_DEPTH,
    name::{is_character, is_name},
    shape::{Content, Name, Node, Shape},
};
use crate::{
    json::{Kind, items_of, members_of},
    rules::Invalid,
};

/// The namespace of `nil` (XML Schema Part 1, section 2.6.2).
const INSTANCE: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// A member of an object: its name and its value.
pub(super) type Given<'v> = (String, &'v RawValue);

/// Writes a value in an element of that name.
///
/// # Errors
/// The value has what XML can't hold, or nests more than 120 levels deep.
pub(super) fn from_json(name: &str, content: &Content, json: &[u8]) -> Result<Vec<u8>, Invalid> {
    let value: &RawValue = serde_json::from_slice(json).map_err(|_| Invalid::new("the body", "nests too deeply"))?;
    let mut writer = Writer { out: XML.to_owned(), ..Writer::default() };
    writer.element(name, content, value)?;
    Ok(writer.out.into_bytes())
}

/// The start of a document.
const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

#[derive(Default)]
pub(super) struct Writer {
    pub(super) out: String,
    /// The number of open elements.
    depth: usize,
    /// The attributes of the tag that was begun last.
    attributes: BTreeSet<String>,
    /// The namespaces of prefixes, the innermost last.
    scope: Vec<(String, String)>,
    /// The path of the value that is being written.
    path: String,
}

impl Writer {
    pub(super) fn invalid(&self, reason: &str) -> Invalid {
        Invalid::new(if self.path.is_empty() { "the body" } else { self.path.as_str() }, reason)
    }

    /// Writes an element.
    pub(super) fn element(&mut self, name: &str, content: &Content, value: &RawValue) -> Result<(), Invalid> {
        let outer = self.path.len();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(Name::of(name).local);
        let known = self.scope.len();
        if self.depth > MAX_DEPTH {
            return Err(Invalid::new("the body", "nests too deeply"));
        }
        self.depth += 1;
        let tag = self.open(name)?;
        if Kind::of(value) == Kind::Null {
            self.out.push_str(&format!(" xmlns:xsi=\"{INSTANCE}\" xsi:nil=\"true\">"));
        } else {
            match content {
                Content::Object(shape) => self.object(&shape(), value)?,
                Content::Any => self.any(value)?,
                content => {
                    self.out.push('>');
                    self.content(content, value, false)?;
                }
            }
        }
        self.out.push_str(&format!("</{tag}>"));
        self.depth -= 1;
        self.scope.truncate(known);
        self.path.truncate(outer);
        Ok(())
    }

    /// Begins a tag, with the namespace of its name unless that is known here; the name as it is written.
    fn open(&mut self, name: &str) -> Result<String, Invalid> {
        let Name { namespace, prefix, local } = Name::of(name);
        if !is_name(local) {
            return Err(self.invalid("has a name that XML doesn't allow"));
        }
        let declared = self.declare(prefix, namespace);
        let tag = self.qualified(prefix, local);
        self.attributes.clear();
        self.out.push_str(&format!("<{tag}"));
        if declared {
            let attribute = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
            self.attribute(&attribute, namespace)?;
        }
        Ok(tag)
    }

    /// Whether a prefix has to be declared, which it counts as from now on.
    fn declare(&mut self, prefix: &str, namespace: &str) -> bool {
        let missing = prefix != "xml" && !namespace.is_empty() && self.namespace_of(prefix) != Some(namespace);
        if missing {
            self.scope.push((prefix.to_owned(), namespace.to_owned()));
        }
        missing
    }

    /// A name with its prefix, unless nothing is bound to that: the document would be ill-formed.
    fn qualified(&self, prefix: &str, local: &str) -> String {
        let bound = prefix == "xml" || (!prefix.is_empty() && self.namespace_of(prefix).is_some());
        if bound { format!("{prefix}:{local}") } else { local.to_owned() }
    }

    fn namespace_of(&self, prefix: &str) -> Option<&str> {
        self.scope.iter().rev().find(|(known, _)| *known == prefix).map(|(_, namespace)| namespace.as_str())
    }

    pub(super) fn attribute(&mut self, name: &str, value: &str) -> Result<(), Invalid> {
        if !self.attributes.insert(name.to_owned()) {
            return Err(self.invalid("has an attribute twice"));
        }
        self.out.push_str(&format!(" {name}=\""));
        self.escaped(value, true)?;
        self.out.push('"');
        Ok(())
    }

    /// Writes the attribute of a member, whose prefix is declared here unless it is known.
    fn attribute_member(&mut self, name: &str, value: &RawValue) -> Result<(), Invalid> {
        let Some(text) = self.text(value)? else { return Ok(()) };
        let Name { namespace, prefix, local } = Name::of(name);
        // The namespace of elements without a prefix isn't that of attributes.
        if !prefix.is_empty() && self.declare(prefix, namespace) {
            self.attribute(&format!("xmlns:{prefix}"), namespace)?;
        }
        self.attribute(&self.qualified(prefix, local), &text)
    }

    /// Writes what stands between the tags.
    fn content(&mut self, content: &Content, value: &RawValue, cdata: bool) -> Result<(), Invalid> {
        match content {
            Content::List(name, item) => self.elements(name, item, value),
            Content::Map(content) => {
                self.require(Kind::Object, value)?;
                for (name, value) in members(value) {
                    self.named(&name, content, value)?;
                }
                Ok(())
            }
            _ => {
                let text = self.text(value)?.unwrap_or_default();
                self.characters(&text, cdata)
            }
        }
    }

    /// Writes each item of an array in an element.
    pub(super) fn elements(&mut self, name: &str, content: &Content, value: &RawValue) -> Result<(), Invalid> {
        self.require(Kind::Array, value)?;
        items_of(value).into_iter().try_for_each(|value| self.element(name, content, value))
    }

    fn require(&self, kind: Kind, value: &RawValue) -> Result<(), Invalid> {
        match (kind, Kind::of(value)) {
            (kind, found) if kind == found => Ok(()),
            (Kind::Array, _) => Err(self.invalid("must be an array")),
            _ => Err(self.invalid("must be an object")),
        }
    }

    /// Writes an element whose name the table doesn't have.
    pub(super) fn named(&mut self, name: &str, content: &Content, value: &RawValue) -> Result<(), Invalid> {
        // What a map calls a prefix or a namespace isn't one.
        if !is_name(name) {
            self.path.push_str(&format!("[{name:?}]"));
            return Err(self.invalid("has a name that XML doesn't allow"));
        }
        self.element(name, content, value)
    }

    fn object(&mut self, shape: &Shape, value: &RawValue) -> Result<(), Invalid> {
        self.require(Kind::Object, value)?;
        let given = members(value);
        let of = |json: &str| given.iter().rev().find(|(name, _)| name == json).map(|(_, value)| *value);
        let is_extra = |name: &str| !shape.members.iter().any(|member| member.json == name);
        let extra: Vec<&Given<'_>> = given.iter().filter(|(name, _)| is_extra(name)).collect();
        for member in shape.members {
            if let (Node::Attribute(name, _), Some(value)) = (&member.node, of(member.json)) {
                self.attribute_member(name, value)?;
            }
        }
        if matches!(shape.extra, Some(Content::Any)) {
            self.any_attributes(&extra)?;
        }
        self.out.push('>');
        for member in shape.members {
            let Some(value) = of(member.json) else { continue };
            match &member.node {
                Node::Attribute(..) => {}
                Node::Element(name, Content::Any) if Kind::of(value) == Kind::Array => {
                    self.elements(name, &Content::Any, value)?;
                }
                Node::Element(name, content) => self.element(name, content, value)?,
                Node::Elements(_, _) if Kind::of(value) == Kind::Null => {}
                Node::Elements(name, content) => self.elements(name, content, value)?,
                Node::Characters(content) => self.content(content, value, false)?,
                Node::Cdata(content) => self.content(content, value, true)?,
            }
        }
        match shape.extra {
            Some(Content::Any) => self.any_members(&extra),
            Some(content) => extra.into_iter().try_for_each(|(name, value)| self.named(name, content, value)),
            None => Ok(()),
        }
    }

    /// The text of a scalar; null has none.
    pub(super) fn text(&self, value: &RawValue) -> Result<Option<String>, Invalid> {
        match Kind::of(value) {
            Kind::Null => Ok(None),
            Kind::Number | Kind::Boolean => Ok(Some(value.get().to_owned())),
            Kind::String => match serde_json::from_str(value.get()) {
                Ok(text) => Ok(Some(text)),
                Err(_) => Err(self.invalid("must be text")),
            },
            Kind::Array | Kind::Object => Err(self.invalid("must be text")),
        }
    }

    pub(super) fn characters(&mut self, text: &str, cdata: bool) -> Result<(), Invalid> {
        // A carriage return can't be kept in a section.
        if cdata && !text.contains('\r') && text.chars().all(is_character) {
            self.out.push_str(&format!("<![CDATA[{}]]>", text.replace("]]>", "]]]]><![CDATA[>")));
            return Ok(());
        }
        self.escaped(text, false)
    }

    fn escaped(&mut self, text: &str, in_attribute: bool) -> Result<(), Invalid> {
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                '"' if in_attribute => self.out.push_str("&quot;"),
                '\t' if in_attribute => self.out.push_str("&#9;"),
                '\n' if in_attribute => self.out.push_str("&#10;"),
                '\r' => self.out.push_str("&#13;"),
                c if is_character(c) => self.out.push(c),
                _ => return Err(self.invalid("has a character that XML can't hold")),
            }
        }
        Ok(())
    }
}

/// The members of an object, in their order.
pub(super) fn members(object: &RawValue) -> Vec<Given<'_>> {
    let mut members = Vec::new();
    members_of(object, &mut |name, value| members.push((name.to_owned(), value)));
    members
}
