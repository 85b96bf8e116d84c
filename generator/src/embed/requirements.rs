//! What generated code needs of the crate that it becomes a module of.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// The dependencies and features that generated code needs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Requirements {
    /// Dependencies by target, which is empty for all targets, and by name.
    pub dependencies: BTreeMap<(String, String), Value>,
    /// Features by name, with what each turns on.
    pub features: BTreeMap<String, Value>,
}

/// What a manifest lacks of the requirements: an empty one lacks nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missing(Requirements);

impl Requirements {
    /// What the manifest of a crate has.
    #[must_use]
    pub fn of(manifest: &str) -> Self {
        let manifest: Table = manifest.parse().unwrap_or_default();
        let mut found = Self::default();
        found.take(&manifest, "");
        for (target, table) in table(&manifest, "target") {
            found.take(table.as_table().unwrap_or(&Table::new()), target);
        }
        found.features.extend(table(&manifest, "features").map(|(name, value)| (name.clone(), value.clone())));
        found
    }

    fn take(&mut self, manifest: &Table, target: &str) {
        let each = table(manifest, "dependencies");
        self.dependencies.extend(each.map(|(name, value)| ((target.to_owned(), name.clone()), value.clone())));
    }

    /// What a manifest lacks. One that inherits a dependency from its workspace has it; one that has it for all targets
    /// has it for each.
    #[must_use]
    pub fn missing_in(&self, manifest: &str) -> Missing {
        let there = Self::of(manifest);
        let has = |(target, name): &(String, String)| {
            [target.clone(), String::new()]
                .iter()
                .any(|at| there.dependencies.contains_key(&(at.clone(), name.clone())))
        };
        let dependencies = self.dependencies.iter().filter(|(key, _)| !has(key));
        let features = self.features.iter().filter(|(name, _)| !there.features.contains_key(*name));
        Missing(Self {
            dependencies: dependencies.map(|(key, value)| (key.clone(), value.clone())).collect(),
            features: features.map(|(name, value)| (name.clone(), value.clone())).collect(),
        })
    }
}

impl Missing {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0 == Requirements::default()
    }

    /// The commands that add the dependencies, a line each, and the lines to add below `[features]`.
    #[must_use]
    pub fn instructions(&self) -> String {
        let mut lines: Vec<String> =
            self.0.dependencies.iter().map(|((target, name), value)| cargo_add(target, name, value)).collect();
        if !self.0.features.is_empty() {
            lines.push("and in Cargo.toml, below [features]:".to_owned());
            lines.extend(self.0.features.iter().map(|(name, value)| format!("{name} = {value}")));
        }
        lines.join("\n")
    }
}

/// The `cargo add` command of a dependency.
fn cargo_add(target: &str, name: &str, value: &Value) -> String {
    let text = |key: &str| value.get(key).and_then(Value::as_str);
    let flag = |key: &str| value.get(key).and_then(Value::as_bool);
    let version = value.as_str().or_else(|| text("version")).map(|version| format!("@{version}"));
    let mut line = format!("cargo add {}{}", text("package").unwrap_or(name), version.unwrap_or_default());
    for source in ["path", "git", "branch", "tag", "rev"] {
        if let Some(text) = text(source) {
            line.push_str(&format!(" --{source} {text}"));
        }
    }
    if text("package").is_some() {
        line.push_str(&format!(" --rename {name}"));
    }
    if flag("default-features") == Some(false) {
        line.push_str(" --no-default-features");
    }
    let features: Vec<&str> =
        value.get("features").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    if !features.is_empty() {
        line.push_str(&format!(" --features {}", features.join(",")));
    }
    if flag("optional") == Some(true) {
        line.push_str(" --optional");
    }
    if !target.is_empty() {
        line.push_str(&format!(" --target '{target}'"));
    }
    line
}

/// The manifest of the package that a folder is in: its path and its text.
#[must_use]
pub fn surrounding(folder: &Path) -> Option<(PathBuf, String)> {
    let absolute = std::path::absolute(folder).ok()?;
    let mut manifests = absolute.ancestors().map(|folder| folder.join("Cargo.toml"));
    manifests.find_map(|path| {
        let text = fs::read_to_string(&path).ok()?;
        text.parse::<Table>().is_ok_and(|table| table.contains_key("package")).then_some((path, text))
    })
}

/// The entries of a table in a table.
fn table<'a>(of: &'a Table, key: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    of.get(key).and_then(Value::as_table).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = r#"
[features]
blocking = ["dep:ureq"]
[dependencies]
bytes = "1"
http = "1"
reqwest = { version = "0.13", default-features = false, features = ["a", "b"], optional = true }
[target.'cfg(unix)'.dependencies]
ureq = { version = "3", optional = true }
tokio = "1"
"#;

    #[test]
    fn a_dependency_is_added_from_where_it_is() {
        for (value, command) in [
            (r#""1""#, "cargo add it@1"),
            (r#"{ workspace = true, features = ["std"] }"#, "cargo add it --features std"),
            (r#"{ path = "../it", default-features = false }"#, "cargo add it --path ../it --no-default-features"),
            (
                r#"{ package = "that", git = "https://x.example", rev = "1" }"#,
                "cargo add that --git https://x.example --rev 1 --rename it",
            ),
        ] {
            let table: Table = format!("it = {value}").parse().unwrap();
            assert_eq!(cargo_add("", "it", &table["it"]), command);
        }
    }

    #[test]
    fn what_is_missing_is_named_by_the_command_that_adds_it() {
        let needed = Requirements::of(NEEDED);
        assert!(needed.missing_in(NEEDED).is_empty());
        let there =
            "[dependencies]\nbytes.workspace = true\ntokio = { version = \"1\" }\n[dependencies.http]\npath = \"x\"\n";
        assert_eq!(
            needed.missing_in(there).instructions(),
            "cargo add reqwest@0.13 --no-default-features --features a,b --optional\n\
             cargo add ureq@3 --optional --target 'cfg(unix)'\n\
             and in Cargo.toml, below [features]:\nblocking = [\"dep:ureq\"]"
        );
    }
}
