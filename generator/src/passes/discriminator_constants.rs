//! Discriminators: in each variant of a union their member has one value, which no constructor takes.

use crate::hash::HashMap;
use crate::model::{Api, Literal, Shape, Tagging, Type, TypeId};

/// Makes the tag a constant of each struct that is the variant of one tag alone, wherever it is one.
pub(crate) fn discriminator_constants(api: &mut Api) {
    let mut tags: HashMap<(TypeId, String), Option<Literal>> = HashMap::default();
    for def in &api.types {
        let Shape::Union(union) = &def.shape else { continue };
        let Tagging::Tag(member) = &union.tagging else { continue };
        for variant in &union.variants {
            let Some(id) = struct_of(api, &variant.ty) else { continue };
            let only = match variant.tags.as_slice() {
                [only] => Some(only.clone()),
                _ => None,
            };
            let known = tags.entry((id, member.clone())).or_insert_with(|| only.clone());
            if *known != only {
                *known = None;
            }
        }
    }
    for ((id, member), tag) in tags {
        let Some(tag) = tag else { continue };
        let fits = |ty: &Type| match (ty, &tag) {
            (Type::String, Literal::String(_)) => true,
            (Type::Integer(_), Literal::Integer(_)) => true,
            (Type::Bool, Literal::Bool(_)) => true,
            (Type::Named(list), _) => matches!(&api.types[list.0].shape, Shape::Enum(list) if list.values.iter().any(
                |value| value.literal == tag
            )),
            _ => false,
        };
        let Shape::Struct(object) = &api.types[id.0].shape else { continue };
        let fits = object.fields.iter().map(|field| field.name == member && fits(&field.ty)).collect::<Vec<_>>();
        let Shape::Struct(object) = &mut api.types[id.0].shape else { continue };
        for (field, _) in object.fields.iter_mut().zip(fits).filter(|(_, fits)| *fits) {
            field.constant.get_or_insert_with(|| tag.to_json());
        }
    }
}

/// The struct behind other names for it.
fn struct_of(api: &Api, ty: &Type) -> Option<TypeId> {
    let Type::Named(id) = api.resolve(ty) else { return None };
    matches!(api.def(*id).shape, Shape::Struct(_)).then_some(*id)
}
