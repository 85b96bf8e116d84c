//! Types of requests that can be made of those that answers have in their place, so that what was received can be sent back.

use super::Facts;
use super::cycles::all_mentions;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Shape, Struct, TypeId};

/// The types of requests for which every value of the other type has all that they need.
pub(super) fn find(api: &Api, facts: &Facts) -> HashSet<TypeId> {
    let inputs = (0..api.types.len()).map(TypeId).filter(|id| api.def(*id).input_of.is_some());
    let (mut found, gone): (HashSet<TypeId>, HashSet<TypeId>) = inputs.partition(|id| has_source(api, facts, *id));
    let mut users: HashMap<TypeId, Vec<TypeId>> = HashMap::default();
    for id in &found {
        all_mentions(api.def(*id)).into_iter().for_each(|part| users.entry(part).or_default().push(*id));
    }
    let mut todo: Vec<TypeId> = gone.into_iter().collect();
    // What holds a type that can't be made can't be made either.
    while let Some(gone) = todo.pop() {
        todo.extend(users.get(&gone).into_iter().flatten().filter(|id| found.remove(*id)));
    }
    found
}

fn has_source(api: &Api, facts: &Facts, id: TypeId) -> bool {
    let Some(original) = api.def(id).input_of else { return false };
    match (&api.def(id).shape, &api.def(original).shape) {
        (Shape::Struct(input), Shape::Struct(output)) => {
            let absent = |(index, field): (usize, &crate::model::Field)| {
                let stated = facts.stated_tags.contains(&(id, index));
                field.required && !stated && source(facts, original, output, &field.name).is_none()
            };
            !input.fields.iter().enumerate().any(absent)
        }
        (Shape::Union(_), Shape::Union(_)) => true,
        (Shape::Alias(..), Shape::Alias(..)) => !facts.wrappers.contains(&id),
        _ => false,
    }
}

/// The index of the field of a type of answers that a field of the type of requests is made of.
pub(crate) fn source(facts: &Facts, original: TypeId, output: &Struct, name: &str) -> Option<usize> {
    let index = output.fields.iter().position(|field| field.name == name)?;
    (!facts.stated_tags.contains(&(original, index))).then_some(index)
}
