//! Lists of values that several places share: the type has the values of all, and each place checks those that it may send.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value, json};

use super::Group;
use crate::model::{Api, EnumValue, Extra, Rules, Shape, Struct, Type, TypeId};

/// Gives each shared list the values of all its places. A place with fewer of them gets a rule that lists its own.
pub(super) fn unite(api: &mut Api, groups: &BTreeMap<TypeId, Group>) {
    let mut narrower: HashMap<TypeId, Value> = HashMap::new();
    for (first, group) in groups {
        let Some((values, open)) = united(api, &group.members) else { continue };
        for (id, list) in group.members.iter().filter_map(|id| Some((*id, enum_of(api, *id)?))) {
            if !list.open && (open || list.values.len() < values.len()) {
                narrower.insert(
                    id,
                    json!({ "enum": list.values.iter().map(|value| value.literal.to_json()).collect::<Vec<_>>() }),
                );
            }
        }
        if let Shape::Enum(list) = &mut api.types[first.0].shape {
            (list.values, list.open) = (values, open);
        }
    }
    if !narrower.is_empty() {
        narrow(api, &narrower);
    }
}

fn enum_of(api: &Api, id: TypeId) -> Option<&crate::model::Enum> {
    match &api.def(id).shape {
        Shape::Enum(list) => Some(list),
        _ => None,
    }
}

/// The values of all places, those of the longest list first, and whether any place allows others. Their order depends on no
/// order of the places.
pub(super) fn united(api: &Api, members: &[TypeId]) -> Option<(Vec<EnumValue>, bool)> {
    let mut lists: Vec<&crate::model::Enum> = members.iter().filter_map(|id| enum_of(api, *id)).collect();
    let open = lists.iter().any(|list| list.open);
    let texts =
        |list: &crate::model::Enum| list.values.iter().map(|value| format!("{:?}", value.literal)).collect::<Vec<_>>();
    // Of equally long lists, the order that most places have.
    let mut counts: HashMap<Vec<String>, usize> = HashMap::new();
    lists.iter().for_each(|list| *counts.entry(texts(list)).or_default() += 1);
    lists.sort_by_cached_key(|list| {
        let texts = texts(list);
        (std::cmp::Reverse((texts.len(), counts.get(&texts).copied())), texts)
    });
    let mut values: Vec<EnumValue> = lists.first()?.values.clone();
    for list in lists {
        let more = list.values.iter().filter(|value| values.iter().all(|known| known.literal != value.literal));
        let more: Vec<EnumValue> = more.cloned().collect();
        values.extend(more);
    }
    Some((values, open))
}

/// Puts rules at the places of narrower lists.
fn narrow(api: &mut Api, narrower: &HashMap<TypeId, Value>) {
    for def in &mut api.types {
        match &mut def.shape {
            Shape::Struct(object) => {
                object.fields.iter_mut().for_each(|field| add(&mut field.rules, schema(&field.ty, narrower)));
                narrow_others(object, narrower);
            }
            Shape::Union(union) => {
                union.variants.iter_mut().for_each(|variant| add(&mut variant.rules, schema(&variant.ty, narrower)));
            }
            Shape::Alias(ty, rules) => add(rules, schema(ty, narrower)),
            // Types in a tuple aren't shared.
            Shape::Tuple(..) | Shape::Enum(_) | Shape::FixedString(_) | Shape::Pending => {}
        }
    }
    for operation in api.operations.iter_mut().chain(&mut api.incoming) {
        let parameters = operation.parameters.iter_mut();
        parameters.for_each(|parameter| add(&mut parameter.rules, schema(&parameter.ty, narrower)));
        let payloads = operation.payloads_mut();
        payloads.for_each(|payload| add(&mut payload.rules, schema(&payload.ty, narrower)));
    }
}

/// The members of an object that have no field of their own.
fn narrow_others(object: &mut Struct, narrower: &HashMap<TypeId, Value>) {
    let Extra::Kept(ty) = &object.extra else { return };
    let Some(others) = schema(ty, narrower) else { return };
    let known: Map<String, Value> = object.fields.iter().map(|field| (field.name.clone(), true.into())).collect();
    add(&mut object.rules, Some(json!({ "properties": known, "additionalProperties": others })));
}

/// The rules of a use of a type that has a narrower list inside.
fn schema(ty: &Type, narrower: &HashMap<TypeId, Value>) -> Option<Value> {
    match ty {
        Type::Named(id) => narrower.get(id).cloned(),
        Type::Array(inner) => Some(json!({ "items": schema(inner, narrower)? })),
        Type::Map(inner) => Some(json!({ "additionalProperties": schema(inner, narrower)? })),
        Type::Nullable(inner) => Some(json!({ "anyOf": [{ "type": "null" }, schema(inner, narrower)?] })),
        _ => None,
    }
}

/// Adds a schema to rules.
fn add(rules: &mut Rules, schema: Option<Value>) {
    let Some(schema) = schema else { return };
    let known = rules.schema.as_deref().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let whole = known.map_or_else(|| schema.clone(), |known| json!({ "allOf": [known, schema] }));
    rules.schema = Some(whole.to_string());
}
