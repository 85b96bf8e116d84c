//! Sweeping: inline types that nothing uses any more.

use crate::model::{Api, Origin, Type, TypeId};

/// Drops inline types that nothing uses, and closes the gaps.
pub(crate) fn sweep(api: &mut Api) {
    let mut used = vec![false; api.types.len()];
    let mut todo: Vec<TypeId> =
        (0..api.types.len()).map(TypeId).filter(|id| matches!(api.def(*id).origin, Origin::Component(_))).collect();
    api.each_root_type(&mut |ty| todo.extend(ty.named()));
    while let Some(id) = todo.pop() {
        if !std::mem::replace(&mut used[id.0], true) {
            api.types[id.0].each_type(&mut |ty| todo.extend(ty.named()));
            // Names are made of the names of what is around: that has to stay too.
            if let Origin::Inside(parent, _) = api.types[id.0].origin {
                todo.push(parent);
            }
        }
    }
    api.examples.retain(|example| example.ty.named().is_none_or(|id| used[id.0]));
    let mut next = 0;
    let renumbered: Vec<TypeId> = used
        .iter()
        .map(|used| {
            let id = TypeId(next);
            next += usize::from(*used);
            id
        })
        .collect();
    let mut index = 0;
    api.types.retain(|_| {
        index += 1;
        used[index - 1]
    });
    api.each_type_mut(&mut |ty| {
        if let Type::Named(id) = ty {
            *id = renumbered[id.0];
        }
    });
    for def in &mut api.types {
        if let Origin::Inside(parent, _) = &mut def.origin {
            *parent = renumbered[parent.0];
        }
    }
}
