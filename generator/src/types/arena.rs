//! The types under construction.

use std::ops::{Index, IndexMut};

use crate::document::Node;
use crate::model::{Docs, Origin, Shape, Type, TypeDef, TypeId, resolve};

/// The types of a document so far, and which of them are being built.
#[derive(Default)]
pub(crate) struct Arena {
    defs: Vec<TypeDef>,
    /// The types being built, innermost last.
    open: Vec<TypeId>,
}

impl Arena {
    /// Adds a type.
    pub(super) fn push(&mut self, def: TypeDef) -> TypeId {
        self.defs.push(def);
        TypeId(self.defs.len() - 1)
    }

    /// Reserves a type, so that its schema can refer to itself.
    pub(super) fn reserve(&mut self, node: &Node<'_>, origin: Origin, docs: Docs) -> TypeId {
        self.push(TypeDef {
            places: vec![node.place()],
            shared: None,
            number: None,
            origin,
            title: None,
            docs,
            shape: Shape::Pending,
            weakened: None,
            imported: None,
            input_of: None,
        })
    }

    /// Begins to build a reserved type.
    pub(super) fn open(&mut self, id: TypeId) {
        self.open.push(id);
    }

    /// Ends the building of a type: it has this shape.
    pub(super) fn close(&mut self, id: TypeId, shape: Shape) {
        self.open.pop();
        self[id].shape = shape;
    }

    /// Removes the last type if it is only another name for a type, and returns that type.
    ///
    /// A type is reserved before its schema is read, because the types inside of it are named after it and because it may
    /// refer to itself. Only afterwards is it known that `oneOf: [{type: string}, {type: string, maxLength: 5}]` is a
    /// string, which needs no name. `None` where the type is more than a name, or where types were added since it was
    /// reserved: these may be named after it.
    pub(super) fn pop_alias(&mut self, id: TypeId) -> Option<Type> {
        if id.0 + 1 != self.defs.len() {
            return None;
        }
        let Shape::Alias(ty, _) = &self[id].shape else { return None };
        let ty = ty.clone();
        self.defs.pop();
        Some(ty)
    }

    /// Marks the innermost type that is being built as weaker than its schema, for the first reason that is given. Whether
    /// there is one.
    pub(super) fn weaken(&mut self, reason: &str) -> bool {
        let Some(id) = self.open.last().copied() else { return false };
        self[id].weakened.get_or_insert_with(|| reason.to_owned());
        true
    }

    /// The type behind other names for it and `null`: the rules of a name hold wherever it stands.
    pub(crate) fn resolve(&self, ty: &Type) -> Type {
        resolve(&self.defs, ty).clone()
    }

    /// The types as a list.
    pub(crate) fn into_list(self) -> Vec<TypeDef> {
        self.defs
    }
}

impl Index<TypeId> for Arena {
    type Output = TypeDef;

    fn index(&self, id: TypeId) -> &TypeDef {
        &self.defs[id.0]
    }
}

impl IndexMut<TypeId> for Arena {
    fn index_mut(&mut self, id: TypeId) -> &mut TypeDef {
        &mut self.defs[id.0]
    }
}
