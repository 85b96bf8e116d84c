//! The names of types, and the modules that they stand in.

use std::borrow::Cow;

use super::{Minter, file_safe, generics};
use crate::document::FileId;
use crate::hash::{HashMap, HashSet};
use crate::model::{Api, Origin, Shape, TypeId};
use crate::name::lock::{Kind, key, kind_of, pattern, titled, type_keys};
use crate::name::mint::scope::Scope;
use crate::name::mint::words::{singular, type_name, value_name};

impl Minter<'_> {
    pub(crate) fn types(&mut self) {
        let api = self.api;
        let short = short_names(api);
        let mut scope = Scope::default();
        let places = type_keys(self.api);
        let mut names: Vec<Option<String>> =
            places.iter().map(|place| self.last.get(place).filter(|name| scope.take(name)).cloned()).collect();
        self.find_former_names(&places, &mut scope, &mut names);
        self.last.iter().filter(|(place, _)| kind_of(place) == Kind::Type).for_each(|(_, name)| {
            scope.take(name);
        });
        self.reserve_required(&mut scope, &places, &names);
        // Schemas that have names of their own come first: no inline type takes a name from them.
        let (named, inline): (Vec<usize>, Vec<usize>) =
            (0..api.types.len()).partition(|index| matches!(api.types[*index].origin, Origin::Component(_)));
        // Where two have the same name, one is a component, and the other stands in it or in another file.
        let is_component = |index: &usize| {
            self.api.types[*index].place().is_some_and(|place| {
                let name = place.pointer.strip_prefix("/components/schemas/");
                place.file == FileId(0) && name.is_some_and(|name| !name.contains('/'))
            })
        };
        let (components, others): (Vec<usize>, Vec<usize>) = named.into_iter().partition(is_component);
        // A type that several places share takes its name before those that stand in one place.
        let (shared, alone): (Vec<usize>, Vec<usize>) = inline.into_iter().partition(|index| {
            let def = &self.api.types[*index];
            def.shared.is_some() && matches!(def.origin, Origin::Shared(_))
        });
        for index in components.into_iter().chain(others).chain(shared).chain(alone) {
            if names[index].is_none() {
                names[index] = Some(scope.mint(&self.candidates(TypeId(index), &places, &names, &short)));
            }
        }
        let names: Vec<String> = names.into_iter().map(Option::unwrap_or_default).collect();
        self.names.types = self.rename(Kind::Type, &[], &places, &names);
        self.required(&places);
        self.names.locked.extend(places.into_iter().zip(names));
        self.modules();
    }

    /// Finds the names of types that had another key in the last run: several places share a type that stood in one of
    /// them, or one place has a type that was shared.
    fn find_former_names(&mut self, places: &[String], scope: &mut Scope, names: &mut [Option<String>]) {
        let current: HashSet<&String> = places.iter().collect();
        for (def, slot) in self.api.types.iter().zip(names).filter(|(_, slot)| slot.is_none()) {
            let mut former = def.places.iter().map(key).chain(titled(def)).chain(pattern(def));
            let found = former.find_map(|key| {
                let name = self.last.get(&key).filter(|name| !current.contains(&key) && scope.take(name))?;
                Some((key, name.clone()))
            });
            if let Some((key, name)) = found {
                self.former_keys.push(key);
                *slot = Some(name);
            }
        }
    }

    fn candidates(
        &self,
        id: TypeId,
        places: &[String],
        names: &[Option<String>],
        short: &HashMap<&str, String>,
    ) -> Vec<String> {
        let inside = |parent: &TypeId, role: &str| {
            let parent = self.shown(&places[parent.0], names[parent.0].as_deref().unwrap_or_default());
            type_name(&format!("{parent} {}", role_words(role)), "Type")
        };
        match &self.api.def(id).origin {
            Origin::Component(name) => {
                let short = short.get(name.as_str()).map_or(name.as_str(), String::as_str);
                let whole = generics::words(name).map_or_else(|| name.clone(), |words| words.join(" "));
                vec![type_name(short, "Model"), type_name(&whole, "Model")]
            }
            Origin::Shared(name) => {
                let word = match self.api.def(id).shape {
                    Shape::FixedString(_) => "Text",
                    Shape::Enum(_) => "Value",
                    _ => "Object",
                };
                vec![type_name(name, word), type_name(&format!("{name} {word}"), word)]
            }
            Origin::Inside(parent, role) => {
                let titled = self.api.def(id).title.as_ref().map(|title| type_name(title, "Type"));
                titled.into_iter().chain([inside(parent, role)]).collect()
            }
            Origin::Operation { index, incoming, role } => {
                let list = if *incoming { &self.names.incoming } else { &self.names.operations };
                let method = list.get(*index).map(|names| names.method.as_str()).unwrap_or_default();
                let name = format!("{method} {}", role_words(role));
                // Where a schema has this name, as `SearchResponse`, what an operation has inline is its body.
                vec![type_name(&name, "Type"), type_name(&format!("{name} body"), "Type")]
            }
        }
    }

    /// Types without a schema of their own stand in the file of what they belong to.
    fn modules(&mut self) {
        let api = self.api;
        // A module has another name than the one that it stands in.
        let mut scope = Scope::with(&["mod", "types"]);
        let mut modules: Vec<Option<String>> = vec![None; api.types.len()];
        let mut of_operation: HashMap<(bool, usize), String> = HashMap::default();
        // Files of named schemas first, so that their names don't depend on what operations have inline.
        for (index, def) in api.types.iter().enumerate() {
            if matches!(def.origin, Origin::Component(_) | Origin::Shared(_)) {
                modules[index] = Some(scope.mint(&[file_safe(value_name(&self.names.types[index], "type"))]));
            }
        }
        for (index, def) in api.types.iter().enumerate() {
            if let Origin::Operation { index: operation, incoming, .. } = &def.origin {
                let list = if *incoming { &self.names.incoming } else { &self.names.operations };
                let method = list.get(*operation).map(|names| names.method.clone()).unwrap_or_default();
                let module =
                    of_operation.entry((*incoming, *operation)).or_insert_with(|| scope.mint(&[file_safe(method)]));
                modules[index] = Some(module.clone());
            }
        }
        for index in 0..api.types.len() {
            if modules[index].is_none() {
                modules[index] = self.owner(TypeId(index)).and_then(|owner| modules[owner.0].clone());
            }
            if modules[index].is_none() {
                modules[index] = Some(scope.mint(&[file_safe(value_name(&self.names.types[index], "type"))]));
            }
        }
        self.names.modules = modules.into_iter().map(Option::unwrap_or_default).collect();
    }

    /// The outermost type that a type stands inside of.
    fn owner(&self, id: TypeId) -> Option<TypeId> {
        let mut at = id;
        // Types are reserved before what is inside them, so that a step always leads to a smaller index.
        while let Origin::Inside(parent, _) = &self.api.def(at).origin {
            if parent.0 >= at.0 {
                return None;
            }
            at = *parent;
        }
        (at != id).then_some(at)
    }
}

