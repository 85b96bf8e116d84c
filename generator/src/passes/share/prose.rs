//! The prose of a type that stands in several places.

use std::hash::Hash;

use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Docs, Literal, Shape, Type, TypeDef, TypeId};

/// Gives a type and its members the prose that most of its places have.
pub(super) fn unite(api: &mut Api, first: TypeId, members: &[TypeId]) {
    let defs: Vec<&TypeDef> = members.iter().map(|id| api.def(*id)).collect();
    let deprecated = defs.iter().all(|def| def.docs.deprecated);
    // The prose of one place doesn't describe all of them.
    let whole = most(defs.iter().map(|def| &def.docs)).filter(|(_, count)| 2 * count > defs.len());
    let whole = Docs { deprecated, ..whole.map(|(docs, _)| docs.clone()).unwrap_or_default() };
    let part = |index: usize| most(defs.iter().filter_map(|def| docs(def, index))).map(|(docs, _)| docs.clone());
    let parts: Vec<Option<Docs>> = (0..count(api.def(first))).map(part).collect();
    let values = values(&defs);
    let def = &mut api.types[first.0];
    def.docs = whole;
    match &mut def.shape {
        Shape::Struct(object) => {
            let fields = object.fields.iter_mut().zip(parts);
            fields.filter_map(|(field, docs)| Some((field, docs?))).for_each(|(field, docs)| field.docs = docs);
        }
        Shape::Union(union) => {
            let variants = union.variants.iter_mut().zip(parts);
            variants
                .filter_map(|(variant, docs)| Some((variant, docs?)))
                .for_each(|(variant, docs)| variant.docs = docs);
        }
        Shape::Enum(list) => {
            for value in &mut list.values {
                let known = values.iter().find(|(literal, _)| *literal == value.literal);
                value.description = known.map(|(_, text)| text.clone()).unwrap_or_default();
            }
        }
        _ => {}
    }
}

/// Moves the prose of a schema to the place that has it, where the place has no prose of its own.
pub(super) fn keep_at_places(api: &mut Api, shared: &HashSet<TypeId>) {
    let prose: HashMap<TypeId, Docs> = shared.iter().map(|id| (*id, api.def(*id).docs.clone())).collect();
    let keep = |docs: &mut Docs, ty: &Type| {
        if let Type::Named(id) = ty.not_null()
            && docs.text().is_empty()
            && let Some(prose) = prose.get(id)
        {
            (docs.title, docs.description) = (prose.title.clone(), prose.description.clone());
        }
    };
    for def in &mut api.types {
        if let Shape::Struct(object) = &mut def.shape {
            object.fields.iter_mut().for_each(|field| keep(&mut field.docs, &field.ty));
        }
    }
    for operation in api.operations.iter_mut().chain(&mut api.incoming) {
        operation.parameters.iter_mut().for_each(|parameter| keep(&mut parameter.docs, &parameter.ty));
        if let Some(body) = &mut operation.body {
            body.kinds.iter().take(1).for_each(|kind| keep(&mut body.docs, &kind.ty));
        }
    }
}

/// How many members of a type have prose.
fn count(def: &TypeDef) -> usize {
    match &def.shape {
        Shape::Struct(object) => object.fields.len(),
        Shape::Union(union) => union.variants.len(),
        _ => 0,
    }
}

fn docs(def: &TypeDef, index: usize) -> Option<&Docs> {
    match &def.shape {
        Shape::Struct(object) => object.fields.get(index).map(|field| &field.docs),
        Shape::Union(union) => union.variants.get(index).map(|variant| &variant.docs),
        _ => None,
    }
}

/// The prose that most places have for each value.
fn values(defs: &[&TypeDef]) -> Vec<(Literal, String)> {
    let mut found: Vec<(Literal, Vec<&String>)> = Vec::new();
    let mut indices: HashMap<String, usize> = HashMap::default();
    for def in defs {
        let Shape::Enum(list) = &def.shape else { continue };
        for value in list.values.iter().filter(|value| !value.description.is_empty()) {
            let index = *indices.entry(format!("{:?}", value.literal)).or_insert_with(|| {
                found.push((value.literal.clone(), Vec::new()));
                found.len() - 1
            });
            found[index].1.push(&value.description);
        }
    }
    let most = |texts: Vec<&String>| most(texts.into_iter()).map(|(text, _)| text.clone());
    found.into_iter().filter_map(|(literal, texts)| Some((literal, most(texts)?))).collect()
}

/// The most frequent prose, and how often it stands there; among equals the longest, so that the order of the places doesn't
/// matter.
fn most<'a, T: Eq + Hash + Prose>(all: impl Iterator<Item = &'a T>) -> Option<(&'a T, usize)> {
    let mut counts: HashMap<&T, usize> = HashMap::default();
    all.filter(|prose| !prose.text().is_empty()).for_each(|prose| *counts.entry(prose).or_default() += 1);
    counts.into_iter().max_by(|(one, ones), (other, others)| {
        (ones, one.text().len(), one.text()).cmp(&(others, other.text().len(), other.text()))
    })
}

trait Prose {
    fn text(&self) -> String;
}

impl Prose for String {
    fn text(&self) -> String {
        self.clone()
    }
}

impl Prose for Docs {
    fn text(&self) -> String {
        format!("{}{}", self.title, self.description)
    }
}
