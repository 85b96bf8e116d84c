//! Which type each schema became: a schema is built once, however many places have it, and it may lead back to itself.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::TypeBuilder;
use crate::document::Node;
use crate::finding::Place;
use crate::model::{FixedString, Origin, Shape, Type, TypeId};
use crate::schema::{MergedSchema, address};

/// The greatest depth of merged schemas inside each other. Real documents stay below ten; each level may have several more
/// inside of it.
const DEPTH: usize = 48;

/// The greatest number of schemas that are merged for a document, each counted as often as it is. Real documents stay below two
/// thousand; choices between schemas that are choices themselves would multiply without end.
const PARTS: usize = 100_000;

/// The types of the schemas that were read so far.
#[derive(Debug, Default)]
pub(super) struct Memo<'d> {
    /// The type of each schema that one place has, by that place.
    pub(super) by_place: HashMap<Place, Type>,
    /// The types of schemas that several places make together: such a schema has no place of its own.
    merged: MergedTypes<'d>,
    /// The strings of fixed length, by what they admit.
    pub(super) fixed_strings: HashMap<FixedString, TypeId>,
    /// The component that is only a reference to a schema of another file, by that schema's place: the schema has the
    /// component's name.
    pub(super) components_of: HashMap<Place, Node<'d>>,
}

#[derive(Debug, Default)]
struct MergedTypes<'d> {
    /// The types; none while a schema that has no name is still being read.
    types: HashMap<Key<'d>, Option<Type>>,
    /// The number that is being read.
    depth: usize,
    /// The number of schemas that were merged in all.
    parts: usize,
    /// The types that were referred to before they were read.
    referred: HashSet<TypeId>,
}

/// The key of a merged schema: the nodes that were merged, by their addresses, and the JSON types that are left.
pub(super) type Key<'d> = (Vec<usize>, Option<Vec<&'d str>>);

impl<'d> Memo<'d> {
    /// Makes a merged schema known by its name before it is read.
    pub(super) fn remember(&mut self, key: Option<&Key<'d>>, id: TypeId) {
        if let Some(key) = key {
            self.merged.types.insert(key.clone(), Some(Type::Named(id)));
        }
    }

    /// Whether something refers to a merged schema while it is being read.
    pub(super) fn is_referred(&self, id: TypeId) -> bool {
        self.merged.referred.contains(&id)
    }
}

impl<'d> TypeBuilder<'d> {
    /// The type of merged keywords, without regard to `null`.
    pub(crate) fn type_of(&mut self, merged: Rc<MergedSchema<'d>>, node: &Node<'d>, origin: Origin) -> Type {
        let Some(key) = merged.key() else { return self.new_type(merged, node, origin, None) };
        if let Some(known) = self.type_of_merged(&key, node) {
            return known;
        }
        self.memo.merged.types.insert(key.clone(), None);
        self.memo.merged.depth += 1;
        let ty = self.new_type(merged, node, origin, Some(&key));
        self.memo.merged.depth -= 1;
        self.memo.merged.types.insert(key, Some(ty.clone()));
        ty
    }

    /// The shape of merged keywords that a type has been reserved for.
    pub(super) fn shape_of_merged(&mut self, mut merged: MergedSchema<'d>, node: &Node<'d>, id: TypeId) -> Shape {
        let key = merged.key();
        match key.as_ref().and_then(|key| self.type_of_merged(key, node)) {
            // A choice of itself alone chooses nothing.
            Some(Type::Named(own)) if own == id => merged.choices.clear(),
            Some(known) => return Shape::Alias(known, merged.rules),
            None => {}
        }
        self.memo.remember(key.as_ref(), id);
        self.memo.merged.depth += 1;
        let shape = self.shape(merged.into(), id);
        self.memo.merged.depth -= 1;
        shape
    }

    /// The type of a merged schema that needn't or can't be read again; `None` where it has to be read.
    fn type_of_merged(&mut self, key: &Key<'d>, node: &Node<'d>) -> Option<Type> {
        let memo = &mut self.memo.merged;
        match memo.types.get(key) {
            Some(Some(known)) => {
                memo.referred.extend(known.named());
                Some(known.clone())
            }
            None if memo.depth < DEPTH && memo.parts < PARTS => {
                memo.parts += key.0.len();
                None
            }
            _ => {
                self.weaken(node, "merging this schema with what it refers to never ends", "read as any JSON");
                Some(Type::Json)
            }
        }
    }
}

impl<'d> MergedSchema<'d> {
    /// The key of this among merged schemas; none where it is one schema, which has its place for a key.
    fn key(&self) -> Option<Key<'d>> {
        let mut nodes: Vec<usize> = self.parts.iter().chain(&self.bases).map(address).collect();
        nodes.sort_unstable();
        nodes.dedup();
        let json_types = self.json_types.as_ref().map(|json_types| json_types.iter().copied().collect());
        (nodes.len() > 1).then_some((nodes, json_types))
    }
}
