//! The branches of a choice: those that only a mapping has, and those that only restrict members.

use super::TypeBuilder;
use super::discriminator::Discriminator;
use crate::document::Node;
use crate::hash::HashSet;
use crate::model::{Origin, TypeId, Variant};
use crate::schema::{MergedSchema, target_of};

impl<'d> TypeBuilder<'d> {
    /// The schemas that a discriminator maps though no branch refers to them: a value may be one of these all the same.
    pub(super) fn unlisted_branches(
        &mut self,
        discriminator: &Discriminator<'d>,
        base: &MergedSchema<'d>,
        branches: &[Node<'d>],
        id: TypeId,
    ) -> Vec<Variant> {
        let listed: HashSet<_> = branches
            .iter()
            .filter_map(|branch| target_of(self.document(), branch))
            .map(|target| target.place())
            .collect();
        let mut variants: Vec<Variant> = Vec::new();
        for (value, schema) in discriminator.mapping.iter().filter(|(_, schema)| !listed.contains(&schema.place())) {
            if base.parts.iter().any(|part| part.place() == schema.place()) {
                continue;
            }
            self.note(schema, format!("`{value}` is mapped to it, but no branch refers to it"), "read as a branch");
            let name = self.name_of(schema);
            let merged = self.merged(std::slice::from_ref(schema));
            let ty = match base.shapes_branches() && !base.parts.iter().all(|part| merged.has(part)) {
                true => self.branch(base, schema, Origin::Inside(id, name.clone())),
                false => self.referenced(schema),
            };
            let tag = self.mapped_value(discriminator, schema, value);
            match variants.iter_mut().find(|known| known.ty == *ty.not_null()) {
                Some(known) => known.tags.push(tag),
                None => variants.push(Variant { name, tags: vec![tag], ..Variant::of(ty.not_null().clone()) }),
            }
        }
        variants
    }
}

/// Whether a branch only restricts which members are there, or how many.
pub(super) fn only_constrains(node: &Node<'_>) -> bool {
    constrains(node, CONSTRAINTS)
}

fn constrains(node: &Node<'_>, depth: usize) -> bool {
    const CONDITIONS: [&str; 6] = ["required", "not", "title", "description", "minProperties", "maxProperties"];
    const COMBINED: [&str; 3] = ["allOf", "anyOf", "oneOf"];
    let Some(depth) = depth.checked_sub(1) else { return false };
    let asks =
        |key: &str| COMBINED.contains(&key) || matches!(key, "required" | "not" | "minProperties" | "maxProperties");
    node.members().any(|(key, _)| asks(key))
        && node.members().all(|(key, value)| match key {
            "type" => value.as_str() == Some("object"),
            key if COMBINED.contains(&key) => value.elements().all(|branch| constrains(&branch, depth)),
            key => CONDITIONS.contains(&key),
        })
}

/// The greatest depth of branches that only constrain in each other.
const CONSTRAINTS: usize = 4;
