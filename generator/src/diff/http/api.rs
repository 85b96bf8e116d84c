//! One of the two documents: its API, its names and its places.

use crate::document::pointer::join;
use crate::document::{Document, Node};
use crate::finding::Place;
use crate::generate::Generation;
use crate::hash::HashMap;
use crate::model::{Api, Operation, ParameterPlace};
use crate::name::Names;
use crate::openapi::declared;

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
        self.document.target(node)
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
        declared::parameter(self.document, operation, name, place)
    }

    /// The content of one media type, which may be a range such as `*/*`.
    pub(super) fn content(&self, owner: &Node<'a>, media_type: &str) -> Option<Node<'a>> {
        declared::content(owner, media_type).map(|node| self.target(&node))
    }
}
