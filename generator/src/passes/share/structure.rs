//! The structure of a type as a text: types with equal texts differ in names and prose alone.

use std::fmt::Write;

use crate::analyze::Facts;
use crate::model::{Api, Enum, Field, Rules, Shape, Struct, Type, TypeDef, TypeId, Union};

/// The text of a type. `types` has the type that each type is one with.
pub(super) fn structure(api: &Api, facts: &Facts, types: &[TypeId], id: TypeId) -> String {
    let def = api.def(id);
    let mut text = String::new();
    match &def.shape {
        Shape::Struct(object) => of_struct(&mut text, types, object),
        Shape::Enum(list) => of_enum(&mut text, list),
        Shape::Union(union) => of_union(&mut text, types, union),
        Shape::Alias(ty, rules) => {
            text.push_str("alias ");
            of_type(&mut text, types, ty);
            of_rules(&mut text, rules);
        }
        Shape::Tuple(items, rest) => {
            text.push_str("tuple");
            for item in items {
                text.push_str(if item.required { " " } else { " optional " });
                of_type(&mut text, types, &item.ty);
            }
            if let Some(rest) = rest {
                text.push_str("..");
                of_type(&mut text, types, rest);
            }
        }
        Shape::FixedString(_) | Shape::Pending => _ = write!(text, "only {}", id.0),
    }
    if depends_on_direction(def) {
        _ = write!(text, "\n{} {}", facts.sent.contains(&id), facts.received.contains(&id));
    }
    text
}

/// Whether a type looks otherwise where it is sent: where a member is of one direction, or may be null and absent.
fn depends_on_direction(def: &TypeDef) -> bool {
    let depends = |field: &Field| {
        field.read_only || field.write_only || (!field.required && matches!(field.ty, Type::Nullable(_)))
    };
    matches!(&def.shape, Shape::Struct(object) if object.fields.iter().any(depends))
}

fn of_struct(text: &mut String, types: &[TypeId], object: &Struct) {
    text.push_str("struct ");
    match &object.extra {
        crate::model::Extra::Kept(ty) => of_type(text, types, ty),
        other => _ = write!(text, "{other:?}"),
    }
    of_rules(text, &object.rules);
    for field in &object.fields {
        _ = write!(text, "\n{:?} ", field.name);
        of_type(text, types, &field.ty);
        let flags = [field.required, field.read_only, field.write_only, field.private, field.docs.deprecated];
        text.extend(flags.map(|flag| if flag { '1' } else { '0' }));
        of_rules(text, &field.rules);
        if field.default.is_some() || field.constant.is_some() || field.xml.is_some() {
            _ = write!(text, " {:?} {:?} {:?}", field.default, field.constant, field.xml);
        }
    }
}

/// The values in any order: no document means something by that.
fn of_enum(text: &mut String, list: &Enum) {
    let mut values: Vec<String> =
        list.values.iter().map(|value| format!("{:?} {:?}", value.literal, value.name)).collect();
    values.sort_unstable();
    _ = write!(text, "enum {} {values:?}", list.open);
}

fn of_union(text: &mut String, types: &[TypeId], union: &Union) {
    _ = write!(text, "union {:?} {}", union.tagging, union.overlapping);
    for variant in &union.variants {
        _ = write!(text, "\n{:?} {:?} {:?} ", variant.name, variant.tags, variant.constant);
        of_type(text, types, &variant.ty);
        of_rules(text, &variant.rules);
    }
}

fn of_rules(text: &mut String, rules: &Rules) {
    if !rules.is_empty() {
        _ = write!(text, " {rules:?}");
    }
}

fn of_type(text: &mut String, types: &[TypeId], ty: &Type) {
    match ty {
        Type::Named(id) => _ = write!(text, "#{} ", types.get(id.0).unwrap_or(id).0),
        Type::Array(inner) => {
            text.push_str("[]");
            of_type(text, types, inner);
        }
        Type::Map(inner) => {
            text.push_str("{}");
            of_type(text, types, inner);
        }
        Type::Nullable(inner) => {
            text.push('?');
            of_type(text, types, inner);
        }
        scalar => _ = write!(text, "{scalar:?} "),
    }
}
