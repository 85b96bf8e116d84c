//! Direction: which types requests have, and which answers have.

use super::cycles::all_mentions;
use crate::hash::HashSet;
use crate::model::{Api, Operation, Type, TypeId};

/// The types that requests have, and those that answers have. Types that no operation reaches count as both: nobody knows
/// what they are for, and a document that has only schemas is a library of them.
pub(super) fn find(api: &Api) -> (HashSet<TypeId>, HashSet<TypeId>) {
    let (mut sent, mut received) = reached(api);
    for id in (0..api.types.len()).map(TypeId) {
        if !sent.contains(&id) && !received.contains(&id) {
            received.insert(id);
            sent.insert(id);
        }
    }
    (sent, received)
}

/// The types that operations send, and those that they receive.
pub(crate) fn reached(api: &Api) -> (HashSet<TypeId>, HashSet<TypeId>) {
    let (mut asked, mut answered) = (Vec::new(), Vec::new());
    for operation in &api.operations {
        requests(operation, &mut asked);
        answers(operation, &mut answered);
    }
    for operation in &api.incoming {
        requests(operation, &mut answered);
        answers(operation, &mut asked);
    }
    (reach(api, asked), reach(api, answered))
}

fn requests<'a>(operation: &'a Operation, types: &mut Vec<&'a Type>) {
    types.extend(operation.parameters.iter().map(|parameter| &parameter.ty));
    types.extend(operation.body.iter().flat_map(|body| &body.kinds).map(|payload| &payload.ty));
}

fn answers<'a>(operation: &'a Operation, types: &mut Vec<&'a Type>) {
    let outcomes = operation.success.iter().chain(&operation.failure);
    types.extend(outcomes.flat_map(|outcome| outcome.payload.iter().chain(&outcome.stream)).map(|payload| &payload.ty));
}

fn reach(api: &Api, roots: Vec<&Type>) -> HashSet<TypeId> {
    let mut todo: Vec<TypeId> = Vec::new();
    for mut ty in roots {
        loop {
            match ty {
                Type::Named(id) => break todo.push(*id),
                Type::Nullable(inner) | Type::Array(inner) | Type::Map(inner) => ty = inner,
                _ => break,
            }
        }
    }
    let mut seen = HashSet::default();
    while let Some(id) = todo.pop() {
        if seen.insert(id) {
            todo.extend(all_mentions(api.def(id)));
        }
    }
    seen
}
