//! The tree of modules: which file is which module, and under which paths its items are public.

use std::collections::{BTreeMap, BTreeSet};

use quote::ToTokens as _;
use syn::{Attribute, UseTree, Visibility};

/// The files of a crate.
pub(super) type Files = BTreeMap<String, String>;

/// A module with items of its own, and where they are public.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Module {
    /// Its own path, where it is public.
    pub(super) path: Option<String>,
    /// The items that another module gives another path, and that path.
    pub(super) exports: BTreeMap<String, String>,
    /// The condition under which it is there.
    pub(super) gate: String,
}

/// The modules of a crate by file, but for the runtime, and what its root and its modules of modules export.
#[derive(Clone, Debug, Default)]
pub(super) struct Modules {
    pub(super) by_file: BTreeMap<String, Module>,
    /// Public paths of modules and of names that stand elsewhere, with their conditions.
    pub(super) paths: BTreeMap<String, (bool, String)>,
    /// The files that aren't Rust.
    pub(super) broken: BTreeSet<String>,
}

/// The module that isn't of the document.
const RUNTIME: &str = "runtime";

impl Modules {
    pub(super) fn of(files: &Files) -> Self {
        let mut modules = Self::default();
        let root = Module { path: Some("crate".to_owned()), ..Module::default() };
        modules.enter(files, "src/lib.rs", "src", root);
        modules
    }

    /// Enters a module: `folder` is where its own modules are.
    fn enter(&mut self, files: &Files, file: &str, folder: &str, module: Module) {
        let Some(text) = files.get(file) else { return };
        let has_modules = text.lines().any(|line| line.starts_with("mod ") || line.starts_with("pub mod "));
        if has_modules {
            match syn::parse_file(text) {
                Ok(parsed) => self.children(files, folder, &module, &parsed.items),
                Err(_) => _ = self.broken.insert(file.to_owned()),
            }
        }
        self.by_file.insert(file.to_owned(), module);
    }

    fn children(&mut self, files: &Files, folder: &str, module: &Module, items: &[syn::Item]) {
        let Some(path) = &module.path else { return };
        let mut exports: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for item in items {
            let syn::Item::Use(item) = item else { continue };
            if !matches!(item.vis, Visibility::Public(_)) {
                continue;
            }
            let gate = gate(&item.attrs);
            for (from, name) in names(&item.tree) {
                let exported = format!("{path}::{name}");
                match items.iter().any(|item| declares(item, &from)) && from != RUNTIME {
                    true => _ = exports.entry(from).or_default().insert(name, exported),
                    false => _ = self.paths.insert(exported, (false, gate.clone())),
                }
            }
        }
        for item in items {
            let syn::Item::Mod(item) = item else { continue };
            let name = item.ident.to_string();
            let public = matches!(item.vis, Visibility::Public(_)).then(|| format!("{path}::{name}"));
            let gate = gate(&item.attrs);
            if let Some(public) = &public {
                self.paths.insert(public.clone(), (true, gate.clone()));
            }
            let exports = exports.remove(&name).unwrap_or_default();
            if name == RUNTIME {
                continue;
            }
            let plain = name.trim_start_matches("r#");
            let (file, own) = (format!("{folder}/{plain}.rs"), format!("{folder}/{plain}"));
            let file = if files.contains_key(&file) { file } else { format!("{own}/mod.rs") };
            self.enter(files, &file, &own, Module { path: public, exports, gate });
        }
    }
}

impl Module {
    /// The paths under which an item of this module is public.
    pub(super) fn paths(&self, name: &str) -> Option<String> {
        let own = || self.path.as_ref().map(|path| format!("{path}::{name}"));
        self.exports.get(name).cloned().or_else(own)
    }
}

fn declares(item: &syn::Item, name: &str) -> bool {
    matches!(item, syn::Item::Mod(module) if module.ident == name)
}

/// The names that an import brings, each with the first segment of its path.
fn names(tree: &UseTree) -> Vec<(String, String)> {
    let mut names = Vec::new();
    let mut todo = vec![(tree, None::<String>)];
    while let Some((tree, first)) = todo.pop() {
        let of = |name: String| (first.clone().unwrap_or_else(|| name.clone()), name);
        match tree {
            UseTree::Path(path) => {
                let first = first.or_else(|| Some(path.ident.to_string()));
                todo.push((&path.tree, first));
            }
            UseTree::Name(name) => names.push(of(name.ident.to_string())),
            UseTree::Rename(rename) => names.push(of(rename.rename.to_string())),
            UseTree::Group(group) => todo.extend(group.items.iter().map(|tree| (tree, first.clone()))),
            _ => names.push(of("*".to_owned())),
        }
    }
    names
}

/// The condition under which an item is there, as it is written.
pub(super) fn gate(attributes: &[Attribute]) -> String {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let written = conditions.map(|attribute| attribute.meta.to_token_stream().to_string().replace(' ', ""));
    written.collect::<Vec<_>>().join(" ")
}
