//! XML: what members are called in it, and where they stand (OpenAPI 3.1, section 4.8.26).

use serde_json::Value as Json;

use super::api::Half;
use super::notes::{At, Proof};
use super::rules::{Direction, XML_CHANGED};
use super::walk::Comparer;
use crate::diff::schema::Side;
use crate::diff::words::quoted;
use crate::diff::{Fate, Witness, WitnessKind};
use crate::document::Node;

/// How deep elements stand in each other.
const DEPTH: usize = 16;

impl<'a> Comparer<'a> {
    /// Compares what a member is in XML; the value is an object of the old document that has it.
    pub(super) fn xml_member(
        &mut self,
        at: &At,
        direction: Direction,
        name: &str,
        (old, new): (&Node<'a>, &Node<'a>),
        (owner, value): (Option<Node<'a>>, impl FnOnce(&mut Self) -> Json),
    ) {
        let (was, is) = (shown(&self.old.target(old), name), shown(&self.new.target(new), name));
        if was != is {
            let value = value(self);
            let proof = owner.map_or(Proof::Rule, |owner| self.xml_proof(direction, &owner, &value));
            self.xml_place(&at.proved(proof), direction, &was, &is);
        }
    }

    /// The proof by a document that was read and no longer is.
    fn xml_proof(&self, direction: Direction, node: &Node<'a>, value: &Json) -> Proof {
        let mut text = String::new();
        write(&self.old, node, &root_name(&self.old, node), value, &mut text, DEPTH);
        let fate = if direction == Direction::Sent { Fate::Ignored } else { Fate::Gone };
        let (value, kind) = (Json::from(text), WitnessKind::Value);
        let schemas = (Vec::new(), Vec::new());
        Proof::Broken(Witness { direction, kind, fate, value, pointer: String::new(), schemas })
    }

    /// Compares what a whole body is in XML.
    pub(super) fn xml_root(&mut self, at: &At, direction: Direction, old: Option<&Node<'a>>, new: Option<&Node<'a>>) {
        let (Some(old), Some(new)) = (old, new) else { return };
        let name = |node: &Node<'_>, target: &Node<'_>| {
            let own = node.reference().and_then(|reference| reference.rsplit('/').next());
            let given = [node, target].into_iter().find_map(|node| node.get("xml")?.str("name"));
            given.or(own).map(|name| shown(target, name))
        };
        let (was, is) = (name(old, &self.old.target(old)), name(new, &self.new.target(new)));
        if let (Some(was), Some(is)) = (was, is)
            && was != is
        {
            let schemas = self.schemas(direction);
            let id = schemas.side(Side::Old).schema(old);
            let value = schemas.pick(Side::Old, id).unwrap_or_else(|| Json::from("a"));
            let proof = self.xml_proof(direction, old, &value);
            self.xml_place(&at.proved(proof), direction, &was, &is);
        }
    }

    fn xml_place(&mut self, at: &At, direction: Direction, was: &str, is: &str) {
        let what = format!("{} is {is} in XML, and was {was}", at.label);
        self.notes.add(at, &XML_CHANGED, direction, what);
    }
}

/// What a schema is called where its value is a whole document.
fn root_name(half: &Half<'_>, node: &Node<'_>) -> String {
    let target = half.target(node);
    let given = [node, &target].into_iter().find_map(|node| node.get("xml")?.str("name"));
    let place = target.place().pointer;
    let named = place.strip_prefix("/components/schemas/").filter(|name| !name.contains('/'));
    given.or(named).unwrap_or("body").to_owned()
}

/// Writes a value as an element (OpenAPI 3.1, section 4.8.26).
fn write(half: &Half<'_>, node: &Node<'_>, name: &str, value: &Json, text: &mut String, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else { return };
    let target = half.target(node);
    let xml = |node: &Node<'_>, key: &str| node.get("xml").and_then(|xml| xml.str(key).map(str::to_owned));
    let plain = xml(&target, "name").unwrap_or_else(|| name.to_owned());
    let prefix = xml(&target, "prefix");
    let element = prefix.as_ref().map_or_else(|| plain.clone(), |prefix| format!("{prefix}:{plain}"));
    if let Json::Array(items) = value {
        let item = target.get("items").unwrap_or_else(|| target.clone());
        let mut inner = String::new();
        items.iter().for_each(|value| write(half, &item, &plain, value, &mut inner, depth));
        let is_wrapped = stands(&target) == Stands::Element;
        text.push_str(&if is_wrapped { format!("<{element}>{inner}</{element}>") } else { inner });
        return;
    }
    text.push_str(&format!("<{element}"));
    if let Some(space) = xml(&target, "namespace") {
        let prefix = prefix.map(|prefix| format!(":{prefix}")).unwrap_or_default();
        text.push_str(&format!(" xmlns{prefix}='{}'", escaped(&space)));
    }
    let Json::Object(members) = value else {
        text.push_str(&format!(">{}</{element}>", escaped(&plain_text(value))));
        return;
    };
    let mut inner = String::new();
    for (name, value) in members {
        let member = member(half, &target, name, depth).unwrap_or_else(|| target.clone());
        let own = half.target(&member);
        match (stands(&own), value) {
            (Stands::Attribute, _) => {
                let name = xml(&own, "name").unwrap_or_else(|| name.clone());
                text.push_str(&format!(" {name}='{}'", escaped(&plain_text(value))));
            }
            (Stands::Text, value) if !value.is_array() => inner.push_str(&escaped(&plain_text(value))),
            _ => write(half, &member, name, value, &mut inner, depth),
        }
    }
    text.push_str(&if inner.is_empty() { "/>".to_owned() } else { format!(">{inner}</{element}>") });
}

/// The schema of a member, which may stand in a part.
fn member<'a>(half: &Half<'a>, node: &Node<'a>, name: &str, depth: usize) -> Option<Node<'a>> {
    let depth = depth.checked_sub(1)?;
    let parts = || node.get("allOf").iter().flat_map(Node::elements).map(|part| half.target(&part)).collect::<Vec<_>>();
    let own = node.get("properties").and_then(|members| members.get(name));
    own.or_else(|| parts().iter().find_map(|part| member(half, part, name, depth)))
}

fn plain_text(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('\'', "&apos;")
}

/// As what a value stands in XML.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stands {
    Element,
    Attribute,
    Text,
    /// Only its parts stand there.
    Nowhere,
}

