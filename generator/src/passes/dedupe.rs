//! Sharing: documents that repeat an inline schema under the same title mean one type.

use std::fmt::Write as _;

use crate::hash::HashMap;
use crate::model::{Api, Origin, Shape, Type, TypeDef, TypeId};

/// Makes inline types that have the same title and the same structure one.
pub(crate) fn dedupe(api: &mut Api) {
    let mut prints = Prints { api, known: vec![None; api.types.len()], numbers: HashMap::default() };
    let mut first: HashMap<(String, usize), TypeId> = HashMap::default();
    let mut same: HashMap<TypeId, TypeId> = HashMap::default();
    let mut shared = Vec::new();
    for id in (0..api.types.len()).map(TypeId) {
        let Some(title) = api.def(id).title.clone().filter(|_| matches!(api.def(id).origin, Origin::Inside(..))) else {
            continue;
        };
        let print = prints.of(id);
        match first.get(&(title.clone(), print)) {
            Some(known) => {
                same.insert(id, *known);
                shared.push((*known, id, title));
            }
            None => {
                first.insert((title, print), id);
            }
        }
    }
    for (id, other, title) in shared {
        let places = api.def(other).places.clone();
        let def = &mut api.types[id.0];
        def.places.extend(places);
        def.origin = Origin::Shared(title);
    }
    api.each_type_mut(&mut |ty| {
        if let Type::Named(id) = ty
            && let Some(first) = same.get(id)
        {
            *id = *first;
        }
    });
}

/// The structure of types, prose aside: a number for each.
struct Prints<'a> {
    api: &'a Api,
    known: Vec<Option<usize>>,
    /// The numbers of structures.
    numbers: HashMap<String, usize>,
}

impl Prints<'_> {
    fn of(&mut self, id: TypeId) -> usize {
        if let Some(print) = self.known[id.0] {
            return print;
        }
        // A type that leads back to itself counts as itself there.
        self.known[id.0] = Some(self.number(format!("cycle {}", id.0)));
        let structure = self.structure(self.api.def(id));
        let print = self.number(structure);
        self.known[id.0] = Some(print);
        print
    }

    fn number(&mut self, structure: String) -> usize {
        let next = self.numbers.len();
        *self.numbers.entry(structure).or_insert(next)
    }

    fn structure(&mut self, def: &TypeDef) -> String {
        match &def.shape {
            Shape::Struct(object) => {
                let mut text = format!("struct {:?} {:?}", object.extra, object.rules);
                for field in &object.fields {
                    _ = write!(text, "\n{:?} {} ", field.name, self.ty(&field.ty));
                    let flags = [field.required, field.read_only, field.write_only, field.private];
                    text.extend(flags.map(|flag| if flag { '1' } else { '0' }));
                    // Most fields have none of these, and to print nothing at length takes time.
                    if !field.rules.is_empty() {
                        _ = write!(text, " {:?}", field.rules);
                    }
                    if field.default.is_some() || field.constant.is_some() || field.xml.is_some() {
                        _ = write!(text, " {:?} {:?} {:?}", field.default, field.constant, field.xml);
                    }
                }
                text
            }
            Shape::Enum(list) => {
                let values: Vec<_> = list.values.iter().map(|value| (&value.literal, &value.name)).collect();
                format!("enum {} {values:?}", list.open)
            }
            Shape::Union(union) => {
                let variants: Vec<_> = union
                    .variants
                    .iter()
                    .map(|variant| {
                        (&variant.name, self.ty(&variant.ty), &variant.tags, &variant.constant, &variant.rules)
                    })
                    .collect();
                format!("union {:?} {} {variants:?}", union.tagging, union.overlapping)
            }
            Shape::Alias(ty, rules) => format!("alias {} {rules:?}", self.ty(ty)),
            Shape::Tuple(items, rest) => {
                let items: Vec<(String, bool)> = items.iter().map(|item| (self.ty(&item.ty), item.required)).collect();
                format!("tuple {items:?} {:?}", rest.as_ref().map(|rest| self.ty(rest)))
            }
            Shape::FixedString(fixed) => format!("{fixed:?}"),
            Shape::Pending => "pending".to_owned(),
        }
    }

    fn ty(&mut self, ty: &Type) -> String {
        match ty {
            Type::Named(id) => match &self.api.def(*id).origin {
                Origin::Component(_) | Origin::Shared(_) => format!("#{}", id.0),
                _ => format!("={}", self.of(*id)),
            },
            Type::Array(inner) => format!("[{}]", self.ty(inner)),
            Type::Map(inner) => format!("{{{}}}", self.ty(inner)),
            Type::Nullable(inner) => format!("{}?", self.ty(inner)),
            scalar => format!("{scalar:?}"),
        }
    }
}
