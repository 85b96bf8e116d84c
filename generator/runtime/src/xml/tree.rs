//! A document as a list of its nodes: each element, then what it holds, in linear time and without recursion.

use std::{borrow::Cow, collections::HashSet};

use quick_xml::{
    XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesRef, BytesStart, Event},
    reader::Reader,
};

use super::shape::local;
use crate::json::DecodeError;

/// A well-formed document.
#[derive(Debug)]
pub(super) struct Tree<'a> {
    nodes: Vec<Node<'a>>,
}

/// The place of a node in its document; 0 is the root element.
pub(super) type Id = usize;

#[derive(Debug)]
struct Node<'a> {
    kind: Kind<'a>,
    /// The place behind all that it holds.
    end: Id,
    /// Its offset in bytes.
    offset: usize,
}

#[derive(Debug)]
enum Kind<'a> {
    /// The text between `<` and `>`, and the length of the name in it.
    Element(&'a str, usize),
    Text(Cow<'a, str>),
}

/// Reads a document.
///
/// # Errors
/// It isn't well-formed, or refers to an entity that isn't predefined.
pub(super) fn parse(text: &str) -> Result<Tree<'_>, DecodeError> {
    let mut parser = Parser { text, tree: Tree { nodes: Vec::new() }, open: Vec::new(), joins: false };
    let mut reader = Reader::from_str(text);
    loop {
        let start = position(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let found = match &error {
                quick_xml::Error::Syntax(error) => error.to_string(),
                _ => "XML that isn't well-formed".to_owned(),
            };
            parser.fault(position(reader.error_position()), "XML", found)
        })?;
        let end = position(reader.buffer_position());
        if matches!(event, Event::Eof) {
            return parser.finish();
        }
        parser.take(event, start, end)?;
    }
}

fn position(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

struct Parser<'a> {
    text: &'a str,
    tree: Tree<'a>,
    /// The elements that aren't closed yet.
    open: Vec<Id>,
    /// Whether text continues that of the last node.
    joins: bool,
}

impl<'a> Parser<'a> {
    fn take(&mut self, event: Event<'a>, start: usize, end: usize) -> Result<(), DecodeError> {
        match event {
            Event::Start(tag) => {
                let id = self.element(&tag, start, end.saturating_sub(1))?;
                self.open.push(id);
            }
            Event::Empty(tag) => {
                self.element(&tag, start, end.saturating_sub(2))?;
            }
            Event::End(_) => {
                let end = self.tree.nodes.len();
                if let Some(node) = self.open.pop().and_then(|id| self.tree.nodes.get_mut(id)) {
                    node.end = end;
                }
                self.joins = false;
            }
            Event::Text(text) => self.characters(text.xml10_content(), start)?,
            Event::CData(text) => self.characters(text.xml10_content(), start)?,
            Event::GeneralRef(reference) => match character(&reference) {
                Some(text) => self.characters(text, start)?,
                None => return Err(self.fault(start, "XML", "a reference to an entity that isn't predefined")),
            },
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) | Event::DocType(_) | Event::Eof => {}
        }
        Ok(())
    }

    fn element(&mut self, tag: &BytesStart<'_>, start: usize, end: usize) -> Result<Id, DecodeError> {
        if self.open.is_empty() && !self.tree.nodes.is_empty() {
            return Err(self.fault(start, "one root element", "a second"));
        }
        let text = self.text.get(start + 1..end).unwrap_or_default();
        let id = self.push(Kind::Element(text, tag.name().as_ref().len()), start);
        self.joins = false;
        Ok(id)
    }

    fn characters(&mut self, text: Cow<'a, str>, start: usize) -> Result<(), DecodeError> {
        if self.open.is_empty() {
            let blank = text.trim_ascii().is_empty();
            return if blank { Ok(()) } else { Err(self.fault(start, "one root element", "text beside it")) };
        }
        match self.tree.nodes.last_mut() {
            Some(Node { kind: Kind::Text(before), .. }) if self.joins => before.to_mut().push_str(&text),
            _ => {
                self.push(Kind::Text(text), start);
            }
        }
        self.joins = true;
        Ok(())
    }

    fn push(&mut self, kind: Kind<'a>, offset: usize) -> Id {
        let id = self.tree.nodes.len();
        self.tree.nodes.push(Node { kind, end: id + 1, offset });
        id
    }

    fn finish(self) -> Result<Tree<'a>, DecodeError> {
        if self.tree.nodes.is_empty() {
            return Err(self.fault(self.text.len(), "XML", "no element"));
        }
        if !self.open.is_empty() {
            return Err(self.fault(self.text.len(), "XML", "an element that isn't closed"));
        }
        Ok(self.tree)
    }

    /// An error inside of what is open.
    fn fault(&self, offset: usize, expected: &str, found: impl Into<String>) -> DecodeError {
        let mut error = DecodeError::new(expected, found);
        let shown = self.open.iter().take(super::MAX_DEPTH);
        error.path = shown.map(|id| format!("/{}", self.tree.name(*id))).collect();
        error.offset = offset.min(self.text.len());
        error
    }
}

