//! Failures: operations that document the same answers have one type for them.
//!
//! ```yaml
//! /jobs/{id}: { get:    { responses: { '404': { $ref: '#/components/responses/Gone' }, '422': { $ref: '#/components/responses/Bad' } } } }
//! /runs/{id}: { delete: { responses: { '404': { $ref: '#/components/responses/Gone' }, '422': { $ref: '#/components/responses/Bad' } } } }
//! ```
//!
//! Which operations have one follows from what they document alone, and nothing is kept from one run to the next: a user has a name for the
//! failures of each operation, which stays the same whatever type it stands for.

use std::collections::hash_map::Entry;

use crate::hash::HashMap;
use crate::model::{Api, Operation, Origin, Outcome, Type, TypeId, are_alike};

/// Finds the types of failures that operations may have in common.
pub(crate) fn share_failures(api: &mut Api) {
    let mut known: HashMap<String, usize> = HashMap::default();
    let mut failures: Vec<Vec<Outcome>> = Vec::new();
    for index in 0..api.operations.len() {
        let operation = &api.operations[index];
        if !is_of_any_operation(api, operation) {
            continue;
        }
        let full: Vec<&Outcome> = operation.failure.iter().filter(|outcome| outcome.payload.is_some()).collect();
        let found = match known.entry(shape(&full)) {
            Entry::Occupied(known) => {
                failures[*known.get()].iter_mut().zip(full).for_each(|(shared, own)| keep_prose(shared, own));
                *known.get()
            }
            Entry::Vacant(new) => {
                failures.push(full.into_iter().cloned().collect());
                *new.insert(failures.len() - 1)
            }
        };
        api.operations[index].failure_type = Some(found);
    }
    api.failures = failures;
}

/// Whether an operation has an enum of failures, of types that other operations may have as well. One with a type that only it has is
/// like no other.
fn is_of_any_operation(api: &Api, operation: &Operation) -> bool {
    let mut payloads = operation.failure.iter().filter_map(|outcome| outcome.payload.as_ref());
    !are_alike(&operation.failure) && payloads.all(|payload| !is_of_one(api, &payload.ty))
}

fn is_of_one(api: &Api, ty: &Type) -> bool {
    match ty {
        Type::Named(id) => stands_in_one(api, *id),
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => is_of_one(api, inner),
        _ => false,
    }
}

/// Whether a type stands in an operation. Types are reserved before what is inside of them, so that each step leads to a smaller
/// index.
fn stands_in_one(api: &Api, id: TypeId) -> bool {
    let mut at = id;
    loop {
        match &api.def(at).origin {
            Origin::Inside(parent, _) if parent.0 < at.0 => at = *parent,
            Origin::Inside(..) | Origin::Component(_) | Origin::Shared(_) => return false,
            Origin::Operation { .. } => return true,
        }
    }
}

/// What tells failures apart: the statuses, and how the body of each is read.
fn shape(full: &[&Outcome]) -> String {
    let read = full.iter().filter_map(|outcome| {
        let payload = outcome.payload.as_ref()?;
        Some(format!("{:?}", (outcome.status, payload.kind, &payload.ty, &payload.xml)))
    });
    read.collect::<Vec<_>>().join(" ")
}

/// Drops the prose of a status that not all operations have in the same words: each has its own in its docs.
fn keep_prose(shared: &mut Outcome, own: &Outcome) {
    if shared.description != own.description {
        shared.description.clear();
    }
}
