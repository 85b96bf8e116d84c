//! Finds the place of an error in the document, once there is one.

use super::{
    read::is_attribute,
    shape::{Content, Node, local},
    tree::{Id, Tree},
};
use crate::json::{DecodeError, Mismatch, error::Step};

/// Where a path of JSON has led to so far.
enum At {
    /// An element, and what it holds.
    Element(Id, Content),
    /// The elements of a list.
    Elements(Vec<Id>, Content),
    /// An attribute or a text, or nothing at all.
    End,
}

/// Makes the error for what isn't as its type needs it.
pub(super) fn locate(tree: &Tree<'_>, content: &Content, mismatch: Mismatch) -> DecodeError {
    let (steps, expected) = mismatch.into_parts();
    let mut walk = Walk { tree, at: At::Element(0, *content), last: 0, tail: String::new(), is_there: true };
    steps.iter().for_each(|step| walk.step(step));
    let Walk { last, tail, is_there, .. } = walk;
    let found = match (is_there, tail.is_empty()) {
        (false, _) => "nothing",
        (true, true) if tree.elements(last).next().is_some() => "other elements",
        (true, true) if tree.text(last).trim_ascii().is_empty() => "an empty element",
        _ => "other text",
    };
    let mut error = tree.fault(last, "", found);
    error.expected = expected.into_owned();
    error.path.push_str(&tail);
    error
}

struct Walk<'t, 'a> {
    tree: &'t Tree<'a>,
    at: At,
    /// The last element that was found.
    last: Id,
    /// What comes behind its path.
    tail: String,
    is_there: bool,
}

impl Walk<'_, '_> {
    fn step(&mut self, step: &Step) {
        let at = std::mem::replace(&mut self.at, At::End);
        match (at, step) {
            (At::Element(id, Content::Object(shape)), Step::Name(name)) => {
                let member = shape().members.iter().find(|member| *member.json == **name);
                match member.map(|member| member.node) {
                    Some(node) => self.member(id, node),
                    None => self.child(id, name, shape().extra.copied().unwrap_or(Content::Any)),
                }
            }
            (At::Element(id, Content::Map(content)), Step::Name(name)) => self.child(id, name, *content),
            (At::Element(id, Content::List(_, content)), Step::Index(index)) => {
                self.enter(self.tree.elements(id).nth(*index), *content);
            }
            (At::Elements(elements, content), Step::Index(index)) => {
                self.enter(elements.get(*index).copied(), content);
            }
            // Of what has no table, the path leads to the element around it.
            _ => {}
        }
    }

    fn member(&mut self, id: Id, node: Node) {
        match node {
            Node::Attribute(name, _) => {
                let named = |all: &Vec<(&str, _)>| all.iter().any(|(other, _)| is_attribute(name, other));
                self.is_there = self.tree.attributes(id).is_ok_and(|all| named(&all));
                self.tail = format!("/@{}", local(name));
            }
            Node::Characters(_) | Node::Cdata(_) => self.tail = "/text()".to_owned(),
            Node::Element(name, content) => self.child(id, local(name), content),
            Node::Elements(name, content) => {
                let named = self.tree.elements(id).filter(|child| self.tree.name(*child) == local(name));
                self.at = At::Elements(named.collect(), content);
            }
        }
    }

    fn child(&mut self, id: Id, name: &str, content: Content) {
        match self.tree.elements(id).filter(|child| self.tree.name(*child) == name).last() {
            Some(child) => self.enter(Some(child), content),
            None => {
                self.is_there = false;
                self.tail = format!("/{name}");
            }
        }
    }

    fn enter(&mut self, id: Option<Id>, content: Content) {
        match id {
            Some(id) => {
                self.last = id;
                self.at = At::Element(id, content);
            }
            None => self.is_there = false,
        }
    }
}
