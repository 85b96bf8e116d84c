//! The names of structs of required fields, which follow from the types whose constructors take them.

use super::Minter;
use crate::model::{Shape, TypeId};
use crate::name::lock::{Kind, kind_of};
use crate::name::mint::operations::Derived;
use crate::name::mint::scope::Scope;

/// How many arguments a constructor may have.
pub(crate) const MOST_ARGUMENTS: usize = 7;

/// The ending of their names, and another for where the document has a schema of that name.
const ENDINGS: [&str; 2] = ["Required", "RequiredFields"];

impl Minter<'_> {
    /// The types that may require more than a constructor has arguments for.
    fn asking_much(&self) -> Vec<TypeId> {
        let much = |id: &TypeId| match &self.api.def(*id).shape {
            Shape::Struct(object) => object.fields.iter().filter(|field| field.required).count() > MOST_ARGUMENTS,
            _ => false,
        };
        (0..self.api.types.len()).map(TypeId).filter(much).collect()
    }

    /// Reserves the names of these structs of the last run, so that no new type takes one.
    pub(crate) fn reserve_required(&self, scope: &mut Scope, places: &[String], names: &[Option<String>]) {
        for TypeId(index) in self.asking_much() {
            let Some(name) = &names[index] else { continue };
            let place = &places[index];
            let made = || format!("{}{}", self.shown(place, name), ENDINGS[0]);
            scope.take(&self.last.get(&required_key(place)).cloned().unwrap_or_else(made));
        }
    }

    /// Names the structs, when all types have their names.
    pub(crate) fn required(&mut self, places: &[String]) {
        let mut scope = Scope::default();
        let left = self.last.iter().filter(|(place, _)| kind_of(place) == Kind::Type).map(|(_, name)| name);
        self.names.types.iter().chain(left).for_each(|name| {
            scope.take(name);
        });
        let ids = self.asking_much();
        let wanted = ids.iter().map(|id| {
            let name = &self.names.types[id.0];
            let candidates = ENDINGS.iter().map(|ending| format!("{name}{ending}")).collect();
            Derived::alone(required_key(&places[id.0]), candidates)
        });
        let wanted = wanted.collect();
        let names = self.derived(&mut scope, wanted);
        self.names.required = ids.into_iter().zip(names).collect();
    }
}

fn required_key(place: &str) -> String {
    format!("{place}/~required")
}
