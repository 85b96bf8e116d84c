//! The runtime: the source that every generated crate carries, as far as it needs it.
//!
//! The runtime has a part for what not every document needs, and each is a feature of it: `runtime/parts.toml` lists them with
//! their reasons. In the source, `#[cfg(feature = "xml")]` stands on what belongs to the part `xml`. A crate is written with
//! its parts alone, and has no features for them: what belongs to others isn't there, and the attributes neither.
//!
//! To add a part: list it in `runtime/parts.toml` and, with its dependencies, in `runtime/package/Cargo.toml`; put the attribute on its modules and items, and say in `parts.rs` which
//! documents need it.

mod conditions;
mod dependencies;
mod parts;

use std::collections::BTreeMap;

use conditions::resolve;
pub(super) use dependencies::{BROWSER_DEPENDENCIES, DEPENDENCIES, FEATURES, NATIVE_DEPENDENCIES};
pub(crate) use parts::Parts;

/// The runtime's files, by their paths in it, in the order of these.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/runtime_files.rs"));

/// The file that the runtime begins with.
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

/// The module that a line declares to be a file of its own, as in `pub mod error;`.
fn submodule(line: &str) -> Option<&str> {
    let (visibility, module) = line.trim_start().strip_suffix(';')?.split_once("mod ")?;
    matches!(visibility.trim_end(), "" | "pub" | "pub(crate)" | "pub(super)").then_some(module)
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
