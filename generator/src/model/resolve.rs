//! Other names for types.

use super::{Api, Shape, Type, TypeDef};

/// The greatest number of names of a type, one behind the other. Documents have two or three; the bound ends the search
/// in a name that leads back to itself.
const MAX_NAMES: usize = 64;

/// The type behind other names for it and `null`, of the types in a list.
#[must_use]
pub fn resolve<'a>(types: &'a [TypeDef], ty: &'a Type) -> &'a Type {
    let mut at = ty.not_null();
    for _ in 0..MAX_NAMES {
        let Type::Named(id) = at else { break };
        let Some(TypeDef { shape: Shape::Alias(inner, _), .. }) = types.get(id.0) else { break };
        at = inner.not_null();
    }
    at
}

impl Api {
    /// The type behind other names for it and `null`.
    #[must_use]
    pub fn resolve<'a>(&'a self, ty: &'a Type) -> &'a Type {
        resolve(&self.types, ty)
    }
}
