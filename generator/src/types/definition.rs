//! Named schemas: what their definitions are.

use super::TypeBuilder;
use crate::document::{Node, Value};
use crate::model::{Origin, Rules, Shape, Type, TypeId};
use crate::schema::{MergedSchema, only_reference};

impl<'d> TypeBuilder<'d> {
    /// The shape of a named schema.
    pub(super) fn definition(&mut self, node: &Node<'d>, id: TypeId) -> Shape {
        if !matches!(node.value(), Value::Object(_)) {
            if !matches!(node.value(), Value::Bool(_)) {
                self.weaken(
                    node,
                    format!("a schema has to be an object, this is {}", node.value().kind_name()),
                    "read as any JSON",
                );
            }
            return Shape::Alias(Type::Json, Default::default());
        }
        if let Some(reference) = only_reference(node).filter(|_| !self.schemas.families.is_bare_child(node)) {
            let target = self.follow_schema(&reference).filter(|target| target.place() != node.place());
            let ty = target.map_or(Type::Json, |target| self.referenced(&target));
            return Shape::Alias(ty.not_null().clone(), Default::default());
        }
        let merged = self.merged(std::slice::from_ref(node));
        if let Some(shape) = self.hierarchy(node, id) {
            return shape;
        }
        if is_null(&merged) {
            Shape::Alias(Type::Null, Rules::default())
        } else if is_definition(&merged) {
            self.shape(merged, id)
        } else {
            let rules = merged.rules.clone();
            let ty = self.plain(&merged, Origin::Inside(id, String::new()));
            Shape::Alias(ty, rules)
        }
    }
}

/// Whether merged keywords need a definition of their own.
pub(super) fn is_definition(merged: &MergedSchema<'_>) -> bool {
    if !merged.choices.is_empty() || merged.prefix_items.is_some() || merged.admits_other_types() {
        return true;
    }
    let json_types = merged.json_types_or_implied();
    let enumerated = !merged.values.is_empty() && !matches!(json_types.as_slice(), ["boolean" | "object" | "array"]);
    let object = json_types == ["object"] && (!merged.properties.is_empty() || merged.is_closed());
    enumerated || json_types.len() > 1 || object
}

/// Whether a schema lists `null` as its one value.
fn is_null(merged: &MergedSchema<'_>) -> bool {
    let is_null = |list: &Node<'_>| list.elements().all(|value| matches!(value.value(), Value::Null));
    merged.json_types.is_none()
        && merged.choices.is_empty()
        && merged.values.iter().any(|list| list.elements().next().is_some() && is_null(list))
}
