//! Further traits to derive, where the user wants some.

use proc_macro2::TokenStream;
use quote::quote;

use crate::config::Map;
use crate::emit::Emission;
use crate::emit::types::enums;
use crate::hash::HashSet;
use crate::model::{Api, Extra, Shape, Type, TypeDef, TypeId};

/// Traits that every type derives if it can.
const USUAL: [&str; 4] = ["Clone", "Debug", "Default", "PartialEq"];

/// Traits that a type can't have where it holds a float or any JSON.
const OF_PARTS: [&str; 4] = ["Eq", "Hash", "Ord", "PartialOrd"];

impl Emission<'_> {
    /// The further traits that a type derives.
    pub(crate) fn more_derives(&self, id: TypeId, has: &[&str]) -> TokenStream {
        let wanted = |path: &&String| match standard(path) {
            Some(name) if USUAL.contains(&name) || has.contains(&name) => false,
            Some(name) if OF_PARTS.contains(&name) => !self.partial.contains(&id),
            _ => true,
        };
        let mut seen = HashSet::default();
        let own = self.options.own.get(&id).into_iter().flat_map(|own| &own.derive);
        let paths = self.options.derive.iter().chain(own).filter(wanted).filter(|path| seen.insert(path.as_str()));
        let paths = paths.map(|path| path.parse::<TokenStream>().unwrap_or_default());
        quote!(#(, #paths)*)
    }
}

/// Whether a trait is one that a type can't have where it holds a float or any JSON, and that what it holds needs too.
pub(super) fn is_of_parts(path: &str) -> bool {
    standard(path).is_some_and(|name| OF_PARTS.contains(&name))
}

/// The name of a standard trait: of a bare name, or of a path into the standard library.
fn standard(path: &str) -> Option<&str> {
    let (from, name) = path.rsplit_once("::").unwrap_or(("std", path));
    ["std", "core"].contains(&from.trim_start_matches("::").split("::").next()?).then_some(name)
}

/// The types that hold a float, any JSON or a type of the user's, and so have neither hash nor order.
pub(crate) fn partial(api: &Api, map: Map) -> HashSet<TypeId> {
    let mut found = HashSet::default();
    let mut users: Vec<Vec<TypeId>> = vec![Vec::new(); api.types.len()];
    let mut todo = Vec::new();
    for (id, def) in api.types.iter().enumerate().map(|(index, def)| (TypeId(index), def)) {
        def.each_type(&mut |ty| {
            if let Some(users) = ty.named().and_then(|part| users.get_mut(part.0)) {
                users.push(id);
            }
        });
        if is_partial(def, map) {
            todo.push(id);
        }
    }
    while let Some(id) = todo.pop() {
        if found.insert(id) {
            todo.extend(users.get(id.0).into_iter().flatten());
        }
    }
    found
}

/// Whether a type itself has a part without hash and order.
fn is_partial(def: &TypeDef, map: Map) -> bool {
    // What a type of another crate derives isn't known here.
    let mut partial = match &def.shape {
        _ if def.imported.is_some() => true,
        // A union keeps unknown values as JSON.
        Shape::Union(_) => true,
        Shape::Enum(list) => !enums::has_order(list),
        Shape::Struct(object) => map == Map::Index && matches!(object.extra, Extra::Kept(_)),
        _ => false,
    };
    def.each_type(&mut |ty| partial |= is_partial_use(ty, map));
    partial
}

fn is_partial_use(ty: &Type, map: Map) -> bool {
    match ty {
        Type::Json | Type::JsonObject | Type::Float | Type::Double | Type::Decimal | Type::Secret => true,
        Type::Foreign(_) => true,
        Type::Map(_) if map == Map::Index => true,
        Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => is_partial_use(inner, map),
        _ => false,
    }
}
