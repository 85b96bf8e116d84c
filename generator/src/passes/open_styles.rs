//! Styles of parameters where OpenAPI leaves open what is written: arrays inside of other values.

use crate::finding::{Finding, Findings};
use crate::hash::HashSet;
use crate::model::{Api, Operation, ParameterPlace, Shape, Style, Type};

/// Notes arrays in the style `deepObject`, and lists in objects whose members are parameters of their own: each once for a
/// document, as the output has the same everywhere. `settles_deep_arrays` is whether the settings decide how such arrays are
/// written.
pub(crate) fn open_styles(api: &Api, settles_deep_arrays: bool, findings: &mut Findings) {
    if !settles_deep_arrays {
        let deep = "OpenAPI leaves open how the style `deepObject` writes arrays";
        let instead = "as in `expand[0]=a`, unless `deep_arrays` in typecase.toml says otherwise";
        note(api, deep, instead, has_deep, findings);
    }
    let exploded = "OpenAPI leaves open what becomes of lists in an object that is exploded";
    note(api, exploded, "each item is a pair of its own: `tags=a&tags=b`", has_exploded, findings);
}

/// Notes a style at the first operation that has it, with how many more have it.
fn note(api: &Api, what: &str, instead: &str, has: fn(&Api, &Operation) -> bool, findings: &mut Findings) {
    let mut found = api.operations.iter().filter(|operation| has(api, operation));
    let Some(first) = found.next() else { return };
    let message = match found.count() {
        0 => what.to_owned(),
        more => format!("{what}; {more} more of the operations have any"),
    };
    findings.add(Finding::note(first.place.clone(), message, instead));
}

/// Whether an operation has an array in the style `deepObject`, in its query or in a form.
fn has_deep(api: &Api, operation: &Operation) -> bool {
    let deep = operation.parameters.iter().filter(|parameter| parameter.style == Style::DeepObject);
    let kinds = operation.body.iter().flat_map(|body| &body.kinds);
    let in_form = kinds.filter(|payload| !payload.encoding.is_empty()).any(|payload| {
        let Some(Type::Named(id)) = Some(payload.ty.not_null()) else { return false };
        let Shape::Struct(object) = &api.def(*id).shape else { return false };
        let deep = payload.encoding.iter().filter(|encoding| encoding.style == Style::DeepObject);
        deep.filter_map(|encoding| object.fields.iter().find(|field| field.name == encoding.name))
            .any(|field| holds_array(api, &field.ty))
    });
    in_form || deep.map(|parameter| &parameter.ty).any(|ty| holds_array(api, ty))
}

/// Whether an operation has a parameter that is an object with lists in it, whose members are pairs of the query.
fn has_exploded(api: &Api, operation: &Operation) -> bool {
    let mut exploded = operation
        .parameters_in(ParameterPlace::Query)
        .filter(|parameter| parameter.style == Style::Form && parameter.explode);
    let is_list = |ty: &Type| matches!(ty.not_null(), Type::Array(_));
    exploded.any(|parameter| match parameter.ty.not_null() {
        Type::Map(inner) => is_list(inner),
        Type::Named(id) => match &api.def(*id).shape {
            Shape::Struct(object) => object.fields.iter().any(|field| is_list(&field.ty)),
            _ => false,
        },
        _ => false,
    })
}

/// Whether a value of a type may hold an array.
fn holds_array(api: &Api, ty: &Type) -> bool {
    let (mut ahead, mut seen) = (vec![ty], HashSet::default());
    while let Some(ty) = ahead.pop() {
        match ty.not_null() {
            Type::Array(_) => return true,
            Type::Map(inner) => ahead.push(inner),
            Type::Named(id) if seen.insert(*id) => match &api.def(*id).shape {
                Shape::Struct(object) => ahead.extend(object.fields.iter().map(|field| &field.ty)),
                Shape::Union(union) => ahead.extend(union.variants.iter().map(|variant| &variant.ty)),
                Shape::Alias(target, _) => ahead.push(target),
                Shape::Tuple(..) => return true,
                _ => {}
            },
            _ => {}
        }
    }
    false
}
