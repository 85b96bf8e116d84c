//! One of the two documents: its API, its names and its places.

use std::collections::HashMap;

use crate::document::pointer::join;
use crate::document::{Document, Node};
use crate::finding::Place;
use crate::generate::Generation;
use crate::model::{Api, Operation, ParameterPlace};
use crate::name::Names;

/// How many references in a row are followed.
const HOPS: usize = 16;

/// A document with what became of it.
#[derive(Clone, Debug)]
pub(super) struct Half<'a> {
    pub(super) document: &'a Document,
    pub(super) api: &'a Api,
    pub(super) names: &'a Names,
    /// The types by the places of their schemas.
    types: HashMap<Place, &'a str>,
}

impl<'a> Half<'a> {
    pub(super) fn new(document: &'a Document, set: &'a Generation) -> Self {
        let named = set.api.types.iter().zip(&set.names.types);
        let places = named.flat_map(|(def, name)| def.places.iter().map(move |place| (place.clone(), name.as_str())));
        Self { document, api: &set.api, names: &set.names, types: places.collect() }
    }

    /// The name in Rust of the type whose schema stands at a place.
    pub(super) fn named(&self, place: &Place) -> Option<&'a str> {
        self.types.get(place).copied()
    }

    /// The name of the innermost type around a place.
    pub(super) fn owner(&self, place: &Place) -> Option<&'a str> {
        let mut at = place.clone();
        while let Some((above, _)) = at.pointer.rsplit_once('/') {
            at.pointer = above.to_owned();
            if let Some(name) = self.named(&at) {
                return Some(name);
            }
        }
        None
    }

    /// The types that another document has under the same name: the places of both.
    pub(super) fn pairs(&self, other: &Self) -> Vec<(Place, Place)> {
        let theirs: HashMap<&str, usize> =
            other.names.types.iter().enumerate().map(|(index, name)| (name.as_str(), index)).collect();
        let both = self.api.types.iter().zip(&self.names.types).filter_map(|(def, name)| {
            let their = other.api.types.get(*theirs.get(name.as_str())?)?;
            Some((def.place()?.clone(), their.place()?.clone()))
        });
        both.collect()
    }

    /// What a node refers to, by any number of steps, or the node itself.
    pub(super) fn target(&self, node: &Node<'a>) -> Node<'a> {
        let mut at = node.clone();
        for _ in 0..HOPS {
            let Some(next) = at.reference().and_then(|reference| self.document.resolve(&at, reference).ok()) else {
                break;
            };
            at = next;
        }
        at
    }

    /// The node at a place, with references followed.
    pub(super) fn at(&self, place: &Place) -> Option<Node<'a>> {
        self.document.node(place).map(|node| self.target(&node))
    }

    /// A place below another, where the document has it.
    pub(super) fn below(&self, place: &Place, segments: &[&str]) -> Place {
        let pointer = segments.iter().fold(place.pointer.clone(), |pointer, segment| join(&pointer, segment));
        let below = Place { file: place.file, pointer };
        if self.document.node(&below).is_some() { below } else { place.clone() }
    }

    /// An operation's parameter as it stands: its own, or that of its path.
    pub(super) fn parameter(&self, operation: &Operation, name: &str, place: ParameterPlace) -> Option<Node<'a>> {
        let own = &operation.place;
        let item = own.pointer.rsplit_once('/').map_or("", |(item, _)| item);
        let owners = [own.clone(), Place { file: own.file, pointer: item.to_owned() }];
        let is_in = |node: &Node<'_>| match node.str("in") {
            Some("path") => place == ParameterPlace::Path,
            Some("header") => place == ParameterPlace::Header,
            Some("cookie") => place == ParameterPlace::Cookie,
            _ => place == ParameterPlace::Query,
        };
        owners.iter().filter_map(|owner| self.document.node(owner)).find_map(|owner| {
            let list = owner.get("parameters")?;
            let mut meant = list.elements().map(|said| self.target(&said));
            meant.find(|node| node.str("name") == Some(name) && is_in(node))
        })
    }

    /// The content of one media type, which may be a range such as `*/*`.
    pub(super) fn content(&self, owner: &Node<'a>, media_type: &str) -> Option<Node<'a>> {
        let content = owner.get("content")?;
        let wanted = essence(media_type);
        let exact = content.members().find(|(name, _)| essence(name) == wanted).map(|(_, node)| node);
        exact.or_else(|| {
            let covers = |range: &str| match range.strip_suffix("/*") {
                Some("*") => true,
                Some(family) => wanted.split('/').next() == Some(family),
                None => false,
            };
            content.members().find(|(name, _)| covers(&essence(name))).map(|(_, node)| node)
        })
    }
}

/// A media type without its parameters.
pub(super) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// The schema of a parameter or a header: its own, or that of its content.
pub(super) fn schema_of<'a>(node: &Node<'a>) -> Option<Node<'a>> {
    node.get("schema").or_else(|| node.get("content")?.members().next()?.1.get("schema"))
}
