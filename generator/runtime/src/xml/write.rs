//! From the JSON of a type to a document, guided by a table.

use std::collections::HashSet;

use serde_json::value::RawValue;

use super::{
    MAX_DEPTH,
    markup::Markup,
    name::is_name,
    read::is_attribute,
    shape::{Content, Member, Name, Node, Shape},
};
use crate::{
    json::{Kind, items_of, members_of},
    rules::Invalid,
};

/// A member of an object: its name and its value.
type Given<'v> = (String, &'v RawValue);

/// Writes a value in an element of that name.
///
/// # Errors
/// The value has what XML can't hold, isn't of the kind that the table says, or nests too deeply.
pub(super) fn from_json(name: &str, content: &Content, json: &[u8]) -> Result<Vec<u8>, Invalid> {
    let value: &RawValue = serde_json::from_slice(json).map_err(|_| Invalid::new("the body", "must be JSON"))?;
    let mut writer = Writer { markup: Markup::new(), path: String::new() };
    writer.element(name, content, value, 0)?;
    Ok(writer.markup.into_bytes())
}

struct Writer {
    markup: Markup,
    /// The path of the value that is being written.
    path: String,
}

impl Writer {
    fn invalid(&self, reason: &str) -> Invalid {
        Invalid::new(if self.path.is_empty() { "the body" } else { self.path.as_str() }, reason)
    }

    /// The same of a member that the table doesn't have.
    fn invalid_at(&self, name: &str, reason: &str) -> Invalid {
        Invalid::new(format!("[{name:?}]"), reason).inside(&self.path)
    }

    /// Writes an element, of a value that stands in so many arrays and objects.
    fn element(&mut self, name: &str, content: &Content, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        if depth > MAX_DEPTH {
            return Err(self.invalid("must have at most 120 levels of nesting"));
        }
        let outer = self.path.len();
        if !self.path.is_empty() {
            self.path.push('.');
        }
        self.path.push_str(Name::of(name).local);
        let tag = self.markup.begin(name).map_err(|reason| self.invalid(reason))?;
        if Kind::of(value) == Kind::Null {
            self.markup.nil();
        } else {
            match content {
                Content::Object(shape) => self.object(&shape(), value, depth)?,
                Content::Any => self.any(value, depth)?,
                content => {
                    self.markup.open();
                    self.content(content, value, depth)?;
                }
            }
        }
        self.markup.end(&tag);
        self.path.truncate(outer);
        Ok(())
    }

    /// Writes what stands between the tags.
    fn content(&mut self, content: &Content, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        match content {
            Content::List(name, item) => match Kind::of(value) {
                Kind::Array => self.items(name, item, value, depth),
                _ => Err(self.invalid("must be an array")),
            },
            Content::Map(content) => match Kind::of(value) {
                Kind::Object => {
                    members(value).iter().try_for_each(|(name, value)| self.named(name, content, value, depth + 1))
                }
                _ => Err(self.invalid("must be an object")),
            },
            _ => self.characters(value, false),
        }
    }

    /// Writes an element for each item of an array.
    fn items(&mut self, name: &str, content: &Content, array: &RawValue, depth: usize) -> Result<(), Invalid> {
        items_of(array).into_iter().try_for_each(|item| self.element(name, content, item, depth + 1))
    }

    /// Writes an element whose name the table doesn't have.
    fn named(&mut self, name: &str, content: &Content, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        // What a map calls a prefix or a namespace isn't one.
        if !is_name(name) {
            return Err(self.invalid_at(name, "has a name that XML doesn't allow"));
        }
        self.element(name, content, value, depth)
    }

    fn object(&mut self, shape: &Shape, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        if Kind::of(value) != Kind::Object {
            return Err(self.invalid("must be an object"));
        }
        let given = members(value);
        let of = |json: &str| given.iter().rev().find(|(name, _)| name == json).map(|(_, value)| *value);
        let is_extra = |name: &str| !shape.members.iter().any(|member| member.json == name);
        let extra: Vec<&Given<'_>> = given.iter().filter(|(name, _)| is_extra(name)).collect();
        for member in shape.members {
            if let (Node::Attribute(name, _), Some(value)) = (&member.node, of(member.json)) {
                self.attribute(name, value)?;
            }
        }
        if matches!(shape.extra, Some(Content::Any)) {
            self.any_attributes(&extra, shape.members)?;
        }
        self.markup.open();
        for member in shape.members {
            if let Some(value) = of(member.json) {
                self.member(&member.node, value, depth)?;
            }
        }
        match shape.extra {
            Some(Content::Any) => self.any_members(&extra, depth),
            Some(content) => {
                extra.into_iter().try_for_each(|(name, value)| self.named(name, content, value, depth + 1))
            }
            None => Ok(()),
        }
    }

