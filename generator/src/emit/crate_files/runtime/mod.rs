//! The runtime: the source that every generated crate carries, as far as it needs it.
//!
//! Code that only some documents need is a part of the runtime, and a feature of it: `runtime/parts.toml` lists the parts with
//! their reasons. In the source, items of the part `xml` have the attribute `#[cfg(feature = "xml")]`. A crate gets the items
//! of the parts that its document needs, without these attributes, and no features for them.
//!
//! To add a part: list it in `runtime/parts.toml` and, with its dependencies, in `runtime/package/Cargo.toml`; put the attribute on its modules and items, and
//! state in `parts.rs` which documents need it.

mod conditions;
mod dependencies;
mod parts;

use std::collections::BTreeMap;

use conditions::resolve;
pub(super) use dependencies::{BROWSER_DEPENDENCIES, DEPENDENCIES, FEATURES, NATIVE_DEPENDENCIES};
pub(super) use parts::PARTS;
pub(crate) use parts::Parts;

/// The runtime's files, by their paths in it, in the order of these.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));

/// The root file of the runtime.
const ROOT: &str = "lib.rs";

/// The files of a runtime with these parts, by their paths in the generated crate: those that its modules lead to.
pub(crate) fn files(parts: &Parts) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut open = vec![ROOT.to_owned()];
    while let Some(name) = open.pop() {
        let Ok(index) = FILES.binary_search_by_key(&name.as_str(), |(name, _)| name) else { continue };
        let text = resolve(FILES[index].1, &|condition| parts.hold(condition));
        open.extend(text.lines().filter_map(submodule).flat_map(|module| candidates(&name, module)));
        files.insert(path(&name), text.replace("crate::", "crate::runtime::"));
    }
    files
}

/// The source of the runtime as it is, but for its tests: by the paths in its own folder.
pub(super) fn source() -> impl Iterator<Item = (&'static str, String)> {
    let is_test = |condition: &str| (condition == "test").then_some(false);
    FILES.iter().map(move |(name, text)| (*name, resolve(text, &is_test)))
}

/// The module that a line declares to be a file of its own, as in `pub mod error;`.
fn submodule(line: &str) -> Option<&str> {
    let (visibility, module) = line.strip_suffix(';')?.split_once("mod ")?;
    matches!(visibility.trim(), "" | "pub" | "pub(crate)" | "pub(super)").then_some(module)
}

/// The files that a module of a file may stand in.
fn candidates(file: &str, module: &str) -> [String; 2] {
    let folder = match file {
        ROOT => "",
        file => file.strip_suffix("mod.rs").or_else(|| file.strip_suffix(".rs")).unwrap_or(file),
    };
    let folder = if folder.is_empty() || folder.ends_with('/') { folder.to_owned() } else { format!("{folder}/") };
    [format!("{folder}{module}.rs"), format!("{folder}{module}/mod.rs")]
}

fn path(name: &str) -> String {
    match name {
        ROOT => "src/runtime/mod.rs".to_owned(),
        name => format!("src/runtime/{name}"),
    }
}

#[cfg(test)]
mod tests;
