//! XML: what members are called in it, and where they stand (OpenAPI 3.1, section 4.8.26).

use super::notes::{At, Proof};
use super::rules::{Direction, XML_CHANGED};
use super::walk::Comparer;
use crate::diff::words::quoted;
use crate::document::Node;

impl<'a> Comparer<'a> {
    /// Compares what a member is in XML.
    pub(super) fn xml_member(&mut self, at: &At, direction: Direction, name: &str, (old, new): (&Node<'a>, &Node<'a>)) {
        let (was, is) = (self.old.target(old), self.new.target(new));
        self.xml_place(at, direction, &shown(&was, name), &shown(&is, name));
    }

    /// Compares what a whole body is in XML.
    pub(super) fn xml_root(&mut self, at: &At, direction: Direction, old: Option<&Node<'a>>, new: Option<&Node<'a>>) {
        let (Some(old), Some(new)) = (old, new) else { return };
        let name = |node: &Node<'_>, target: &Node<'_>| {
            let own = node.reference().and_then(|reference| reference.rsplit('/').next());
            let said = [node, target].into_iter().find_map(|node| node.get("xml")?.str("name"));
            said.or(own).map(|name| shown(target, name))
        };
        let (was, is) = (name(old, &self.old.target(old)), name(new, &self.new.target(new)));
        if let (Some(was), Some(is)) = (was, is) {
            self.xml_place(at, direction, &was, &is);
        }
    }

    fn xml_place(&mut self, at: &At, direction: Direction, was: &str, is: &str) {
        if was != is {
            let at = At { proof: Proof::Rule, ..at.clone() };
            let what = format!("{} is {is} in XML, and was {was}", at.label);
            self.notes.add(&at, &XML_CHANGED, direction, what);
        }
    }
}

/// Where a value stands, and under which name.
fn shown(node: &Node<'_>, name: &str) -> String {
    let xml = node.get("xml");
    let text = |key: &str| xml.as_ref().and_then(|xml| xml.str(key));
    let is = |key: &str| xml.as_ref().and_then(|xml| xml.bool(key)) == Some(true);
    let items = node.get("items").filter(|_| node.str("type") == Some("array"));
    let name = text("name").unwrap_or(name);
    let name = text("prefix").map_or_else(|| name.to_owned(), |prefix| format!("{prefix}:{name}"));
    let item = items.as_ref().and_then(|items| items.get("xml")).and_then(|xml| xml.str("name").map(str::to_owned));
    let space = text("namespace").map(|space| format!(" of {}", quoted(space))).unwrap_or_default();
    let place = match (is("attribute"), items.is_some(), is("wrapped")) {
        (true, ..) => format!("the attribute {}", quoted(&name)),
        (false, false, _) => format!("the element {}", quoted(&name)),
        (false, true, true) => {
            format!("elements {} in one {}", quoted(&item.unwrap_or_else(|| name.clone())), quoted(&name))
        }
        (false, true, false) => format!("elements {}", quoted(&item.unwrap_or(name))),
    };
    place + &space
}