    fn member(&mut self, node: &Node, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        match (node, Kind::of(value)) {
            (Node::Attribute(..), _) => Ok(()),
            (Node::Element(name, content @ Content::Any) | Node::Elements(name, content), Kind::Array) => {
                self.items(name, content, value, depth + 1)
            }
            (Node::Element(name, content), _) => self.element(name, content, value, depth + 1),
            // Without elements around it, no list is as good as an empty one.
            (Node::Elements(..), Kind::Null) => Ok(()),
            (Node::Elements(name, _), _) => {
                Err(Invalid::new(Name::of(name).local, "must be an array").inside(&self.path))
            }
            (Node::Characters(_), _) => self.characters(value, false),
            (Node::Cdata(_), _) => self.characters(value, true),
        }
    }

    /// Ends a tag and writes what is of no known shape.
    fn any(&mut self, value: &RawValue, depth: usize) -> Result<(), Invalid> {
        match Kind::of(value) {
            Kind::Object => {
                let given = members(value);
                let given: Vec<&Given<'_>> = given.iter().collect();
                self.any_attributes(&given, &[])?;
                self.markup.open();
                self.any_members(&given, depth)
            }
            Kind::Array => Err(self.invalid("is an array in an array, which XML doesn't have")),
            _ => {
                self.markup.open();
                self.characters(value, false)
            }
        }
    }

    /// Writes the attributes among what the table doesn't have. They must not make another document of this one.
    fn any_attributes(&mut self, given: &[&Given<'_>], known: &[Member]) -> Result<(), Invalid> {
        let is_known = |name: &str| {
            known.iter().any(|member| matches!(member.node, Node::Attribute(known, _) if is_attribute(known, name)))
        };
        let mut seen = HashSet::new();
        for (member, value) in given {
            let Some(name) = member.strip_prefix('@') else { continue };
            let refused = match name {
                name if !is_name(name) => Some("has a name that XML doesn't allow"),
                "xmlns" => Some("must not declare a namespace"),
                name if is_known(name) => Some("must not have the name of another attribute"),
                name if !seen.insert(name) => Some("must not be there twice"),
                _ => None,
            };
            if let Some(reason) = refused {
                return Err(self.invalid_at(member, reason));
            }
            if let Some(text) = self.text(value)? {
                self.markup.attribute(name, &text).map_err(|reason| self.invalid(reason))?;
            }
        }
        Ok(())
    }

    fn any_members(&mut self, given: &[&Given<'_>], depth: usize) -> Result<(), Invalid> {
        for (name, value) in given {
            if name == "#text" {
                self.characters(value, false)?;
            } else if name.starts_with('@') {
                // It is written in the tag.
            } else if Kind::of(value) != Kind::Array {
                self.named(name, &Content::Any, value, depth + 1)?;
            } else {
                for item in items_of(value) {
                    self.named(name, &Content::Any, item, depth + 2)?;
                }
            }
        }
        Ok(())
    }

    /// Writes the attribute of a member.
    fn attribute(&mut self, name: &str, value: &RawValue) -> Result<(), Invalid> {
        match self.text(value)? {
            Some(text) => self.markup.named_attribute(name, &text).map_err(|reason| self.invalid(reason)),
            None => Ok(()),
        }
    }

    fn characters(&mut self, value: &RawValue, cdata: bool) -> Result<(), Invalid> {
        let text = self.text(value)?.unwrap_or_default();
        self.markup.characters(&text, cdata).map_err(|reason| self.invalid(reason))
    }

    /// The text of a scalar; null has none.
    fn text(&self, value: &RawValue) -> Result<Option<String>, Invalid> {
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
}

/// The members of an object, in their order.
fn members(object: &RawValue) -> Vec<Given<'_>> {
    let mut members = Vec::new();
    members_of(object, &mut |name, value| members.push((name.to_owned(), value)));
    members
}
