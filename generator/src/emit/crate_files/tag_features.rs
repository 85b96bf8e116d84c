//! Features: in a large crate, each tag is one, with the types that its operations need.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use crate::hash::HashMap;
use crate::model::{Api, Operation, TypeId};
use crate::name::Names;

/// The number of operations from which each tag is a feature by default.
pub(crate) const LARGE: usize = 100;

/// A type that more tags than this need is always there: nobody reads a longer list of features.
const MOST_TAGS: usize = 8;

/// Features that a crate has whatever its tags are.
const RESERVED: [&str; 9] = ["default", "reqwest", "blocking", "gzip", "brotli", "zstd", "tracing", "mock", ALL];

/// The feature that turns on the features of all tags.
pub(crate) const ALL: &str = "all-operations";

/// The modules of each feature.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gates {
    /// The feature of each tag; empty where tags are no features.
    tags: Vec<String>,
    /// The features that need a module of types; a module that isn't listed is always there.
    modules: HashMap<String, BTreeSet<usize>>,
}

impl Gates {
    pub(crate) fn of(api: &Api, names: &Names, wanted: bool) -> Self {
        let tagged = api.operations.iter().map(|operation| operation.tag).collect::<BTreeSet<_>>();
        if !wanted || tagged.len() < 2 {
            return Self::default();
        }
        let modules = Modules::of(api, names);
        let mut needed: HashMap<String, BTreeSet<usize>> = HashMap::default();
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        for tag in tagged {
            let roots = api.operations.iter().filter(|operation| operation.tag == tag).flat_map(Operation::types);
            for module in modules.reach(roots) {
                reached.insert(module);
                needed.entry(module.to_owned()).or_default().insert(tag);
            }
        }
        // Types that no operation needs, and those of webhooks, are always there.
        let apart = (0..api.types.len()).map(TypeId).filter(|id| !reached.contains(names.modules[id.0].as_str()));
        let always: Vec<&str> =
            modules.reach(apart.chain(api.incoming.iter().flat_map(Operation::types))).into_iter().collect();
        needed.retain(|module, tags| tags.len() <= MOST_TAGS && !always.contains(&module.as_str()));
        Self { tags: names.tags.iter().map(|tag| feature(tag)).collect(), modules: needed }
    }

    /// The feature of a tag.
    pub(crate) fn tag(&self, tag: usize) -> Option<&str> {
        self.tags.get(tag).map(String::as_str)
    }

    /// The condition under which a tag's module is there.
    pub(crate) fn of_tag(&self, tag: usize) -> Option<TokenStream> {
        let feature = self.tag(tag)?;
        Some(quote!(#[cfg(feature = #feature)]))
    }

    /// The condition under which a module of types is there, as a line.
    pub(crate) fn line(&self, module: &str) -> Option<String> {
        let features: BTreeSet<&str> = self.modules.get(module)?.iter().filter_map(|tag| self.tag(*tag)).collect();
        Some(any_of(&features))
    }

    /// The condition under which the module of any of these tags is there, as a line.
    pub(crate) fn of_tags(&self, tags: &BTreeSet<usize>) -> Option<String> {
        let features: BTreeSet<&str> = tags.iter().filter_map(|tag| self.tag(*tag)).collect();
        (!features.is_empty()).then(|| any_of(&features))
    }

    /// The features of all tags that are in use, sorted.
    pub(crate) fn all(&self, api: &Api) -> BTreeSet<&str> {
        api.operations.iter().filter_map(|operation| self.tag(operation.tag)).collect()
    }
}

/// The condition that any of these features is on, as a line.
fn any_of(features: &BTreeSet<&str>) -> String {
    let each: Vec<String> = features.iter().map(|feature| format!("feature = \"{feature}\"")).collect();
    let any = format!("any({})", each.join(", "));
    match each.as_slice() {
        [only] => format!("#[cfg({only})]\n"),
        // As rustfmt wraps attributes.
        _ if any.len() > 70 => format!("#[cfg(any(\n    {}\n))]\n", each.join(",\n    ")),
        _ => format!("#[cfg({any})]\n"),
    }
}

/// A tag's module as the name of a feature.
fn feature(module: &str) -> String {
    let name = module.trim_end_matches('_').replace('_', "-");
    if RESERVED.contains(&name.as_str()) { format!("{name}-operations") } else { name }
}

/// Which modules of types mention which.
struct Modules<'a> {
    names: &'a Names,
    mentions: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Modules<'a> {
    fn of(api: &Api, names: &'a Names) -> Self {
        let mut mentions: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (def, module) in api.types.iter().zip(&names.modules) {
            let list = mentions.entry(module).or_default();
            def.each_type(&mut |ty| list.extend(ty.named().map(|id| names.modules[id.0].as_str())));
        }
        Self { names, mentions }
    }

    fn reach(&self, roots: impl Iterator<Item = TypeId>) -> BTreeSet<&'a str> {
        let mut todo: Vec<&'a str> = roots.map(|id| self.names.modules[id.0].as_str()).collect();
        let mut seen = BTreeSet::new();
        while let Some(module) = todo.pop() {
            if seen.insert(module) {
                todo.extend(self.mentions.get(module).into_iter().flatten());
            }
        }
        seen
    }
}
