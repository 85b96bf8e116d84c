//! From a document to the JSON that a type reads, guided by a table.

use serde_json::value::RawValue;

use super::{
    MAX_DEPTH, any,
    shape::{Content, Member, Name, Node, Shape, local},
    tree::{Id, Tree},
};
use crate::json::{DecodeError, Writer};

/// Writes the root element as JSON.
///
/// # Errors
/// An element that is to be a text has elements, attributes aren't well-formed, or the document nests too deeply.
pub(super) fn to_json(tree: &Tree<'_>, content: &Content) -> Result<Vec<u8>, DecodeError> {
    let mut reader = Reader { tree, out: Writer::lenient() };
    reader.element(0, content, 0)?;
    Ok(reader.out.into_bytes())
}

/// The state of reading, and the JSON so far.
pub(super) struct Reader<'t, 'a> {
    pub(super) tree: &'t Tree<'a>,
    pub(super) out: Writer,
}

/// Where a member was found.
#[derive(Clone)]
enum Found {
    Nowhere,
    Attribute(String),
    Elements(Vec<Id>),
}

/// The elements and attributes of an object that the table doesn't know.
#[derive(Default)]
struct Others<'a> {
    elements: Vec<Id>,
    attributes: Vec<(&'a str, String)>,
}

impl<'a> Reader<'_, 'a> {
    /// Writes what an element holds.
    pub(super) fn element(&mut self, id: Id, content: &Content, depth: usize) -> Result<(), DecodeError> {
        if depth > MAX_DEPTH {
            return Err(self.tree.fault(id, "at most 120 levels of nesting", "one more"));
        }
        if self.tree.is_nil(id) {
            self.out.null();
            return Ok(());
        }
        match content {
            Content::Object(shape) => self.object(id, &shape(), depth),
            Content::List(_, item) => {
                let items: Vec<Id> = self.tree.elements(id).collect();
                self.list(&items, item, depth)
            }
            Content::Map(value) => {
                let mut first = true;
                self.out.begin_object();
                for child in self.tree.elements(id) {
                    self.name(&mut first, self.tree.name(child));
                    self.element(child, value, depth + 1)?;
                }
                self.out.end_object();
                Ok(())
            }
            Content::Any => any::read(self, id, depth),
            scalar => {
                if self.tree.elements(id).next().is_some() {
                    return Err(self.tree.fault(id, "text", "an element with elements in it"));
                }
                self.scalar(&self.tree.text(id), scalar);
                Ok(())
            }
        }
    }

    /// Writes elements as the items of an array.
    pub(super) fn list(&mut self, items: &[Id], content: &Content, depth: usize) -> Result<(), DecodeError> {
        self.out.raw("[");
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.raw(",");
            }
            self.element(*item, content, depth + 1)?;
        }
        self.out.raw("]");
        Ok(())
    }

    /// Writes the name of a member.
    pub(super) fn name(&mut self, first: &mut bool, name: &str) {
        if !std::mem::take(first) {
            self.out.raw(",");
        }
        self.out.text(name);
        self.out.raw(":");
    }

    /// Writes a text as the scalar that it is to be. What isn't one is written as a string, which the type then refuses.
    fn scalar(&mut self, text: &str, content: &Content) {
        let trimmed = text.trim_ascii();
        match content {
            Content::Text | Content::Any => self.out.text(text),
            _ if trimmed.is_empty() => self.out.null(),
            Content::Number => match number(trimmed) {
                Some(number) => self.out.raw(&number),
                None => self.out.text(trimmed),
            },
            Content::Boolean => match trimmed {
                "1" => self.out.raw("true"),
                "0" => self.out.raw("false"),
                text if text.eq_ignore_ascii_case("true") => self.out.raw("true"),
                text if text.eq_ignore_ascii_case("false") => self.out.raw("false"),
                text => self.out.text(text),
            },
            _ => self.out.text(trimmed),
        }
    }

    fn object(&mut self, id: Id, shape: &Shape, depth: usize) -> Result<(), DecodeError> {
        let (found, others) = self.find(id, shape)?;
        let mut first = true;
        self.out.begin_object();
        for (member, found) in shape.members.iter().zip(found) {
            self.member(id, member, found, &mut first, depth)?;
        }
        if let Some(extra) = shape.extra {
            if matches!(extra, Content::Any) {
                for (name, value) in others.attributes {
                    self.name(&mut first, &format!("@{name}"));
                    self.out.text(&value);
                }
                any::members(self, &others.elements, &mut first, depth)?;
            } else {
                for child in others.elements {
                    self.name(&mut first, self.tree.name(child));
                    self.element(child, extra, depth + 1)?;
                }
            }
        }
        self.out.end_object();
        Ok(())
    }

    /// Finds the members of an object among the attributes and elements.
    fn find(&self, id: Id, shape: &Shape) -> Result<(Vec<Found>, Others<'a>), DecodeError> {
        let mut found = vec![Found::Nowhere; shape.members.len()];
        let mut others = Others::default();
        for (name, value) in self.tree.attributes(id)? {
            let index = shape
                .members
                .iter()
                .position(|member| matches!(member.node, Node::Attribute(known, _) if is_attribute(known, name)));
            match index.and_then(|index| found.get_mut(index)) {
                Some(slot) => *slot = Found::Attribute(value.into_owned()),
                None if !name.contains(':') => others.attributes.push((name, value.into_owned())),
                None => {}
            }
        }
        let mut next = 0;
        for child in self.tree.elements(id) {
            let name = self.tree.name(child);
            let Some(index) = position(shape.members, next, name) else {
                // What has the name of a member in JSON alone isn't that member, and can't be kept beside it.
                if !shape.members.iter().any(|member| member.json == name) {
                    others.elements.push(child);
                }
                continue;
            };
            next = index;
            match found.get_mut(index) {
                Some(Found::Elements(elements)) => elements.push(child),
                Some(slot) => *slot = Found::Elements(vec![child]),
                None => {}
            }
        }
        Ok((found, others))
    }

    fn member(
        &mut self,
        id: Id,
        member: &Member,
        found: Found,
        first: &mut bool,
        depth: usize,
    ) -> Result<(), DecodeError> {
        match (&member.node, found) {
            (Node::Attribute(_, content), Found::Attribute(value)) => {
                self.name(first, member.json);
                self.scalar(&value, content);
            }
            (Node::Element(_, Content::Any), Found::Elements(elements)) if elements.len() > 1 => {
                self.name(first, member.json);
                self.list(&elements, &Content::Any, depth + 1)?;
            }
            (Node::Element(_, content), Found::Elements(elements)) => {
                // Of elements that stand twice, the last counts, as it does in JSON.
                let Some(last) = elements.last() else { return Ok(()) };
                self.name(first, member.json);
                self.element(*last, content, depth + 1)?;
            }
            (Node::Elements(_, content), Found::Elements(elements)) => {
                self.name(first, member.json);
                self.list(&elements, content, depth + 1)?;
            }
            (Node::Elements(..) | Node::Element(_, Content::List(..)), _) if member.always => {
                self.name(first, member.json);
                self.out.raw("[]");
            }
            (Node::Characters(content) | Node::Cdata(content), _) => {
                let text = self.tree.text(id);
                // Between elements, spaces are there for the eye.
                let among = self.tree.elements(id).next().is_some();
                let text = if among { text.trim_ascii() } else { &text };
                if member.always || !text.is_empty() {
                    self.name(first, member.json);
                    self.scalar(text, content);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// Whether an attribute is the one that the table means. Prefixes are each document's own, but for those that everyone
/// has for the same.
pub(super) fn is_attribute(known: &str, name: &str) -> bool {
    let (known, name) = (Name::of(known), Name::of(name));
    let common = ["xml", "xsi"].contains(&known.prefix) || ["xml", "xsi"].contains(&name.prefix);
    known.local == name.local && (!common || known.prefix == name.prefix)
}

/// The place of an element in the table. Elements mostly come in its order, and in rows of one name.
fn position(members: &[Member], next: usize, name: &str) -> Option<usize> {
    let is = |member: &Member| match member.node {
        Node::Element(known, _) | Node::Elements(known, _) => local(known) == name,
        _ => false,
    };
    let near = members.iter().enumerate().skip(next).take(2).find(|(_, member)| is(member)).map(|(index, _)| index);
    near.or_else(|| members.iter().position(is))
}

/// A number as JSON writes it, if the text is one: XML Schema also allows `+1`, `007`, `.5` and `5.`.
fn number(text: &str) -> Option<String> {
    let (sign, rest) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text.strip_prefix('+').unwrap_or(text)),
    };
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let (whole, rest) = rest.split_at_checked(end)?;
    let digits = whole.trim_start_matches('0');
    let fraction = rest.strip_prefix('.').filter(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    if whole.is_empty() && (fraction.is_some() || !rest.starts_with('.')) {
        return None;
    }
    let digits = if digits.is_empty() { "0" } else { digits };
    let number = format!("{sign}{digits}{}", fraction.unwrap_or(rest));
    let plain = number.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    (plain && serde_json::from_str::<&RawValue>(&number).is_ok()).then_some(number)
}
