//! Lists of values that several places share: the type has the values of all, and each place checks those that it may send.
//!
//! Where the list stands inside of an object that several places share, the object checks what it may hold in any of them.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::finding::Finding;
use crate::hash::HashMap;
use crate::model::{Api, EnumValue, Extra, Rules, Shape, Type, TypeDef, TypeId};

/// Gives each shared list the values of all its places: `lists` has the types that are one by the one that stands for them. A
/// place with fewer values gets a rule that lists its own. `types` has the type that stands for each type.
pub(super) fn unite(api: &mut Api, lists: &BTreeMap<TypeId, Vec<TypeId>>, types: &[TypeId]) -> Vec<Finding> {
    let mut narrower: HashMap<TypeId, Value> = HashMap::default();
    for (first, members) in lists {
        let Some((values, open)) = united(api, members) else { continue };
        for (id, list) in members.iter().filter_map(|id| Some((*id, enum_of(api, *id)?))) {
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
    if narrower.is_empty() { Vec::new() } else { narrow(api, &narrower, types) }
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
    let mut counts: HashMap<Vec<String>, usize> = HashMap::default();
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
fn narrow(api: &mut Api, narrower: &HashMap<TypeId, Value>, types: &[TypeId]) -> Vec<Finding> {
    let mut kept: HashMap<TypeId, Vec<Kept>> = HashMap::default();
    let mut findings = Vec::new();
    for (def, ty) in api.types.iter().zip(types) {
        let own = uses(def, narrower).into_iter().map(|schema| schema.map(|schema| vec![schema]));
        match kept.get_mut(ty) {
            Some(known) => known.iter_mut().zip(own).for_each(|(known, own)| also_keep(known, own)),
            None => _ = kept.insert(*ty, own.collect()),
        }
    }
    for (def, ty) in api.types.iter_mut().zip(types) {
        let Some(kept) = kept.get(ty) else { continue };
        let own = uses(def, narrower);
        if own.iter().zip(kept).any(|(own, kept)| own.is_some() && kept.is_none()) {
            let place = def.places.first().cloned();
            findings.extend(place.map(|place| {
                Finding::warning(
                    place,
                    "another place of its type takes more values than it does",
                    "which of them it takes isn't checked",
                )
            }));
        }
        keep(def, kept.iter().map(|schemas| schemas.as_deref().map(any_of)).collect());
    }
    for operation in api.operations.iter_mut().chain(&mut api.incoming) {
        let parameters = operation.parameters.iter_mut();
        parameters.for_each(|parameter| add(&mut parameter.rules, schema(&parameter.ty, narrower)));
        let payloads = operation.payloads_mut();
        payloads.for_each(|payload| add(&mut payload.rules, schema(&payload.ty, narrower)));
    }
    findings
}

/// The schemas that the places of a type have for one use in it, each once; none where a place has none.
type Kept = Option<Vec<Value>>;

fn also_keep(known: &mut Kept, own: Kept) {
    match (&mut *known, own) {
        (Some(known), Some(own)) => {
            let new: Vec<Value> = own.into_iter().filter(|schema| !known.contains(schema)).collect();
            known.extend(new);
        }
        _ => *known = None,
    }
}

fn any_of(schemas: &[Value]) -> Value {
    match schemas {
        [only] => only.clone(),
        several => json!({ "anyOf": several }),
    }
}

/// What each use of another type in a definition has to keep, in a fixed order: the fields, then the other members; the variants;
/// what it is another name for.
fn uses(def: &TypeDef, narrower: &HashMap<TypeId, Value>) -> Vec<Option<Value>> {
    match &def.shape {
        Shape::Struct(object) => {
            let others = match &object.extra {
                Extra::Kept(ty) => schema(ty, narrower),
                _ => None,
            };
            object.fields.iter().map(|field| schema(&field.ty, narrower)).chain([others]).collect()
        }
        Shape::Union(union) => union.variants.iter().map(|variant| schema(&variant.ty, narrower)).collect(),
        Shape::Alias(ty, _) => vec![schema(ty, narrower)],
        // Types in a tuple aren't shared.
        Shape::Tuple(..) | Shape::Enum(_) | Shape::FixedString(_) | Shape::Pending => Vec::new(),
    }
}

/// Adds to the rules of a definition what each use in it has to keep, in the order of [`uses`].
fn keep(def: &mut TypeDef, kept: Vec<Option<Value>>) {
    let mut kept = kept.into_iter();
    let mut next = || kept.next().flatten();
    match &mut def.shape {
        Shape::Struct(object) => {
            object.fields.iter_mut().for_each(|field| add(&mut field.rules, next()));
            // The members that have no field of their own.
            let others = next().map(|others| {
                let known: Map<String, Value> =
                    object.fields.iter().map(|field| (field.name.clone(), true.into())).collect();
                json!({ "properties": known, "additionalProperties": others })
            });
            add(&mut object.rules, others);
        }
        Shape::Union(union) => union.variants.iter_mut().for_each(|variant| add(&mut variant.rules, next())),
        Shape::Alias(_, rules) => add(rules, next()),
        Shape::Tuple(..) | Shape::Enum(_) | Shape::FixedString(_) | Shape::Pending => {}
    }
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
