//! Splitting: a type that goes both ways becomes two where answers have more than requests.
//!
//! ```yaml
//! Pet:
//!   required: [id, name]
//!   properties: { id: { type: integer, readOnly: true }, name: { type: string } }
//! ```
//!
//! Every answer has the `id`, and no request has it. One type for both could only have an `Option` that is never empty in what is
//! received. So answers have a `Pet` with `id: i64`, and requests a `PetInput` without it. The same goes for `writeOnly`, the other
//! way round, and for what holds such a type.
//!
//! A type without a required member of that kind stays one type: its members of one way are optional in any case. So does a type
//! that was one in the last run: the lock has a line for each type of requests.

use std::collections::{BTreeMap, BTreeSet};

use crate::analyze::{all_mentions, reached};
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Docs, Field, Origin, Shape, Type, TypeDef, TypeId};
use crate::name::{INPUT, type_keys};

/// Makes two types of each such type. `last` are the lines of the lock by the keys of now; `anew` frees the types that were one.
pub(crate) fn split(api: &mut Api, last: &BTreeMap<String, String>, anew: bool) {
    let (sent, received) = reached(api);
    let both = sent.intersection(&received).copied().collect();
    let halved = halved(api, &both, last, anew);
    let next = api.types.len();
    let inputs: HashMap<TypeId, TypeId> =
        halved.iter().enumerate().map(|(index, id)| (*id, TypeId(next + index))).collect();
    for id in &halved {
        let input = input(api.def(*id), *id, &inputs);
        api.types.push(input);
        keep_fields(&mut api.types[id.0], |field| field.read_only || !field.write_only);
    }
    let to_input = &mut |ty: &mut Type| redirect(ty, &inputs);
    sent.difference(&received).for_each(|id| api.types[id.0].each_type_mut(to_input));
    api.operations.iter_mut().for_each(|operation| operation.each_request_type_mut(to_input));
    api.incoming.iter_mut().for_each(|operation| operation.each_answer_type_mut(to_input));
    for example in &mut api.examples {
        // `/paths/~1pets/post/requestBody/content/…`, or in `/components/requestBodies`.
        if example.place.pointer.contains("/requestBod") {
            to_input(example.ty.innermost());
        }
    }
}

/// The types that become two, in their order.
fn halved(api: &Api, both: &HashSet<TypeId>, last: &BTreeMap<String, String>, anew: bool) -> BTreeSet<TypeId> {
    let keys = type_keys(api);
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::default();
    for id in both {
        all_mentions(api.def(*id)).into_iter().for_each(|part| users.entry(part).or_default().push(*id));
    }
    let users_of =
        |id: TypeId| users.get(&id).cloned().unwrap_or_default().into_iter().filter(|id| both.contains(id)).collect();
    let of_last = |id: &TypeId| last.contains_key(&format!("{}{INPUT}", keys[id.0]));
    let were: HashSet<TypeId> = spread(both.iter().copied().filter(of_last), &users_of);
    let is_kept = |id: &TypeId| {
        let def = api.def(*id);
        let known = !anew && last.contains_key(&keys[id.0]) && !were.contains(id);
        known || def.imported.is_some()
    };
    let kept = spread(both.iter().copied().filter(is_kept), &|id| all_mentions(api.def(id)));
    let starts = both.iter().copied().filter(|id| (were.contains(id) || differs(api.def(*id))) && !kept.contains(id));
    spread(starts, &users_of).into_iter().collect()
}

/// Whether requests lack a member that every answer has, or answers lack one that every request has.
fn differs(def: &TypeDef) -> bool {
    let Shape::Struct(object) = &def.shape else { return false };
    object.fields.iter().any(|field| field.required && field.read_only != field.write_only)
}

/// The types that can be reached by steps.
fn spread(from: impl Iterator<Item = TypeId>, steps: &dyn Fn(TypeId) -> Vec<TypeId>) -> HashSet<TypeId> {
    let mut todo: Vec<TypeId> = from.collect();
    let mut found = HashSet::default();
    while let Some(id) = todo.pop() {
        if found.insert(id) {
            todo.extend(steps(id));
        }
    }
    found
}

/// The type that requests have in the place of a type.
fn input(def: &TypeDef, id: TypeId, inputs: &HashMap<TypeId, TypeId>) -> TypeDef {
    let mut input = TypeDef {
        places: Vec::new(),
        shared: None,
        number: None,
        origin: Origin::Inside(id, "input".to_owned()),
        title: None,
        docs: Docs { deprecated: def.docs.deprecated, ..Docs::default() },
        input_of: Some(id),
        ..def.clone()
    };
    keep_fields(&mut input, |field| field.write_only || !field.read_only);
    input.each_type_mut(&mut |ty| redirect(ty, inputs));
    input
}

fn keep_fields(def: &mut TypeDef, keeps: impl Fn(&Field) -> bool) {
    if let Shape::Struct(object) = &mut def.shape {
        object.fields.retain(keeps);
    }
}

fn redirect(ty: &mut Type, inputs: &HashMap<TypeId, TypeId>) {
    if let Type::Named(id) = ty
        && let Some(input) = inputs.get(id)
    {
        *id = *input;
    }
}
