//! Which type each schema became: a schema is built once, however many places have it, and it may lead back to itself.

use std::rc::Rc;

use super::TypeBuilder;
use crate::document::Node;
use crate::finding::Place;
use crate::hash::{HashMap, HashSet};
use crate::model::{FixedString, Origin, Shape, Type, TypeId};
use crate::schema::{MergedSchema, address};

/// The greatest depth of merged schemas inside each other. Real documents stay below ten; each level may have several more
/// inside of it.
const DEPTH: usize = 48;

/// The greatest number of schemas that are merged for a document, each counted as often as it is. Real documents stay below two
/// thousand; choices between schemas that are choices themselves would multiply without end.
const PARTS: usize = 100_000;

/// The greatest number of times that a schema of one place may be met while it is being read and has no type of its own.
const TIMES: usize = 8;

/// What is found on a schema that has no type because of that.
const NEVER_ENDS: &str = "merging this schema with what it refers to never ends";

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
    /// The schemas of one place that are being read, each with its type once that is there: a condition may lead back to them.
    open: HashMap<Key<'d>, Open>,
    /// The number that is being read.
    depth: usize,
    /// The number of schemas that were merged in all.
    parts: usize,
    /// The types that were referred to before they were read.
    referred: HashSet<TypeId>,
}

/// A schema of one place that is being read.
#[derive(Debug, Default)]
struct Open {
    id: Option<TypeId>,
    /// The number of times that it is being read.
    times: usize,
}

/// The key of a schema: the nodes that were merged, by their addresses, and the JSON types that are left.
pub(super) type Key<'d> = (Vec<usize>, Option<Vec<&'d str>>);

impl<'d> Memo<'d> {
    /// Makes a merged schema known by its name before it is read.
    pub(super) fn remember(&mut self, key: &Key<'d>, id: TypeId) {
        match self.merged.open.get_mut(key) {
            Some(open) => open.id = Some(id),
            None => _ = self.merged.types.insert(key.clone(), Some(Type::Named(id))),
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
        let key = merged.key();
        if key.0.len() < 2 {
            return self.type_of_one(merged, node, origin, key);
        }
        if let Some(known) = self.type_of_merged(&key, node) {
            return known;
        }
        self.memo.merged.types.insert(key.clone(), None);
        self.memo.merged.depth += 1;
        let ty = self.new_type(merged, node, origin, &key);
        self.memo.merged.depth -= 1;
        self.memo.merged.types.insert(key, Some(ty.clone()));
        ty
    }

    /// The type of the keywords of one place, which has its place for a key. It is met again while it is being read where a
    /// condition leads back to it: `c: {if: {…}, then: {$ref: '#/components/schemas/C'}}` in the schema `C`.
    fn type_of_one(&mut self, merged: Rc<MergedSchema<'d>>, node: &Node<'d>, origin: Origin, key: Key<'d>) -> Type {
        let open = self.memo.merged.open.entry(key.clone()).or_default();
        if let Some(id) = open.id {
            self.memo.merged.referred.insert(id);
            return Type::Named(id);
        }
        // A choice of one branch gets its type from there.
        if open.times == TIMES {
            self.weaken(node, NEVER_ENDS, "read as any JSON");
            return Type::Json;
        }
        open.times += 1;
        let ty = self.new_type(merged, node, origin, &key);
        if let Some(open) = self.memo.merged.open.get_mut(&key) {
            open.times -= 1;
            if open.times == 0 {
                self.memo.merged.open.remove(&key);
            }
        }
        ty
    }

    /// The shape of merged keywords that a type has been reserved for.
    pub(super) fn shape_of_merged(&mut self, mut merged: MergedSchema<'d>, node: &Node<'d>, id: TypeId) -> Shape {
        let key = Some(merged.key()).filter(|key| key.0.len() > 1);
        match key.as_ref().and_then(|key| self.type_of_merged(key, node)) {
            // A choice of itself alone chooses nothing.
            Some(Type::Named(own)) if own == id => merged.choices.clear(),
            Some(known) => return Shape::Alias(known, merged.rules),
            None => {}
        }
        if let Some(key) = &key {
            self.memo.remember(key, id);
        }
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
                self.weaken(node, NEVER_ENDS, "read as any JSON");
                Some(Type::Json)
            }
        }
    }
}

impl<'d> MergedSchema<'d> {
    /// The key of this among merged schemas.
    fn key(&self) -> Key<'d> {
        let mut nodes: Vec<usize> = self.parts.iter().chain(&self.bases).map(address).collect();
        nodes.sort_unstable();
        nodes.dedup();
        let json_types = self.json_types.as_ref().map(|json_types| json_types.iter().copied().collect());
        (nodes, json_types)
    }
}
