//! The documents of the shared corpus, set with tests.

use std::path::Path;

use typecase::config::{Config, Features};
use typecase::document::Document;
use typecase::output::{Lock, Package};

/// The crate of a document, with tests.
pub fn set(path: &Path) -> Package {
    let name = format!("ex-{}", path.file_stem().unwrap().to_str().unwrap().replace('_', "-"));
    let config = Config { name: Some(name), tests: true, features: Features::Never, ..Config::default() };
    let loaded = Document::load(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    Package::new(loaded, &config, Vec::new(), &Lock::default())
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The examples of a crate that became tests: their pointers and values.
pub fn tried(package: &Package) -> Vec<(String, serde_json::Value)> {
    let data = package.files.iter().filter(|(path, _)| path.starts_with("tests/examples/") && path.ends_with(".json"));
    data.flat_map(|(_, text)| serde_json::from_str::<serde_json::Map<_, _>>(text).unwrap()).collect()
}
