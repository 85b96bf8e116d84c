//! A runtime that several clients share.

use serde::Deserialize;

use super::{Inherited, PackageName, quoted};

/// The crate that has the runtime, and where it is: `{ crate = "acme-api-runtime", path = "../api-runtime" }`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedRuntime {
    #[serde(rename = "crate")]
    package: PackageName,
    path: Option<String>,
    version: Option<String>,
    workspace: Option<Inherited>,
}

impl SharedRuntime {
    /// The package's name.
    #[must_use]
    pub fn name(&self) -> &str {
        self.package.as_str()
    }

    /// The name of the crate in Rust.
    #[must_use]
    pub fn ident(&self) -> String {
        self.name().replace('-', "_")
    }

    /// The dependency's value in a manifest. Cargo joins the features that the clients turn on.
    #[must_use]
    pub fn dependency(&self, features: &[&str]) -> String {
        let text = |key: &str, value: &Option<String>| value.as_ref().map(|value| format!("{key} = {}", quoted(value)));
        let workspace = self.workspace.map(|_| "workspace = true".to_owned());
        let source = [workspace, text("path", &self.path), text("version", &self.version)];
        let mut members: Vec<String> = source.into_iter().flatten().collect();
        if members.is_empty() {
            members.push("version = \"*\"".to_owned());
        }
        members.push("default-features = false".to_owned());
        if !features.is_empty() {
            members.push(format!(
                "features = [{}]",
                features.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ")
            ));
        }
        format!("{{ {} }}", members.join(", "))
    }
}
