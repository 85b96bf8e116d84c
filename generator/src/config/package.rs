//! Settings for the manifest of a generated crate, beside its name, version and dependencies.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::quoted;

/// Keys of `[package]`, as cargo has them: <https://doc.rust-lang.org/cargo/reference/manifest.html>.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct Package {
    rust_version: Option<Value>,
    description: Option<Value>,
    license: Option<Value>,
    license_file: Option<Value>,
    authors: Option<Value>,
    repository: Option<Value>,
    homepage: Option<Value>,
    documentation: Option<Value>,
    readme: Option<Value>,
    keywords: Option<Value>,
    categories: Option<Value>,
    publish: Option<Value>,
}

impl Package {
    /// These keys, and those below that aren't among them.
    #[must_use]
    pub fn over(self, below: &Self) -> Self {
        let or = |above: Option<Value>, below: &Option<Value>| above.or_else(|| below.clone());
        Self {
            rust_version: or(self.rust_version, &below.rust_version),
            description: or(self.description, &below.description),
            license: or(self.license, &below.license),
            license_file: or(self.license_file, &below.license_file),
            authors: or(self.authors, &below.authors),
            repository: or(self.repository, &below.repository),
            homepage: or(self.homepage, &below.homepage),
            documentation: or(self.documentation, &below.documentation),
            readme: or(self.readme, &below.readme),
            keywords: or(self.keywords, &below.keywords),
            categories: or(self.categories, &below.categories),
            publish: or(self.publish, &below.publish),
        }
    }

    /// The keys that are set, each with its value as TOML.
    #[must_use]
    pub fn into_lines(self) -> BTreeMap<String, String> {
        let all = [
            ("rust-version", self.rust_version),
            ("description", self.description),
            ("license", self.license),
            ("license-file", self.license_file),
            ("authors", self.authors),
            ("repository", self.repository),
            ("homepage", self.homepage),
            ("documentation", self.documentation),
            ("readme", self.readme),
            ("keywords", self.keywords),
            ("categories", self.categories),
            ("publish", self.publish),
        ];
        all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?.toml()))).collect()
    }
}

/// The kinds of values that keys have.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(untagged, expecting = "expected a string, a boolean, a list of strings, or { workspace = true }")]
enum Value {
    Text(String),
    Flag(bool),
    List(Vec<String>),
    Inherited(Inherited),
}

impl Value {
    fn toml(&self) -> String {
        match self {
            Self::Text(text) => quoted(text),
            Self::Flag(flag) => flag.to_string(),
            Self::List(list) => format!("[{}]", list.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", ")),
            Self::Inherited(_) => "{ workspace = true }".to_owned(),
        }
    }
}

/// `{ workspace = true }`: the value of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inherited {
    workspace: True,
}

/// Nothing but `true`: cargo knows no other value there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "bool", into = "bool")]
struct True;

impl TryFrom<bool> for True {
    type Error = &'static str;

    fn try_from(value: bool) -> Result<Self, Self::Error> {
        if value { Ok(Self) } else { Err("`workspace` can only be true") }
    }
}

impl From<True> for bool {
    fn from(True: True) -> Self {
        true
    }
}
