//! Sweeping: inline types that nothing uses any more.

use crate::model::{Api, Origin, Type, TypeId};

/// Drops inline types that nothing uses, and closes the gaps.
///
/// A `TypeId` is an index into the list of types, so the types that stay get new ids. No old id is kept anywhere else:
/// this runs before anything is named, and the facts that passes collect by id are used up by then.
pub(crate) fn sweep(api: &mut Api) {
    let used = used(api);
    let new_ids = new_ids(&used);
    api.examples.retain(|example| example.ty.named().is_none_or(|id| used[id.0]));
    let mut stays = used.iter();
    api.types.retain(|_| stays.next() == Some(&true));
    api.each_type_mut(&mut |ty| {
        if let Type::Named(id) = ty {
            *id = new_ids[id.0];
        }
    });
    for def in &mut api.types {
        if let Origin::Inside(parent, _) = &mut def.origin {
            *parent = new_ids[parent.0];
        }
    }
}

/// Which types are used: named schemas, what operations have, and all that these lead to.
fn used(api: &Api) -> Vec<bool> {
    let mut used = vec![false; api.types.len()];
    let mut todo: Vec<TypeId> =
        (0..api.types.len()).map(TypeId).filter(|id| matches!(api.def(*id).origin, Origin::Component(_))).collect();
    api.each_root_type(&mut |ty| todo.extend(ty.named()));
    while let Some(id) = todo.pop() {
        if !std::mem::replace(&mut used[id.0], true) {
            api.types[id.0].each_type(&mut |ty| todo.extend(ty.named()));
            // The name of a type is made of the name of the type around it, which has to stay too.
            if let Origin::Inside(parent, _) = api.types[id.0].origin {
                todo.push(parent);
            }
        }
    }
    used
}

/// The new id of each type that stays; that of a dropped type is the next one's, and nothing has it.
fn new_ids(used: &[bool]) -> Vec<TypeId> {
    let mut next = 0;
    let each = used.iter().map(|used| {
        let id = TypeId(next);
        next += usize::from(*used);
        id
    });
    each.collect()
}
