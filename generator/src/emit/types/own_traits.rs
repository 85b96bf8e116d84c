//! Traits and attributes that the user wants of single types.

use std::collections::BTreeMap;

use proc_macro2::TokenStream;
use quote::quote;

use super::derives::{is_of_parts, partial};
use crate::analyze::Facts;
use crate::config::{Map, RustPath, TypeSettings, nearest};
use crate::document::FileId;
use crate::emit::Emission;
use crate::emit::layout::macro_block::inline;
use crate::finding::{Finding, Place};
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Shape, TypeDef, TypeId};
use crate::name::Names;
use crate::passes::unknown;

/// What one type has beside what all types have.
#[derive(Clone, Debug, Default)]
pub(crate) struct OwnTraits {
    /// Further traits that it derives, as paths.
    pub(crate) derive: Vec<String>,
    /// Its attributes, each as it stands in the brackets.
    attributes: Vec<String>,
}

/// The traits and attributes of each type, and the findings on those that can't be. `wanted` are the settings, by pointer or by
/// Rust name.
pub(crate) fn own_traits(
    api: &Api,
    names: &Names,
    facts: &Facts,
    map: Map,
    wanted: &BTreeMap<String, &TypeSettings>,
) -> (HashMap<TypeId, OwnTraits>, Vec<Finding>) {
    let mut search = Search { api, facts, partial: HashSet::default(), own: HashMap::default(), findings: Vec::new() };
    if wanted.is_empty() {
        return (search.own, search.findings);
    }
    search.partial = partial(api, map);
    for (key, settings) in wanted {
        let is_it = |id: &TypeId| match key.strip_prefix('#') {
            Some(pointer) => {
                let places = &api.def(*id).places;
                places.iter().any(|place| place.file == FileId::MAIN && place.pointer == pointer)
            }
            None => names.types.get(id.0) == Some(key),
        };
        match (0..api.types.len()).map(TypeId).find(is_it) {
            Some(id) => search.take(id, key, settings),
            None => {
                let known: Vec<&str> = names.types.iter().map(String::as_str).collect();
                search.findings.push(unknown("types", key, "type", nearest(key, &known).map(str::to_owned)));
            }
        }
    }
    (search.own, search.findings)
}

struct Search<'a> {
    api: &'a Api,
    facts: &'a Facts,
    partial: HashSet<TypeId>,
    own: HashMap<TypeId, OwnTraits>,
    findings: Vec<Finding>,
}

impl Search<'_> {
    fn take(&mut self, id: TypeId, key: &str, settings: &TypeSettings) {
        let def = self.api.def(id);
        if let Some(reason) = self.has_no_traits(id, def) {
            return self.refuse(def, format!("`types` has `{key}`, which is {reason}"), "passed over");
        }
        let attributes = settings.attributes.iter().map(|attribute| attribute.as_str().to_owned());
        self.own.entry(id).or_default().attributes.extend(attributes);
        for path in settings.derive.iter().map(RustPath::as_str) {
            let needed = if is_of_parts(path) { self.reach(id) } else { vec![id] };
            if is_of_parts(path) && needed.iter().any(|part| self.partial.contains(part)) {
                let what = "which holds a float, JSON of any shape or a type of another crate";
                self.refuse(def, format!("`types` has `{path}` for `{key}`, {what}"), "it isn't derived");
                continue;
            }
            for part in needed {
                self.own.entry(part).or_default().derive.push(path.to_owned());
            }
        }
    }

    /// Why a type can't have traits of its own.
    fn has_no_traits(&self, id: TypeId, def: &TypeDef) -> Option<&'static str> {
        match def.shape {
            _ if def.imported.is_some() => Some("a type of another crate"),
            Shape::Alias(..) if !self.facts.wrappers.contains(&id) => Some("another name for a type"),
            Shape::FixedString(_) => Some("a string of fixed length, with the same traits always"),
            _ => None,
        }
    }

    fn refuse(&mut self, def: &TypeDef, message: String, instead: &str) {
        let place = def.place().cloned().unwrap_or(Place { file: FileId::MAIN, pointer: String::new() });
        self.findings.push(Finding::warning(place, message, instead));
    }

    /// A type, and all that it holds.
    fn reach(&self, id: TypeId) -> Vec<TypeId> {
        let (mut found, mut seen, mut todo) = (Vec::new(), HashSet::default(), vec![id]);
        while let Some(id) = todo.pop() {
            if seen.insert(id) {
                found.push(id);
                self.api.def(id).each_type(&mut |ty| todo.extend(ty.named()));
            }
        }
        found
    }
}

impl Emission<'_> {
    /// The attributes that the user wants of a type.
    pub(crate) fn own_attributes(&self, id: TypeId) -> TokenStream {
        let own = self.options.own.get(&id).into_iter().flat_map(|own| &own.attributes);
        let own = own.map(|attribute| attribute.parse::<TokenStream>().unwrap_or_default());
        quote!(#(#[#own])*)
    }

    /// The same as lines of text.
    pub(crate) fn own_attribute_lines(&self, id: TypeId) -> String {
        let own = self.options.own.get(&id).into_iter().flat_map(|own| &own.attributes);
        own.map(|attribute| format!("#[{}]\n", inline(&attribute.parse().unwrap_or_default()))).collect()
    }
}
