//! Families: named schemas that extend each other by `allOf`, and parents whose `oneOf` or `anyOf` lists those that extend
//! them.

use std::rc::Rc;

use super::merge::declares_null;
use super::references::{only_reference, target_of};
use crate::document::{Document, Node};
use crate::finding::Place;
use crate::hash::{HashMap, HashSet};

/// The greatest number of schemas in a row that extend one another.
const GENERATIONS: usize = 64;

/// Which named schemas of a document extend each other.
pub(crate) struct Families<'d> {
    document: &'d Document,
    /// The named schemas that extend another directly, by the other's place; found when first asked for.
    children: Option<HashMap<Place, Vec<Node<'d>>>>,
    /// The places of the schemas that the lists of a schema name, by the schema's place.
    listed: HashMap<Place, Rc<HashSet<Place>>>,
    /// The named schemas that extend another, by however many steps, by the other's place.
    descendants: HashMap<Place, Rc<Vec<Node<'d>>>>,
}

impl<'d> Families<'d> {
    pub(crate) fn new(document: &'d Document) -> Self {
        Self { document, children: None, listed: HashMap::default(), descendants: HashMap::default() }
    }

    /// The named schemas that extend one by `allOf`, those that extend these, and so on; the nearest first.
    pub(crate) fn descendants(&mut self, node: &Node<'d>) -> Rc<Vec<Node<'d>>> {
        if let Some(known) = self.descendants.get(&node.place()) {
            return Rc::clone(known);
        }
        let mut known = HashSet::from_iter([node.place()]);
        let mut found: Vec<Node<'d>> = Vec::new();
        let mut next = Some(node.clone());
        let mut index = 0;
        while let Some(parent) = next {
            let children = self.children().get(&parent.place()).cloned().unwrap_or_default();
            found.extend(children.into_iter().filter(|child| known.insert(child.place())));
            next = found.get(index).cloned();
            index += 1;
        }
        let found = Rc::new(found);
        self.descendants.insert(node.place(), Rc::clone(&found));
        found
    }

    fn children(&mut self) -> &HashMap<Place, Vec<Node<'d>>> {
        if self.children.is_none() {
            let mut children: HashMap<Place, Vec<Node<'d>>> = HashMap::default();
            let schemas = self.document.root().path(&["components", "schemas"]);
            for (_, node) in schemas.iter().flat_map(Node::members) {
                for parent in self.parents(&node) {
                    children.entry(parent.place()).or_default().push(node.clone());
                }
            }
            self.children = Some(children);
        }
        self.children.get_or_insert_default()
    }

    /// The schemas that a named schema extends directly. One that only lets another be `null` is no other schema.
    pub(crate) fn parents(&self, node: &Node<'d>) -> Vec<Node<'d>> {
        if node.str("$ref").is_some() || (only_reference(node).is_some() && declares_null(node)) {
            return Vec::new();
        }
        let parts = node.get("allOf");
        let parts = parts.iter().flat_map(Node::elements);
        parts.filter_map(|part| self.document.resolve(&part, part.str("$ref")?).ok()).collect()
    }

    /// The schemas that a named schema extends, by however many steps, the nearest first.
    pub(crate) fn ancestors(&self, node: &Node<'d>) -> Vec<Node<'d>> {
        let mut known = HashSet::from_iter([node.place()]);
        let mut found: Vec<Node<'d>> = Vec::new();
        let mut next = Some(node.clone());
        while let Some(child) = next.filter(|_| found.len() < GENERATIONS) {
            let index = known.len() - 1;
            found.extend(self.parents(&child).into_iter().filter(|parent| known.insert(parent.place())));
            next = found.get(index).cloned();
        }
        found
    }

    /// Whether a schema extends another though it adds nothing to it: the other's discriminator or list names it.
    pub(crate) fn is_bare_child(&mut self, node: &Node<'d>) -> bool {
        self.parents(node).iter().any(|parent| {
            let has_tag = parent.get("discriminator").is_some() && !has_choice(parent);
            has_tag || self.listed(parent).contains(&node.place())
        })
    }

    /// The places of the schemas that the `oneOf` and `anyOf` of a schema refer to.
    fn listed(&mut self, node: &Node<'d>) -> Rc<HashSet<Place>> {
        if let Some(known) = self.listed.get(&node.place()) {
            return Rc::clone(known);
        }
        let lists = [node.get("oneOf"), node.get("anyOf")];
        let branches = lists.iter().flatten().flat_map(Node::elements);
        let listed = Rc::new(
            branches.filter_map(|branch| target_of(self.document, &branch)).map(|target| target.place()).collect(),
        );
        self.listed.insert(node.place(), Rc::clone(&listed));
        listed
    }

    /// Whether a schema that is merged into others is their parent, so that its choice between its children isn't a choice of
    /// theirs: one of them is a child that it lists, or extends it as those do. `merging` has true for what it is merged into.
    pub(crate) fn is_parent_of(&mut self, node: &Node<'d>, merging: &HashMap<Place, bool>) -> bool {
        let own = node.place();
        let into = |place: &Place| merging.get(place) == Some(&true) && *place != own;
        let listed = self.listed(node);
        if listed.iter().any(into) {
            return true;
        }
        let descendants = self.descendants(node);
        let is_listed = |descendant: &Node<'d>| listed.contains(&descendant.place());
        descendants.iter().any(is_listed) && descendants.iter().any(|descendant| into(&descendant.place()))
    }
}

/// Whether a schema has a choice between others.
pub(crate) fn has_choice(node: &Node<'_>) -> bool {
    node.get("oneOf").is_some() || node.get("anyOf").is_some()
}
