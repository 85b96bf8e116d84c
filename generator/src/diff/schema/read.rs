//! The schemas of a document: each once, and the forms that they have been read into.

use std::rc::Rc;

use indexmap::{IndexMap, IndexSet};
use serde_json::Value as Json;

use super::Direction;
use super::case::{Case, Form, Kind, Kinds, NodeId, SchemaId};
use super::forms::Reading;
use super::tags::{Tagged, Tagging};
use crate::document::{Document, Node, Value};
use crate::finding::Place;
use crate::hash::HashMap;

/// How many references in a row are followed.
const REFERENCES: usize = 64;

/// One part of a list of schemas that all hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Node(NodeId),
    /// One value: an index into those of the schemas.
    Only(usize),
    /// One case of a form: an index into those of the schemas.
    Case(usize),
    /// No value.
    Never,
}

/// The schemas of a document as one direction has them, read as they are asked for.
#[derive(Debug)]
pub(crate) struct Schemas<'d> {
    pub(super) document: &'d Document,
    pub(super) direction: Direction,
    nodes: Vec<Node<'d>>,
    /// The nodes by the addresses of their values.
    known: HashMap<*const Value, NodeId>,
    lists: IndexSet<Vec<Part>>,
    forms: HashMap<SchemaId, Rc<Form>>,
    meant: HashMap<SchemaId, SchemaId>,
    values: Vec<Json>,
    cases: IndexMap<CaseKey, Case>,
    families: Rc<Tagging<'d>>,
    /// What tells the alternatives of each choice apart, by the addresses of the values that have them.
    pub(super) choices: HashMap<*const Value, Option<Rc<Tagged<'d>>>>,
    /// What the nodes ask that were read, as far as that doesn't depend on which others are being read.
    pub(super) read: HashMap<NodeId, Rc<Form>>,
}

/// What makes two cases one: their JSON types, their tags and their nodes.
type CaseKey = (Option<Kinds>, Vec<String>, Vec<NodeId>);

impl<'d> Schemas<'d> {
    pub(super) fn new(document: &'d Document, families: Rc<Tagging<'d>>, direction: Direction) -> Self {
        let lists = IndexSet::from([Vec::new(), vec![Part::Never]]);
        Self {
            document,
            direction,
            nodes: Vec::new(),
            known: HashMap::default(),
            lists,
            forms: HashMap::default(),
            meant: HashMap::default(),
            values: Vec::new(),
            cases: IndexMap::new(),
            families,
            choices: HashMap::default(),
            read: HashMap::default(),
        }
    }

    /// The schema of any value.
    pub(crate) const ANY: SchemaId = SchemaId(0);
    /// The schema of no value.
    pub(crate) const NEVER: SchemaId = SchemaId(1);

    /// The schema that stands at a node.
    pub(crate) fn schema(&mut self, node: &Node<'d>) -> SchemaId {
        match node.value() {
            Value::Bool(true) => Self::ANY,
            Value::Bool(false) => Self::NEVER,
            Value::Object(object) if object.is_empty() => Self::ANY,
            _ => {
                let id = self.node_id(node);
                self.list(vec![Part::Node(id)])
            }
        }
    }

    /// The schema that one refers to, where it has nothing beside its reference, or itself.
    pub(super) fn meant(&mut self, id: SchemaId) -> SchemaId {
        if let Some(known) = self.meant.get(&id) {
            return *known;
        }
        let written = self.written_at(id).unwrap_or_default();
        let meant = match written.as_slice() {
            [only] => self.schema(&self.referred(only)),
            _ => id,
        };
        self.meant.insert(id, meant);
        meant
    }

    /// The node behind references that have nothing beside them.
    fn referred(&self, node: &Node<'d>) -> Node<'d> {
        let mut found = node.clone();
        for _ in 0..REFERENCES {
            let is_alone = found.value().as_object().is_some_and(|object| object.len() == 1);
            let Some(reference) = found.reference().filter(|_| is_alone) else { return found };
            let Ok(target) = self.document.resolve(&found, reference) else { return found };
            found = target;
        }
        node.clone()
    }

    /// The nodes of a schema.
    pub(crate) fn nodes(&self, id: SchemaId) -> Vec<&Node<'d>> {
        let parts = self.lists.get_index(id.0 as usize).map(Vec::as_slice).unwrap_or_default();
        let ids = parts.iter().flat_map(|part| match part {
            Part::Node(id) => std::slice::from_ref(id),
            Part::Case(index) => {
                self.cases.get_index(*index).map(|(_, case)| case.nodes.as_slice()).unwrap_or_default()
            }
            Part::Only(_) | Part::Never => &[],
        });
        ids.filter_map(|id| self.node(*id)).collect()
    }

