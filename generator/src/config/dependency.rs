//! Further dependencies of a generated crate.

use serde::Deserialize;

use super::quoted;

/// The value of a dependency in `Cargo.toml`: a version, or a table.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "toml::Value")]
pub struct Dependency(String);

/// The keys of a dependency's table, as cargo has them; `path` is relative to the generated crate.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Table {
    workspace: Option<bool>,
    package: Option<String>,
    version: Option<String>,
    path: Option<String>,
    git: Option<String>,
    branch: Option<String>,
    tag: Option<String>,
    rev: Option<String>,
    default_features: Option<bool>,
    features: Option<Vec<String>>,
}

impl TryFrom<toml::Value> for Dependency {
    type Error = String;

    fn try_from(value: toml::Value) -> Result<Self, String> {
        match value {
            toml::Value::String(version) if !version.is_empty() => Ok(Self(quoted(&version))),
            toml::Value::Table(_) => value.try_into().map(|table: Table| Self(table.line())).map_err(|error| error.message().to_owned()),
            _ => Err("a dependency is a version such as \"1.2\", or a table such as { version = \"1.2\", features = [\"derive\"] }".to_owned()),
        }
    }
}

impl From<Dependency> for String {
    fn from(dependency: Dependency) -> Self {
        dependency.0
    }
}

impl Table {
    /// The table on one line, its keys in one order.
    fn line(self) -> String {
        let workspace = self.workspace.map(|on| format!("workspace = {on}"));
        let texts = [
            ("package", self.package),
            ("version", self.version),
            ("path", self.path),
            ("git", self.git),
            ("branch", self.branch),
            ("tag", self.tag),
            ("rev", self.rev),
        ];
        let texts = texts.into_iter().filter_map(|(key, text)| Some(format!("{key} = {}", quoted(&text?))));
        let defaults = self.default_features.map(|on| format!("default-features = {on}"));
        let features = self.features.map(|list| {
            format!("features = [{}]", list.iter().map(|feature| quoted(feature)).collect::<Vec<_>>().join(", "))
        });
        let members: Vec<String> = workspace.into_iter().chain(texts).chain(defaults).chain(features).collect();
        format!("{{ {} }}", members.join(", "))
    }
}
