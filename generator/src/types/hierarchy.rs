//! Hierarchies: a schema with a discriminator whose children extend it by `allOf`.
//!
//! A child that others extend is a union of its own, wherever a place refers to it: such a place may have any of these.

use super::TypeBuilder;
use super::discriminator::{BranchValues, Discriminator};
use crate::document::Node;
use crate::hash::HashSet;
use crate::model::{Docs, Literal, Origin, Shape, Tagging, Type, TypeId, Union, Variant};
use crate::schema::{MergedSchema, has_choice, target_of};

impl<'d> TypeBuilder<'d> {
    /// The union of a schema and its children, where they have a discriminator; `None` where they have none.
    pub(crate) fn hierarchy(&mut self, node: &Node<'d>, id: TypeId) -> Option<Shape> {
        let discriminator = self.discriminator_of_family(node)?;
        let children = self.tagged_children(node, &discriminator);
        // A lone self-mapping is no hierarchy.
        if children.is_empty() {
            return None;
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (value, child) in children {
            let ty = self.type_of_child(&child);
            match variants.iter_mut().find(|known| known.ty == ty) {
                Some(known) => known.tags.push(value),
                None => {
                    let name = child.pointer().rsplit('/').next().unwrap_or_default().to_owned();
                    variants.push(Variant { name, tags: vec![value], ..Variant::of(ty) });
                }
            }
        }
        let known: Vec<Literal> = variants.iter().flat_map(|variant| variant.tags.clone()).collect();
        variants.extend(self.parent_itself(node, id, &discriminator, &known));
        Some(Shape::Union(Union { tagging: Tagging::Tag(discriminator.property), overlapping: false, variants }))
    }

    /// The discriminator of a schema's children: its own, or that of a schema that it extends.
    fn discriminator_of_family(&mut self, node: &Node<'d>) -> Option<Discriminator<'d>> {
        if has_choice(node) {
            return None;
        }
        if let Some(own) = node.get("discriminator") {
            return self.discriminator(&own);
        }
        if self.schemas.families.descendants(node).is_empty() {
            return None;
        }
        let ancestors = self.schemas.families.ancestors(node);
        let parent = ancestors.iter().find(|parent| parent.get("discriminator").is_some())?;
        if has_choice(parent) {
            return None;
        }
        let mut discriminator = self.discriminator(&parent.get("discriminator")?)?;
        // This family is a part of the ancestor's mapping.
        let family: HashSet<_> =
            self.schemas.families.descendants(node).iter().chain([node]).map(Node::place).collect();
        discriminator.mapping.retain(|(_, schema)| family.contains(&schema.place()));
        Some(discriminator)
    }

    /// The children of a schema, each with a value that selects it: those that are mapped, then all others that extend it.
    fn tagged_children(&mut self, node: &Node<'d>, discriminator: &Discriminator<'d>) -> Vec<(Literal, Node<'d>)> {
        let mut children: Vec<(Literal, Node<'d>)> = Vec::new();
        for (value, schema) in &discriminator.mapping {
            let value = self.mapped_value(discriminator, schema, value);
            children.push((value, schema.clone()));
        }
        let mapped: HashSet<_> = children.iter().map(|(_, child)| child.place()).collect();
        for child in self.schemas.families.descendants(node).iter().filter(|child| !mapped.contains(&child.place())) {
            let value = self.own_value(discriminator, child);
            if !children.iter().any(|(known, _)| *known == value) {
                children.push((value, self.reader_of(child, node)));
            }
        }
        children.retain(|(_, child)| child.place() != node.place());
        children
    }

    /// Adds the values of the schemas that extend a branch: it is a union of them, which reads these too. A value that the choice
    /// maps, or that another branch has, stays there.
    pub(super) fn add_values_of_children(
        &mut self,
        discriminator: &Discriminator<'d>,
        branches: &[Node<'d>],
        values: &mut [BranchValues],
    ) {
        let mapped = discriminator.mapping.iter().map(|(value, _)| value.clone());
        let own = values.iter().flat_map(|branch| &branch.values).map(ToString::to_string);
        let mut known: HashSet<String> = mapped.chain(own).collect();
        for (branch, values) in branches.iter().zip(values) {
            let Some(schema) = target_of(self.document(), branch) else { continue };
            let family = self.discriminator_of_family(&schema);
            let Some(family) = family.filter(|family| family.property == discriminator.property) else { continue };
            let children = self.tagged_children(&schema, &family).into_iter().map(|(value, _)| value);
            values.values.extend(children.filter(|value| known.insert(value.to_string())));
        }
    }

    /// The schema that reads a descendant of another: itself, or one between the two that has a discriminator of its own.
    fn reader_of(&mut self, child: &Node<'d>, node: &Node<'d>) -> Node<'d> {
        let family = self.schemas.families.descendants(node);
        let between = self.schemas.families.ancestors(child);
        let between = between.iter().filter(|schema| family.iter().any(|known| known.place() == schema.place()));
        let mut between = between.filter(|schema| schema.get("discriminator").is_some());
        between.next_back().unwrap_or(child).clone()
    }

    /// What a child is as a variant of its parent: itself alone, without those that extend it, unless they have a
    /// discriminator of their own.
    fn type_of_child(&mut self, child: &Node<'d>) -> Type {
        let ty = self.referenced(child).not_null().clone();
        let Type::Named(id) = ty else { return ty };
        let is_family = child.get("discriminator").is_none() && self.discriminator_of_family(child).is_some();
        if is_family { self.schema_itself(child, id) } else { ty }
    }

    /// The members of a schema that others extend, as a type of its own.
    fn schema_itself(&mut self, node: &Node<'d>, id: TypeId) -> Type {
        let merged = self.merged(std::slice::from_ref(node));
        self.type_of(merged, node, Origin::Inside(id, "base".to_owned()))
    }

    /// The schema itself, for values that are of no child; none where its value is one of theirs.
    fn parent_itself(
        &mut self,
        node: &Node<'d>,
        id: TypeId,
        discriminator: &Discriminator<'d>,
        known: &[Literal],
    ) -> Option<Variant> {
        let mut tags = Vec::new();
        for (value, _) in discriminator.mapping.iter().filter(|(_, schema)| schema.place() == node.place()) {
            tags.push(self.mapped_value(discriminator, node, value));
        }
        if tags.is_empty() {
            tags.push(self.own_value(discriminator, node));
        }
        tags.retain(|tag| !known.contains(tag));
        let docs =
            Docs { description: "The schema itself, extended by none of the others.".to_owned(), ..Docs::default() };
        let ty = self.schema_itself(node, id);
        (!tags.is_empty()).then(|| Variant { name: "Base".to_owned(), tags, docs, ..Variant::of(ty) })
    }

    /// Warns of a schema that extends one with a discriminator and isn't one of its children.
    pub(crate) fn report_left_out_children(&mut self, merged: &MergedSchema<'d>) {
        let Some((whole, parts)) = merged.parts.split_last() else { return };
        for parent in parts.iter().filter(|part| part.get("discriminator").is_some() && !has_choice(part)) {
            let children = self.schemas.families.descendants(parent);
            let is_child = |part: &Node<'d>| children.iter().any(|child| child.place() == part.place());
            if !children.is_empty() && !merged.parts.iter().any(is_child) {
                let name = self.name_of(parent);
                self.weaken(
                    whole,
                    format!("it extends `{name}`, but isn't one of the named schemas that do"),
                    format!("it has the members of `{name}` alone, and none of the schemas that extend `{name}`"),
                );
            }
        }
    }
}
