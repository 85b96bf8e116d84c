//! Settings that name types and traits of other crates: whether the crate depends on those.

use std::collections::BTreeSet;

use toml::Table;

use crate::config::{Config, RustPath};
use crate::document::FileId;
use crate::finding::{Finding, Place};

/// First words of paths that are no crate to depend on.
const BUILT_IN: [&str; 6] = ["crate", "self", "super", "std", "core", "alloc"];

/// Warns of paths in the settings whose crate isn't among the dependencies of this manifest: the output doesn't compile then.
pub(crate) fn missing_dependencies(config: &Config, manifest: &str) -> Vec<Finding> {
    let manifest: Table = manifest.parse().unwrap_or_default();
    let listed = manifest.get("dependencies").and_then(toml::Value::as_table);
    let known: BTreeSet<String> = listed.into_iter().flat_map(Table::keys).map(|name| name.replace('-', "_")).collect();
    let is_missing = |name: &str| !BUILT_IN.contains(&name) && !known.contains(name);
    let mut seen = BTreeSet::new();
    let mut findings = Vec::new();
    for (setting, path) in paths(config) {
        for name in crates(path).filter(|name| is_missing(name)) {
            if seen.insert(name) {
                findings.push(Finding::warning(
                    Place { file: FileId::MAIN, pointer: String::new() },
                    format!("`{setting}` names `{path}`, but the crate doesn't depend on `{name}`"),
                    "it doesn't compile without; add that to `dependencies`",
                ));
            }
        }
    }
    findings
}

/// The paths in the settings, each with the setting that has it.
fn paths(config: &Config) -> impl Iterator<Item = (&'static str, &str)> {
    let derive = config.derive.iter().map(|path| ("derive", path.as_str()));
    let replace = config.replace.values().map(|path| ("replace", path.as_str()));
    let formats = config.formats.values().map(|path| ("formats", path.as_str()));
    let types = config.types.values().flat_map(|of| &of.derive).map(|path| ("types", RustPath::as_str(path)));
    let import = config.imported.iter().map(|import| ("import", import.module.as_str()));
    derive.chain(replace).chain(formats).chain(types).chain(import)
}

/// The crates of a path and of its generic arguments: `money` of `Vec<money::Money>`.
fn crates(path: &str) -> impl Iterator<Item = &str> {
    let words = path.split(|c: char| !c.is_alphanumeric() && c != '_' && c != ':');
    words.filter_map(|word| word.trim_start_matches("::").split_once("::").map(|(first, _)| first))
}

#[cfg(test)]
mod tests {
    use super::crates;

    #[test]
    fn the_crates_of_a_path() {
        for (path, expected) in [
            ("Eq", vec![]),
            ("::money::Money", vec!["money"]),
            ("std::sync::Arc<money::Money>", vec!["std", "money"]),
            ("Vec<(String, money::Money<Eur>)>", vec!["money"]),
        ] {
            assert_eq!(crates(path).collect::<Vec<_>>(), expected, "{path}");
        }
    }
}