/// As what a value stands in XML: by its `nodeType` (OpenAPI 3.2, section 4.26), or as documents said it before.
fn stands(node: &Node<'_>) -> Stands {
    let xml = node.get("xml");
    let is = |key: &str| xml.as_ref().and_then(|xml| xml.bool(key)) == Some(true);
    let is_list = node.str("type") == Some("array") && node.get("items").is_some();
    match xml.as_ref().and_then(|xml| xml.str("nodeType")) {
        Some("attribute") => Stands::Attribute,
        Some("element") => Stands::Element,
        Some("text" | "cdata") => Stands::Text,
        Some("none") => Stands::Nowhere,
        _ if is("attribute") => Stands::Attribute,
        _ if is_list && !is("wrapped") => Stands::Nowhere,
        _ => Stands::Element,
    }
}

/// Where a value stands, and under which name.
fn shown(node: &Node<'_>, name: &str) -> String {
    let xml = node.get("xml");
    let text = |key: &str| xml.as_ref().and_then(|xml| xml.str(key));
    let items = node.get("items").filter(|_| node.str("type") == Some("array"));
    let name = text("name").unwrap_or(name);
    // Where a name has a namespace, its prefix says nothing more (Namespaces in XML 1.0, section 6.1).
    let prefix = text("prefix").filter(|_| text("namespace").is_none());
    let name = prefix.map_or_else(|| name.to_owned(), |prefix| format!("{prefix}:{name}"));
    let item = items.as_ref().and_then(|items| items.get("xml")).and_then(|xml| xml.str("name").map(str::to_owned));
    let space = text("namespace").map(|space| format!(" of {}", quoted(space))).unwrap_or_default();
    let place = match (stands(node), items.is_some()) {
        (Stands::Attribute, _) => format!("the attribute {}", quoted(&name)),
        (Stands::Text, _) => return "text".to_owned(),
        (Stands::Element, false) => format!("the element {}", quoted(&name)),
        (Stands::Element, true) => {
            format!("elements {} in one {}", quoted(&item.unwrap_or_else(|| name.clone())), quoted(&name))
        }
        (Stands::Nowhere, true) => format!("elements {}", quoted(&item.unwrap_or(name))),
        (Stands::Nowhere, false) => return "no element of its own".to_owned(),
    };
    place + &space
}