    /// Whether a schema is a case of a form.
    pub(super) fn is_case(&self, id: SchemaId) -> bool {
        let parts = self.lists.get_index(id.0 as usize).map(Vec::as_slice).unwrap_or_default();
        parts.iter().any(|part| matches!(part, Part::Case(_)))
    }

    /// Whether a value is of the JSON types of the cases that a schema was made of.
    pub(super) fn has_kind(&self, id: SchemaId, kind: Kind) -> bool {
        let parts = self.lists.get_index(id.0 as usize).map(Vec::as_slice).unwrap_or_default();
        parts.iter().all(|part| match part {
            Part::Case(index) => self.cases.get_index(*index).is_none_or(|(_, case)| case.has(kind)),
            Part::Node(_) | Part::Only(_) | Part::Never => true,
        })
    }

    /// The nodes of a schema that is written in the document; none where it was put together from others.
    pub(super) fn written_at(&self, id: SchemaId) -> Option<Vec<Node<'d>>> {
        let parts = self.lists.get_index(id.0 as usize)?;
        let node = |part: &Part| match part {
            Part::Node(id) => self.node(*id).cloned(),
            Part::Only(_) | Part::Case(_) | Part::Never => None,
        };
        parts.iter().map(node).collect()
    }

    /// The schemas that extend the one that a node refers to, where a discriminator tells them apart.
    pub(super) fn family(&self, node: &Node<'d>) -> Option<&Tagged<'d>> {
        if self.families.is_empty() {
            return None;
        }
        self.families.get(&std::ptr::from_ref(self.behind_wrappers(node).node.value()))
    }

    /// Whether a schema has others that extend it, of which no validator of JSON Schema knows.
    pub(crate) fn has_family(&self, id: SchemaId) -> bool {
        !self.is_case(id) && self.nodes(id).into_iter().any(|node| self.family(node).is_some())
    }

    /// The places of the nodes of a schema.
    pub(crate) fn places(&self, id: SchemaId) -> Vec<Place> {
        self.nodes(id).into_iter().map(Node::place).collect()
    }

    pub(crate) fn node(&self, id: NodeId) -> Option<&Node<'d>> {
        self.nodes.get(id.0 as usize)
    }

    pub(super) fn node_id(&mut self, node: &Node<'d>) -> NodeId {
        let fresh = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let id = *self.known.entry(std::ptr::from_ref(node.value())).or_insert(fresh);
        if id == fresh {
            self.nodes.push(node.clone());
        }
        id
    }

    fn list(&mut self, mut parts: Vec<Part>) -> SchemaId {
        parts.sort_unstable();
        parts.dedup();
        if parts.contains(&Part::Never) {
            return Self::NEVER;
        }
        SchemaId(u32::try_from(self.lists.insert_full(parts).0).unwrap_or(0))
    }

    /// The schema of one value.
    pub(super) fn only(&mut self, value: &Json) -> SchemaId {
        let index = self.values.iter().position(|known| known == value).unwrap_or_else(|| {
            self.values.push(value.clone());
            self.values.len() - 1
        });
        self.list(vec![Part::Only(index)])
    }

    /// The schema of one case.
    pub(crate) fn case(&mut self, case: &Case) -> SchemaId {
        let mut nodes = case.nodes.clone();
        nodes.sort_unstable();
        let key = (case.kinds.clone(), case.tags.clone(), nodes);
        let entry = self.cases.entry(key);
        let index = entry.index();
        entry.or_insert_with(|| case.clone());
        self.list(vec![Part::Case(index)])
    }

    /// What two schemas ask together.
    pub(super) fn both(&mut self, one: SchemaId, other: SchemaId) -> SchemaId {
        if one == other {
            return one;
        }
        let parts = |id: SchemaId| self.lists.get_index(id.0 as usize).cloned().unwrap_or_default();
        let all = [parts(one), parts(other)].concat();
        self.list(all)
    }

    /// The form of a schema.
    pub(crate) fn form(&mut self, id: SchemaId) -> Rc<Form> {
        let id = self.meant(id);
        if let Some(form) = self.forms.get(&id) {
            return Rc::clone(form);
        }
        let parts = self.lists.get_index(id.0 as usize).cloned().unwrap_or_default();
        let mut form = Form { cases: vec![Case::default()], is_cut: false };
        for part in parts {
            let own = match part {
                Part::Never => Form::default(),
                Part::Case(index) => Form {
                    cases: self.cases.get_index(index).map(|(_, case)| case.clone()).into_iter().collect(),
                    is_cut: false,
                },
                Part::Only(index) => {
                    let values = self.values.get(index).map(|value| vec![value.clone()]);
                    Form { cases: vec![Case { values, ..Case::default() }], is_cut: false }
                }
                Part::Node(node) => self.read_with_children(node, &mut Reading::default()),
            };
            form = self.product(&form, &own);
        }
        let form = Rc::new(self.settled(form));
        self.forms.insert(id, Rc::clone(&form));
        form
    }
}