/// The character of a reference.
fn character<'a>(reference: &BytesRef<'_>) -> Option<Cow<'a, str>> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten().map(|char| Cow::Owned(char.to_string()));
    }
    let name = reference.xml10_content();
    resolve_predefined_entity(&name).map(Cow::Borrowed)
}

impl<'a> Tree<'a> {
    /// The name of an element, without its prefix; empty for text.
    pub(super) fn name(&self, id: Id) -> &'a str {
        match self.nodes.get(id).map(|node| &node.kind) {
            Some(Kind::Element(tag, length)) => local(tag.get(..*length).unwrap_or_default()),
            _ => "",
        }
    }

    /// The offset of a node in bytes.
    pub(super) fn offset(&self, id: Id) -> usize {
        self.nodes.get(id).map_or(0, |node| node.offset)
    }

    /// The attributes of an element, by their names with prefixes; declarations of namespaces are left out.
    ///
    /// # Errors
    /// They aren't well-formed, or one stands twice.
    pub(super) fn attributes(&self, id: Id) -> Result<Vec<(&'a str, Cow<'a, str>)>, DecodeError> {
        let Some(Node { kind: Kind::Element(tag, length), .. }) = self.nodes.get(id) else { return Ok(Vec::new()) };
        let mut attributes = Vec::new();
        // The library looks for duplicates in the square of their number.
        let mut seen = HashSet::new();
        for attribute in quick_xml::events::attributes::Attributes::new(tag, *length).with_checks(false) {
            let fault = || self.fault(id, "XML", "an attribute that isn't well-formed");
            let attribute = attribute.map_err(|_| fault())?;
            if !seen.insert(attribute.key.0) {
                return Err(self.fault(id, "XML", "an attribute that stands twice"));
            }
            if attribute.key.as_namespace_binding().is_none() {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| fault())?;
                attributes.push((attribute.key.0, value));
            }
        }
        Ok(attributes)
    }

    /// Whether an element says that it has no value (`xsi:nil`), whatever its prefix is bound to.
    pub(super) fn is_nil(&self, id: Id) -> bool {
        let has_nil =
            matches!(self.nodes.get(id), Some(Node { kind: Kind::Element(tag, _), .. }) if tag.contains(":nil"));
        let is_nil =
            |(name, value): &(&str, Cow<'_, str>)| name.ends_with(":nil") && matches!(value.trim(), "true" | "1");
        has_nil && self.attributes(id).is_ok_and(|all| all.iter().any(is_nil))
    }

    fn children(&self, id: Id) -> impl Iterator<Item = (Id, &Node<'a>)> {
        let end = self.nodes.get(id).map_or(0, |node| node.end);
        let mut next = id + 1;
        std::iter::from_fn(move || {
            let child = next;
            let node = self.nodes.get(child).filter(|_| child < end)?;
            next = node.end;
            Some((child, node))
        })
    }

    /// The elements that an element holds.
    pub(super) fn elements(&self, id: Id) -> impl Iterator<Item = Id> {
        self.children(id).filter(|(_, node)| matches!(node.kind, Kind::Element(..))).map(|(id, _)| id)
    }

    /// The text that an element holds itself.
    pub(super) fn text(&self, id: Id) -> Cow<'_, str> {
        let mut text = Cow::Borrowed("");
        for (_, node) in self.children(id) {
            match &node.kind {
                Kind::Text(piece) if text.is_empty() => text = Cow::Borrowed(piece),
                Kind::Text(piece) => text.to_mut().push_str(piece),
                Kind::Element(..) => {}
            }
        }
        text
    }

    /// An error at a node.
    pub(super) fn fault(&self, id: Id, expected: &str, found: &str) -> DecodeError {
        let mut error = DecodeError::new(expected, found);
        error.path = self.path(id);
        error.offset = self.offset(id);
        error
    }

    /// The path of an element, such as `/books/book[3]/title`.
    pub(super) fn path(&self, id: Id) -> String {
        let mut path = format!("/{}", self.name(0));
        let mut at = 0;
        while at != id {
            let Some(child) = self.elements(at).find(|child| self.nodes.get(*child).is_some_and(|node| id < node.end))
            else {
                break;
            };
            let same: Vec<Id> = self.elements(at).filter(|other| self.name(*other) == self.name(child)).collect();
            path.push_str(&format!("/{}", self.name(child)));
            if same.len() > 1 {
                let place = same.iter().position(|other| *other == child).unwrap_or_default();
                path.push_str(&format!("[{}]", place + 1));
            }
            at = child;
        }
        path
    }
}