/// The words of a role: `entries[]` is one entry, `labels{}` the value of a map.
pub(crate) fn role_words(role: &str) -> String {
    let mut rest = role;
    let mut suffix = String::new();
    while !rest.is_empty() {
        if let Some(shorter) = rest.strip_suffix("[]") {
            match singular(shorter) {
                Some(one) if suffix.is_empty() && !shorter.ends_with(']') && !shorter.ends_with('}') => return one,
                _ => suffix = format!(" item{suffix}"),
            }
            rest = shorter;
        } else if let Some(shorter) = rest.strip_suffix("{}") {
            suffix = format!(" value{suffix}");
            rest = shorter;
        } else {
            break;
        }
    }
    let rest = if rest.is_empty() && suffix.is_empty() { "value" } else { rest };
    format!("{rest}{suffix}")
}

/// Names such as `voice.v1.archived_call`, cut to the shortest end that no other name has: `archived_call`.
fn short_names(api: &Api) -> HashMap<&str, String> {
    let names: Vec<&str> = api
        .types
        .iter()
        .filter_map(|def| match &def.origin {
            Origin::Component(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    let plain = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let mut counts: HashMap<String, usize> = HashMap::default();
    for name in &names {
        ends(name).iter().for_each(|end| *counts.entry(plain(end)).or_default() += 1);
    }
    let is_unique = |end: &Cow<'_, str>| counts.get(&plain(end)) == Some(&1);
    names.into_iter().filter_map(|name| Some((name, ends(name).into_iter().find(is_unique)?.into_owned()))).collect()
}

/// The ends of a dotted name, the shortest first; a part that begins with no letter is no beginning of a name. Of a generic type
/// these are its name with the last part of each argument's, and its name with the whole of them.
fn ends(name: &str) -> Vec<Cow<'_, str>> {
    if let Some(words) = generics::words(name) {
        let short = words.iter().map(|word| generics::last_part(word)).collect::<Vec<_>>().join(" ");
        return vec![Cow::Owned(short), Cow::Owned(words.join(" "))];
    }
    if generics::has_arguments(name) {
        return vec![Cow::Borrowed(name)];
    }
    let starts = name.rmatch_indices('.').map(|(dot, _)| dot + 1).chain([0]);
    let ends = starts.map(|start| &name[start..]).filter(|end| end.starts_with(|c: char| c.is_ascii_alphabetic()));
    ends.map(Cow::Borrowed).collect()
}
