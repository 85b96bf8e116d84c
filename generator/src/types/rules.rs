//! Rules of values of a type, which are checked before a value is sent.

use super::TypeBuilder;
use crate::document::Node;
use crate::model::{Bound, Literal, Rules, Shape, Type};
use crate::schema::MergedSchema;
use crate::schema::validate::is_checkable;

/// The greatest depth to which arrays and maps are looked into.
const CONTAINERS: usize = 4;

impl<'d> TypeBuilder<'d> {
    /// The rules that a value of this type can be checked against, as deep in arrays and maps as `depth`; rules that
    /// don't fit the type are left out.
    fn rules_within(&mut self, merged: &MergedSchema<'d>, ty: &Type, node: Option<&Node<'d>>, depth: usize) -> Rules {
        let declared = &merged.rules;
        let mut rules = Rules::default();
        match self.resolve(ty) {
            Type::Integer(width) => {
                let (low, high) = width.range();
                // A bound that every value of the type satisfies is no rule.
                rules.minimum = whole(declared.minimum, f64::ceil)
                    .filter(|bound| !matches!(bound, Bound::Integer(bound) if *bound <= low));
                rules.maximum = whole(declared.maximum, f64::floor)
                    .filter(|bound| !matches!(bound, Bound::Integer(bound) if *bound >= high));
                rules.exclusive_minimum = whole(declared.exclusive_minimum, f64::floor);
                rules.exclusive_maximum = whole(declared.exclusive_maximum, f64::ceil);
                rules.multiple_of = declared.multiple_of.filter(|by| matches!(by, Bound::Integer(by) if *by > 1));
            }
            Type::Float | Type::Double => {
                rules.minimum = declared.minimum;
                rules.maximum = declared.maximum;
                rules.exclusive_minimum = declared.exclusive_minimum;
                rules.exclusive_maximum = declared.exclusive_maximum;
                rules.multiple_of =
                    declared.multiple_of.filter(|by| !matches!(by, Bound::Integer(0)) && *by != Bound::Number(0.0));
            }
            Type::String | Type::Secret => {
                rules.min_length = declared.min_length.filter(|length| *length > 0);
                rules.max_length = declared.max_length;
                rules.pattern = declared.pattern.clone().filter(|pattern| self.is_checkable(pattern, node));
            }
            Type::Array(inner) => {
                rules.items = self.rules_of_each(&merged.items, &inner, depth).map(Box::new);
                rules.min_items = declared.min_items.filter(|count| *count > 0);
                rules.max_items = declared.max_items;
                rules.unique_items = declared.unique_items;
            }
            Type::Map(inner) => {
                let values = merged.additional_parts();
                let alone = merged.pattern_properties.is_empty() && !self.has_any_values(merged);
                rules.values = alone.then(|| self.rules_of_each(&values, &inner, depth)).flatten().map(Box::new);
                rules.min_properties = declared.min_properties.filter(|count| *count > 0);
                rules.max_properties = declared.max_properties;
            }
            Type::JsonObject => {
                rules.min_properties = declared.min_properties.filter(|count| *count > 0);
                rules.max_properties = declared.max_properties;
            }
            _ => {}
        }
        rules.only = self.only_scalar(merged, ty);
        rules.schema = self.residual_schema(merged, ty, &mut rules);
        rules
    }

    /// The one string, integer or boolean that a schema admits, where the type holds it as that.
    pub(crate) fn only_scalar(&self, merged: &MergedSchema<'d>, ty: &Type) -> Option<Literal> {
        let only = Literal::of(&merged.only(self.document())?)?;
        let fits = match (self.resolve(ty), &only) {
            (Type::String | Type::Secret, Literal::String(_)) | (Type::Bool, Literal::Bool(_)) => true,
            (Type::Integer(width), Literal::Integer(number)) => {
                let (low, high) = width.range();
                (low..=high).contains(number) && i64::try_from(*number).is_ok()
            }
            (Type::Named(id), _) => match self.shape_of(id) {
                Shape::Enum(list) => {
                    let values = || list.values.iter().map(|value| &value.literal);
                    let alike = |value| std::mem::discriminant(value) == std::mem::discriminant(&only);
                    values().any(|value| *value == only) && values().all(alike)
                }
                _ => false,
            },
            _ => false,
        };
        fits.then_some(only)
    }

    /// The rules of each item of an array, or of each value of a map.
    fn rules_of_each(&mut self, nodes: &[Node<'d>], ty: &Type, depth: usize) -> Option<Rules> {
        let depth = depth.checked_sub(1)?;
        let merged = self.merged(nodes);
        Some(self.rules_within(&merged, ty, nodes.first(), depth)).filter(|rules| !rules.is_empty())
    }

    /// The rules of a value, as deep as arrays and maps are looked into.
    pub(crate) fn rules_of(&mut self, merged: &MergedSchema<'d>, ty: &Type, node: Option<&Node<'d>>) -> Rules {
        // `null` is the one value of its type.
        if self.resolve(ty) == Type::Null {
            return Rules::default();
        }
        self.rules_within(merged, ty, node, CONTAINERS)
    }

    /// The rules of a value whose schema stands at a place.
    pub(crate) fn rules_at(&mut self, schema: &Node<'d>, ty: &Type) -> Rules {
        let merged = self.merged(std::slice::from_ref(schema));
        self.rules_of(&merged, ty, Some(schema))
    }

    fn is_checkable(&mut self, pattern: &str, node: Option<&Node<'d>>) -> bool {
        let checkable = is_checkable(pattern);
        if let (false, Some(node)) = (checkable, node) {
            self.note(
                node,
                format!("the pattern `{pattern}` is not one that the client's regular expressions can check"),
                "values are not checked against it",
            );
        }
        checkable
    }
}

/// A bound of whole numbers.
pub(super) fn whole(bound: Option<Bound>, round: fn(f64) -> f64) -> Option<Bound> {
    match bound? {
        Bound::Integer(bound) => Some(Bound::Integer(bound)),
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the value was rounded, and saturates where it is out of range"
        )]
        Bound::Number(bound) => Some(Bound::Integer(round(bound) as i128)),
    }
}
