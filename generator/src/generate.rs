//! From a document to the files of a crate: a stand-in with the final interface.

use std::collections::BTreeMap;

use heck::ToSnakeCase;

use crate::config::Config;
use crate::document::Document;
use crate::finding::Finding;
use crate::report::Summary;

/// A generated crate.
#[derive(Clone, Debug, Default)]
pub struct Generated {
    /// Its files by their paths in it.
    pub files: BTreeMap<String, String>,
    /// Its Rust names by their pointers.
    pub names: BTreeMap<String, String>,
    /// What was found.
    pub findings: Vec<Finding>,
    /// How much was set.
    pub summary: Summary,
}

/// Why a document can't be set.
#[derive(Clone, Debug, thiserror::Error)]
#[error("the document can't be set")]
pub struct GenerateError;

/// Generates a crate.
///
/// # Errors
/// Never.
pub fn generate(
    document: &Document,
    config: &Config,
    _: &BTreeMap<String, String>,
) -> Result<Generated, GenerateError> {
    let mut generated = Generated::default();
    let name = config.name.clone().unwrap_or_default();
    let manifest =
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2024\"\n");
    generated.files.insert("Cargo.toml".into(), manifest);
    generated.files.insert(
        "src/lib.rs".into(),
        format!("//! From {}.\n", config.document),
    );
    let schemas = document.root().path(&["components", "schemas"]);
    for (name, schema) in schemas.iter().flat_map(|schemas| schemas.members()) {
        let text = format!(
            "pub struct {name};\n// {}\n",
            schema.str("description").unwrap_or_default()
        );
        generated
            .files
            .insert(format!("src/types/{}.rs", name.to_snake_case()), text);
        generated
            .names
            .insert(format!("#/components/schemas/{name}"), name.into());
    }
    Ok(generated)
}
