//! Hierarchies: a schema with a discriminator whose children extend it by `allOf`.

use std::collections::{HashMap, HashSet};

use crate::document::Node;
use crate::finding::Place;
use crate::lower::Context;
use crate::model::{Docs, Origin, Rules, Shape, Tagging, TypeId, Union, Variant};

/// A named schema that extends another, by however many steps.
#[derive(Clone)]
struct Descendant<'d> {
    /// The tag that its name stands for.
    name: String,
    node: Node<'d>,
    /// The schema that reads it: itself, or one above it that is told apart by a discriminator of its own.
    read_by: Node<'d>,
}

impl<'d> Context<'d> {
    /// The union of a schema's children, where it is a discriminator's parent; `None` where it is not.
    pub(crate) fn children_of(&mut self, node: &Node<'d>, id: TypeId) -> Option<Shape> {
        let discriminator = node.get("discriminator")?;
        if node.get("oneOf").is_some() || node.get("anyOf").is_some() {
            return None;
        }
        let tag = discriminator.str("propertyName")?.to_owned();
        self.report_default_mapping(&discriminator);
        let mut children: Vec<(String, Node<'d>)> = Vec::new();
        for (value, to) in discriminator.get("mapping").iter().flat_map(Node::members) {
            let Some(reference) = to.value().as_str() else { continue };
            let named = format!("#/components/schemas/{reference}");
            let target = self.document.resolve(&to, reference).or_else(|_| self.document.resolve(&to, &named));
            match target {
                Ok(target) => children.push((value.to_owned(), target)),
                Err(error) => self.note(&to, error.to_string(), "this tag reads as an unknown variant"),
            }
        }
        // A child that the mapping leaves out is told by its name.
        let mapped: Vec<Place> = children.iter().map(|(_, child)| child.place()).collect();
        for Descendant { name, node: child, read_by } in self.extending(node) {
            if !mapped.contains(&child.place()) && !children.iter().any(|(value, _)| *value == name) {
                children.push((name, read_by));
            }
        }
        // Only children that extend this schema belong to it; a lone self-mapping is no hierarchy.
        let (own, children): (Vec<_>, Vec<_>) =
            children.into_iter().partition(|(_, child)| child.place() == node.place());
        if children.is_empty() {
            return None;
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (value, child) in children {
            let ty = self.referenced(&child).not_null().clone();
            match variants.iter_mut().find(|known| known.ty == ty) {
                Some(known) => known.tags.push(value),
                None => {
                    let name = child.pointer().rsplit('/').next().unwrap_or_default().to_owned();
                    variants.push(Variant {
                        name,
                        ty,
                        rules: Rules::default(),
                        tags: vec![value],
                        docs: Docs::default(),
                    });
                }
            }
        }
        variants.push(self.parent_itself(node, id, own.into_iter().map(|(value, _)| value).collect()));
        Some(Shape::Union(Union { tagging: Tagging::Tag(tag), overlapping: false, variants }))
    }

    /// The parent's own members, for values that are of no child.
    fn parent_itself(&mut self, node: &Node<'d>, id: TypeId, mapped: Vec<String>) -> Variant {
        let merged = self.merged(std::slice::from_ref(node));
        let ty = self.type_of(merged, node, Origin::Inside(id, "base".to_owned()));
        let tags = if mapped.is_empty() { vec![self.name_of(node)] } else { mapped };
        let docs =
            Docs { description: "The schema itself, extended by none of the others.".to_owned(), ..Docs::default() };
        Variant { name: "Base".to_owned(), ty, rules: Rules::default(), tags, docs }
    }

    /// The named schemas that extend one by `allOf`, those that extend these, and so on; the nearest first.
    fn extending(&mut self, node: &Node<'d>) -> Vec<Descendant<'d>> {
        if self.children.is_none() {
            self.children = Some(self.find_children());
        }
        let all = self.children.as_ref();
        let children_of = |place: &Place| all.and_then(|all| all.get(place)).map(Vec::as_slice).unwrap_or_default();
        let mut known = HashSet::from([node.place()]);
        let mut found: Vec<Descendant<'d>> = Vec::new();
        let mut next = 0;
        let mut parent: Option<Descendant<'d>> = None;
        loop {
            let place = parent.as_ref().map_or_else(|| node.place(), |parent| parent.node.place());
            for (name, child) in children_of(&place) {
                if known.insert(child.place()) {
                    // A schema that is told apart itself reads what extends it.
                    let above = parent.as_ref().map(|parent| &parent.read_by);
                    let above = above.filter(|above| above.get("discriminator").is_some());
                    let read_by = above.unwrap_or(child).clone();
                    found.push(Descendant { name: name.clone(), node: child.clone(), read_by });
                }
            }
            let Some(another) = found.get(next) else { return found };
            parent = Some(another.clone());
            next += 1;
        }
    }

    fn find_children(&self) -> HashMap<Place, Vec<(String, Node<'d>)>> {
        let mut children: HashMap<Place, Vec<(String, Node<'d>)>> = HashMap::new();
        let schemas = self.document.root().path(&["components", "schemas"]);
        for (name, node) in schemas.iter().flat_map(Node::members) {
            for part in node.get("allOf").iter().flat_map(Node::elements) {
                let Some(reference) = part.str("$ref") else { continue };
                if let Ok(parent) = self.document.resolve(&part, reference) {
                    children.entry(parent.place()).or_default().push((name.to_owned(), node.clone()));
                }
            }
        }
        children
    }
}
