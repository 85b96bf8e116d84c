//! An example of a type: the members that it can't be without, each as small as it can be.

use serde_json::{Map, Value, json};
use typecase::model::{Api, Literal, Shape, Struct, Tagging, Type, Union};

/// How many types deep an example goes.
const DEPTH: usize = 12;

/// An example; none where the type holds itself without end.
pub fn of(api: &Api, ty: &Type, depth: usize) -> Option<Value> {
    let within = |ty: &Type| of(api, ty, depth + 1);
    if depth > DEPTH {
        return None;
    }
    Some(match ty {
        Type::Json | Type::Integer(_) | Type::UnixTime => json!(1),
        Type::JsonObject | Type::Map(_) => json!({}),
        Type::Array(_) => json!([]),
        Type::Bool => json!(true),
        Type::Float | Type::Double => json!(1.5),
        Type::Decimal => json!("1.5"),
        Type::DateTime => json!("2026-01-02T03:04:05Z"),
        Type::Date => json!("2026-01-02"),
        Type::Time => json!("03:04:05"),
        Type::Uuid => json!("67e55044-10b1-426f-9247-bb680e5fe0c8"),
        Type::Ipv4 => json!("127.0.0.1"),
        Type::Ipv6 => json!("::1"),
        Type::Base64 => json!(""),
        Type::String | Type::Secret | Type::Binary => json!("x"),
        Type::Null => Value::Null,
        Type::Nullable(inner) => within(inner).unwrap_or_default(),
        Type::Foreign(_) => return None,
        Type::Named(id) => match &api.def(*id).shape {
            Shape::Struct(object) => members(api, object, depth)?,
            Shape::Enum(list) => list.values.first().map(|value| value.literal.to_json())?,
            Shape::Union(union) => first_branch(api, union, depth)?,
            Shape::Alias(ty, _) => within(ty)?,
            Shape::Tuple(items, _) => Value::Array(items.iter().map(|item| within(&item.ty)).collect::<Option<_>>()?),
            Shape::FixedString(_) | Shape::Pending => json!("x"),
        },
    })
}

fn members(api: &Api, object: &Struct, depth: usize) -> Option<Value> {
    let required = object.fields.iter().filter(|field| field.required);
    let members = required.map(|field| {
        let value = field.constant.clone().or_else(|| of(api, &field.ty, depth + 1))?;
        Some((field.name.clone(), value))
    });
    Some(Value::Object(members.collect::<Option<Map<_, _>>>()?))
}

fn first_branch(api: &Api, union: &Union, depth: usize) -> Option<Value> {
    let variant = union.variants.first()?;
    if let Some(constant) = &variant.constant {
        return Some(constant.to_json());
    }
    let mut value = of(api, &variant.ty, depth + 1)?;
    if let (Tagging::Tag(tag), Some(members)) = (&union.tagging, value.as_object_mut()) {
        members.insert(tag.clone(), variant.tags.first().map(Literal::to_json)?);
    }
    Some(value)
}
